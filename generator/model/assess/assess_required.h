/* Whether a report requires something of an indicator: a text, an action. */
#ifndef MODEL_ASSESS_ASSESS_REQUIRED_H
#define MODEL_ASSESS_ASSESS_REQUIRED_H

#include "model/required.h"
#include "model/results.h"

/* By its status, its trend as it is told, or its need of rectification. */
bool assess_required(enum required required, const struct indicator_result *result);

#endif
