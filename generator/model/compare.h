/* What a figure is compared with: the column compare of an indicator. */
#ifndef MODEL_COMPARE_H
#define MODEL_COMPARE_H

#include "model/basis.h"

#include <stdbool.h>

enum compare {
    COMPARE_NONE,
    COMPARE_PREV12_TOTAL,
    COMPARE_PREV12_AVERAGE,
    COMPARE_BACK,
    COMPARE_BAD
}; /* BAD: could not be read; the column is x */

/* The comparison that a cell is; COMPARE_BAD: it is none. `back` is set to the periods of
 * COMPARE_BACK, else to 0. */
enum compare compare_read(const char *text, int *back);

/* Whether an indicator of this basis may have it: a total of twelve months needs periods that do
 * not overlap. */
bool compare_suits(enum compare compare, enum basis basis);

/* The words that an indicator of this basis may have, for messages. */
const char *compare_list(struct arena *arena, enum basis basis);

/* The word that was probably meant by a bad one: " (did you mean “prev-month”?)", or "". */
const char *compare_hint(struct arena *arena, const char *text);

/* To readers: the total of the 12 months before · the quarter before · 3 quarters before; "" for
 * COMPARE_NONE. */
const char *compare_text(struct arena *arena, enum compare compare, int back, struct rhythm rhythm);

/* Of an average that rests on fewer periods than the twelve months before have, as half a sentence:
 * average of the 3 months before. "" for one that rests on all, or on none. */
const char *compare_rests_on(struct arena *arena, size_t count, struct rhythm rhythm);

/* The heading of its column in a report about `period`; "" for COMPARE_NONE. */
const char *compare_heading(struct arena *arena, enum compare compare, int back, enum basis basis,
                            struct rhythm rhythm, int period);

/* The months of the periods that ended in the twelve months before `period`, which is not one of
 * them. */
struct window compare_window(struct rhythm rhythm, int period);

#endif
