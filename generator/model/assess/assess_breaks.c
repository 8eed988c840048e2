/* Compares an indicator’s rows, one with the next, for its chart; likewise the units it adds up. */
#include "model/assess/assess_breaks.h"

#include "model/definition.h"
#include "model/structure.h"

#include <stdlib.h>
#include <string.h>

struct breaks {
    struct arena *arena;
    struct indicator_result *result;
    struct series_break *items;
    size_t count;
};

/* Before the first month of the series there is nothing to tell from what follows. */
static void add_break(struct breaks *breaks, struct series_break told) {
    const struct indicator_result *result = breaks->result;
    if (result->series_count == 0 || told.period <= result->series[0].period ||
        told.period > result->period)
        return;
    breaks->items = arena_more(breaks->arena, breaks->items, breaks->count, sizeof *breaks->items);
    breaks->items[breaks->count++] = told;
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
        add_break(breaks, (struct series_break){row->from - row->lag, text, false});
}

/* Another indicator had the number, and this one had not. */
static void compare_numbers(struct breaks *breaks, const struct indicator *own,
                            const struct indicator *before, const struct indicator *row) {
    struct arena *arena = breaks->arena;
    if (is_same_code(before, row) || (own != NULL && is_same_number(own, row)))
        return;
    const char *text =
        arena_printf(arena, "Until %s, number %s was “%s”.", period_text(arena, before->to),
                     row->number, before->short_title);
    add_break(breaks, (struct series_break){row->from - row->lag, text, false});
}

/* ---- units ---- */

static bool has_row_of(const struct assessment *assessment, const struct unit *unit,
                       const struct expression *expression) {
    const struct assess_request *request = assessment->request;
    for (size_t i = 0; i < expression->count; i++)
        if (facts_latest(request->facts, unit->index, expression->terms[i].measure, PERIOD_LATEST,
                         request->as_at) != NULL)
            return true;
    return false;
}

/* Whether the unit, or one below it at the time, has ever reported what the headline counts. */
static bool reports(const struct assessment *assessment, const struct figure *headline,
                    const struct structure_change *change) {
    const struct catalogue *catalogue = assessment->request->catalogue;
    int period = structure_adds(change) ? change->period : change->period - 1;
    for (size_t i = 0; i < catalogue->unit_count; i++) {
        const struct unit *unit = &catalogue->units[i];
        if ((unit == change->unit || structure_is_below(unit, change->unit, period)) &&
            (has_row_of(assessment, unit, &headline->numerator) ||
             has_row_of(assessment, unit, &headline->denominator)))
            return true;
    }
    return false;
}

/* Whether the unit of the report has rows of its own on both sides of a month: then it does not
 * matter who stands below it. */
static bool stands_alone(const struct assessment *assessment, const struct figure *headline,
                         int period) {
    for (size_t i = 0; i < headline->numerator.count; i++)
        for (int month = period - 1; month <= period; month++)
            if (ledger_origin(assessment->ledger, assessment->request->unit,
                              headline->numerator.terms[i].measure,
                              (struct span){.first = month, .last = month}) == ORIGIN_UNITS)
                return false;
    return true;
}

static const char *units_text(struct arena *arena, const struct structure_change *change) {
    return arena_printf(arena, "From %s %s %s.", period_text(arena, change->period),
                        structure_adds(change) ? "with" : "without", structure_text(arena, change));
}

static void compare_units(const struct assessment *assessment, struct breaks *breaks) {
    const struct indicator_result *result = breaks->result;
    if (result->headline == NULL || result->series_count == 0)
        return;
    const struct figure *headline = result->headline->figure;
    size_t count;
    const struct structure_change *changes =
        structure_changes(breaks->arena, assessment->request->catalogue, assessment->request->unit,
                          result->series[0].period, result->period, &count);
    for (size_t i = 0; i < count; i++)
        if (!stands_alone(assessment, headline, changes[i].period) &&
            reports(assessment, headline, &changes[i]))
            add_break(breaks, (struct series_break){changes[i].period,
                                                    units_text(breaks->arena, &changes[i]), true});
}

/* Whether the sentence tells of a real change. */
static bool tells_of_change(const struct trend_result *trend) {
    switch (trend->untold) {
    case UNTOLD_NOTHING:
    case UNTOLD_NO_VALUE:
        return trend->variation != VARIATION_NONE && trend->variation != VARIATION_COMMON;
    case UNTOLD_BY_RUNS:
    case UNTOLD_TOO_FEW:
    case UNTOLD_TOO_RARE:
    case UNTOLD_NO_RANGE:
        break;
    }
    return false;
}

/* Limits know nothing of units that came or went: what is said of them says so. */
static void qualify_trend(struct breaks *breaks) {
    struct trend_result *trend = &breaks->result->trend;
    const struct series_break *last = NULL;
    for (size_t i = 0; i < breaks->count; i++)
        if (breaks->items[i].of_units)
            last = &breaks->items[i];
    if (last != NULL && trend->sentence[0] != '\0')
        trend->sentence =
            arena_printf(breaks->arena, "%s Since %s other units are added up%s.", trend->sentence,
                         period_text(breaks->arena, last->period),
                         tells_of_change(trend) ? ", which alone may be the reason" : "");
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
    compare_units(assessment, &breaks);
    if (breaks.count > 0)
        qsort(breaks.items, breaks.count, sizeof *breaks.items, by_period);
    result->breaks = breaks.items;
    result->break_count = breaks.count;
    qualify_trend(&breaks);
}
