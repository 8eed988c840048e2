/* The units below side by side: a row each, with what they have in common as lines. Only
 * report/chart includes this. */
#ifndef REPORT_CHART_CHART_UNITS_H
#define REPORT_CHART_CHART_UNITS_H

#include "model/results.h"

/* The report's unit with those below it; of none an empty family. */
const struct unit_family *units_below(const struct indicator_result *indicator);

/* "Team F has too few cases for a percentage. Team G has no value."; "" where all have one. */
const char *units_missing_sentence(const struct indicator_result *indicator, struct arena *arena);

/* Points within the limits of a funnel plot have their names beside them where there are no more
 * units than this: more would hide them. */
enum { UNITS_MOST_NAMED = 12 };

/* The target that is due for the whole; value NULL: there is none, or none that parts can be held
 * to. */
const struct amount *unit_common_target(const struct indicator_result *indicator);

/* What the two are called: "Anytown 28%", "Target 80%"; of none "". */
const char *unit_common_text(const struct indicator_result *indicator, struct arena *arena);
const char *unit_common_target_text(const struct indicator_result *indicator, struct arena *arena);

/* The units below in the order of the rows: the best value first (the highest where neither way is
 * good), equals in their order, those without a value last. */
const struct unit_value **units_in_order(const struct indicator_result *indicator,
                                         struct arena *arena);

#endif
