/* The changes of a figure. */
#ifndef REPORT_VIEW_VIEW_CHANGE_H
#define REPORT_VIEW_VIEW_CHANGE_H

#include "model/results.h"

#include "report/value/value.h"

/* The change that is told first. A sum since April is compared with the same part of last year:
 * against last month it can only grow. */
bool view_compares_by_year(const struct indicator_result *result);
const struct change *view_change(const struct indicator_result *result);

/* {text, words, direction, since and a boolean for each direction}. */
void view_put_change(struct arena *arena, struct value_object *object, const char *key,
                     const struct change *result, struct rhythm rhythm);

#endif
