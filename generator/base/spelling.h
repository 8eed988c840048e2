/* The name that was probably meant. Any module may include this. */
#ifndef BASE_SPELLING_H
#define BASE_SPELLING_H

#include "base/arena.h"

#include <stddef.h>

/* A search among names that stand in no array: begun with the word, offered each name, then asked.
 * Neither the word nor the names are copied. */
struct spelling {
    const char *word;
    const char *nearest; /* of the names so far; NULL: none is near */
    size_t fewest;       /* changes of a letter; a nearer name takes less */
};

/* Near is the name that takes the fewest changes of a letter (one more, one less, another, two
 * neighbours in each other's place; whatever the case) to become; the first of equals; none that
 * takes more than a third of the word, or leaves no letter of it. A word that is one of the names
 * is what was meant, so that none is near.
 */
struct spelling spelling_of(const char *word);
void spelling_offer(struct spelling *spelling, const char *name);

/* " (did you mean “KPI1”?)", to stand behind the word in a message; "" where no name is near. */
const char *spelling_answer(struct arena *arena, const struct spelling *spelling);

/* The same for an array of names. */
const char *spelling_hint(struct arena *arena, const char *word, const char *const *names,
                          size_t count);

#endif
