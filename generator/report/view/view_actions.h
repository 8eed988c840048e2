/* Actions as templates say them: of an indicator, of the whole report. */
#ifndef REPORT_VIEW_VIEW_ACTIONS_H
#define REPORT_VIEW_VIEW_ACTIONS_H

#include "model/results.h"

#include "report/value/value.h"

/* 3 open, 1 of them overdue; 1 closed since September 2020; 2 closed before. "" where there are
 * none. */
const char *view_actions_text(struct arena *arena, const struct report_result *results,
                              const struct action_list *list);

/* Adds "actions" to an indicator, where report.json has not put them, and completes each, with what
 * it is about of the view's `indicators`; further "has_actions" and "actions_text". */
void view_put_actions(struct value_object *object, const struct report_result *results,
                      const struct value_list *indicators, const struct action_list *list);

/* Adds the same to the report, of all actions that it has, and "open_actions", "overdue_actions"
 * and "closed_actions", with "has_…" of each; "action_states", how many stand how;
 * "indicators_with_overdue", and "indicator_actions_text": how the actions of its indicators stand,
 * "" where there are none; and of the plan "priorities", with "has_priorities", "priorities_text",
 * "priorities_states" and, of those without a priority, "without_priority_text". */
void view_put_action_lists(struct value_object *view, struct value_list *indicators,
                           const struct report_result *results);

#endif
