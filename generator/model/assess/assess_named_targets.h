/* Targets that stand beside the one that judges. */
#ifndef MODEL_ASSESS_ASSESS_NAMED_TARGETS_H
#define MODEL_ASSESS_ASSESS_NAMED_TARGETS_H

#include "model/assess/assessment.h"

/* Those with a name that are in force at the figures' period, or were at one of the series, which
 * is set. */
void assess_named_targets(struct assessment *assessment, struct indicator_result *result);

#endif
