/* Differences of two printed numbers, in numbers and words. */
#ifndef MODEL_CHANGE_H
#define MODEL_CHANGE_H

#include "model/results.h"

/* From `before` (at the month `since`) to `now`, both of the figure. */
struct change change_between(struct arena *arena, const struct figure *figure, enum better better,
                             const struct outcome *now, const struct outcome *before, int since);

#endif
