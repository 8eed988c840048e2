/* Where a definition changed: a line between two months with a letter, explained in the key. */
#ifndef REPORT_CHART_BREAKS_H
#define REPORT_CHART_BREAKS_H

#include "report/chart/key.h"
#include "report/chart/labels.h"

/* Of a plot whose first column is that month; a plot of years has each month's column once. */
/* Whether it began in one of the periods that are drawn. */
bool breaks_is_drawn(const struct indicator_result *indicator, size_t index, int first_period);
bool breaks_exist(const struct indicator_result *indicator, int first_period);
void breaks_put(const struct plot *plot, const struct indicator_result *indicator,
                int first_period);
void breaks_add_obstacles(struct obstacles *obstacles, const struct plot *plot,
                          const struct indicator_result *indicator, int first_period);
void breaks_add_to_key(struct key *key, struct arena *arena,
                       const struct indicator_result *indicator, int first_period);

#endif
