/* What an indicator is compared with. */
#ifndef REPORT_VIEW_VIEW_COMPARISONS_H
#define REPORT_VIEW_VIEW_COMPARISONS_H

#include "model/results.h"

#include "report/value/value.h"

/* Adds benchmarks, comparisons and rankings to the indicator's object. */
void view_put_comparisons(struct arena *arena, struct value_object *object,
                          const struct indicator_result *result);

#endif
