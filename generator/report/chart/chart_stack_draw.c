/* Stacked columns: a period a column, a part a pattern. */
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_stack.h"
#include "report/chart/chart_stack_looks.h"
#include "report/chart/labels.h"

#include <math.h>

struct stack_chart {
    const struct stack *stack;
    struct plot plot;
    struct side_labels labels;
    double column; /* its width */
};

static double part_at(const struct stack *stack, size_t part, size_t period) {
    return number_double(stack->parts.items[part].values[period].number);
}

static double whole_at(const struct stack *stack, size_t period) {
    if (stack->whole.count == 0 || stack->whole.items[0].values[period].marker != MARKER_NO)
        return NAN;
    return number_double(stack->whole.items[0].values[period].number);
}

static void put_column(const struct stack_chart *chart, size_t period) {
    const struct stack *stack = chart->stack;
    double x = plot_x(&chart->plot, period), level = 0;
    for (size_t part = 0; part < stack->parts.count; part++) {
        double next = level + part_at(stack, part, period);
        stack_put_part(&chart->plot.canvas, part,
                       (struct rectangle){x - chart->column / 2, plot_y(&chart->plot, next),
                                          x + chart->column / 2, plot_y(&chart->plot, level)});
        level = next;
    }
}

/* ---- labels ---- */

static void add_label(struct stack_chart *chart, const char *role, const char *text, double level) {
    side_labels_add(&chart->labels, (struct side_label){{role, chart->plot.canvas.text_size, true},
                                                        text,
                                                        plot_y(&chart->plot, level),
                                                        1});
}

static void label_parts(struct stack_chart *chart, size_t last) {
    const struct stack *stack = chart->stack;
    struct arena *arena = chart->plot.canvas.arena;
    double level = 0;
    for (size_t part = 0; part < stack->parts.count; part++) {
        const struct chart_figure *figure = &stack->parts.items[part];
        double size = part_at(stack, part, last);
        add_label(chart, "label-first",
                  arena_printf(arena, "%s %s", figure->label,
                               chart_value_text(arena, figure, &figure->values[last])),
                  level + size / 2);
        level += size;
    }
    if (!isnan(whole_at(stack, last)))
        add_label(chart, "label-target",
                  arena_printf(arena, "%s %s", stack->whole.items[0].label,
                               chart_value_text(arena, &stack->whole.items[0],
                                                &stack->whole.items[0].values[last])),
                  whole_at(stack, last));
}

/* The total, above the last column. */
static void put_total(const struct stack_chart *chart, size_t last) {
    const struct canvas *canvas = &chart->plot.canvas;
    struct text_style style = {"label-latest", 1.15 * canvas->text_size, true};
    const char *text =
        chart_number_text(canvas->arena, &chart->stack->parts.items[0], chart->stack->totals[last]);
    double half = text_width(canvas, style, text) / 2, x = plot_x(&chart->plot, last);
    double y = plot_y(&chart->plot, number_double(chart->stack->totals[last]));
    text_put(canvas, style, fmin(x, canvas->drawing->width - half), y - 0.35 * style.size,
             ANCHOR_MIDDLE, text);
}

/* ---- the plot ---- */

static struct range levels_of(const struct stack *stack) {
    struct range range = {0, 0};
    for (size_t period = 0; period < stack->periods.count; period++) {
        if (stack->totals[period] != NULL)
            range_add(&range, number_double(stack->totals[period]));
        range_add(&range, whole_at(stack, period));
    }
    return range;
}

static void lay_out(struct stack_chart *chart, size_t last) {
    struct plot *plot = &chart->plot;
    const struct canvas *canvas = &plot->canvas;
    const struct figure *figure = chart->stack->parts.items[0].figure;
    struct range range = levels_of(chart->stack);
    plot->frame.top = 1.6 * canvas->text_size;
    plot->frame.bottom =
        canvas->drawing->height - plot_months_height(canvas) - plot_years_height(canvas);
    plot_set_scale(plot, figure, range_with_air(figure, range), (struct range){0, INFINITY});
    label_parts(chart, last);
    plot->frame.right = side_labels_edge(&chart->labels, canvas);
    double pitch = plot->months < 2 ? 60 : plot_x(plot, 1) - plot_x(plot, 0);
    chart->column = fmin(0.74 * pitch, 1.9 * (plot_x(plot, 0) - plot->frame.left));
}

static void put_whole(const struct stack_chart *chart) {
    const struct stack *stack = chart->stack;
    double *levels = arena_array(chart->plot.canvas.arena, stack->periods.count, sizeof *levels);
    for (size_t period = 0; period < stack->periods.count; period++)
        levels[period] = whole_at(stack, period);
    plot_steps(&chart->plot, "target", levels, NULL);
}

static void put_all(struct stack_chart *chart, size_t last) {
    const struct stack *stack = chart->stack;
    lay_out(chart, last);
    plot_grid(&chart->plot);
    plot_months(&chart->plot, stack->periods.first);
    plot_years(&chart->plot, stack->periods.first);
    for (size_t period = 0; period < stack->periods.count; period++)
        if (stack->totals[period] != NULL)
            put_column(chart, period);
    put_whole(chart);
    put_total(chart, last);
    side_labels_put(&chart->labels, &chart->plot);
}

struct drawing *stack_draw(const struct chart *chart, struct arena *arena, double width,
                           double height) {
    struct stack_chart drawn = {.stack = chart->stack};
    drawn.plot = (struct plot){.canvas = canvas_new(arena, chart->typefaces, width, height),
                               .months = chart->stack->periods.count,
                               .rhythm = chart->stack->periods.rhythm};
    size_t last = stack_last(chart->stack);
    if (last < chart->stack->periods.count)
        put_all(&drawn, last);
    else {
        drawn.plot.frame = (struct rectangle){0, 0, width, height};
        plot_message(&drawn.plot, "There are no values in these months");
    }
    return drawn.plot.canvas.drawing;
}
