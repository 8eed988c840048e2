/* A sentence cut into words, numbers, marks. Only report/claims/ includes this. */
#ifndef REPORT_CLAIMS_SAID_WORDS_H
#define REPORT_CLAIMS_SAID_WORDS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum said_kind { SAID_WORD, SAID_NUMBER, SAID_MARK };

struct said_word {
    enum said_kind kind;
    const char *text; /* in small letters, ’ as ' and every dash as -: re-referrals, 1,377, % */
    size_t at, end;   /* its bytes in the sentence */
    bool capital;     /* begins with a capital */
    bool glued;       /* nothing stands between it and what is before it */
    size_t clause;    /* 0 for the first */
};

struct said_words {
    const char *sentence;
    const struct said_word *items;
    size_t count;
};

/* What is one thing to a reader is one word: 2019/20, 10:30, 16.09.20, 3rd, A1, year-on-year. A
 * clause ends at a comma, a semicolon, a colon, a dash between blanks or a bracket, and before
 * words such as “but” and “although”. */
struct said_words said_words_of(struct arena *arena, const char *sentence);

/* Whether the word at `at`, which may be none, is that one; or one of those, with a blank between
 * two: "has have had". */
bool said_word_is(const struct said_words *words, size_t at, const char *text);
bool said_word_is_among(const struct said_words *words, size_t at, const char *list);
/* Whether it is one of a list. */
bool said_is_among(const char *word, const char *list);

/* How many words of the phrase, its words with one blank between, stand at `at`: all of them or 0.
 */
size_t said_phrase_at(const struct said_words *words, size_t at, const char *phrase);

/* What stands in the sentence from the one word to the other. */
const char *said_span(struct arena *arena, const struct said_words *words, size_t first,
                      size_t last);

#endif
