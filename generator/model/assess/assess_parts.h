/* The cells of a figure by unit, with their sum. */
#ifndef MODEL_ASSESS_ASSESS_PARTS_H
#define MODEL_ASSESS_ASSESS_PARTS_H

#include "model/assess/assessment.h"

/* Fills in `below`, `added_up` and `differs` of an indicator's row at `period`, whose own value is
 * there, where the request has families and a unit stands below. */
void assess_parts(struct assessment *assessment, const struct indicator *indicator, int period,
                  struct figure_result *row);

/* Whether the indicator's other figures, two to six of them, add up to its headline, exactly. Needs
 * all rows. */
bool assess_parts_add_up(struct arena *arena, const struct indicator_result *result);

/* Whether the headline is a stock and there are two other figures, of flows, of months: the first
 * is what adds to it, the second what takes from it. Needs all rows. */
bool assess_parts_move(const struct facts *facts, const struct indicator_result *result);

#endif
