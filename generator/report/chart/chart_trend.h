/* The line chart of an indicator's months while it is being made. */
#ifndef REPORT_CHART_CHART_TREND_H
#define REPORT_CHART_CHART_TREND_H

#include "report/chart/key.h"
#include "report/chart/labels.h"
#include "report/chart/named_lines.h"
#include "report/chart/series.h"

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
    struct named_lines named;
    struct band band;
    struct levels levels;
    struct range bounds;
    struct key key;
    struct side_labels labels;
    struct plot plot;
};

#endif
