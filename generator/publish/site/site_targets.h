/* Targets beside the one that judges, as published reports tell of them. */
#ifndef PUBLISH_SITE_SITE_TARGETS_H
#define PUBLISH_SITE_SITE_TARGETS_H

#include "model/results.h"
#include "publish/site/site_history.h"
#include "report/value/value.h"

/* "National 85%, Stretch 90%"; "" for none. */
const char *site_targets_text(struct arena *arena, const struct site_month *month);

/* Adds "targets" to the view of a month: name, text, due_text. */
void site_targets_put(struct value_object *view, const struct site_month *month);

/* The same of a month of the chart: name, text. Returns whether there are any. */
bool site_targets_put_of(struct arena *arena, struct value_object *view,
                         const struct indicator_result *result, size_t month);

/* Gives the chart's result, whose series is set, the targets of its months: each month's as its own
 * report has them, those before the first report as that one has them. Of more names than a chart
 * has room for the latest. */
void site_targets_follow(struct arena *arena, const struct site_history *history,
                         struct indicator_result *result);

#endif
