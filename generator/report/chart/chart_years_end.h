/* Where this year is expected to end, beside the months that are known: a dotted line. Only
 * report/chart includes this. */
#ifndef REPORT_CHART_CHART_YEARS_END_H
#define REPORT_CHART_CHART_YEARS_END_H

#include "report/chart/labels.h"

/* Of nothing expected, or of a year that is over, text is NULL. */
struct years_end {
    const char *text; /* Year end: 18 */
    size_t from, to;  /* the columns of the latest value, and of the year's last period */
    double now, value, low, high; /* low and high NAN: no range at that end */
};

/* Of a year with that many columns, some of which have values. */
struct years_end years_end_of(const struct indicator_result *indicator, struct arena *arena,
                              const double *values, size_t count);

/* Where the target of the indicator's period stands to the year's end, its level from column `now`
 * on is that of the columns behind it. */
void years_end_extend(const struct indicator_result *indicator, double *levels, size_t now,
                      size_t count);

void years_end_widen(const struct years_end *end, struct range *range);
void years_end_label(const struct years_end *end, const struct plot *plot,
                     struct side_labels *labels);
void years_end_add_obstacle(const struct years_end *end, const struct plot *plot,
                            struct obstacles *obstacles);
void years_end_put(const struct years_end *end, const struct plot *plot);

#endif
