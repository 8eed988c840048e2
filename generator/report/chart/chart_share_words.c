/* Shares of one whole in words. */
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_share.h"

bool share_is_known(const struct stack *stack) {
    return stack->totals[0] != NULL && number_sign(stack->totals[0]) > 0;
}

const char *share_text(struct arena *arena, const struct stack *stack, size_t part) {
    const struct number *value = stack->parts.items[part].values[0].number,
                        *hundred = number_ratio(arena, 100, 1);
    const struct number *share =
        number_quotient(arena, number_product(arena, value, hundred), stack->totals[0]);
    const struct number *printed = number_round(arena, share, 0);
    bool is_some = number_sign(share) > 0, is_all = number_compare(share, hundred) == 0;
    if (is_some && number_sign(printed) == 0)
        return "under 1%";
    if (!is_all && number_compare(printed, hundred) == 0)
        return "over 99%";
    return arena_printf(arena, "%s%%", number_text(arena, share, 0));
}

static const char *value_text(struct arena *arena, const struct stack *stack, size_t part) {
    const struct chart_figure *figure = &stack->parts.items[part];
    return chart_value_text(arena, figure, &figure->values[0]);
}

static const char *total_text(struct arena *arena, const struct stack *stack) {
    return chart_number_text(arena, &stack->parts.items[0], stack->totals[0]);
}

static void put_part(struct buffer *out, const struct stack *stack, size_t part,
                     struct arena *arena) {
    buffer_printf(out, "%s%s %s", describe_joint(part, stack->parts.count),
                  stack->parts.items[part].label, value_text(arena, stack, part));
    if (share_is_known(stack))
        buffer_printf(out, " (%s)", share_text(arena, stack, part));
}

const char *share_describe(struct arena *arena, const struct stack *stack) {
    struct buffer out = {0};
    buffer_printf(&out, "Shares of “%s” in %s, %s: ", stack->indicator->indicator->title,
                  stack->indicator->whose,
                  rhythm_plain_text(arena, stack->periods.rhythm, stack->periods.first));
    for (size_t part = 0; part < stack->parts.count; part++)
        put_part(&out, stack, part, arena);
    buffer_putc(&out, '.');
    if (stack->totals[0] != NULL)
        buffer_printf(&out, " All: %s.", total_text(arena, stack));
    if (!share_is_known(stack))
        buffer_puts(&out, " There is no whole to have shares of.");
    return describe_finish(&out, arena);
}

/* ---- the numbers ---- */

static void put_row(const char **cells, const char *name, const char *number, const char *share) {
    cells[0] = name;
    cells[1] = number;
    cells[2] = share;
}

const struct chart_table *share_numbers(struct arena *arena, const struct stack *stack) {
    static const struct chart_column columns[] = {
        {"Part", false}, {"Number", true}, {"Share", true}};
    enum { COLUMNS = sizeof columns / sizeof *columns };
    struct chart_table *table = arena_alloc(arena, sizeof *table);
    size_t parts = stack->parts.count;
    bool is_known = share_is_known(stack);
    const char **cells = arena_array(arena, (parts + 1) * COLUMNS, sizeof *cells);
    for (size_t part = 0; part < parts; part++)
        put_row(cells + part * COLUMNS, stack->parts.items[part].label,
                value_text(arena, stack, part), is_known ? share_text(arena, stack, part) : "");
    put_row(cells + parts * COLUMNS, "All",
            stack->totals[0] == NULL ? "" : total_text(arena, stack), is_known ? "100%" : "");
    table->columns = columns;
    table->column_count = COLUMNS;
    table->row_count = parts + 1;
    table->cells = cells;
    return table;
}
