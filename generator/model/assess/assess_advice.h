/* What an analyst may want to change about a trend, for `check` alone: nothing of it is applied. */
#ifndef MODEL_ASSESS_ASSESS_ADVICE_H
#define MODEL_ASSESS_ASSESS_ADVICE_H

#include "model/assess/assessment.h"

/* Notes for an analyst: that another method suits the headline better; that a shift has lasted so
 * long that new limits may be due, with both limits and the four questions of Wheeler that decide
 * (doc/trends.md, C8). Nothing is applied. */
void assess_advise_method(const struct assessment *assessment,
                          const struct indicator_result *result,
                          const struct trend_question *question);
void assess_advise_recalculation(const struct assessment *assessment,
                                 const struct indicator_result *result,
                                 const struct trend_question *question);

#endif
