/* Adds up the parts of a stacked chart. */
#include "report/chart/chart_stack.h"

#include "report/chart/chart_composed.h"

/* ---- what is asked for ---- */

static bool refuse(const struct chart_request *request, const char *words) {
    diagnose(request->diagnostics, SEVERITY_ERROR, request->place, "%s", words);
    return false;
}

bool stack_read_parts(struct arena *arena, const struct chart_request *request, const char *kind,
                      struct stack *stack) {
    if (!chart_figures_read(arena, request, CHART_FIGURES, &stack->parts))
        return false;
    if (stack->parts.count == 0)
        return refuse(request,
                      arena_printf(arena,
                                   "data-chart=\"%s\" has no data-figures: expected the parts that "
                                   "add up, with | between them",
                                   kind));
    if (stack->parts.count > STACK_MOST_PARTS)
        return refuse(request, "data-figures names more parts than can be told apart: expected at "
                               "most 6");
    return true;
}

static bool read_stack(struct arena *arena, const struct chart_request *request,
                       struct stack *stack) {
    bool parts = stack_read_parts(arena, request, "stacked", stack),
         whole = chart_figures_read(arena, request, CHART_WHOLE, &stack->whole),
         periods = chart_periods_read(request, chart_periods_shown(request), &stack->periods);
    if (stack->whole.count > 1)
        return refuse(request, "data-whole names more than one figure: expected one");
    return parts && whole && periods;
}

/* ---- adding up ---- */

static bool has_any(const struct stack *stack, size_t period) {
    for (size_t i = 0; i < stack->parts.count; i++)
        if (stack->parts.items[i].values[period].marker == MARKER_NO)
            return true;
    return false;
}

static void drop_periods(struct chart_figures *figures, size_t count) {
    for (size_t i = 0; i < figures->count; i++)
        figures->items[i].values += count;
}

/* Those before the first value of a part are not shown; of none at all, one is. */
static void begin_with_a_value(struct stack *stack) {
    size_t before = 0;
    while (before + 1 < stack->periods.count && !has_any(stack, before))
        before++;
    drop_periods(&stack->parts, before);
    drop_periods(&stack->whole, before);
    stack->periods.first = chart_period_at(&stack->periods, before);
    stack->periods.count -= before;
}

static const struct number *total_at(struct arena *arena, const struct stack *stack,
                                     size_t period) {
    struct number *total = number_new(arena);
    for (size_t i = 0; i < stack->parts.count; i++) {
        const struct quantity *value = &stack->parts.items[i].values[period];
        if (value->marker != MARKER_NO || number_sign(value->number) < 0)
            return NULL;
        number_add(arena, total, value->number);
    }
    return total;
}

void stack_add_up(struct arena *arena, struct stack *stack) {
    const struct number **totals = arena_array(arena, stack->periods.count, sizeof *totals);
    for (size_t period = 0; period < stack->periods.count; period++)
        totals[period] = total_at(arena, stack, period);
    stack->totals = totals;
}

bool stack_compose(struct arena *arena, const struct chart_request *request, struct chart *chart) {
    struct stack *stack = arena_alloc(arena, sizeof *stack);
    *stack = (struct stack){.indicator = request->indicator};
    if (!read_stack(arena, request, stack))
        return false;
    chart_figures_ask(arena, request, &stack->parts, &stack->periods);
    chart_figures_ask(arena, request, &stack->whole, &stack->periods);
    begin_with_a_value(stack);
    stack_add_up(arena, stack);
    chart->stack = stack;
    chart->description = stack_describe(arena, stack);
    chart->table = stack_numbers(arena, stack);
    chart->rows = 1;
    return true;
}
