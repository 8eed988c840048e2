/* Which indicators need rectification, by the report's own rule (doc/templates.md). */
#ifndef REPORT_VIEW_VIEW_ESCALATION_H
#define REPORT_VIEW_VIEW_ESCALATION_H

#include "model/results.h"
#include "report/value/value.h"

/* Completes "escalation" of an indicator's object. */
void view_put_escalation(struct value_object *object, const struct escalation_result *result);

/* Adds "escalation_rule", in words, and "escalated", the indicators that need rectification, to the
 * view, with "has_escalated". */
void view_put_escalations(struct arena *arena, struct value_object *view,
                          struct value_list *indicators, const struct report_result *results);

#endif
