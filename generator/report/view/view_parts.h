/* The units below in the rows of an indicator's figures. */
#ifndef REPORT_VIEW_VIEW_PARTS_H
#define REPORT_VIEW_VIEW_PARTS_H

#include "model/results.h"

#include "report/value/value.h"

/* Adds "units", named as in `period`, "has_units", "added_up_text" and "differs" to a row. */
void view_put_parts(struct value_object *figure, const struct figure_result *result, int period);

#endif
