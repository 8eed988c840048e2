/* Lengths resolved, then rounded. */
#include "render/layout/lengths.h"

#include <math.h>

double length_whole_pixels(double points) {
    return floor(points / CSS_PIXEL + 0.5) * CSS_PIXEL;
}

double length_whole_pixels_down(double points) {
    return floor(points / CSS_PIXEL + ROUNDING) * CSS_PIXEL;
}

/* css-backgrounds-3, section 3.3, "snapped as a border width". The ink keeps the width that the
 * style sheet says: print has finer lines than screens. */
double length_of_border(double width) {
    if (width <= 0)
        return 0;
    return fmax(1, floor(width / CSS_PIXEL + ROUNDING)) * CSS_PIXEL;
}

double length_points(struct length length, double of) {
    switch (length.kind) {
    case LENGTH_POINTS:
        return length.value;
    case LENGTH_PERCENT:
        return of * length.value / 100;
    case LENGTH_AUTO:
    case LENGTH_FRACTION:
        break;
    }
    return 0;
}
