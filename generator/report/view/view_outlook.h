/* Where an indicator's year will end, in the view. Only report/view includes this. */
#ifndef REPORT_VIEW_VIEW_OUTLOOK_H
#define REPORT_VIEW_VIEW_OUTLOOK_H

#include "model/results.h"
#include "report/value/value.h"

/* Completes the member `outlook` that the lasting part has put; adds has_outlook. */
void view_put_outlook(struct arena *arena, struct value_object *object,
                      const struct indicator_result *result);

#endif
