/* Targets beside the one that judges, as lines of a chart. Only report/chart includes this. */
#ifndef REPORT_CHART_NAMED_LINES_H
#define REPORT_CHART_NAMED_LINES_H

#include "model/target.h"
#include "report/chart/labels.h"

struct named_line {
    const char *text; /* National 85% · Stretch so far 47 · National until Mar 20 */
    double *values;   /* one for each column; NAN where none was in force */
    size_t last;      /* the last column that has one */
};
struct named_lines {
    struct named_line lines[TARGET_MOST_NAMES];
    size_t count;
};

/* What a named target is called that some month of the series has. */
const char *named_line_text(const struct indicator_result *indicator,
                            const struct named_target *target, struct arena *arena);

/* Those that have a value in one of the plot's columns, of which the first is of the period
 * `first`. */
struct named_lines named_lines_of(const struct indicator_result *indicator, const struct plot *plot,
                                  int first);

void named_lines_widen(const struct named_lines *named, size_t columns, struct range *range);
/* At the right of the plot, of those that go on to its end. */
void named_lines_add_labels(const struct named_lines *named, const struct plot *plot,
                            struct side_labels *labels);
void named_lines_add_obstacles(const struct named_lines *named, const struct plot *plot,
                               struct obstacles *obstacles);
void named_lines_put(const struct named_lines *named, const struct plot *plot);

#endif
