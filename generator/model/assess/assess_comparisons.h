/* An indicator beside others: published values, comparisons in words, ranks among authorities. */
#ifndef MODEL_ASSESS_ASSESS_COMPARISONS_H
#define MODEL_ASSESS_ASSESS_COMPARISONS_H

#include "model/assess/assessment.h"

/* Published values of others, comparisons and ranks, of an indicator whose figures are set. */
void assess_comparisons(struct assessment *assessment, struct indicator_result *result);

#endif
