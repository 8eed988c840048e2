/* The months of an indicator's chart, with the trend that they make. */
#ifndef MODEL_ASSESS_ASSESS_SERIES_H
#define MODEL_ASSESS_ASSESS_SERIES_H

#include "model/assess/assessment.h"

/* Series, trend and events of an indicator whose headline is set. */
void assess_series(struct assessment *assessment, struct indicator_result *result,
                   const struct number *due_target);

#endif
