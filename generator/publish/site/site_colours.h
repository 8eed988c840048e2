/* The house colours of a report, which a site takes over. */
#ifndef PUBLISH_SITE_SITE_COLOURS_H
#define PUBLISH_SITE_SITE_COLOURS_H

#include "base/arena.h"

/* The rules of :root, for light screens, then for dark ones: colours of light screens stand in
 * print.css, or in screen.css before the first rule for dark ones; from there on they are the dark
 * ones. */
const char *site_colours(struct arena *arena, const char *print_css, const char *screen_css);

#endif
