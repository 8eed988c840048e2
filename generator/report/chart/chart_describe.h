/* The text alternatives: what a reader would see, in a sentence or two. */
#ifndef REPORT_CHART_CHART_DESCRIBE_H
#define REPORT_CHART_CHART_DESCRIBE_H

/* Numbers are the results' texts. All values stand in a table beside the chart
 * (templates/parts/chart_numbers.html). */

#include "model/results.h"

const char *describe_line(const struct indicator_result *indicator, struct arena *arena);
const char *describe_years(const struct indicator_result *indicator, struct arena *arena);
const char *describe_sparkline(const struct indicator_result *indicator, struct arena *arena);
const char *describe_bars(const struct indicator_result *indicator, struct arena *arena);

/* What such a chart says besides, as sentences: what is drawn beside its line (mean and limits,
 * signals, changed definitions, events) and what it comes to. Left out is what stands in `beside`,
 * the words around the chart, which would be heard twice. "" where nothing is left; else it begins
 * with a blank. */
const char *describe_beside_trend(const struct indicator_result *indicator, const char *beside,
                                  struct arena *arena);
const char *describe_beside_line(const struct indicator_result *indicator, const char *beside,
                                 struct arena *arena);
const char *describe_beside_years(const struct indicator_result *indicator, const char *beside,
                                  struct arena *arena);

#endif
