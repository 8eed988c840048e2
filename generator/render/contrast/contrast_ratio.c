/* Colours as their bytes, as bytes are what WCAG defines luminance of. */
#include "render/contrast/contrast_ratio.h"

#include <math.h>

static unsigned channel(double value) {
    return (unsigned)lround(value * 255);
}

static double linear(double value) {
    double byte = channel(value) / 255.0;
    return byte <= 0.04045 ? byte / 12.92 : pow((byte + 0.055) / 1.055, 2.4);
}

static double luminance(struct colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

/* A trace is added before the rounding: black on white is 21, though doubles may miss it. */
unsigned contrast_hundredths(struct colour one, struct colour other) {
    double a = luminance(one) + 0.05, b = luminance(other) + 0.05;
    return (unsigned)floor(100 * fmax(a, b) / fmin(a, b) + 1e-9);
}

bool contrast_same_colour(struct colour one, struct colour other) {
    return one.none == other.none && one.red == other.red && one.green == other.green &&
           one.blue == other.blue;
}

const char *contrast_hex(struct arena *arena, struct colour colour) {
    return arena_printf(arena, "#%02x%02x%02x", channel(colour.red), channel(colour.green),
                        channel(colour.blue));
}
