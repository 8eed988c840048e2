/* The line charts of an indicator's months: with the limits of the trend method, or plain. */
#include "report/chart/chart_trend.h"

#include "report/chart/breaks.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_trend_labels.h"
#include "report/chart/chart_trend_notes.h"
#include "report/chart/tolerance.h"

#include <math.h>

static struct levels levels_new(const struct trend_chart *trend, struct arena *arena) {
    size_t months = trend->plot.months;
    struct levels levels = {
        arena_array(arena, months, sizeof(double)), arena_array(arena, months, sizeof(double)),
        arena_array(arena, months, sizeof(double)), arena_array(arena, months, sizeof(bool))};
    for (size_t i = 0; i < months; i++) {
        levels.means[i] = levels.lowers[i] = levels.uppers[i] = NAN;
        if (i >= trend->point_count)
            continue;
        const struct trend_point *point = &trend->points[i];
        levels.starts[i] = point->starts_segment;
        if (point->has_mean)
            levels.means[i] = point->mean;
        if (point->has_limits) {
            levels.lowers[i] = point->lower;
            levels.uppers[i] = point->upper;
        }
    }
    return levels;
}

static void add_all(struct range *range, const double *values, size_t count) {
    for (size_t i = 0; i < count; i++)
        range_add(range, values[i]);
}

/* Limits that the figure cannot reach (above 100%, below 0) are not drawn. */
static void keep_inside(double *values, size_t count, struct range bounds) {
    for (size_t i = 0; i < count; i++)
        if (values[i] < bounds.low || values[i] > bounds.high)
            values[i] = NAN;
}

static struct range core_range(const struct trend_chart *trend) {
    struct range range = range_new();
    add_all(&range, trend->values, trend->plot.months);
    add_all(&range, trend->targets, trend->plot.months);
    named_lines_widen(&trend->named, trend->plot.months, &range);
    return range;
}

static struct range shown_range(const struct trend_chart *trend) {
    struct range range = core_range(trend);
    size_t months = trend->plot.months;
    add_all(&range, trend->levels.means, months);
    add_all(&range, trend->levels.lowers, months);
    add_all(&range, trend->levels.uppers, months);
    range = range_with_air(trend->figure, range);
    tolerance_widen_range(&range, trend->band, months);
    return range;
}

static struct trend_chart trend_chart_new(const struct chart *chart, struct canvas canvas) {
    const struct indicator_result *indicator = chart->indicator;
    struct arena *arena = canvas.arena;
    struct trend_chart trend = {.indicator = indicator};
    trend.figure = indicator->headline != NULL ? indicator->headline->figure : NULL;
    trend.plot.canvas = canvas;
    trend.plot.months = indicator->series_count;
    trend.plot.rhythm = indicator->indicator->rhythm;
    trend.values = series_values(indicator, arena);
    trend.targets = series_targets(indicator, arena);
    if (indicator->series_count > 0)
        trend.named = named_lines_of(indicator, &trend.plot, indicator->series[0].period);
    trend.band = series_tolerances(indicator, arena);
    return trend;
}

static void use_points(struct trend_chart *trend, const struct trend_point *points, size_t count) {
    size_t months = trend->plot.months;
    trend->points = points;
    trend->point_count = count < months ? count : months;
    trend->levels = levels_new(trend, trend->plot.canvas.arena);
    trend->bounds = range_natural_bounds(trend->figure, core_range(trend));
    keep_inside(trend->levels.lowers, months, trend->bounds);
    keep_inside(trend->levels.uppers, months, trend->bounds);
}

static bool has_numbers_above(const struct trend_chart *trend) {
    return trend_has_events(trend) ||
           breaks_exist(trend->indicator, trend->indicator->series[0].period);
}

/* Rows from top to bottom: numbers of events, plot, months, years, key. Labels at the side need the
 * frame's height, and the frame's right edge needs their widths. */
static void lay_out(struct trend_chart *trend) {
    struct plot *plot = &trend->plot;
    const struct canvas *canvas = &plot->canvas;
    double size = canvas->text_size, height = canvas->drawing->height;
    key_fold(&trend->key, canvas, canvas->drawing->width, 0.36 * height);
    double key = key_height(&trend->key, canvas);
    plot->frame.top = (has_numbers_above(trend) ? 1.8 : 0.7) * size;
    plot->frame.bottom = height - plot_months_height(canvas) - plot_years_height(canvas) -
                         (key > 0 ? key + 0.3 * size : 0);
    plot_set_scale(plot, trend->figure, shown_range(trend), trend->bounds);
    trend_label_sides(trend);
    plot->frame.right = side_labels_edge(&trend->labels, canvas);
}

static void put_events(const struct trend_chart *trend) {
    const struct plot *plot = &trend->plot;
    const struct canvas *canvas = &plot->canvas;
    struct text_style style = {"key-number", canvas->text_size, true};
    for (size_t month = 0; month < plot->months; month++) {
        const char *numbers = trend_event_numbers(trend, month);
        if (numbers == NULL)
            continue;
        double x = plot_x(plot, month);
        drawing_line(canvas->arena, canvas->drawing, "event", x, plot->frame.top - 0.2 * style.size,
                     x, plot->frame.bottom);
        text_put(canvas, style, x, plot->frame.top - 0.5 * style.size, ANCHOR_MIDDLE, numbers);
    }
}

static void put_points(const struct trend_chart *trend) {
    const struct plot *plot = &trend->plot;
    size_t latest = series_last_value(trend->values, plot->months);
    double radius = plot_point_radius(plot);
    for (size_t month = 0; month < plot->months; month++) {
        if (isnan(trend->values[month]))
            continue;
        const struct look *look = look_of(trend, month);
        const char *role = look->role;
        if (series_note(&trend->indicator->series[month]) != NULL)
            role = "point-hollow";
        else if (month == latest && look_is_common(look))
            role = "point-latest";
        point_put(&plot->canvas, look->shape, role, plot_x(plot, month),
                  plot_y(plot, trend->values[month]),
                  month == latest ? fmax(1.5 * radius, 2.5) : radius);
    }
}

/* From a latest value that is not of the last month to its label. */
static void put_latest_leader(const struct trend_chart *trend) {
    const struct plot *plot = &trend->plot;
    size_t latest = series_last_value(trend->values, plot->months);
    double y = plot_y(plot, trend->values[latest]);
    if (latest + 1 < plot->months)
        drawing_line(plot->canvas.arena, plot->canvas.drawing, "leader",
                     plot_x(plot, latest) + 2 * plot_point_radius(plot), y, plot->frame.right, y);
}

static void put_marks(const struct trend_chart *trend) {
    const struct plot *plot = &trend->plot;
    plot_band(plot, trend->band.lows, trend->band.highs);
    plot_grid(plot);
    plot_band_edge(plot, trend->band.lows, trend->band.highs);
    plot_months(plot, trend->indicator->series[0].period);
    plot_years(plot, trend->indicator->series[0].period);
    put_events(trend);
    breaks_put(plot, trend->indicator, trend->indicator->series[0].period);
    plot_steps(plot, "limit", trend->levels.lowers, trend->levels.starts);
    plot_steps(plot, "limit", trend->levels.uppers, trend->levels.starts);
    plot_steps(plot, "mean", trend->levels.means, trend->levels.starts);
    named_lines_put(&trend->named, plot);
    plot_steps(plot, "target", trend->targets, NULL);
    put_latest_leader(trend);
    plot_line(plot, "series", trend->values);
    put_points(trend);
}

static void put_labels(struct trend_chart *trend, const struct tolerance_label *band,
                       struct obstacles *obstacles) {
    const struct canvas *canvas = &trend->plot.canvas;
    tolerance_label_put(band, canvas, obstacles);
    trend_label_first(trend, obstacles);
    trend_label_old_targets(trend, obstacles);
    side_labels_put(&trend->labels, &trend->plot);
    key_put(&trend->key, canvas, 0, canvas->drawing->height - key_height(&trend->key, canvas));
}

/* One attempt; false where a name had no place in the plot and went to the key, which takes room
 * from the plot, so that all places change. */
static bool put_all(struct trend_chart *trend) {
    size_t in_key = trend->key.count;
    lay_out(trend);
    struct obstacles obstacles = trend_obstacles(trend);
    struct tolerance_label band =
        tolerance_label_new(&trend->plot, trend->indicator, trend->band, &obstacles, &trend->key);
    if (trend->key.count > in_key)
        return false;
    put_marks(trend);
    put_labels(trend, &band, &obstacles);
    return trend->key.count == in_key;
}

static void put_with_values(struct trend_chart *trend) {
    trend_notes_to_key(trend);
    while (!put_all(trend))
        drawing_clear(trend->plot.canvas.drawing);
}

static void put_without_values(struct trend_chart *trend) {
    struct plot *plot = &trend->plot;
    const struct canvas *canvas = &plot->canvas;
    double size = canvas->text_size;
    plot->frame = (struct rectangle){size, size, canvas->drawing->width - size,
                                     canvas->drawing->height - plot_months_height(canvas) -
                                         plot_years_height(canvas)};
    plot_message(plot, "There are no values in these months");
    if (plot->months == 0)
        return;
    drawing_line(canvas->arena, canvas->drawing, "axis", plot->frame.left, plot->frame.bottom,
                 plot->frame.right, plot->frame.bottom);
    plot_months(plot, trend->indicator->series[0].period);
    plot_years(plot, trend->indicator->series[0].period);
}

static struct drawing *draw(struct trend_chart *trend) {
    if (series_last_value(trend->values, trend->plot.months) == trend->plot.months)
        put_without_values(trend);
    else
        put_with_values(trend);
    return trend->plot.canvas.drawing;
}

struct drawing *trend_draw(const struct chart *chart, struct arena *arena, double width,
                           double height) {
    struct trend_chart trend =
        trend_chart_new(chart, canvas_new(arena, chart->typefaces, width, height));
    use_points(&trend, chart->indicator->trend.points, chart->indicator->trend.point_count);
    return draw(&trend);
}

struct drawing *trend_draw_plain(const struct chart *chart, struct arena *arena, double width,
                                 double height) {
    struct trend_chart trend =
        trend_chart_new(chart, canvas_new(arena, chart->typefaces, width, height));
    use_points(&trend, NULL, 0);
    return draw(&trend);
}
