/* An indicator in other months, by their codes: {{#indicator.KPI7}}{{#at.2019-10}}. */
#ifndef REPORT_VIEW_VIEW_AT_H
#define REPORT_VIEW_VIEW_AT_H

#include "model/results.h"

#include "report/value/value.h"

/* Makes a view, as view_new. */
typedef struct value_object *view_maker(struct arena *arena, struct names *names,
                                        const struct report_result *results);

/* Adds to each of the indicators, those of the view in their order, "at": it has for a name each
 * month from the first of the exports to the report's in which the indicator is in force. What that
 * stands for is the indicator as the report for that month shows it with the knowledge, settings of
 * this report; it is assessed, and `view_of` makes its view, when it is named. */
void view_put_at(struct arena *arena, struct value_list *indicators,
                 const struct report_result *results, view_maker *view_of);

#endif
