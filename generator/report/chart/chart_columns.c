/* Grouped columns: a period a group, a part a column. */
#include "report/chart/chart_columns.h"

#include "report/chart/chart_composed.h"
#include "report/chart/chart_stack_looks.h"
#include "report/chart/plot.h"

#include <math.h>

enum { MOST_COLUMNS = 48 }; /* more are too narrow to be told apart */

/* ---- what is asked for ---- */

static bool fits(struct arena *arena, const struct chart_request *request,
                 const struct stack *stack) {
    size_t most = MOST_COLUMNS / stack->parts.count;
    if (stack->periods.count <= most)
        return true;
    diagnose(request->diagnostics, SEVERITY_ERROR, request->place,
             "data-months: %s of %zu figures are more columns than can be told apart: expected at "
             "most %zu",
             rhythm_count_text(arena, stack->periods.rhythm, stack->periods.count),
             stack->parts.count, most);
    return false;
}

bool columns_compose(struct arena *arena, const struct chart_request *request,
                     struct chart *chart) {
    struct stack *stack = arena_alloc(arena, sizeof *stack);
    *stack = (struct stack){.indicator = request->indicator};
    if (!stack_read_parts(arena, request, "columns", stack))
        return false;
    size_t usual = chart_periods_shown(request), most = MOST_COLUMNS / stack->parts.count;
    if (!chart_periods_read(request, usual < most ? usual : most, &stack->periods) ||
        !fits(arena, request, stack))
        return false;
    chart_figures_ask(arena, request, &stack->parts, &stack->periods);
    chart->stack = stack;
    chart->description = columns_describe(arena, stack);
    chart->table = columns_numbers(arena, stack);
    chart->rows = 1;
    return true;
}

/* ---- drawing ---- */

struct columns_chart {
    const struct stack *stack;
    struct plot plot;
    double column; /* its width */
};

static double value_at(const struct stack *stack, size_t part, size_t period) {
    const struct quantity *value = &stack->parts.items[part].values[period];
    return value->marker == MARKER_NO ? number_double(value->number) : NAN;
}

static double row_height(const struct canvas *canvas) {
    return 1.5 * canvas->text_size;
}

/* What each column is, with its latest value: above the plot, a part a line. */
static void put_key(const struct columns_chart *chart) {
    const struct stack *stack = chart->stack;
    const struct canvas *canvas = &chart->plot.canvas;
    struct text_style style = {"label-other", canvas->text_size, true};
    double sign = canvas->text_size;
    size_t last = columns_last(stack);
    for (size_t part = 0; part < stack->parts.count; part++) {
        const struct chart_figure *figure = &stack->parts.items[part];
        double middle = ((double)part + 0.5) * row_height(canvas);
        stack_put_part(canvas, part,
                       (struct rectangle){0.5, middle - sign / 2, 0.5 + sign, middle + sign / 2});
        const char *text =
            arena_printf(canvas->arena, "%s %s", figure->label,
                         chart_value_text(canvas->arena, figure, &figure->values[last]));
        text_put(canvas, style, 1.6 * sign, text_centred(style, middle), ANCHOR_START,
                 text_shortened_within(canvas, style, text, canvas->drawing->width - 1.6 * sign));
    }
}

static void put_group(const struct columns_chart *chart, size_t period) {
    const struct stack *stack = chart->stack;
    double middle = plot_x(&chart->plot, period), count = (double)stack->parts.count;
    for (size_t part = 0; part < stack->parts.count; part++) {
        double value = value_at(stack, part, period);
        if (isnan(value))
            continue;
        double left = middle + ((double)part - count / 2) * chart->column,
               level = plot_y(&chart->plot, value), zero = plot_y(&chart->plot, 0);
        stack_put_part(
            &chart->plot.canvas, part,
            (struct rectangle){left, fmin(level, zero), left + chart->column, fmax(level, zero)});
    }
}

static struct range range_of(const struct stack *stack) {
    struct range range = {0, 0};
    for (size_t part = 0; part < stack->parts.count; part++)
        for (size_t period = 0; period < stack->periods.count; period++)
            range_add(&range, value_at(stack, part, period));
    return range;
}

static void lay_out(struct columns_chart *chart) {
    struct plot *plot = &chart->plot;
    const struct stack *stack = chart->stack;
    const struct canvas *canvas = &plot->canvas;
    const struct figure *figure = stack->parts.items[0].figure;
    struct range range = range_of(stack);
    plot->frame.top = ((double)stack->parts.count + 0.7) * row_height(canvas);
    plot->frame.right = canvas->drawing->width;
    plot->frame.bottom =
        canvas->drawing->height - plot_months_height(canvas) - plot_years_height(canvas);
    plot_set_scale(plot, figure, range_with_air(figure, range),
                   (struct range){range.low < 0 ? -INFINITY : 0, INFINITY});
    double pitch = plot->months < 2 ? 120 : plot_x(plot, 1) - plot_x(plot, 0);
    double room = fmin(0.84 * pitch, 1.9 * (plot_x(plot, 0) - plot->frame.left));
    chart->column = fmin(room / (double)stack->parts.count, 40);
}

static void put_all(struct columns_chart *chart) {
    const struct stack *stack = chart->stack;
    lay_out(chart);
    plot_grid(&chart->plot);
    plot_months(&chart->plot, stack->periods.first);
    plot_years(&chart->plot, stack->periods.first);
    for (size_t period = 0; period < stack->periods.count; period++)
        put_group(chart, period);
    put_key(chart);
}

struct drawing *columns_draw(const struct chart *chart, struct arena *arena, double width,
                             double height) {
    struct columns_chart drawn = {.stack = chart->stack};
    drawn.plot = (struct plot){.canvas = canvas_new(arena, chart->typefaces, width, height),
                               .months = chart->stack->periods.count,
                               .rhythm = chart->stack->periods.rhythm};
    if (columns_last(chart->stack) < chart->stack->periods.count)
        put_all(&drawn);
    else {
        drawn.plot.frame = (struct rectangle){0, 0, width, height};
        plot_message(&drawn.plot, "There are no values in these months");
    }
    return drawn.plot.canvas.drawing;
}
