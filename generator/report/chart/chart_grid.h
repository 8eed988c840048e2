/* The statuses of all indicators by month. */
#ifndef REPORT_CHART_CHART_GRID_H
#define REPORT_CHART_CHART_GRID_H

#include "model/results.h"

/* The rows that its drawing has, those of the heading among them: of indicators that were judged in
 * the twelve months. */
size_t grid_rows(const struct report_result *report);

const char *grid_describe(const struct report_result *report, struct arena *arena);

#endif
