/* Draws a year on from its latest value to its end. */
#include "report/chart/chart_years_end.h"

#include "report/chart/point.h"
#include "report/chart/series.h"

#include <math.h>

static double or_nan(const struct number *number) {
    return number == NULL ? NAN : number_double(number);
}

struct years_end years_end_of(const struct indicator_result *indicator, struct arena *arena,
                              const double *values, size_t count) {
    const struct outlook_result *outlook = &indicator->outlook;
    const struct said_forecast *said = outlook->said;
    const struct amount *amount = said != NULL ? &said->amount : &outlook->projection;
    size_t from = series_last_value(values, count);
    if (amount->value == NULL || from + 1 >= count)
        return (struct years_end){.text = NULL};
    return (struct years_end){.text = arena_printf(arena, "Year end: %s", amount->text),
                              .from = from,
                              .to = count - 1,
                              .now = values[from],
                              .value = number_double(amount->value),
                              .low = said == NULL ? NAN : or_nan(said->forecast->low),
                              .high = said == NULL ? NAN : or_nan(said->forecast->high)};
}

void years_end_extend(const struct indicator_result *indicator, double *levels, size_t now,
                      size_t count) {
    for (size_t month = now + 1; indicator->outlook.target_stands && month < count; month++)
        levels[month] = levels[now];
}

void years_end_widen(const struct years_end *end, struct range *range) {
    if (end->text == NULL)
        return;
    range_add(range, end->value);
    range_add(range, end->low);
    range_add(range, end->high);
}

void years_end_label(const struct years_end *end, const struct plot *plot,
                     struct side_labels *labels) {
    if (end->text != NULL)
        side_labels_add(labels,
                        (struct side_label){{"label-expected", plot->canvas.text_size, true},
                                            end->text,
                                            plot_y(plot, end->value),
                                            1});
}

/* The line's columns as a series, of which those between are where the line passes. */
void years_end_add_obstacle(const struct years_end *end, const struct plot *plot,
                            struct obstacles *obstacles) {
    if (end->text == NULL)
        return;
    double *values = arena_array(plot->canvas.arena, plot->months, sizeof *values);
    for (size_t month = 0; month < plot->months; month++)
        values[month] = month < end->from || month > end->to
                            ? NAN
                            : end->now + (end->value - end->now) * (double)(month - end->from) /
                                             (double)(end->to - end->from);
    obstacles_add_line(obstacles, plot, values, OBSTACLE_HARD);
}

static void put_range(const struct years_end *end, const struct plot *plot) {
    struct arena *arena = plot->canvas.arena;
    struct drawing *drawing = plot->canvas.drawing;
    double x = plot_x(plot, end->to), half = plot_point_radius(plot) + 1;
    const double ends[] = {end->low, end->high};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (isnan(ends[i]))
            continue;
        double y = plot_y(plot, ends[i]);
        drawing_line(arena, drawing, "expected-range", x, plot_y(plot, end->value), x, y);
        drawing_line(arena, drawing, "expected-range", x - half, y, x + half, y);
    }
}

void years_end_put(const struct years_end *end, const struct plot *plot) {
    if (end->text == NULL)
        return;
    double x = plot_x(plot, end->to), y = plot_y(plot, end->value);
    drawing_line(plot->canvas.arena, plot->canvas.drawing, "expected", plot_x(plot, end->from),
                 plot_y(plot, end->now), x, y);
    put_range(end, plot);
    point_put(&plot->canvas, POINT_DIAMOND, "point-expected", x, y, plot_point_radius(plot));
}
