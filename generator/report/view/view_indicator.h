/* An indicator in the view. */
#ifndef REPORT_VIEW_VIEW_INDICATOR_H
#define REPORT_VIEW_VIEW_INDICATOR_H

#include "model/results.h"

#include "report/value/value.h"

/* Adds to an indicator's lasting object. */
void view_indicator(struct arena *arena, const struct indicator_result *result,
                    struct value_object *object);

/* What its chart is drawn from, without a stop at the end. */
const char *view_source(struct arena *arena, const struct indicator *indicator);

/* Whether its figures may be about another period than the report's month, which has to be said. */
bool view_is_lagged(const struct indicator_result *result);

#endif
