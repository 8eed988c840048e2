/* Where a unit's value stands among those of the units beside it. */
#ifndef MODEL_STANDING_H
#define MODEL_STANDING_H

#include "model/results.h"

/* Of `own`, a member of the family at `period`, by the values as they are printed: what prints
 * alike is level. It tells what is higher, never what is better, and how many have no value. Texts
 * are "" where it is the only member, or own is NULL. */
struct standing standing_make(struct arena *arena, const struct unit_family *family,
                              const struct unit_value *own, int period);

#endif
