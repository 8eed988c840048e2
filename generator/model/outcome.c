/* Makes an outcome of a quantity, as its figure prints it. */
#include "model/outcome.h"

#include "model/figure_text.h"

#include <string.h>

struct outcome outcome_make(struct arena *arena, const struct indicator *indicator,
                            const struct figure *figure, const struct quantity *quantity) {
    if (quantity->marker != MARKER_NO)
        return (struct outcome){
            .text = marker_text(quantity->marker),
            .reason = figure->unusable != NULL
                          ? figure->unusable
                          : quantity_reason(arena, basis_rows(indicator->basis, indicator->rhythm),
                                            quantity)};
    return (struct outcome){.exact = quantity->number,
                            .printed = number_round(arena, quantity->number, figure->decimals),
                            .text = figure_text(arena, figure, quantity->number)};
}

bool outcome_is_same(const struct outcome *a, const struct outcome *b) {
    if (a->exact != NULL && b->exact != NULL)
        return number_compare(a->exact, b->exact) == 0;
    return a->exact == b->exact && strcmp(a->text, b->text) == 0;
}

const char *outcome_text_beside(struct arena *arena, const struct figure *figure,
                                const struct outcome *outcome, const struct outcome *other) {
    if (outcome->exact == NULL || strcmp(outcome->text, other->text) != 0)
        return outcome->text;
    int decimals = number_decimals_apart(arena, outcome->exact, other->exact, figure->decimals + 1);
    return arena_printf(arena, "%s (%s unrounded)", outcome->text,
                        number_text(arena, outcome->exact, decimals));
}
