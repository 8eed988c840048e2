/* The custom properties that a screen has instead of print's: those of :root in screen.css, a
 * browser's file that may hold any CSS. Used by render/contrast. */
#ifndef RENDER_CSS_CSS_SCREEN_H
#define RENDER_CSS_CSS_SCREEN_H

#include "render/css/css_variable.h"

/* Adds to `light` and `dark` what screen.css declares for :root: outside at-rules, or in @media
 * that asks for nothing but a screen and prefers-color-scheme. All else (other at-rules and media
 * features, other selectors, what is not CSS) is passed over without a word. */
void css_screen_read(struct arena *arena, const char *file, const char *text,
                     struct css_variables *light, struct css_variables *dark);

#endif
