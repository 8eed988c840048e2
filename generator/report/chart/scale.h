/* The round steps of an axis of values. */
#ifndef REPORT_CHART_SCALE_H
#define REPORT_CHART_SCALE_H

#include "report/chart/range.h"

/* Gridlines are at the multiples first to last of a round step, which is exact: 1, 2, 2.5 or 5 by a
 * power of ten, never finer than the figure is printed. */
struct scale {
    long first, last;
    long numerator, denominator;
    int decimals;
    const char *suffix;
};

/* Around a range that is not empty, inside the bounds, in at most `most` steps. */
struct scale scale_new(const struct figure *figure, struct range range, struct range bounds,
                       int most);
/* The value of a multiple of the step, of the first of them, and of the last. */
double scale_value(const struct scale *scale, long multiple);
double scale_low(const struct scale *scale);
double scale_high(const struct scale *scale);
/* The value of a multiple as it is printed: "75%". */
const char *scale_label(const struct scale *scale, struct arena *arena, long multiple);

#endif
