/* What the units around the report's own say of an indicator (doc/design.md, section 13). */
#ifndef MODEL_ASSESS_ASSESS_UNITS_H
#define MODEL_ASSESS_ASSESS_UNITS_H

#include "model/assess/assessment.h"

/* Fills in `below`, `above`, `own`, `standing`, where the request has families. Needs the headline
 * and the report's parent. */
void assess_units(struct assessment *assessment, struct indicator_result *result);

#endif
