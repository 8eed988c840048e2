/* The line chart of an indicator's months while it is being made. Only report/chart_trend*.c may
 * include this. */
#ifndef REPORT_CHART_CHART_TREND_H
#define REPORT_CHART_CHART_TREND_H

#include "report/chart/chart_parts.h"

/* Levels of the trend method that can be drawn, for each month. */
struct levels {
    double *means, *lowers, *uppers;
    bool *starts; /* of segments */
};

struct trend_chart {
    const struct indicator_result *indicator;
    const struct figure *figure;      /* NULL: the indicator has no usable headline */
    const struct trend_point *points; /* of the trend method; none in a plain chart */
    size_t point_count;
    double *values, *targets;
    struct band band;
    struct levels levels;
    struct range bounds;
    struct key key;
    struct side_labels labels;
    struct plot plot;
};

/* How a class of the trend method looks: by shape as well as by colour. */
struct look {
    const char *class_name;
    enum point_shape shape;
    const char *role, *meaning;
};
/* Of a month without a class: that of common. */
const struct look *look_of(const struct trend_chart *trend, size_t month);
bool look_is_common(const struct look *look);

/* ---- chart_trend_notes.c: what is explained under the chart ---- */

void trend_notes_to_key(struct trend_chart *trend);
/* The numbers of the events of that month, "2, 3"; NULL: none. */
const char *trend_event_numbers(const struct trend_chart *trend, size_t month);
bool trend_has_events(const struct trend_chart *trend);

/* ---- chart_trend_labels.c: labels beside and inside the plot ---- */

/* At the right of the plot: the latest value, the target and the limits. */
void trend_label_sides(struct trend_chart *trend);
/* What labels inside the plot may not cover. */
struct obstacles trend_obstacles(const struct trend_chart *trend);
void trend_label_first(const struct trend_chart *trend, struct obstacles *obstacles);
void trend_label_old_target(const struct trend_chart *trend, struct obstacles *obstacles);

#endif
