/* Lengths in points: of what style sheets say, on whole CSS pixels where browsers are. */
#ifndef RENDER_LAYOUT_LENGTHS_H
#define RENDER_LAYOUT_LENGTHS_H

#include "render/css/style.h"

/* Lengths that differ by less are the same: sums of doubles are not exact. */
#define ROUNDING 0.01

/* In points. */
#define CSS_PIXEL 0.75

/* Percentages are of `of`; 0 for auto. */
double length_points(struct length length, double of);

/* To the nearest CSS pixel, or to the one below. */
double length_whole_pixels(double points);
double length_whole_pixels_down(double points);

/* The space that a border takes: whole CSS pixels, as a browser's layout has them. */
double length_of_border(double width);

#endif
