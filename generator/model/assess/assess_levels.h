/* What stands above, beside, below the report's unit in its month. */
#ifndef MODEL_ASSESS_ASSESS_LEVELS_H
#define MODEL_ASSESS_ASSESS_LEVELS_H

#include "model/assess/assessment.h"

/* Fills in parent, ancestors, siblings, children of the report. */
void assess_levels(struct assessment *assessment);

#endif
