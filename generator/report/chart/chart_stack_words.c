/* A stacked chart in words. */
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_stack.h"

const char *stack_period_name(struct arena *arena, const struct stack *stack, size_t period) {
    return rhythm_plain_text(arena, stack->periods.rhythm,
                             chart_period_at(&stack->periods, period));
}

static const char *amount(struct arena *arena, const struct stack *stack,
                          const struct number *number) {
    return chart_number_text(arena, &stack->parts.items[0], number);
}

const char *stack_period_heading(struct arena *arena, const struct stack *stack) {
    const char *noun = rhythm_noun(stack->periods.rhythm);
    return arena_printf(arena, "%c%s", noun[0] - 'a' + 'A', noun + 1);
}

static void put_latest(struct buffer *out, const struct stack *stack, size_t last,
                       struct arena *arena) {
    for (size_t i = 0; i < stack->parts.count; i++) {
        const struct chart_figure *part = &stack->parts.items[i];
        buffer_printf(out, "%s%s %s", describe_joint(i, stack->parts.count), part->label,
                      chart_value_text(arena, part, &part->values[last]));
    }
    if (stack->parts.count > 1)
        buffer_printf(out, " make %s", amount(arena, stack, stack->totals[last]));
    buffer_printf(out, " (%s).", stack_period_name(arena, stack, last));
}

/* What became more or less since the first period that has a total. */
static void put_change(struct buffer *out, const struct stack *stack, size_t first, size_t last,
                       struct arena *arena) {
    if (first == last)
        return;
    buffer_printf(out, " Since %s, with %s:", stack_period_name(arena, stack, first),
                  amount(arena, stack, stack->totals[first]));
    for (size_t i = 0; i < stack->parts.count; i++) {
        const struct chart_figure *part = &stack->parts.items[i];
        const struct number *change =
            number_difference(arena, part->values[last].number, part->values[first].number);
        buffer_printf(out, " %s %s,", part->label, chart_signed_text(arena, part, change));
    }
    buffer_printf(
        out, " all %s.",
        chart_signed_text(arena, &stack->parts.items[0],
                          number_difference(arena, stack->totals[last], stack->totals[first])));
}

static size_t differing_count(const struct stack *stack, struct arena *arena) {
    size_t count = 0;
    for (size_t period = 0; period < stack->periods.count; period++) {
        const struct number *rest = stack_rest(arena, stack, period);
        count += rest != NULL && number_sign(rest) != 0 ? 1 : 0;
    }
    return count;
}

/* Whether the parts are all of what they should be. */
static void put_whole(struct buffer *out, const struct stack *stack, size_t last,
                      struct arena *arena) {
    if (stack->whole.count == 0)
        return;
    const struct chart_figure *whole = &stack->whole.items[0];
    const struct number *rest = stack_rest(arena, stack, last);
    size_t differing = differing_count(stack, arena);
    buffer_printf(out, " %s is %s", whole->label,
                  chart_value_text(arena, whole, &whole->values[last]));
    if (rest != NULL && number_sign(rest) != 0)
        buffer_printf(out, ", which the parts do not add up to: the difference is %s",
                      chart_signed_text(arena, whole, rest));
    else if (rest != NULL)
        buffer_puts(out, ", to which the parts add up");
    buffer_putc(out, '.');
    if (differing > 0)
        buffer_printf(out, " The two differ in %zu of %s.", differing,
                      rhythm_count_text(arena, stack->periods.rhythm, stack->periods.count));
}

/* Periods that have no column. */
static void put_gaps(struct buffer *out, const struct stack *stack, struct arena *arena) {
    enum { MOST_NAMED = 3 };
    size_t gaps = 0, told = 0;
    for (size_t period = 0; period < stack->periods.count; period++)
        gaps += stack->totals[period] == NULL ? 1 : 0;
    if (gaps == 0)
        return;
    buffer_puts(out, " Parts are missing, or below 0, in ");
    if (gaps > MOST_NAMED)
        buffer_printf(out, "%zu of %s", gaps,
                      rhythm_count_text(arena, stack->periods.rhythm, stack->periods.count));
    for (size_t period = 0; gaps <= MOST_NAMED && period < stack->periods.count; period++)
        if (stack->totals[period] == NULL)
            buffer_printf(out, "%s%s", describe_joint(told++, gaps),
                          stack_period_name(arena, stack, period));
    buffer_putc(out, '.');
}

const char *stack_describe(struct arena *arena, const struct stack *stack) {
    struct buffer out = {0};
    size_t first = stack_first(stack), last = stack_last(stack);
    buffer_printf(&out, "Stacked columns of “%s” in %s, %s: ", stack->indicator->indicator->title,
                  stack->indicator->whose,
                  rhythm_range_text(arena, stack->periods.rhythm, stack->periods.first,
                                    chart_period_at(&stack->periods, stack->periods.count - 1)));
    if (last == stack->periods.count)
        buffer_puts(&out, "there is nothing to draw.");
    else {
        put_latest(&out, stack, last, arena);
        put_change(&out, stack, first, last, arena);
        put_whole(&out, stack, last, arena);
    }
    put_gaps(&out, stack, arena);
    return describe_finish(&out, arena);
}

/* ---- the numbers ---- */

static const struct chart_column *columns_of(struct arena *arena, const struct stack *stack,
                                             size_t *count) {
    struct chart_column *columns =
        arena_array(arena, stack->parts.count + 2 * stack->whole.count + 2, sizeof *columns);
    *count = 0;
    columns[(*count)++] = (struct chart_column){stack_period_heading(arena, stack), false};
    for (size_t i = 0; i < stack->parts.count; i++)
        columns[(*count)++] = (struct chart_column){stack->parts.items[i].label, true};
    columns[(*count)++] = (struct chart_column){"All", true};
    if (stack->whole.count > 0) {
        columns[(*count)++] = (struct chart_column){stack->whole.items[0].label, true};
        columns[(*count)++] = (struct chart_column){"Difference", true};
    }
    return columns;
}

static size_t put_row(struct arena *arena, const struct stack *stack, size_t period,
                      const char **cells) {
    size_t count = 0;
    cells[count++] =
        rhythm_short_text(arena, stack->periods.rhythm, chart_period_at(&stack->periods, period));
    for (size_t i = 0; i < stack->parts.count; i++)
        cells[count++] =
            chart_value_text(arena, &stack->parts.items[i], &stack->parts.items[i].values[period]);
    const struct number *total = stack->totals[period];
    cells[count++] = total == NULL ? "" : amount(arena, stack, total);
    if (stack->whole.count > 0) {
        const struct chart_figure *whole = &stack->whole.items[0];
        const struct number *rest = stack_rest(arena, stack, period);
        cells[count++] = chart_value_text(arena, whole, &whole->values[period]);
        cells[count++] = rest == NULL ? "" : chart_signed_text(arena, whole, rest);
    }
    return count;
}

const struct chart_table *stack_numbers(struct arena *arena, const struct stack *stack) {
    struct chart_table *table = arena_alloc(arena, sizeof *table);
    table->columns = columns_of(arena, stack, &table->column_count);
    table->row_count = stack->periods.count;
    const char **cells = arena_array(arena, table->row_count * table->column_count, sizeof *cells);
    for (size_t period = 0; period < table->row_count; period++)
        put_row(arena, stack, period, cells + period * table->column_count);
    table->cells = cells;
    return table;
}
