/* Outcomes: what is printed of a ratio. */
#ifndef MODEL_OUTCOME_H
#define MODEL_OUTCOME_H

#include "model/ratio.h"
#include "model/results.h"

/* A ratio as the indicator's figure prints it: its value rounded, its marker with the reason, or,
 * of a percentage with a denominator below the report's minimum, its counts (doc/design.md,
 * section 13). */
struct outcome outcome_make(struct arena *arena, const struct indicator *indicator,
                            const struct figure *figure, const struct ratio *ratio, int minimum);

/* Whether a ratio has a value that may be shown. */
bool outcome_is_shown(struct arena *arena, const struct figure *figure, const struct ratio *ratio,
                      int minimum);

/* Whether two outcomes of one figure, as different states of knowledge give them, are equal:
 * exactly, not as printed. */
bool outcome_is_same(const struct outcome *a, const struct outcome *b);

/* Its text beside that of the other; where two numbers print the same, with as many decimals more
 * as tell them apart: 60% (60.04 unrounded). */
const char *outcome_text_beside(struct arena *arena, const struct figure *figure,
                                const struct outcome *outcome, const struct outcome *other);

/* Its text in a sentence, with the words of its unit. */
const char *outcome_said(struct arena *arena, const struct figure *figure,
                         const struct outcome *outcome);

/* The same beside what it is held against, such as a target (NULL: nothing); more exactly where it
 * prints as that, and is another: "82%, more exactly 81.6%". */
const char *outcome_said_beside(struct arena *arena, const struct figure *figure,
                                const struct outcome *outcome, const struct number *other);

#endif
