/* Whether a text has words of a list. Only report/findings/ includes this. */
#ifndef REPORT_FINDINGS_WORDS_SAID_H
#define REPORT_FINDINGS_WORDS_SAID_H

#include <stdbool.h>
#include <stddef.h>

/* Of a text or of part of it, in small letters. */
struct words_said {
    const char *const *items;
    size_t count;
};

/* Whether any of them is one of the patterns, which NULL ends: a word, or with a star all that
 * begin so. */
bool words_said_any(struct words_said words, const char *const *patterns);

/* Whether they have all of the others, one behind the other; no words are in none. */
bool words_said_in_a_row(struct words_said words, struct words_said others);

/* Whether the word is another form of one of them: long ones that begin with the same five letters
 * are one (recruit, recruitment). */
bool words_said_in_any_form(struct words_said words, const char *word);

#endif
