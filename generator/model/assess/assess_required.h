/* Whether a report requires something of an indicator: a text, an action, a place in it. */
#ifndef MODEL_ASSESS_ASSESS_REQUIRED_H
#define MODEL_ASSESS_ASSESS_REQUIRED_H

#include "model/required.h"
#include "model/results.h"

/* By its status, its trend as it is told, its need of rectification, or its actions. */
bool assess_required(enum required required, const struct indicator_result *result);

/* The first of those that holds; REQUIRED_NEVER: none does. */
enum required assess_required_first(const struct required_where *where,
                                    const struct indicator_result *result);

#endif
