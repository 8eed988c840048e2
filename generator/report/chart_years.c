/* This financial year against the last, month by month. */
#include "report/chart_parts.h"

#include <math.h>

enum { MONTHS = 12 };

struct year {
    double values[MONTHS], targets[MONTHS];
    const char *texts[MONTHS];
    const char *name;
};

static struct year year_new(const struct indicator_result *indicator, struct arena *arena,
                            int first_period) {
    struct year year = {.name = period_financial_year_text(arena, first_period)};
    const double *values = series_values(indicator, arena);
    const double *targets = series_targets(indicator, arena);
    for (size_t month = 0; month < MONTHS; month++)
        year.values[month] = year.targets[month] = NAN;
    for (size_t i = 0; i < indicator->series_count; i++) {
        int month = indicator->series[i].period - first_period;
        if (month < 0 || month >= MONTHS)
            continue;
        year.values[month] = values[i];
        year.targets[month] = targets[i];
        year.texts[month] = indicator->series[i].value.text;
    }
    return year;
}

static void add_year(struct extent *extent, const struct year *year) {
    for (size_t month = 0; month < MONTHS; month++) {
        extent_add(extent, year->values[month]);
        extent_add(extent, year->targets[month]);
    }
}

static void add_label(struct side_labels *labels, const struct plot *plot, const char *role,
                      const char *text, double value) {
    side_labels_add(
        labels,
        (struct side_label){{role, plot->canvas.text_size, true}, text, plot_y(plot, value), 1});
}

/* Lines that reach March are named at the side. */
static struct side_labels side_labels_of(const struct plot *plot, const struct year *this_year,
                                         const struct year *last_year) {
    struct side_labels labels = {0};
    const size_t march = MONTHS - 1;
    if (last_value(last_year->values, MONTHS) == march)
        add_label(&labels, plot, "label-previous", last_year->name, last_year->values[march]);
    if (last_value(this_year->values, MONTHS) == march)
        add_label(
            &labels, plot, "label-latest",
            arena_printf(plot->canvas.arena, "%s: %s", this_year->name, this_year->texts[march]),
            this_year->values[march]);
    return labels;
}

static void lay_out(struct plot *plot, const struct figure *figure, const struct year *this_year,
                    const struct year *last_year, struct side_labels *labels) {
    const struct canvas *canvas = &plot->canvas;
    double size = canvas->text_size;
    struct extent extent = extent_new();
    add_year(&extent, this_year);
    add_year(&extent, last_year);
    struct extent bounds = natural_bounds(figure, extent);
    plot->frame =
        (struct box){.top = 0.7 * size, .bottom = canvas->drawing->height - months_height(canvas)};
    plot_set_scale(plot, figure, extent_with_air(figure, extent), bounds);
    *labels = side_labels_of(plot, this_year, last_year);
    plot->frame.right = side_labels_edge(labels, canvas);
}

/* The name of a line that ends before March, beside its end. */
static void put_end_label(const struct plot *plot, struct obstacles *obstacles, const char *role,
                          const char *text, const double *values) {
    size_t last = last_value(values, MONTHS);
    if (last + 1 >= MONTHS)
        return;
    struct text_style style = {role, 1.1 * plot->canvas.text_size, true};
    struct box place;
    if (place_near(obstacles, plot, style, text, plot_x(plot, last), plot_y(plot, values[last]),
                   &place) >= OBSTACLE_TEXT)
        return;
    text_put_in(&plot->canvas, style, place, text);
    obstacles_add_box(obstacles, place, OBSTACLE_TEXT);
}

static void put_points(const struct plot *plot, const struct year *year, const char *role) {
    for (size_t month = 0; month < MONTHS; month++)
        if (!isnan(year->values[month]))
            point_put(&plot->canvas, POINT_CIRCLE, role, plot_x(plot, month),
                      plot_y(plot, year->values[month]), point_radius(plot));
}

/* Wherever along the line it fits best. */
static void put_target_label(const struct plot *plot, const struct obstacles *obstacles,
                             const double *targets) {
    struct text_style style = {"label-target", plot->canvas.text_size, true};
    struct box place, best;
    double least = INFINITY;
    for (size_t month = 0; month < MONTHS; month++) {
        if (isnan(targets[month]))
            continue;
        double cost = place_near(obstacles, plot, style, "Target", plot_x(plot, month),
                                 plot_y(plot, targets[month]), &place);
        if (cost >= least)
            continue;
        least = cost;
        best = place;
    }
    if (least < OBSTACLE_TEXT)
        text_put_in(&plot->canvas, style, best, "Target");
}

static void put_marks(const struct plot *plot, const struct year *this_year,
                      const struct year *last_year, int april) {
    plot_grid(plot);
    plot_months(plot, april);
    plot_steps(plot, "target", this_year->targets, NULL);
    plot_line(plot, "series-previous", last_year->values);
    put_points(plot, last_year, "point-previous");
    plot_line(plot, "series", this_year->values);
    put_points(plot, this_year, "point");
}

static void put_end_labels(const struct plot *plot, const struct year *this_year,
                           const struct year *last_year) {
    struct obstacles obstacles = {.arena = plot->canvas.arena};
    obstacles_add_line(&obstacles, plot, this_year->values, OBSTACLE_HARD);
    obstacles_add_line(&obstacles, plot, last_year->values, OBSTACLE_HARD);
    obstacles_add_steps(&obstacles, plot, this_year->targets, OBSTACLE_HARD);
    obstacles_add_grid(&obstacles, plot);
    size_t latest = last_value(this_year->values, MONTHS);
    if (latest < MONTHS)
        put_end_label(
            plot, &obstacles, "label-latest",
            arena_printf(plot->canvas.arena, "%s: %s", this_year->name, this_year->texts[latest]),
            this_year->values);
    put_end_label(plot, &obstacles, "label-previous", last_year->name, last_year->values);
    put_target_label(plot, &obstacles, this_year->targets);
}

struct drawing *years_draw(const struct chart *chart, struct arena *arena, double width,
                           double height) {
    const struct indicator_result *indicator = chart->indicator;
    int april = indicator->period - period_month_of_financial_year(indicator->period) + 1;
    struct plot plot = {.canvas = canvas_new(chart, arena, width, height), .months = MONTHS};
    struct year this_year = year_new(indicator, arena, april);
    struct year last_year = year_new(indicator, arena, april - MONTHS);
    if (last_value(this_year.values, MONTHS) == MONTHS &&
        last_value(last_year.values, MONTHS) == MONTHS) {
        plot.frame = (struct box){0, 0, width, height};
        plot_message(&plot, "There are no values in these two years");
        return plot.canvas.drawing;
    }
    struct side_labels labels;
    lay_out(&plot, indicator->headline == NULL ? NULL : indicator->headline->figure, &this_year,
            &last_year, &labels);
    put_marks(&plot, &this_year, &last_year, april);
    put_end_labels(&plot, &this_year, &last_year);
    side_labels_put(&labels, &plot);
    return plot.canvas.drawing;
}
