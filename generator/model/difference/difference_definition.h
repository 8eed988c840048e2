/* Definitions that changed, those of trends among them. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_DEFINITION_H
#define MODEL_DIFFERENCE_DIFFERENCE_DEFINITION_H

#include "model/difference/difference_list.h"

/* Each part of its definition, of one indicator that both reports show. */
void difference_definition(struct comparing *comparing, const struct indicator_result *before,
                           const struct indicator_result *now);

/* Of all: by which rules trends are judged. */
void difference_rules(struct comparing *comparing);

#endif
