/* A sparkline: the shape of the months, in a cell of a table. */
#include "report/chart/chart_kinds.h"
#include "report/chart/plot.h"
#include "report/chart/series.h"

#include <math.h>

/* Without labels a sparkline has no scale but its own: the values fill the height, and the target
 * is shown where it lies among them or near. */
static struct range sparkline_range(const struct figure *figure, const double *values,
                                    const double *targets, size_t count) {
    struct range range = range_new();
    for (size_t i = 0; i < count; i++)
        range_add(&range, values[i]);
    double missing = range_least_spread(figure, range) - (range.high - range.low);
    if (missing > 0) {
        range.low -= missing / 2;
        range.high += missing / 2;
    }
    double near = range.high - range.low;
    struct range with_target = range;
    for (size_t i = 0; i < count; i++)
        if (targets[i] > range.low - near && targets[i] < range.high + near)
            range_add(&with_target, targets[i]);
    return with_target;
}

static void hide_outside(double *values, size_t count, struct range range) {
    for (size_t i = 0; i < count; i++)
        if (values[i] < range.low || values[i] > range.high)
            values[i] = NAN;
}

/* The months' places are the plot's; heights are given by an exact range, not by round steps. */
static void to_heights(double *values, size_t count, struct range range) {
    for (size_t i = 0; i < count; i++)
        values[i] = (values[i] - range.low) / (range.high - range.low);
}

static bool is_alone(const double *values, size_t count, size_t month) {
    bool before = month > 0 && !isnan(values[month - 1]);
    bool after = month + 1 < count && !isnan(values[month + 1]);
    return !isnan(values[month]) && !before && !after;
}

static void put_sparkline(const struct plot *plot, const double *values, const double *targets,
                          double radius) {
    const struct canvas *canvas = &plot->canvas;
    plot_steps(plot, "spark-target", targets, NULL);
    plot_line(plot, "spark", values);
    for (size_t month = 0; month < plot->months; month++)
        if (is_alone(values, plot->months, month))
            drawing_circle(canvas->arena, canvas->drawing, "spark-dot", plot_x(plot, month),
                           plot_y(plot, values[month]), 0.6 * radius);
    size_t latest = series_last_value(values, plot->months);
    drawing_circle(canvas->arena, canvas->drawing, "spark-latest", plot_x(plot, latest),
                   plot_y(plot, values[latest]), radius);
}

struct drawing *sparkline_draw(const struct chart *chart, struct arena *arena, double width,
                               double height) {
    const struct indicator_result *indicator = chart->indicator;
    const struct figure *figure = indicator->headline == NULL ? NULL : indicator->headline->figure;
    size_t months = indicator->series_count;
    double *values = series_values(indicator, arena);
    double *targets = series_targets(indicator, arena);
    double radius = fmin(0.13 * height, 3), margin = radius + 0.5;
    struct plot plot = {
        .canvas = canvas_new(arena, chart->typefaces, width, height),
        .frame = {margin, margin, width - margin, height - margin},
        .scale = {.first = 0, .last = 1, .numerator = 1, .denominator = 1},
        .months = months,
        .rhythm = indicator->indicator->rhythm,
    };
    plot.canvas.text_size = 0; /* no labels: the first and last month are at the edges */
    if (series_last_value(values, months) == months)
        return plot.canvas.drawing;
    struct range range = sparkline_range(figure, values, targets, months);
    hide_outside(targets, months, range);
    to_heights(values, months, range);
    to_heights(targets, months, range);
    put_sparkline(&plot, values, targets, radius);
    return plot.canvas.drawing;
}
