/* From which value to which a chart shows. */
#include "report/chart/range.h"

#include <math.h>

/* Values beyond this cannot be told apart as doubles with a decimal, nor counted in steps. */
static const double drawable = 1e15;

struct range range_new(void) {
    return (struct range){INFINITY, -INFINITY};
}

void range_add(struct range *range, double value) {
    if (!isfinite(value))
        return;
    value = fmin(fmax(value, -drawable), drawable);
    range->low = fmin(range->low, value);
    range->high = fmax(range->high, value);
}

struct range range_natural_bounds(const struct figure *figure, struct range values) {
    struct range bounds = {-INFINITY, INFINITY};
    if (values.low >= 0)
        bounds.low = 0;
    if (figure != NULL && figure->unit == UNIT_PERCENT && values.low >= 0 && values.high <= 100)
        bounds.high = 100;
    return bounds;
}

int range_decimals(const struct figure *figure) {
    return figure == NULL ? 0 : figure->decimals < 9 ? figure->decimals : 9;
}

double range_least_spread(const struct figure *figure, struct range values) {
    double four_units = 4 * pow(10, -range_decimals(figure));
    return fmax(four_units, 0.05 * fmax(fabs(values.low), fabs(values.high)));
}

struct range range_with_air(const struct figure *figure, struct range range) {
    double missing = range_least_spread(figure, range) - (range.high - range.low);
    if (missing > 0) {
        range.low -= missing / 2;
        range.high += missing / 2;
    }
    double air = 0.04 * (range.high - range.low);
    return (struct range){range.low - air, range.high + air};
}
