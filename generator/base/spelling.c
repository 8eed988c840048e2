/* The distance of a word from each name. */
#include "base/spelling.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { LONGEST = 64 }; /* of codes */

static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* A row of the table of distances, and the two before it. */
struct rows {
    size_t row[LONGEST + 1], before[LONGEST + 1], last[LONGEST + 1];
};

/* What it takes to make the first k + 1 letters of `b` of those of `a` up to the i-th. */
static size_t changes_to(const struct rows *rows, const char *a, size_t i, const char *b,
                         size_t k) {
    bool same = lower(a[i]) == lower(b[k]);
    size_t changes = least(rows->before[k] + !same, least(rows->row[k], rows->before[k + 1]) + 1);
    bool swapped =
        i > 0 && k > 0 && lower(a[i]) == lower(b[k - 1]) && lower(a[i - 1]) == lower(b[k]);
    return swapped ? least(changes, rows->last[k - 1] + 1) : changes;
}

/* Levenshtein's distance, a row of its table at a time, where two neighbours that have changed
 * places are one change (optimal string alignment); SIZE_MAX where a word is too long. */
static size_t distance(const char *a, const char *b) {
    struct rows rows;
    size_t length = strlen(b);
    if (length > LONGEST || strlen(a) > LONGEST)
        return SIZE_MAX;
    for (size_t k = 0; k <= length; k++)
        rows.row[k] = k;
    for (size_t i = 0; a[i] != '\0'; i++) {
        if (i > 0)
            memcpy(rows.last, rows.before, sizeof rows.last);
        memcpy(rows.before, rows.row, sizeof rows.before);
        rows.row[0] = i + 1;
        for (size_t k = 0; k < length; k++)
            rows.row[k + 1] = changes_to(&rows, a, i, b, k);
    }
    return rows.row[length];
}

struct spelling spelling_of(const char *word) {
    return (struct spelling){.word = word, .fewest = (strlen(word) + 2) / 3 + 1};
}

/* Words whose lengths differ by more take more changes: most names need no table. */
static bool may_be_near(const struct spelling *spelling, const char *name) {
    size_t a = strlen(spelling->word), b = strlen(name);
    return (a > b ? a - b : b - a) < spelling->fewest;
}

static size_t longest(const char *word, const char *name) {
    size_t a = strlen(word), b = strlen(name);
    return a > b ? a : b;
}

void spelling_offer(struct spelling *spelling, const char *name) {
    if (!may_be_near(spelling, name))
        return;
    size_t changes = distance(spelling->word, name);
    if (changes >= spelling->fewest || changes >= longest(spelling->word, name))
        return;
    spelling->nearest = strcmp(spelling->word, name) == 0 ? NULL : name;
    spelling->fewest = changes;
}

const char *spelling_answer(struct arena *arena, const struct spelling *spelling) {
    return spelling->nearest == NULL
               ? ""
               : arena_printf(arena, " (did you mean “%s”?)", spelling->nearest);
}

const char *spelling_hint(struct arena *arena, const char *word, const char *const *names,
                          size_t count) {
    struct spelling spelling = spelling_of(word);
    for (size_t i = 0; i < count; i++)
        spelling_offer(&spelling, names[i]);
    return spelling_answer(arena, &spelling);
}
