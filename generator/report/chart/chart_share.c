/* One bar of parts, with a row for each below it. */
#include "report/chart/chart_share.h"

#include "report/chart/chart_composed.h"
#include "report/chart/chart_stack_looks.h"
#include "report/chart/plot.h"
#include "report/chart/text.h"

#include <math.h>

bool share_compose(struct arena *arena, const struct chart_request *request, struct chart *chart) {
    struct stack *stack = arena_alloc(arena, sizeof *stack);
    *stack = (struct stack){.indicator = request->indicator};
    if (!stack_read_parts(arena, request, "share", stack) ||
        !chart_periods_read(request, 1, &stack->periods))
        return false;
    chart_figures_ask(arena, request, &stack->parts, &stack->periods);
    stack_add_up(arena, stack);
    chart->stack = stack;
    chart->description = share_describe(arena, stack);
    chart->table = share_numbers(arena, stack);
    chart->rows = stack->parts.count + SHARE_BAR_ROWS;
    return true;
}

struct share_chart {
    struct canvas canvas;
    const struct stack *stack;
    double row; /* its height */
};

static double part_at(const struct stack *stack, size_t part) {
    return number_double(stack->parts.items[part].values[0].number);
}

static void put_bar(const struct share_chart *chart) {
    const struct stack *stack = chart->stack;
    double all = number_double(stack->totals[0]), width = chart->canvas.drawing->width - 1;
    double sum = 0;
    for (size_t part = 0; part < stack->parts.count; part++) {
        double next = sum + part_at(stack, part);
        stack_put_part(&chart->canvas, part,
                       (struct rectangle){0.5 + sum / all * width, 0.1 * chart->row,
                                          0.5 + next / all * width, 1.6 * chart->row});
        sum = next;
    }
}

/* Its pattern, its name as far as there is room, its number and its share. */
static void put_row(const struct share_chart *chart, size_t part) {
    const struct canvas *canvas = &chart->canvas;
    const struct chart_figure *figure = &chart->stack->parts.items[part];
    double top = ((double)part + SHARE_BAR_ROWS) * chart->row, middle = top + chart->row / 2;
    double sign = 0.62 * chart->row, size = canvas->text_size, right = canvas->drawing->width;
    struct text_style name = {"label-other", size, false}, number = {"label-other", size, true};
    double baseline = text_centred(name, middle), shares = right - 6 * size;
    const char *value = chart_value_text(canvas->arena, figure, &figure->values[0]);
    double room = shares - text_width(canvas, number, value) - 2 * size - sign;
    stack_put_part(canvas, part,
                   (struct rectangle){0.5, middle - sign / 2, 0.5 + sign, middle + sign / 2});
    text_put(canvas, name, sign + 0.6 * size, baseline, ANCHOR_START,
             text_shortened(canvas, name, figure->label, room));
    text_put(canvas, number, shares, baseline, ANCHOR_END, value);
    if (share_is_known(chart->stack))
        text_put(canvas, number, right, baseline, ANCHOR_END,
                 share_text(canvas->arena, chart->stack, part));
}

struct drawing *share_draw(const struct chart *chart, struct arena *arena, double width,
                           double height) {
    struct share_chart drawn = {.canvas = canvas_new(arena, chart->typefaces, width, height),
                                .stack = chart->stack,
                                .row = height / (double)chart->rows};
    drawn.canvas.text_size = fmin(fmax(0.5 * drawn.row, canvas_least_text), 11.5);
    if (share_is_known(drawn.stack)) {
        put_bar(&drawn);
    } else {
        struct plot plot = {.canvas = drawn.canvas,
                            .frame = {0, 0, width, SHARE_BAR_ROWS * drawn.row}};
        plot_message(&plot, "There is no whole to have shares of");
    }
    for (size_t part = 0; part < drawn.stack->parts.count; part++)
        put_row(&drawn, part);
    return drawn.canvas.drawing;
}
