/* Actions in a report: carried forward until they are closed. */
#ifndef MODEL_ASSESS_ASSESS_ACTIONS_H
#define MODEL_ASSESS_ASSESS_ACTIONS_H

#include "model/assess/assessment.h"

/* Those of the report's unit, and of each of its indicators, which `results` are. */
void assess_actions(const struct assessment *assessment, struct indicator_result *results);

#endif
