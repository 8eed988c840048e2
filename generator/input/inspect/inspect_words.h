/* Words that people write above columns, below tables or in the place of numbers. */
#ifndef INPUT_INSPECT_INSPECT_WORDS_H
#define INPUT_INSPECT_INSPECT_WORDS_H

#include "model/marker.h"

#include <stdbool.h>

/* What a header may say. */
enum inspect_hint {
    HINT_PERIOD,
    HINT_UNIT,
    HINT_MEASURE,
    HINT_SURE_MEASURE, /* of these, what stands above nothing else */
    HINT_ROLE,
    HINT_NOTE,
    HINT_VALUE,
    HINT_YEAR,
    HINT_LIST /* what lists of cases have, besides */
};

/* How much the header says so: 0 nothing; more, the earlier the word stands in the list. */
int inspect_words_hint(enum inspect_hint hint, const char *header);

/* Whether the header says just that, in one of the words. */
bool inspect_words_is(enum inspect_hint hint, const char *header);

/* Whether the header says a unit's name or code, and no more: Team, Ward no, Code. */
bool inspect_words_unit(const char *header);

/* Whether the header ends in what says that a code or a number of something stands below. */
bool inspect_words_code(const char *header);

/* Whether the header says anything of all this. */
bool inspect_words_header(const char *header);

/* The word of those that rows below a table begin with: Total; NULL: none. */
const char *inspect_words_foot(const char *text);

/* Whether the name is that of a sum over others: All areas. */
bool inspect_words_total(const char *text);

/* Whether the text says what numbers count: Percent, £. Under “Unit” it is no place. */
bool inspect_words_quantity(const char *text);

/* Whether the text is known to stand in the place of numbers, besides our own markers. */
bool inspect_words_marker(const char *text, enum marker *marker);

#endif
