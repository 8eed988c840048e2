/* Labels of a trend chart: beside the plot, or at the ends of its lines. */
#ifndef REPORT_CHART_CHART_TREND_LABELS_H
#define REPORT_CHART_CHART_TREND_LABELS_H

#include "report/chart/chart_trend.h"

/* At the right of the plot: the latest value, the target and the limits. */
void trend_label_sides(struct trend_chart *trend);
/* What labels inside the plot may not cover. */
struct obstacles trend_obstacles(const struct trend_chart *trend);
/* The first value gives the latest something to be compared with, where there is room for it. */
void trend_label_first(const struct trend_chart *trend, struct obstacles *obstacles);
/* Targets that are no longer in force have no label at the side. Those that are not in the key and
 * have no place in the plot are added to it. */
void trend_label_old_targets(struct trend_chart *trend, struct obstacles *obstacles);

#endif
