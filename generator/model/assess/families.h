/* A figure of a unit beside those of the units directly below it (doc/design.md, section 13).
 * It is worked out once for all reports of a run that show it: those of the unit, of each below. */
#ifndef MODEL_ASSESS_FAMILIES_H
#define MODEL_ASSESS_FAMILIES_H

#include "model/assess/assess.h"

/* Lives as long as the arena, with all families that were asked for. */
struct families *families_new(struct arena *arena);

/* Those open directly below a unit in a month, in the order of units.csv; how many. */
size_t families_children(struct arena *arena, const struct catalogue *catalogue,
                         const struct unit *unit, int period, const struct unit ***children);

/* What the reports that are like the request but for their unit say of an indicator's figure at
 * `period` (of the headline alone with its status and change): that of `parent`, and those of the
 * units that are open below it then. It lives as long as the families. */
const struct unit_family *families_find(struct families *families,
                                        const struct assess_request *request,
                                        const struct indicator *indicator,
                                        const struct figure *figure, int period,
                                        const struct unit *parent);

#endif
