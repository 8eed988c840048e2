/* Targets that changed. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_TARGET_H
#define MODEL_DIFFERENCE_DIFFERENCE_TARGET_H

#include "model/difference/difference_list.h"

/* The target or the tolerance, of one indicator that both reports show. */
void difference_target(struct comparing *comparing, const struct indicator_result *before,
                       const struct indicator_result *now);

#endif
