/* The series of an indicator as numbers to draw. */
#ifndef REPORT_CHART_SERIES_H
#define REPORT_CHART_SERIES_H

#include "model/results.h"

/* A tolerance month by month; a month without one is NAN in both. */
struct band {
    const double *lows, *highs;
    int first_period;
};

/* What is drawn of the series: NAN where there is a marker; an infinite level where a tolerance is
 * open at that end. Each has series_count places. */
double *series_values(const struct indicator_result *indicator, struct arena *arena);
double *series_targets(const struct indicator_result *indicator, struct arena *arena);
struct band series_tolerances(const struct indicator_result *indicator, struct arena *arena);

/* The index of the first month from that period on; series_count where there is none. */
size_t series_from(const struct indicator_result *indicator, int period);
/* The index of the first or last value that is not NAN; `count` where there is none. */
size_t series_first_value(const double *values, size_t count);
size_t series_last_value(const double *values, size_t count);

/* What an export says about the month's value; NULL: nothing, or no value. */
const char *series_note(const struct series_point *point);
/* Is it the first of the points with that note? */
bool series_note_is_new(const struct series_point *points, size_t index);

#endif
