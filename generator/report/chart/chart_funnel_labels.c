/* Names in a funnel plot, as far as there is room. */
#include "report/chart/chart_funnel.h"
#include "report/chart/chart_units.h"

#include <math.h>

/* ---- lines ---- */

static void add_side(struct funnel_chart *funnel, const char *role, bool bold, const char *text,
                     double level) {
    const struct plot *plot = &funnel->plot;
    if (level >= scale_low(&plot->scale) && level <= scale_high(&plot->scale))
        side_labels_add(&funnel->labels,
                        (struct side_label){
                            {role, plot->canvas.text_size, bold}, text, plot_y(plot, level), 1});
}

static void add_limits(struct funnel_chart *funnel) {
    const struct funnel_result *result = &funnel->family->funnel;
    double size = scale_high(&funnel->sizes), factor = funnel->factor / size;
    struct funnel_limits limits = funnel_limits(result->chance, size, result->ratio);
    add_side(funnel, "label-limit", false, "99.8% limit", limits.high_998 * factor);
    add_side(funnel, "label-limit", false, "95% limit", limits.high_95 * factor);
    add_side(funnel, "label-limit", false, "95% limit", limits.low_95 * factor);
    add_side(funnel, "label-limit", false, "99.8% limit", limits.low_998 * factor);
}

void funnel_label_sides(struct funnel_chart *funnel) {
    struct arena *arena = funnel->plot.canvas.arena;
    const struct indicator_result *indicator = funnel->indicator;
    funnel->labels.count = 0;
    add_side(funnel, "label-mean", true, unit_common_text(indicator, arena), funnel->level);
    add_side(funnel, "label-target", true, unit_common_target_text(indicator, arena),
             funnel->target);
    add_limits(funnel);
}

/* ---- points ---- */

/* More than all pieces of curves that a name may cross. */
static const double point_hidden = 200 * OBSTACLE_HARD;

static bool is_beyond(const struct funnel_point *point) {
    return funnel_side(point->value->funnel) != 0;
}

/* Beyond the limits with its value: there it is what a reader looks for. */
static const char *name_of(const struct funnel_chart *funnel, const struct funnel_point *point,
                           struct text_style style) {
    const struct canvas *canvas = &funnel->plot.canvas;
    double room = 0.36 * canvas->drawing->width;
    const char *name = text_shortened_within(
        canvas, style, unit_name(point->value->unit, funnel->indicator->period), room);
    return is_beyond(point) ? arena_printf(canvas->arena, "%s, %s", name, point->value->value.text)
                            : name;
}

static void add_level(const struct funnel_chart *funnel, struct obstacles *obstacles,
                      double level) {
    const struct plot *plot = &funnel->plot;
    if (!isnan(level))
        obstacles_add_rectangle(obstacles,
                                (struct rectangle){plot->frame.left, plot_y(plot, level),
                                                   plot->frame.right, plot_y(plot, level)},
                                OBSTACLE_HARD);
}

static struct obstacles obstacles_of(const struct funnel_chart *funnel) {
    const struct plot *plot = &funnel->plot;
    struct obstacles obstacles = {.arena = plot->canvas.arena};
    double radius = funnel_point_radius(funnel);
    funnel_curves_add_obstacles(funnel, &obstacles);
    add_level(funnel, &obstacles, funnel->level);
    add_level(funnel, &obstacles, funnel->target);
    obstacles_add_grid(&obstacles, plot);
    for (size_t i = 0; i < funnel->point_count; i++) {
        double x = funnel_x(funnel, funnel->points[i].size),
               y = plot_y(plot, funnel->points[i].level);
        obstacles_add_rectangle(&obstacles,
                                (struct rectangle){x - radius, y - radius, x + radius, y + radius},
                                point_hidden);
    }
    return obstacles;
}

/* Beside its point, or, of one beyond the limits that has no room there, in the key. */
static void label_point(struct funnel_chart *funnel, struct obstacles *obstacles,
                        const struct funnel_point *point) {
    const struct plot *plot = &funnel->plot;
    struct text_style style = {"label-first", plot->canvas.text_size, is_beyond(point)};
    const char *text = name_of(funnel, point, style);
    struct rectangle place;
    if (key_has(&funnel->key, text))
        return;
    double cost = label_place_near(obstacles, plot, style, text, funnel_x(funnel, point->size),
                                   plot_y(plot, point->level), &place);
    if (cost < point_hidden) {
        text_put_in(&plot->canvas, style, place, text);
        obstacles_add_rectangle(obstacles, place, OBSTACLE_TEXT);
        return;
    }
    struct funnel_look look =
        funnel_look(funnel->indicator->indicator->better, point->value->funnel);
    if (is_beyond(point))
        key_add(&funnel->key, plot->canvas.arena,
                (struct key_entry){.shape_role = look.role, .shape = look.shape, .text = text});
}

void funnel_label_points(struct funnel_chart *funnel) {
    struct obstacles obstacles = obstacles_of(funnel);
    for (size_t i = 0; i < funnel->point_count; i++)
        if (is_beyond(&funnel->points[i]))
            label_point(funnel, &obstacles, &funnel->points[i]);
    for (size_t i = 0; i < funnel->point_count; i++)
        if (funnel->family->count <= UNITS_MOST_NAMED && !is_beyond(&funnel->points[i]))
            label_point(funnel, &obstacles, &funnel->points[i]);
}
