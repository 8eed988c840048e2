/* Parts that add up, period by period. Only report/chart's chart_stack files include this. */
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

/* The last period, or the first, that has a total; periods.count: none has. */
size_t stack_last(const struct stack *stack);
size_t stack_first(const struct stack *stack);
/* What the whole has above the total; NULL: one of them is missing. */
const struct number *stack_rest(struct arena *arena, const struct stack *stack, size_t period);

const char *stack_describe(struct arena *arena, const struct stack *stack);
const struct chart_table *stack_numbers(struct arena *arena, const struct stack *stack);

#endif
