/* Grouped columns in words. */
#include "report/chart/chart_columns.h"
#include "report/chart/chart_describe_words.h"

static bool has_value(const struct stack *stack, size_t part, size_t period) {
    return stack->parts.items[part].values[period].marker == MARKER_NO;
}

static bool has_any(const struct stack *stack, size_t period) {
    for (size_t part = 0; part < stack->parts.count; part++)
        if (has_value(stack, part, period))
            return true;
    return false;
}

size_t columns_last(const struct stack *stack) {
    for (size_t period = stack->periods.count; period-- > 0;)
        if (has_any(stack, period))
            return period;
    return stack->periods.count;
}

static size_t first_of(const struct stack *stack) {
    size_t period = 0;
    while (period < stack->periods.count && !has_any(stack, period))
        period++;
    return period;
}

static void put_values(struct buffer *out, const struct stack *stack, size_t period,
                       struct arena *arena) {
    buffer_printf(out, " %s:", stack_period_name(arena, stack, period));
    for (size_t i = 0; i < stack->parts.count; i++) {
        const struct chart_figure *part = &stack->parts.items[i];
        buffer_printf(out, "%s %s %s", i == 0 ? "" : ",", part->label,
                      chart_value_text(arena, part, &part->values[period]));
    }
    buffer_putc(out, '.');
}

/* Values that have no column. */
static void put_gaps(struct buffer *out, const struct stack *stack, struct arena *arena) {
    size_t gaps = 0, all = stack->parts.count * stack->periods.count;
    for (size_t part = 0; part < stack->parts.count; part++)
        for (size_t period = 0; period < stack->periods.count; period++)
            gaps += !has_value(stack, part, period);
    if (gaps > 0)
        buffer_puts(out, arena_printf(arena, " %zu of %zu values are missing.", gaps, all));
}

const char *columns_describe(struct arena *arena, const struct stack *stack) {
    struct buffer out = {0};
    size_t first = first_of(stack), last = columns_last(stack);
    buffer_printf(&out, "Columns of “%s” in %s, %s.", stack->indicator->indicator->title,
                  stack->indicator->whose,
                  rhythm_range_text(arena, stack->periods.rhythm, stack->periods.first,
                                    chart_period_at(&stack->periods, stack->periods.count - 1)));
    if (last == stack->periods.count) {
        buffer_puts(&out, " There is nothing to draw.");
    } else {
        if (first != last)
            put_values(&out, stack, first, arena);
        put_values(&out, stack, last, arena);
        put_gaps(&out, stack, arena);
    }
    return describe_finish(&out, arena);
}

const struct chart_table *columns_numbers(struct arena *arena, const struct stack *stack) {
    struct chart_table *table = arena_alloc(arena, sizeof *table);
    size_t parts = stack->parts.count, rows = stack->periods.count;
    struct chart_column *columns = arena_array(arena, parts + 1, sizeof *columns);
    const char **cells = arena_array(arena, rows * (parts + 1), sizeof *cells), **cell = cells;
    columns[0] = (struct chart_column){stack_period_heading(arena, stack), false};
    for (size_t part = 0; part < parts; part++)
        columns[part + 1] = (struct chart_column){stack->parts.items[part].label, true};
    for (size_t period = 0; period < rows; period++) {
        *cell++ = rhythm_short_text(arena, stack->periods.rhythm,
                                    chart_period_at(&stack->periods, period));
        for (size_t part = 0; part < parts; part++)
            *cell++ = chart_value_text(arena, &stack->parts.items[part],
                                       &stack->parts.items[part].values[period]);
    }
    table->columns = columns;
    table->column_count = parts + 1;
    table->row_count = rows;
    table->cells = cells;
    return table;
}
