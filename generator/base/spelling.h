/* The name that was probably meant. Any module may include this. */
#ifndef BASE_SPELLING_H
#define BASE_SPELLING_H

#include <stddef.h>

/* The name that takes the fewest changes of a letter (one more, one less, another, whatever the
 * case) to become; the first of equals. NULL where all take more than a third of the word. */
const char *spelling_nearest(const char *word, const char *const *names, size_t count);

#endif
