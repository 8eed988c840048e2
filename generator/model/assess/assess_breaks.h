/* Months from which an indicator is defined otherwise, or has another's number. */
#ifndef MODEL_ASSESS_ASSESS_BREAKS_H
#define MODEL_ASSESS_ASSESS_BREAKS_H

#include "model/assess/assessment.h"

/* Where its definition or number changed, of an indicator whose series is set. */
void assess_breaks(struct assessment *assessment, struct indicator_result *result);

#endif
