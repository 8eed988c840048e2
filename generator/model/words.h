/* Terms of the contract: for each a table of words, in the order of the enum that they are read
 * into. */
#ifndef MODEL_WORDS_H
#define MODEL_WORDS_H

#include "base/arena.h"

#include <stddef.h>

struct word {
    const char *code; /* as files have it: rolling12; "": none */
    const char *text; /* to readers: rolling 12 months; NULL: they never meet it */
};

struct word_table {
    const struct word *words;
    size_t count;
};

/* The table that an array of words is. */
#define WORD_TABLE(array)                                                                          \
    { (array), sizeof(array) / sizeof *(array) }

/* The value of the word, in either case; -1: it is none of the table's, or "". */
int words_read(const struct word_table *table, const char *text);

const char *words_code(const struct word_table *table, unsigned value);
const char *words_text(const struct word_table *table, unsigned value);

/* The code as a member of JSON or a name in templates, which have no hyphens: no_data. */
struct word_name {
    char text[32];
};
struct word_name words_name(const struct word_table *table, unsigned value);

/* All codes, for messages: high, low or neither. */
char *words_list(struct arena *arena, const struct word_table *table);

/* The word that was probably meant by one of none: " (did you mean “month”?)", or "". */
const char *words_hint(struct arena *arena, const struct word_table *table, const char *text);

/* Answers in settings and cells: false and true. */
extern const struct word_table words_answers;

#endif
