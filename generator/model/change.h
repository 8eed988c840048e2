/* Differences of two printed numbers, in numbers as in words. */
#ifndef MODEL_CHANGE_H
#define MODEL_CHANGE_H

#include "model/results.h"

/* Texts stand beside a signed difference: better, worse; "" for the others, which its sign says. */
extern const struct word_table change_direction_words;

/* From `before` (at the month `since`) to `now`, both of the figure. */
struct change change_between(struct arena *arena, const struct figure *figure, enum better better,
                             const struct outcome *now, const struct outcome *before, int since);

/* From somebody else's amount, which has decimals of its own, to our headline: words are
 * "2 percentage points better", "24 lower, which is better", "the same" or, where ours is it by
 * rounding alone, or rounding alone makes the one better than the other, "the same when rounded".
 */
struct change change_from_others(struct arena *arena, const struct figure *figure,
                                 enum better better, const struct outcome *ours,
                                 const struct number *theirs, int decimals);

#endif
