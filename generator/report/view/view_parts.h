/* The units below in the rows of an indicator's figures. */
#ifndef REPORT_VIEW_VIEW_PARTS_H
#define REPORT_VIEW_VIEW_PARTS_H

#include "model/results.h"

#include "report/value/value.h"

/* Adds "units", named as in `period`, "has_units", "added_up_text" and "differs" to a row. */
void view_put_parts(struct value_object *figure, const struct figure_result *result, int period);

/* Adds "figures", a cell for each row of the indicator, to the rows of "units" of its object;
 * "units_add_up" and "units_differ", that in print each amount is the sum of theirs, that one is
 * not; "parts_add_up" and "parts_text", the labels of the rows that its headline is the sum of,
 * with bars between them; "has_moves", "moves_up_text" and "moves_down_text", the labels of what
 * adds to it and takes from it. */
void view_put_parts_by_unit(struct arena *arena, struct value_object *object,
                            const struct indicator_result *result);

#endif
