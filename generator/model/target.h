/* Targets: which is in force, with what of it is due (doc/design.md, section 3). */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "model/results.h"

/* The row in force for a unit in a month, as known at `as_at`; NULL: none. A unit's own rows go
 * before those for all units. The years of a profile are the indicator's. */
const struct target *target_in_force(const struct catalogue *catalogue,
                                     const struct indicator *indicator, const struct unit *unit,
                                     int period, int as_at);

/* The same of the target with that name (in either case), which stands beside the one that judges.
 */
const struct target *target_named_in_force(const struct catalogue *catalogue,
                                           const struct indicator *indicator,
                                           const struct unit *unit, const char *name, int period,
                                           int as_at);

/* Whether a row has the name, in either case; "" is that of those that judge. */
bool target_has_name(const struct target *target, const char *name);

/* The names that rows of the indicator have, as each first stands in the file, in that order; how
 * many. So many at most stand beside the target that judges, since a chart has no room for more. */
enum { TARGET_MOST_NAMES = 6 };
size_t target_names(const struct catalogue *catalogue, const char *indicator,
                    const char *names[TARGET_MOST_NAMES]);

/* Whether the row has one of these names. */
bool target_is_among(const struct target *target, const char *const *names, size_t count);

/* Whether it is a row of the indicator for the unit (its own, or one for all units), in force in
 * the month or not. */
bool target_concerns(const struct catalogue *catalogue, const struct target *target,
                     const char *indicator, const struct unit *unit);

/* Whether it is a step of a profile whose year has ended. */
bool target_is_over(const struct target *target, const struct indicator *indicator, int period);

/* Whether there is anything of it to print: the target, or an end of its tolerance. */
bool target_has_amount(const struct target_result *target);

/* What of an amount is due in a month: all, or n/12 by the n-th month of the indicator's year. NULL
 * stays NULL. */
const struct number *target_due(struct arena *arena, const struct target *target,
                                const struct indicator *indicator, const struct number *amount,
                                int period);

/* In print, with the headline's unit, beside the value that is judged (NULL: there is none).
 * `target` may be NULL. */
struct target_result target_printed(struct arena *arena, const struct target *target,
                                    const struct indicator *indicator,
                                    const struct figure *headline, int period,
                                    const struct number *judged);

/* Whose the target is that is in force for a unit: "Team A1’s own target", "Target of the
 * authority"; "" of the root, whose targets are its own. */
const char *target_owner(struct arena *arena, const struct catalogue *catalogue,
                         const struct target *target, const struct unit *unit, int period);

#endif
