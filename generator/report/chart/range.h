/* From which value to which a chart shows. */
#ifndef REPORT_CHART_RANGE_H
#define REPORT_CHART_RANGE_H

#include "model/results.h"

/* Low is above high as long as nothing was added. */
struct range {
    double low, high;
};

struct range range_new(void);
void range_add(struct range *range, double value); /* NAN changes nothing */

/* In what follows `figure` may be NULL: the indicator has no usable headline. */

/* The places after the point that the figure is printed with. */
int range_decimals(const struct figure *figure);
/* What the values of a figure can be: percentages of 0 to 100 stay there, amounts above 0 too. */
struct range range_natural_bounds(const struct figure *figure, struct range values);
/* The least height of an axis in the figure's units, so that rounding is not drawn as movement. */
double range_least_spread(const struct figure *figure, struct range values);
/* At least that high, and a little more, so that no point lies on the frame. */
struct range range_with_air(const struct figure *figure, struct range range);

#endif
