/* What is explained under a trend chart. */
#ifndef REPORT_CHART_CHART_TREND_NOTES_H
#define REPORT_CHART_CHART_TREND_NOTES_H

#include "report/chart/chart_trend.h"

/* Fills the key. */
void trend_notes_to_key(struct trend_chart *trend);

/* ---- signals: chart_trend_looks.c ---- */

/* How a class of the trend method looks: by shape as well as by colour. */
struct look {
    enum point_shape shape;
    const char *role, *meaning;
};
/* Of a month without a value: that of common. */
const struct look *look_of(const struct trend_chart *trend, size_t month);
bool look_is_common(const struct look *look);
/* The class that a point is drawn as, which may be less than the method's: what the sentence does
 * not bear out is common. */
enum trend_class look_class(const struct trend_result *trend, const struct trend_point *point);
/* What the key says of a class; "" of common and none. */
const char *look_meaning(enum trend_class class);
/* Each that the chart has, but for common. */
void looks_to_key(struct trend_chart *trend);

/* ---- numbered events: chart_trend_events.c ---- */

/* The numbers of the events of that month, "2, 3"; NULL: none. */
const char *trend_event_numbers(const struct trend_chart *trend, size_t month);
bool trend_has_events(const struct trend_chart *trend);
/* What they are, where there is room for it. */
void trend_events_to_key(struct trend_chart *trend);

#endif
