/* Differences of rectification (model/escalation.h) between two reports. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_RECTIFICATION_H
#define MODEL_DIFFERENCE_DIFFERENCE_RECTIFICATION_H

#include "model/difference/difference_list.h"

/* Of an indicator that both have. */
void difference_rectification(struct comparing *comparing, const struct indicator_result *before,
                              const struct indicator_result *now);

/* Of the rule itself. */
void difference_rectification_rule(struct comparing *comparing);

#endif
