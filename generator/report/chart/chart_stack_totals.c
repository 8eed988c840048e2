/* Which periods of a stack have a total. */
#include "report/chart/chart_stack.h"

size_t stack_last(const struct stack *stack) {
    for (size_t period = stack->periods.count; period-- > 0;)
        if (stack->totals[period] != NULL)
            return period;
    return stack->periods.count;
}

size_t stack_first(const struct stack *stack) {
    size_t period = 0;
    while (period < stack->periods.count && stack->totals[period] == NULL)
        period++;
    return period;
}

const struct number *stack_rest(struct arena *arena, const struct stack *stack, size_t period) {
    if (stack->whole.count == 0 || stack->totals[period] == NULL ||
        stack->whole.items[0].values[period].marker != MARKER_NO)
        return NULL;
    return number_difference(arena, stack->whole.items[0].values[period].number,
                             stack->totals[period]);
}
