/* Reads a word of the column compare; words it for a heading. */
#include "model/compare.h"

#include "base/spelling.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LONGEST_BACK = 120 };

/* back-N stands for itself in messages alone. */
static const struct {
    struct word word;
    enum compare compare;
    int back;
} WORDS[] = {
    {{"prev12-total", "the total of the 12 months before"}, COMPARE_PREV12_TOTAL, 0},
    {{"prev12-average", "the average of the 12 months before"}, COMPARE_PREV12_AVERAGE, 0},
    {{"prev-month", NULL}, COMPARE_BACK, 1},
    {{"back-N", NULL}, COMPARE_BAD, 0},
    {{"none", ""}, COMPARE_NONE, 0},
};
enum { WORD_COUNT = sizeof WORDS / sizeof *WORDS };

/* back-11 is 11 months earlier; 0 for anything else. */
static int months_back(const char *text) {
    if (strncasecmp(text, "back-", 5) != 0 || text[5] < '1' || text[5] > '9')
        return 0;
    char *end;
    long months = strtol(text + 5, &end, 10);
    return *end == '\0' && months <= LONGEST_BACK ? (int)months : 0;
}

enum compare compare_read(const char *text, int *back) {
    *back = months_back(text);
    if (*back > 0)
        return COMPARE_BACK;
    if (*text == '\0')
        return COMPARE_NONE;
    for (size_t i = 0; i < WORD_COUNT; i++)
        if (strcasecmp(WORDS[i].word.code, text) == 0) {
            *back = WORDS[i].back;
            return WORDS[i].compare;
        }
    return COMPARE_BAD;
}

bool compare_suits(enum compare compare, enum basis basis) {
    return compare != COMPARE_PREV12_TOTAL || basis == BASIS_MONTH || basis == BASIS_PERIOD;
}

const char *compare_list(struct arena *arena, enum basis basis) {
    struct word words[WORD_COUNT];
    struct word_table table = {words, 0};
    for (size_t i = 0; i < WORD_COUNT; i++)
        if (compare_suits(WORDS[i].compare, basis))
            words[table.count++] = WORDS[i].word;
    return words_list(arena, &table);
}

const char *compare_hint(struct arena *arena, const char *text) {
    struct spelling spelling = spelling_of(text);
    for (size_t i = 0; i < WORD_COUNT; i++)
        if (WORDS[i].compare != COMPARE_BAD)
            spelling_offer(&spelling, WORDS[i].word.code);
    return spelling_answer(arena, &spelling);
}

const char *compare_text(struct arena *arena, enum compare compare, int back,
                         struct rhythm rhythm) {
    switch (compare) {
    case COMPARE_BAD:
        return "cannot be read";
    case COMPARE_BACK:
        return back == 1 ? arena_printf(arena, "the %s before", rhythm_noun(rhythm))
                         : arena_printf(arena, "%s before",
                                        rhythm_count_text(arena, rhythm, (size_t)back));
    case COMPARE_PREV12_TOTAL:
    case COMPARE_PREV12_AVERAGE:
    case COMPARE_NONE:
        break;
    }
    size_t i = 0;
    while (WORDS[i].compare != compare)
        i++;
    return WORDS[i].word.text;
}

const char *compare_rests_on(struct arena *arena, size_t count, struct rhythm rhythm) {
    if (count == 0 || count >= (size_t)rhythm_periods_a_year(rhythm))
        return "";
    return arena_printf(arena, "average of the %s before", rhythm_count_text(arena, rhythm, count));
}

const char *compare_heading(struct arena *arena, enum compare compare, int back, enum basis basis,
                            struct rhythm rhythm, int period) {
    switch (compare) {
    case COMPARE_NONE:
        break;
    case COMPARE_PREV12_TOTAL:
        return "Prev. 12 months cumulative";
    case COMPARE_PREV12_AVERAGE:
        return "Prev. 12 months average";
    case COMPARE_BACK:
        if (back == 1)
            return arena_printf(arena, "Prev. %s%s", rhythm_noun(rhythm),
                                basis == BASIS_YTD ? " (year to date)" : "");
        return rhythm_plain_text(arena, rhythm, period - back * rhythm_months(rhythm));
    case COMPARE_BAD:
        return "Comparison";
    }
    return "";
}

struct window compare_window(struct rhythm rhythm, int period) {
    return (struct window){rhythm_first(rhythm, period - MONTHS_A_YEAR),
                           period - rhythm_months(rhythm)};
}
