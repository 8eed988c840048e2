/* Targets that are hardly meant. */
#ifndef MODEL_SUSPECT_SUSPECT_TARGETS_H
#define MODEL_SUSPECT_SUSPECT_TARGETS_H

#include "model/suspect/suspect.h"

/* A percentage's target given as a fraction; one far outside all that was ever seen; a tolerance on
 * the side of the target where it never counts, or both swapped; tolerances without a target. Of
 * the target in force, or of all rows. */
void suspect_targets(const struct suspect_question *question);

#endif
