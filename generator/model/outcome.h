/* Two outcomes of one figure, as different states of knowledge give them. */
#ifndef MODEL_OUTCOME_H
#define MODEL_OUTCOME_H

#include "model/results.h"

/* Exactly, not as printed. */
bool outcome_is_same(const struct outcome *a, const struct outcome *b);

/* Its text beside that of the other; where two numbers print the same, with as many decimals more
 * as tell them apart: 60% (60.04 unrounded). */
const char *outcome_text_beside(struct arena *arena, const struct figure *figure,
                                const struct outcome *outcome, const struct outcome *other);

#endif
