/* One indicator from its facts to all that a report says of it. */
#ifndef MODEL_ASSESS_ASSESS_INDICATOR_H
#define MODEL_ASSESS_ASSESS_INDICATOR_H

#include "model/assess/assessment.h"

/* All of one indicator. */
void assess_indicator(struct assessment *assessment, const struct indicator *indicator,
                      struct indicator_result *result);

#endif
