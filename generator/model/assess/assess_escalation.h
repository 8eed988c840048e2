/* Whether an indicator needs rectification by the report's own rule. */
#ifndef MODEL_ASSESS_ASSESS_ESCALATION_H
#define MODEL_ASSESS_ASSESS_ESCALATION_H

#include "model/assess/assessment.h"

/* Of an indicator whose headline and series are set. */
void assess_escalation(struct assessment *assessment, struct indicator_result *result);

#endif
