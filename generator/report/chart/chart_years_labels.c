/* Labels of the chart of two years. */
#include "report/chart/chart_years_labels.h"

#include "model/period.h"
#include "report/chart/breaks.h"
#include "report/chart/point.h"

#include <math.h>

bool years_has_values(const struct year *year) {
    return series_last_value(year->values, year->count) < year->count;
}

static const char *value_text(const struct years_chart *years, const struct year *year) {
    size_t last = series_last_value(year->values, year->count);
    return arena_printf(years->plot.canvas.arena, "%s: %s", year->name,
                        year->points[last]->value.text);
}

static const char *due_text(const struct years_chart *years) {
    return arena_printf(years->plot.canvas.arena, "Due so far %s",
                        years->indicator->target.due.text);
}

static const char *target_text(const struct years_chart *years) {
    const struct target_result *target = &years->indicator->target;
    struct arena *arena = years->plot.canvas.arena;
    if (years->is_path)
        return arena_printf(arena, "Target %s", target->target.text);
    struct rhythm rhythm = years->plot.rhythm;
    size_t last = series_last_value(years->this_year.targets, years->plot.months);
    int period = years->first + (int)last * rhythm_months(rhythm);
    if (period < years->indicator->period)
        return arena_printf(arena, "Target until %s", rhythm_short_text(arena, rhythm, period));
    return target->phased ? due_text(years) : arena_printf(arena, "Target %s", target->target.text);
}

/* The names of lines that may stand beside the plot. */
static struct text_style latest_style(const struct years_chart *years) {
    return (struct text_style){"label-latest", 1.35 * years->plot.canvas.text_size, true};
}

static struct text_style previous_style(const struct years_chart *years) {
    return (struct text_style){"label-previous", years->plot.canvas.text_size, true};
}

static struct text_style target_style(const struct years_chart *years) {
    return (struct text_style){"label-target", years->plot.canvas.text_size, true};
}

static void add_if_it_reaches_march(struct years_chart *years, struct text_style style,
                                    const char *text, const double *values) {
    if (series_last_value(values, years->plot.months) == years->plot.months - 1)
        side_labels_add(&years->labels,
                        (struct side_label){
                            style, text, plot_y(&years->plot, values[years->plot.months - 1]), 1});
}

void years_label_sides(struct years_chart *years) {
    years->labels.count = 0;
    if (years_has_values(&years->this_year))
        add_if_it_reaches_march(years, latest_style(years), value_text(years, &years->this_year),
                                years->this_year.values);
    if (years_has_values(&years->last_year))
        add_if_it_reaches_march(years, previous_style(years), value_text(years, &years->last_year),
                                years->last_year.values);
    if (series_last_value(years->this_year.targets, years->plot.months) < years->plot.months)
        add_if_it_reaches_march(years, target_style(years), target_text(years),
                                years->this_year.targets);
    named_lines_add_labels(&years->named, &years->plot, &years->labels);
    years_end_label(&years->end, &years->plot, &years->labels);
}

/* A label across the tolerance's end is legible, but one on either side of it is better. */
static void add_band_end(struct obstacles *obstacles, const struct years_chart *years) {
    const struct plot *plot = &years->plot;
    size_t last = series_last_value(years->this_year.lows, years->plot.months);
    if (last == years->plot.months)
        return;
    double x = plot_edge(plot, last + 1);
    obstacles_add_rectangle(obstacles,
                            (struct rectangle){x, plot->frame.top, x, plot->frame.bottom},
                            3 * OBSTACLE_SOFT);
}

struct obstacles years_obstacles(const struct years_chart *years) {
    struct obstacles obstacles = {.arena = years->plot.canvas.arena};
    obstacles_add_line(&obstacles, &years->plot, years->this_year.values, OBSTACLE_HARD);
    obstacles_add_line(&obstacles, &years->plot, years->last_year.values, OBSTACLE_HARD);
    obstacles_add_steps(&obstacles, &years->plot, years->this_year.targets, OBSTACLE_HARD);
    named_lines_add_obstacles(&years->named, &years->plot, &obstacles);
    years_end_add_obstacle(&years->end, &years->plot, &obstacles);
    obstacles_add_grid(&obstacles, &years->plot);
    add_band_end(&obstacles, years);
    breaks_add_obstacles(&obstacles, &years->plot, years->indicator, years->first - MONTHS_A_YEAR);
    return obstacles;
}

/* The name of a line that ends before March: beside its end, or wherever along it there is most
 * room; false where there is none. */
static bool put_beside(const struct years_chart *years, struct obstacles *obstacles,
                       struct text_style style, const char *text, const double *values) {
    const struct plot *plot = &years->plot;
    struct rectangle place, best;
    double least = INFINITY;
    for (size_t month = series_last_value(values, years->plot.months) + 1; month-- > 0;) {
        if (isnan(values[month]))
            continue;
        double cost = label_place_near(obstacles, plot, style, text, plot_x(plot, month),
                                       plot_y(plot, values[month]), &place);
        if (cost >= least)
            continue;
        least = cost;
        best = place;
        if (least < OBSTACLE_HARD)
            break;
    }
    if (least >= OBSTACLE_TEXT)
        return false;
    text_put_in(&plot->canvas, style, best, text);
    obstacles_add_rectangle(obstacles, best, OBSTACLE_TEXT);
    return true;
}

static void put_if_it_ends(const struct years_chart *years, struct obstacles *obstacles,
                           struct text_style style, const char *text, const double *values) {
    if (series_last_value(values, years->plot.months) < years->plot.months - 1)
        put_beside(years, obstacles, style, text, values);
}

/* Of a target that is not in the key: where it has no place, it goes there. */
static void put_target(struct years_chart *years, struct obstacles *obstacles, const char *mark,
                       const char *text, const double *values) {
    if (series_last_value(values, years->plot.months) < years->plot.months - 1 &&
        !key_has(&years->key, text) &&
        !put_beside(years, obstacles, target_style(years), text, values))
        key_add(&years->key, years->plot.canvas.arena,
                (struct key_entry){.number = mark, .text = text});
}

void years_label_ends(struct years_chart *years, struct obstacles *obstacles) {
    const struct year *this_year = &years->this_year, *last_year = &years->last_year;
    if (years_has_values(this_year))
        put_if_it_ends(years, obstacles, latest_style(years), value_text(years, this_year),
                       this_year->values);
    if (series_last_value(this_year->targets, years->plot.months) < years->plot.months)
        put_target(years, obstacles, key_target, target_text(years), this_year->targets);
    for (size_t i = 0; i < years->named.count; i++)
        put_target(years, obstacles, key_named_target, years->named.lines[i].text,
                   years->named.lines[i].values);
    if (years_has_values(last_year))
        put_if_it_ends(years, obstacles, previous_style(years), value_text(years, last_year),
                       last_year->values);
}

void years_put_today(const struct years_chart *years, struct obstacles *obstacles) {
    const struct plot *plot = &years->plot;
    size_t month = plot_column(plot, years->first, years->indicator->period);
    if (!years->is_path || isnan(years->this_year.targets[month]))
        return;
    double x = plot_x(plot, month), y = plot_y(plot, years->this_year.targets[month]);
    struct rectangle place;
    point_put(&plot->canvas, POINT_SQUARE, "point-target", x, y, plot_point_radius(plot));
    if (label_place_near(obstacles, plot, target_style(years), due_text(years), x, y, &place) >=
        OBSTACLE_TEXT)
        return;
    text_put_in(&plot->canvas, target_style(years), place, due_text(years));
    obstacles_add_rectangle(obstacles, place, OBSTACLE_TEXT);
}
