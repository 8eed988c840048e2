/* The arithmetic of contrast between two colours. */
#ifndef RENDER_CONTRAST_CONTRAST_RATIO_H
#define RENDER_CONTRAST_CONTRAST_RATIO_H

#include "base/arena.h"
#include "render/css/style.h"

/* The contrast ratio of two colours in hundredths, 100 to 2100, rounded down, so that what is
 * printed and what is decided are one number. As WCAG 2.2 defines contrast ratio and relative
 * luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance; sRGB's threshold is 0.04045), of
 * the colours in 8 bits a channel. Neither is transparent. */
unsigned contrast_hundredths(struct colour one, struct colour other);

/* Whether they look the same, whatever tokens they come from. */
bool contrast_same_colour(struct colour one, struct colour other);

/* As #1d2328. */
const char *contrast_hex(struct arena *arena, struct colour colour);

#endif
