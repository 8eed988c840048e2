/* Labels of a trend chart: beside the plot, in the tolerance or at the line's ends. */
#include "report/chart/chart_trend_labels.h"

#include "model/period.h"
#include "report/chart/breaks.h"
#include "report/chart/chart_trend_notes.h"

#include <math.h>
#include <string.h>

static double last_level(const struct trend_chart *trend, const double *values) {
    return trend->plot.months == 0 ? NAN : values[trend->plot.months - 1];
}

static void add_side_label(struct trend_chart *trend, const char *role, const char *text,
                           double wanted) {
    side_labels_add(
        &trend->labels,
        (struct side_label){{role, trend->plot.canvas.text_size, true}, text, wanted, 1});
}

static void label_latest(struct trend_chart *trend) {
    struct arena *arena = trend->plot.canvas.arena;
    size_t month = series_last_value(trend->values, trend->plot.months);
    const struct series_point *point = &trend->indicator->series[month];
    const char *text = point->value.text;
    if (month + 1 < trend->plot.months)
        text = arena_printf(arena, "%s in %s", text,
                            rhythm_short_name(arena, trend->plot.rhythm, point->period));
    struct text_style style = {"label-latest", 1.35 * trend->plot.canvas.text_size, true};
    double unmoved = 20;
    side_labels_add(
        &trend->labels,
        (struct side_label){style, text, plot_y(&trend->plot, trend->values[month]), unmoved});
}

static void label_target(struct trend_chart *trend) {
    const struct target_result *target = &trend->indicator->target;
    double level = last_level(trend, trend->targets);
    if (isnan(level))
        return;
    struct arena *arena = trend->plot.canvas.arena;
    const char *text = target->phased ? arena_printf(arena, "Due so far %s", target->due.text)
                                      : arena_printf(arena, "Target %s", target->target.text);
    add_side_label(trend, "label-target", text, plot_y(&trend->plot, level));
}

static void label_mean(struct trend_chart *trend, const struct trend_point *point) {
    if (point->has_mean)
        add_side_label(trend, "label-mean",
                       trend->indicator->trend.method == TREND_RUN ? "Median" : "Mean",
                       plot_y(&trend->plot, point->mean));
}

/* Of a limit that the figure cannot reach, the label alone stands at the frame's edge. */
static void label_limits(struct trend_chart *trend, const struct trend_point *point) {
    const struct plot *plot = &trend->plot;
    bool trial = trend->indicator->trend.trial;
    double inset = 0.6 * plot->canvas.text_size;
    if (!point->has_limits)
        return;
    if (point->upper > trend->bounds.high)
        add_side_label(trend, "label-limit", "Limit above 100%", plot->frame.top + inset);
    else
        add_side_label(trend, "label-limit", trial ? "Upper trial limit" : "Upper limit",
                       plot_y(plot, point->upper));
    if (point->lower < trend->bounds.low)
        add_side_label(trend, "label-limit", "Limit below 0", plot->frame.bottom - inset);
    else
        add_side_label(trend, "label-limit", trial ? "Lower trial limit" : "Lower limit",
                       plot_y(plot, point->lower));
}

void trend_label_sides(struct trend_chart *trend) {
    trend->labels.count = 0;
    label_latest(trend);
    label_target(trend);
    named_lines_add_labels(&trend->named, &trend->plot, &trend->labels);
    if (trend->point_count < trend->plot.months)
        return;
    label_mean(trend, &trend->points[trend->point_count - 1]);
    label_limits(trend, &trend->points[trend->point_count - 1]);
}

struct obstacles trend_obstacles(const struct trend_chart *trend) {
    const struct plot *plot = &trend->plot;
    struct obstacles obstacles = {.arena = plot->canvas.arena};
    obstacles_add_line(&obstacles, plot, trend->values, OBSTACLE_HARD);
    obstacles_add_steps(&obstacles, plot, trend->targets, OBSTACLE_HARD);
    named_lines_add_obstacles(&trend->named, plot, &obstacles);
    obstacles_add_steps(&obstacles, plot, trend->levels.means, OBSTACLE_HARD);
    obstacles_add_steps(&obstacles, plot, trend->levels.lowers, OBSTACLE_HARD);
    obstacles_add_steps(&obstacles, plot, trend->levels.uppers, OBSTACLE_HARD);
    obstacles_add_grid(&obstacles, plot);
    for (size_t month = 0; month < plot->months; month++) {
        double x = plot_x(plot, month);
        if (trend_event_numbers(trend, month) != NULL)
            obstacles_add_rectangle(&obstacles,
                                    (struct rectangle){x, plot->frame.top, x, plot->frame.bottom},
                                    OBSTACLE_HARD);
    }
    breaks_add_obstacles(&obstacles, plot, trend->indicator, trend->indicator->series[0].period);
    return obstacles;
}

/* With air around it: the place is looked for as if the text were larger. False: there is none. */
static bool put_if_free(const struct trend_chart *trend, struct obstacles *obstacles,
                        struct text_style style, const char *text, double x, double y) {
    struct text_style airy = {style.role, 1.3 * style.size, style.bold};
    struct rectangle place;
    if (label_place_near(obstacles, &trend->plot, airy, text, x, y, &place) >= OBSTACLE_HARD)
        return false;
    text_put(&trend->plot.canvas, style, (place.left + place.right) / 2,
             text_centred(style, (place.top + place.bottom) / 2), ANCHOR_MIDDLE, text);
    obstacles_add_rectangle(obstacles, place, OBSTACLE_TEXT);
    return true;
}

void trend_label_first(const struct trend_chart *trend, struct obstacles *obstacles) {
    size_t first = series_first_value(trend->values, trend->plot.months);
    struct text_style style = {"label-first", trend->plot.canvas.text_size, true};
    if (first != series_last_value(trend->values, trend->plot.months))
        put_if_free(trend, obstacles, style, trend->indicator->series[first].value.text,
                    plot_x(&trend->plot, first), plot_y(&trend->plot, trend->values[first]));
}

/* At the last month that a target's line has. */
static void label_old_line(struct trend_chart *trend, struct obstacles *obstacles, const char *mark,
                           const char *text, const double *values) {
    const struct plot *plot = &trend->plot;
    struct text_style style = {"label-target", plot->canvas.text_size, true};
    size_t last = series_last_value(values, plot->months);
    if (!key_has(&trend->key, text) &&
        !put_if_free(trend, obstacles, style, text, plot_x(plot, last), plot_y(plot, values[last])))
        key_add(&trend->key, plot->canvas.arena, (struct key_entry){.number = mark, .text = text});
}

void trend_label_old_targets(struct trend_chart *trend, struct obstacles *obstacles) {
    const struct plot *plot = &trend->plot;
    size_t last = series_last_value(trend->targets, plot->months);
    for (size_t i = 0; i < trend->named.count; i++) {
        const struct named_line *line = &trend->named.lines[i];
        if (line->last + 1 < plot->months)
            label_old_line(trend, obstacles, key_named_target, line->text, line->values);
    }
    if (last + 1 >= plot->months)
        return;
    const char *until =
        rhythm_short_text(plot->canvas.arena, plot->rhythm, trend->indicator->series[last].period);
    label_old_line(trend, obstacles, key_target,
                   arena_printf(plot->canvas.arena, "Target until %s", until), trend->targets);
}
