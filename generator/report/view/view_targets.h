/* Targets that stand beside the one that judges, in the view. */
#ifndef REPORT_VIEW_VIEW_TARGETS_H
#define REPORT_VIEW_VIEW_TARGETS_H

#include "model/results.h"

#include "report/value/value.h"

/* Whether any month of the series has a target, with a name or without. */
bool view_has_month_targets(const struct indicator_result *result);

/* Adds to an indicator's object "targets", those in force, and "series_targets", those that its
 * months have; completes the "targets" of each of its months. */
void view_put_targets(struct arena *arena, struct value_object *object,
                      const struct indicator_result *result);

/* "targets" of a month that is not in the series: as many, without a text. */
void view_put_no_month_targets(struct value_object *month, const struct indicator_result *result);

/* "targets" of a year whose months are `cells`, those that any of them has: what each is called,
 * target_text where it is the same in all its months, else the months as cells. */
void view_put_year_targets(struct arena *arena, struct value_object *year,
                           const struct value_list *cells, const struct indicator_result *result);

#endif
