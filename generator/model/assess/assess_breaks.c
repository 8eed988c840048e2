#include "model/assess/assess_breaks.h"

#include <stdlib.h>
#include <string.h>

struct breaks {
    struct arena *arena;
    struct indicator_result *result;
    struct series_break *items;
    size_t count;
};

/* Before the first month of the series there is nothing to tell from what follows. */
static void add_break(struct breaks *breaks, const struct indicator *from, const char *text) {
    const struct indicator_result *result = breaks->result;
    int period = from->from - from->lag;
    if (result->series_count == 0 || period <= result->series[0].period || period > result->period)
        return;
    breaks->items = arena_more(breaks->arena, breaks->items, breaks->count, sizeof *breaks->items);
    breaks->items[breaks->count++] = (struct series_break){period, text};
}

static bool is_same_code(const struct indicator *a, const struct indicator *b) {
    return strcmp(a->code, b->code) == 0;
}

static bool is_same_number(const struct indicator *a, const struct indicator *b) {
    return a->number[0] != '\0' && strcmp(a->number, b->number) == 0;
}

/* The last row before another that is like it in some way; NULL: none. */
static const struct indicator *
row_before(const struct catalogue *catalogue, const struct indicator *row,
           bool (*is_like)(const struct indicator *a, const struct indicator *b)) {
    const struct indicator *found = NULL;
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *other = &catalogue->indicators[i];
        if (other->to != PERIOD_NONE && other->to < row->from && is_like(other, row) &&
            (found == NULL || other->to > found->to))
            found = other;
    }
    return found;
}

/* What makes a figure another one. The owner or the section does not. */
enum { PARTS = 4 };

static void find_parts(const struct indicator *indicator, const char *parts[PARTS]) {
    parts[0] = indicator->title;
    parts[1] = indicator->definition;
    parts[2] = words_text(&basis_words, indicator->basis);
    parts[3] = words_text(&catalogue_better_words, indicator->better);
}

/* Until March 2020: definition “Within a day”; counted: in the month */
static void compare_definitions(struct breaks *breaks, const struct indicator *before,
                                const struct indicator *row) {
    static const char *const names[PARTS] = {"title", "definition", "counted", "which way is good"};
    struct arena *arena = breaks->arena;
    const char *was[PARTS], *is[PARTS], *text = "";
    find_parts(before, was);
    find_parts(row, is);
    for (size_t i = 0; i < PARTS; i++)
        if (strcmp(was[i], is[i]) != 0)
            text = arena_printf(arena, "%s%s %s “%s”", text, *text == '\0' ? "" : ";", names[i],
                                *was[i] == '\0' ? "none" : was[i]);
    if (*text != '\0')
        add_break(breaks, row,
                  arena_printf(arena, "The definition changed. Until %s:%s.",
                               period_text(arena, before->to), text));
}

/* Another indicator had the number, and this one had not. */
static void compare_numbers(struct breaks *breaks, const struct indicator *own,
                            const struct indicator *before, const struct indicator *row) {
    struct arena *arena = breaks->arena;
    if (is_same_code(before, row) || (own != NULL && is_same_number(own, row)))
        return;
    add_break(breaks, row,
              arena_printf(arena, "Until %s, number %s was “%s”.", period_text(arena, before->to),
                           row->number, before->short_title));
}

static int by_period(const void *left, const void *right) {
    const struct series_break *a = left, *b = right;
    return (a->period > b->period) - (a->period < b->period);
}

void assess_breaks(struct assessment *assessment, struct indicator_result *result) {
    const struct assess_request *request = assessment->request;
    const struct catalogue *catalogue = request->catalogue;
    struct breaks breaks = {.arena = assessment->arena, .result = result};
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *row = &catalogue->indicators[i];
        if (!is_same_code(row, result->indicator) || row->from == PERIOD_NONE ||
            row->from > request->period)
            continue;
        const struct indicator *own = row_before(catalogue, row, is_same_code);
        const struct indicator *other = row_before(catalogue, row, is_same_number);
        if (own != NULL)
            compare_definitions(&breaks, own, row);
        if (other != NULL)
            compare_numbers(&breaks, own, other, row);
    }
    if (breaks.count > 0)
        qsort(breaks.items, breaks.count, sizeof *breaks.items, by_period);
    result->breaks = breaks.items;
    result->break_count = breaks.count;
}
