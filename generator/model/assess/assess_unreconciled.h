/* Figures of a unit that are not what the units below it add up to. */
#ifndef MODEL_ASSESS_ASSESS_UNRECONCILED_H
#define MODEL_ASSESS_ASSESS_UNRECONCILED_H

#include "model/assess/assessment.h"

/* Those that differ as printed, of an indicator whose figures are set. What the units below have no
 * value of, in a month of which the unit's own rows speak, is not held against them; nor is a
 * percentage that is exported as such, since nobody can add those up. */
void assess_unreconciled(struct assessment *assessment, struct indicator_result *result);

#endif
