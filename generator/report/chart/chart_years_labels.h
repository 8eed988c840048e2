/* Labels of the chart of two years: beside the plot, or where their lines end in it. */
#ifndef REPORT_CHART_CHART_YEARS_LABELS_H
#define REPORT_CHART_CHART_YEARS_LABELS_H

#include "report/chart/chart_years.h"

bool years_has_values(const struct year *year);

/* At the right of the plot: what reaches the year's end, or is expected then. */
void years_label_sides(struct years_chart *years);
/* What labels inside the plot may not cover. */
struct obstacles years_obstacles(const struct years_chart *years);
/* Of lines that end before the year does. Targets that are not in the key and have no place in the
 * plot are added to it. */
void years_label_ends(struct years_chart *years, struct obstacles *obstacles);
/* Today's point on the path, with its name. */
void years_put_today(const struct years_chart *years, struct obstacles *obstacles);

#endif
