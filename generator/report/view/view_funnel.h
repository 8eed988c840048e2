/* Whether chance explains how the units below differ, for templates. */
#ifndef REPORT_VIEW_VIEW_FUNNEL_H
#define REPORT_VIEW_VIEW_FUNNEL_H

#include "model/results.h"
#include "report/value/value.h"

/* funnel, with sentence and method: texts. */
void view_put_funnel(struct arena *arena, struct value_object *object,
                     const struct indicator_result *result);

#endif
