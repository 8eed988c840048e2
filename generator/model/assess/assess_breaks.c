/* Compares an indicator’s rows, one with the next, for its chart. */
#include "model/assess/assess_breaks.h"

#include "model/definition.h"

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

/* Its number is not told here: compare_numbers says whose it was. */
static struct definition definition_in_chart(struct arena *arena, const struct indicator *row) {
    struct definition definition = definition_of(arena, row, row->trend);
    definition.parts[DEFINITION_NUMBER] = NULL;
    return definition;
}

static void compare_definitions(struct breaks *breaks, const struct indicator *before,
                                const struct indicator *row) {
    struct definition was = definition_in_chart(breaks->arena, before),
                      is = definition_in_chart(breaks->arena, row);
    const char *text = definition_break(breaks->arena, &was, &is, before->to);
    if (*text != '\0')
        add_break(breaks, row, text);
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
