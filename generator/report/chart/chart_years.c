/* This year against the last, month by month or quarter by quarter. */
#include "model/outlook.h"
#include "model/period.h"
#include "report/chart/breaks.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_years_end.h"
#include "report/chart/tolerance.h"

#include <math.h>

enum { MOST = MONTHS_A_YEAR }; /* columns */

struct year {
    size_t count; /* of its months, or quarters … */
    double values[MOST], targets[MOST], lows[MOST], highs[MOST];
    const struct series_point *points[MOST]; /* NULL: the month is not in the series */
    const char *name;
};

struct years_chart {
    const struct indicator_result *indicator;
    const struct figure *figure; /* NULL: the indicator has no usable headline */
    int first;                   /* month of this year */
    struct year this_year, last_year;
    struct years_end end; /* of this year */
    bool is_path;         /* what will be due is drawn to the year's end */
    struct key key;
    struct side_labels labels;
    struct plot plot;
};

/* How the points of one of the two years look. */
struct year_roles {
    const char *line, *point, *hollow, *latest;
};
static const struct year_roles this_year_roles = {"series", "point", "point-hollow",
                                                  "point-latest"};
static const struct year_roles last_year_roles = {"series-previous", "point-previous",
                                                  "point-previous-hollow", "point-previous"};

static int first_period(const struct indicator_result *indicator) {
    struct rhythm rhythm = indicator->indicator->rhythm;
    return rhythm_end_of(rhythm, period_year_first(indicator->period, rhythm.year_start));
}

int chart_years_first_period(const struct indicator_result *indicator) {
    return first_period(indicator) - MONTHS_A_YEAR;
}

static struct year year_new(const struct indicator_result *indicator, struct arena *arena,
                            int first) {
    struct rhythm rhythm = indicator->indicator->rhythm;
    struct year year = {.count = (size_t)rhythm_periods_a_year(rhythm),
                        .name = period_year_text(arena, first, rhythm.year_start)};
    const double *values = series_values(indicator, arena);
    const double *targets = series_targets(indicator, arena);
    struct band band = series_tolerances(indicator, arena);
    for (size_t month = 0; month < MOST; month++)
        year.values[month] = year.targets[month] = year.lows[month] = year.highs[month] = NAN;
    for (size_t i = 0; i < indicator->series_count; i++) {
        int month = (indicator->series[i].period - first) / rhythm_months(rhythm);
        if (indicator->series[i].period < first || month >= (int)year.count)
            continue;
        year.values[month] = values[i];
        year.targets[month] = targets[i];
        year.lows[month] = band.lows[i];
        year.highs[month] = band.highs[i];
        year.points[month] = &indicator->series[i];
    }
    return year;
}

/* Where what will be due is known, it is drawn too. */
static void lay_path(struct years_chart *years) {
    int step = rhythm_months(years->plot.rhythm);
    for (size_t month = 0; month < years->this_year.count; month++) {
        const struct number *due = outlook_due(years->indicator, years->first + (int)month * step);
        if (due == NULL)
            continue;
        years->this_year.targets[month] = number_double(due);
        years->is_path = true;
    }
}

/* Targets and tolerances are this year's: last year's values were judged against others. */
static struct band band_of(const struct years_chart *years) {
    return (struct band){years->this_year.lows, years->this_year.highs, years->first};
}

static bool has_values(const struct year *year) {
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

static void label_sides(struct years_chart *years) {
    years->labels.count = 0;
    if (has_values(&years->this_year))
        add_if_it_reaches_march(years, latest_style(years), value_text(years, &years->this_year),
                                years->this_year.values);
    if (has_values(&years->last_year))
        add_if_it_reaches_march(years, previous_style(years), value_text(years, &years->last_year),
                                years->last_year.values);
    if (series_last_value(years->this_year.targets, years->plot.months) < years->plot.months)
        add_if_it_reaches_march(years, target_style(years), target_text(years),
                                years->this_year.targets);
    years_end_label(&years->end, &years->plot, &years->labels);
}

static struct range core_range(const struct years_chart *years) {
    struct range range = range_new();
    for (size_t month = 0; month < years->plot.months; month++) {
        range_add(&range, years->this_year.values[month]);
        range_add(&range, years->this_year.targets[month]);
        range_add(&range, years->last_year.values[month]);
    }
    years_end_widen(&years->end, &range);
    return range;
}

static void lay_out(struct years_chart *years) {
    struct plot *plot = &years->plot;
    const struct canvas *canvas = &plot->canvas;
    double size = canvas->text_size, height = canvas->drawing->height;
    struct range range = core_range(years);
    struct range bounds = range_natural_bounds(years->figure, range);
    range = range_with_air(years->figure, range);
    tolerance_widen_range(&range, band_of(years), years->plot.months);
    key_fold(&years->key, canvas, canvas->drawing->width, 0.36 * height);
    double key = key_height(&years->key, canvas);
    plot->frame.top =
        (breaks_exist(years->indicator, years->first - MONTHS_A_YEAR) ? 1.8 : 0.7) * size;
    plot->frame.bottom = height - plot_months_height(canvas) - (key > 0 ? key + 0.3 * size : 0);
    plot_set_scale(plot, years->figure, range, bounds);
    label_sides(years);
    plot->frame.right = side_labels_edge(&years->labels, canvas);
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

static struct obstacles obstacles_of(const struct years_chart *years) {
    struct obstacles obstacles = {.arena = years->plot.canvas.arena};
    obstacles_add_line(&obstacles, &years->plot, years->this_year.values, OBSTACLE_HARD);
    obstacles_add_line(&obstacles, &years->plot, years->last_year.values, OBSTACLE_HARD);
    obstacles_add_steps(&obstacles, &years->plot, years->this_year.targets, OBSTACLE_HARD);
    years_end_add_obstacle(&years->end, &years->plot, &obstacles);
    obstacles_add_grid(&obstacles, &years->plot);
    add_band_end(&obstacles, years);
    breaks_add_obstacles(&obstacles, &years->plot, years->indicator, years->first - MONTHS_A_YEAR);
    return obstacles;
}

static void put_points(const struct plot *plot, const struct year *year,
                       const struct year_roles *roles) {
    size_t latest = series_last_value(year->values, year->count);
    double radius = plot_point_radius(plot);
    for (size_t month = 0; month < year->count; month++) {
        if (isnan(year->values[month]))
            continue;
        bool noted = series_note(year->points[month]) != NULL;
        bool largest = month == latest && roles->latest != roles->point;
        point_put(&plot->canvas, POINT_CIRCLE,
                  noted     ? roles->hollow
                  : largest ? roles->latest
                            : roles->point,
                  plot_x(plot, month), plot_y(plot, year->values[month]),
                  largest ? fmax(1.5 * radius, 2.5) : radius);
    }
}

static void put_year(const struct plot *plot, const struct year *year,
                     const struct year_roles *roles) {
    plot_line(plot, roles->line, year->values);
    put_points(plot, year, roles);
}

static void put_marks(const struct years_chart *years) {
    const struct plot *plot = &years->plot;
    plot_band(plot, years->this_year.lows, years->this_year.highs);
    plot_grid(plot);
    plot_band_edge(plot, years->this_year.lows, years->this_year.highs);
    plot_months(plot, years->first);
    breaks_put(plot, years->indicator, years->first - MONTHS_A_YEAR);
    plot_steps(plot, "target", years->this_year.targets, NULL);
    put_year(plot, &years->last_year, &last_year_roles);
    years_end_put(&years->end, plot);
    put_year(plot, &years->this_year, &this_year_roles);
}

/* The name of a line that ends before March: beside its end, or wherever along it there is most
 * room. */
static void put_beside(const struct years_chart *years, struct obstacles *obstacles,
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
        return;
    text_put_in(&plot->canvas, style, best, text);
    obstacles_add_rectangle(obstacles, best, OBSTACLE_TEXT);
}

static void put_if_it_ends(const struct years_chart *years, struct obstacles *obstacles,
                           struct text_style style, const char *text, const double *values) {
    if (series_last_value(values, years->plot.months) < years->plot.months - 1)
        put_beside(years, obstacles, style, text, values);
}

static void put_end_labels(const struct years_chart *years, struct obstacles *obstacles) {
    const struct year *this_year = &years->this_year, *last_year = &years->last_year;
    if (has_values(this_year))
        put_if_it_ends(years, obstacles, latest_style(years), value_text(years, this_year),
                       this_year->values);
    if (series_last_value(this_year->targets, years->plot.months) < years->plot.months)
        put_if_it_ends(years, obstacles, target_style(years), target_text(years),
                       this_year->targets);
    if (has_values(last_year))
        put_if_it_ends(years, obstacles, previous_style(years), value_text(years, last_year),
                       last_year->values);
}

/* Today's point on the path, with its name. */
static void put_today(const struct years_chart *years, struct obstacles *obstacles) {
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

static void put_with_values(struct years_chart *years) {
    const struct canvas *canvas = &years->plot.canvas;
    size_t shown = series_from(years->indicator, chart_years_first_period(years->indicator));
    key_add_notes(&years->key, canvas->arena, years->indicator->series + shown,
                  years->indicator->series_count - shown);
    breaks_add_to_key(&years->key, canvas->arena, years->indicator, years->first - MONTHS_A_YEAR);
    lay_out(years);
    struct obstacles obstacles = obstacles_of(years);
    struct tolerance_label band =
        tolerance_label_new(&years->plot, years->indicator, band_of(years), &obstacles);
    if (band.missing != NULL) {
        key_add(&years->key, canvas->arena, (struct key_entry){.text = band.missing});
        lay_out(years);
        obstacles = obstacles_of(years);
    }
    put_marks(years);
    tolerance_label_put(&band, canvas, &obstacles);
    put_end_labels(years, &obstacles);
    put_today(years, &obstacles);
    side_labels_put(&years->labels, &years->plot);
    key_put(&years->key, canvas, 0, canvas->drawing->height - key_height(&years->key, canvas));
}

struct drawing *years_draw(const struct chart *chart, struct arena *arena, double width,
                           double height) {
    const struct indicator_result *indicator = chart->indicator;
    struct years_chart years = {.indicator = indicator, .first = first_period(indicator)};
    years.figure = indicator->headline == NULL ? NULL : indicator->headline->figure;
    years.plot =
        (struct plot){.canvas = canvas_new(arena, chart->typefaces, width, height),
                      .months = (size_t)rhythm_periods_a_year(indicator->indicator->rhythm),
                      .rhythm = indicator->indicator->rhythm};
    years.this_year = year_new(indicator, arena, years.first);
    years.last_year = year_new(indicator, arena, chart_years_first_period(indicator));
    lay_path(&years);
    years.end = years_end_of(indicator, arena, years.this_year.values, years.plot.months);
    if (has_values(&years.this_year) || has_values(&years.last_year)) {
        put_with_values(&years);
        return years.plot.canvas.drawing;
    }
    years.plot.frame = (struct rectangle){0, 0, width, height};
    plot_message(&years.plot, "There are no values in these two years");
    return years.plot.canvas.drawing;
}
