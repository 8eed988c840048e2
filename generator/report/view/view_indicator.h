/* An indicator in the view. */
#ifndef REPORT_VIEW_VIEW_INDICATOR_H
#define REPORT_VIEW_VIEW_INDICATOR_H

#include "model/results.h"

#include "report/value/value.h"

/* Adds to an indicator's lasting object. */
void view_indicator(struct arena *arena, const struct indicator_result *result,
                    struct value_object *object);

#endif
