/* What a report shows alone, what it leaves out. */
#ifndef REPORT_VIEW_VIEW_EXCEPTIONS_H
#define REPORT_VIEW_VIEW_EXCEPTIONS_H

#include "model/results.h"

#include "report/value/value.h"

/* Adds to the view "has_only", "only_sentence" (6 of 17 indicators are off target or have an
 * overdue action.), "left_out" with "has_left_out", "details", the report with more about each,
 * with "has_details"; to each of its `indicators` "details_href", "details_paper_href", "" without
 * one. */
void view_put_exceptions(struct arena *arena, struct value_object *view,
                         struct value_list *indicators, const struct report_result *results);

#endif
