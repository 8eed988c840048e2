/* The chart of this year against the last while it is being made. Only report/chart includes this.
 */
#ifndef REPORT_CHART_CHART_YEARS_H
#define REPORT_CHART_CHART_YEARS_H

#include "report/chart/chart_years_end.h"
#include "report/chart/key.h"
#include "report/chart/named_lines.h"
#include "report/chart/series.h"

enum { YEARS_MOST_COLUMNS = MONTHS_A_YEAR };

struct year {
    size_t count; /* of its months, or quarters … */
    double values[YEARS_MOST_COLUMNS], targets[YEARS_MOST_COLUMNS], lows[YEARS_MOST_COLUMNS],
        highs[YEARS_MOST_COLUMNS];
    const struct series_point
        *points[YEARS_MOST_COLUMNS]; /* NULL: the month is not in the series */
    const char *name;
};

struct years_chart {
    const struct indicator_result *indicator;
    const struct figure *figure; /* NULL: the indicator has no usable headline */
    int first;                   /* month of this year */
    struct year this_year, last_year;
    struct named_lines named; /* of this year */
    struct years_end end;     /* of this year */
    bool is_path;             /* what will be due is drawn to the year's end */
    struct key key;
    struct side_labels labels;
    struct plot plot;
};

#endif
