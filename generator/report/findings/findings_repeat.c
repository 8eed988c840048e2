/* Compares two texts by the longest row of words that stands in both, in that order. */
#include "report/findings/findings_repeat.h"

#include "model/rhythm.h"

#include <string.h>

enum { PERCENT_ALIKE = 80 };

struct words {
    const char **items;
    size_t count;
};

/* The length of the longest common subsequence, row by row of the usual table (Hirschberg 1975). */
static size_t common_in_order(struct arena *arena, const struct words *one,
                              const struct words *other) {
    size_t *above = arena_array(arena, other->count + 1, sizeof *above);
    size_t *row = arena_array(arena, other->count + 1, sizeof *row);
    for (size_t i = 0; i < one->count; i++) {
        for (size_t j = 0; j < other->count; j++)
            if (strcmp(one->items[i], other->items[j]) == 0)
                row[j + 1] = above[j] + 1;
            else
                row[j + 1] = above[j + 1] > row[j] ? above[j + 1] : row[j];
        size_t *done = row;
        row = above;
        above = done;
    }
    return above[other->count];
}

/* It was the same period that figures were about in the report before. */
static bool is_about_the_same(const struct findings_search *search) {
    if (search->result == NULL)
        return false;
    const struct indicator *indicator = search->result->indicator;
    return rhythm_ended(indicator->rhythm, search->report->since.period - indicator->lag) ==
           search->result->period;
}

static struct words words_of(struct arena *arena, const struct commentary *commentary) {
    struct sentence_list sentences = sentence_list_of(arena, commentary);
    struct sentence_list body = sentence_body(&sentences);
    struct words words;
    words.items = sentence_words(arena, &body, &words.count);
    return words;
}

/* Names that stand for figures are the same each month. */
static const struct commentary *as_written(const struct commentary *commentary) {
    return commentary->written == NULL ? commentary : commentary->written;
}

void findings_repeat(struct findings_search *search) {
    if (search->before == NULL || is_about_the_same(search))
        return;
    struct arena *scratch = arena_new();
    struct words now = words_of(scratch, as_written(search->commentary)),
                 before = words_of(scratch, search->before);
    size_t common = common_in_order(scratch, &now, &before);
    if (now.count > 0 && 100 * common >= PERCENT_ALIKE * now.count)
        findings_add(search, FINDING_SAME_AS_LAST_MONTH, NULL, "",
                     "%zu of its %zu words are those of the text for %s, in that order; say what "
                     "is new",
                     common, now.count, period_text(search->arena, search->report->since.period));
    arena_free(scratch);
}
