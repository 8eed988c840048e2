/* The headline of the units directly below, side by side (doc/design.md, section 13). */
#ifndef MODEL_ASSESS_ASSESS_UNITS_H
#define MODEL_ASSESS_ASSESS_UNITS_H

#include "model/assess/assessment.h"

/* Those open below the report's unit in a month, in the order of units.csv; how many. */
size_t assess_children(struct arena *arena, const struct catalogue *catalogue,
                       const struct unit *unit, int period, const struct unit ***children);

/* Fills in `units`. Needs the headline. */
void assess_units(struct assessment *assessment, struct indicator_result *result);

#endif
