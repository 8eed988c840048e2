/* Makes an outcome of a ratio, as its figure prints it. */
#include "model/outcome.h"

#include "model/figure_said.h"
#include "model/figure_text.h"

#include <string.h>

/* A percentage of few cases says less than its counts, and may tell of a person. */
static bool is_of_few(struct arena *arena, const struct figure *figure, const struct ratio *ratio,
                      int minimum) {
    return figure->unit == UNIT_PERCENT && figure->denominator.count > 0 &&
           number_compare(ratio->denominator.number, number_ratio(arena, minimum, 1)) < 0;
}

bool outcome_is_shown(struct arena *arena, const struct figure *figure, const struct ratio *ratio,
                      int minimum) {
    return ratio->value.marker == MARKER_NO && !is_of_few(arena, figure, ratio, minimum);
}

static struct outcome of_few(struct arena *arena, const struct ratio *ratio, int minimum) {
    return (struct outcome){
        .text = arena_printf(arena, "%s of %s", count_text(arena, ratio->numerator.number),
                             count_text(arena, ratio->denominator.number)),
        .reason = arena_printf(arena, "a percentage of fewer than %d is not shown", minimum),
        .unjudged = arena_printf(arena, "Not judged: fewer than %d", minimum)};
}

struct outcome outcome_make(struct arena *arena, const struct indicator *indicator,
                            const struct figure *figure, const struct ratio *ratio, int minimum) {
    const struct quantity *quantity = &ratio->value;
    if (quantity->marker != MARKER_NO)
        return (struct outcome){
            .text = marker_text(quantity->marker),
            .reason = figure->unusable != NULL
                          ? figure->unusable
                          : quantity_reason(arena, basis_rows(indicator->basis, indicator->rhythm),
                                            quantity)};
    if (is_of_few(arena, figure, ratio, minimum))
        return of_few(arena, ratio, minimum);
    return (struct outcome){.exact = quantity->number,
                            .printed = number_round(arena, quantity->number, figure->decimals),
                            .text = figure_text(arena, figure, quantity->number)};
}

bool outcome_is_same(const struct outcome *a, const struct outcome *b) {
    if (a->exact != NULL && b->exact != NULL)
        return number_compare(a->exact, b->exact) == 0;
    return a->exact == b->exact && strcmp(a->text, b->text) == 0;
}

const char *outcome_said(struct arena *arena, const struct figure *figure,
                         const struct outcome *outcome) {
    return outcome->exact == NULL ? outcome->text : figure_said(arena, figure, outcome->text);
}

const char *outcome_text_beside(struct arena *arena, const struct figure *figure,
                                const struct outcome *outcome, const struct outcome *other) {
    if (outcome->exact == NULL || strcmp(outcome->text, other->text) != 0)
        return outcome->text;
    int decimals = number_decimals_apart(arena, outcome->exact, other->exact, figure->decimals + 1);
    return arena_printf(arena, "%s (%s unrounded)", outcome->text,
                        number_text(arena, outcome->exact, decimals));
}

const char *outcome_said_beside(struct arena *arena, const struct figure *figure,
                                const struct outcome *outcome, const struct number *other) {
    return outcome->exact == NULL ? outcome->text
                                  : figure_said_beside(arena, figure, outcome->exact, other);
}
