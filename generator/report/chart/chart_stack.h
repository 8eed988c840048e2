/* Parts that add up, period by period. Only report/chart's charts of parts include this. */
#ifndef REPORT_CHART_CHART_STACK_H
#define REPORT_CHART_CHART_STACK_H

#include "report/chart/chart_figures.h"

enum { STACK_MOST_PARTS = 6 }; /* more cannot be told apart */

struct stack {
    const struct indicator_result *indicator;
    struct chart_periods periods; /* from the first in which a part has a value */
    struct chart_figures parts;
    struct chart_figures whole;         /* one, or none */
    const struct number *const *totals; /* of the parts; NULL: one has no value, or is below 0 */
};

/* Reads the parts that the request names for a chart of that `kind`, at least one. false: it is
 * wrong, which was said. */
bool stack_read_parts(struct arena *arena, const struct chart_request *request, const char *kind,
                      struct stack *stack);
/* Works out the totals; the parts have their values. */
void stack_add_up(struct arena *arena, struct stack *stack);

/* The last period, or the first, that has a total; periods.count: none has. */
size_t stack_last(const struct stack *stack);
size_t stack_first(const struct stack *stack);
/* What the whole has above the total; NULL: one of them is missing. */
const struct number *stack_rest(struct arena *arena, const struct stack *stack, size_t period);

/* A period in words: October 2020; what periods are called, as a heading: Month. */
const char *stack_period_name(struct arena *arena, const struct stack *stack, size_t period);
const char *stack_period_heading(struct arena *arena, const struct stack *stack);

const char *stack_describe(struct arena *arena, const struct stack *stack);
const struct chart_table *stack_numbers(struct arena *arena, const struct stack *stack);

#endif
