/* What is said of an action as it is of a risk. */
#ifndef REPORT_VIEW_VIEW_ENTRY_H
#define REPORT_VIEW_VIEW_ENTRY_H

#include "model/results.h"

#include "report/value/value.h"

/* {text, iso}, both "" of no date. */
void view_put_entry_date(struct value_object *object, const char *key, struct date date);

/* Adds "opened_date" and "closed_date"; "about", the indicator that it is about, of the view's
 * `indicators`, null where it is about none that the report has; and of it "indicator_number",
 * "indicator_title" and "indicator_anchor", "" then. */
void view_put_entry(struct value_object *object, const struct report_result *results,
                    const struct value_list *indicators, const struct entry *entry);

#endif
