/* The round steps of an axis. */
#include "report/chart/scale.h"

#include <math.h>

/* Inside the bounds, without becoming less high than the figure asks for, and from 0 where that is
 * near. */
static struct range comfortable(const struct figure *figure, struct range range,
                                struct range bounds) {
    double least = range_least_spread(figure, range);
    if (range.low > 0 && range.low < 0.6 * (range.high - range.low))
        range.low = 0;
    if (range.high > bounds.high)
        range.low = fmin(range.low, bounds.high - least);
    if (range.low < bounds.low)
        range.high = fmax(range.high, bounds.low + least);
    return (struct range){fmax(range.low, bounds.low), fmin(range.high, bounds.high)};
}

/* A tenth of a step's unit times 10, 20, 25 or 50. */
static struct scale scale_of_step(long mantissa, int exponent) {
    struct scale scale = {.numerator = mantissa, .denominator = 1, .suffix = ""};
    for (int i = 0; i < exponent - 1; i++)
        scale.numerator *= 10;
    for (int i = 0; i < 1 - exponent; i++)
        scale.denominator *= 10;
    int finest = mantissa % 10 == 0 ? -exponent : 1 - exponent;
    scale.decimals = finest > 0 ? finest : 0;
    return scale;
}

double scale_value(const struct scale *scale, long multiple) {
    return (double)multiple * (double)scale->numerator / (double)scale->denominator;
}

/* An end that is a multiple but for binary rounding counts as one. The least spread keeps multiples
 * far below what a long holds; steps still too fine for that are not counted. */
static void scale_enclose(struct scale *scale, struct range range) {
    double step = scale_value(scale, 1);
    if (fmax(fabs(range.low), fabs(range.high)) / step > 1e9)
        return;
    scale->first = (long)floor(range.low / step + 1e-9);
    scale->last = (long)ceil(range.high / step - 1e-9);
}

static bool suits(const struct scale *scale, const struct figure *figure, struct range shown,
                  int most) {
    bool finer_than_printed = scale->decimals > range_decimals(figure);
    double steps = (shown.high - shown.low) / scale_value(scale, 1);
    return !finer_than_printed && steps <= most && scale->last > scale->first &&
           scale->last - scale->first <= most;
}

struct scale scale_new(const struct figure *figure, struct range range, struct range bounds,
                       int most) {
    static const long mantissas[] = {10, 20, 25, 50};
    enum { MANTISSAS = sizeof mantissas / sizeof mantissas[0], LARGEST_EXPONENT = 16 };
    struct range shown = comfortable(figure, range, bounds);
    struct scale scale = {0};
    int exponent = -range_decimals(figure);
    for (int i = 0; exponent + i / MANTISSAS <= LARGEST_EXPONENT; i++) {
        scale = scale_of_step(mantissas[i % MANTISSAS], exponent + i / MANTISSAS);
        scale_enclose(&scale, shown);
        if (suits(&scale, figure, shown, most))
            break;
    }
    scale.suffix = figure != NULL && figure->unit == UNIT_PERCENT ? "%" : "";
    return scale;
}

double scale_low(const struct scale *scale) {
    return scale_value(scale, scale->first);
}

double scale_high(const struct scale *scale) {
    return scale_value(scale, scale->last);
}

const char *scale_label(const struct scale *scale, struct arena *arena, long multiple) {
    const struct number *value =
        number_ratio(arena, multiple * scale->numerator, scale->denominator);
    return arena_printf(arena, "%s%s", number_text(arena, value, scale->decimals), scale->suffix);
}
