/* Rows of values, each as a bar. */
#ifndef REPORT_CHART_CHART_BARS_H
#define REPORT_CHART_CHART_BARS_H

#include "model/results.h"
#include "report/chart/canvas.h"

struct bar {
    const char *bar_role, *label_role;
    const char *label, *detail; /* detail: a second line, may be "" */
    const char *text;
    double value; /* NAN: a marker */
    bool bold;
};
/* Ours are told from others' by weight too. `value` NULL: a marker, which has no bar. */
struct bar bar_of(bool own, const char *label, const char *detail, const char *text,
                  const struct number *value);
/* Writes a bar for each benchmark that is in no group; how many there are. */
size_t bars_of_averages(const struct indicator_result *indicator, struct bar *bars);
/* How many rows our own value makes with the benchmarks that are in no group. */
size_t bars_rows(const struct indicator_result *indicator);
/* Draws the rows from top to bottom. */
struct drawing *bars_put(struct canvas canvas, struct bar *rows, size_t count);

#endif
