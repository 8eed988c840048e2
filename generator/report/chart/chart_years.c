/* This year against the last, month by month or quarter by quarter. */
#include "model/outlook.h"
#include "model/period.h"
#include "report/chart/breaks.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_years_labels.h"
#include "report/chart/tolerance.h"

#include <math.h>

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
    for (size_t month = 0; month < YEARS_MOST_COLUMNS; month++)
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

/* And so is a target for the whole year, of which it would be seen for two months in May. */
static void lay_standing_target(struct years_chart *years) {
    struct year *year = &years->this_year;
    double *const levels[] = {year->targets, year->lows, year->highs};
    size_t now = plot_column(&years->plot, years->first, years->indicator->period);
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
        years_end_extend(years->indicator, levels[i], now, year->count);
}

/* Targets and tolerances are this year's: last year's values were judged against others. */
static struct band band_of(const struct years_chart *years) {
    return (struct band){years->this_year.lows, years->this_year.highs, years->first};
}

static struct range core_range(const struct years_chart *years) {
    struct range range = range_new();
    for (size_t month = 0; month < years->plot.months; month++) {
        range_add(&range, years->this_year.values[month]);
        range_add(&range, years->this_year.targets[month]);
        range_add(&range, years->last_year.values[month]);
    }
    named_lines_widen(&years->named, years->plot.months, &range);
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
    years_label_sides(years);
    plot->frame.right = side_labels_edge(&years->labels, canvas);
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
    named_lines_put(&years->named, plot);
    plot_steps(plot, "target", years->this_year.targets, NULL);
    put_year(plot, &years->last_year, &last_year_roles);
    years_end_put(&years->end, plot);
    put_year(plot, &years->this_year, &this_year_roles);
}

/* One attempt; false where a name had no place in the plot and went to the key, which takes room
 * from the plot, so that all places change. */
static bool put_all(struct years_chart *years) {
    const struct canvas *canvas = &years->plot.canvas;
    size_t in_key = years->key.count;
    lay_out(years);
    struct obstacles obstacles = years_obstacles(years);
    struct tolerance_label band = tolerance_label_new(&years->plot, years->indicator,
                                                      band_of(years), &obstacles, &years->key);
    if (years->key.count > in_key)
        return false;
    put_marks(years);
    tolerance_label_put(&band, canvas, &obstacles);
    years_label_ends(years, &obstacles);
    years_put_today(years, &obstacles);
    side_labels_put(&years->labels, &years->plot);
    key_put(&years->key, canvas, 0, canvas->drawing->height - key_height(&years->key, canvas));
    return years->key.count == in_key;
}

static void put_with_values(struct years_chart *years) {
    const struct canvas *canvas = &years->plot.canvas;
    size_t shown = series_from(years->indicator, chart_years_first_period(years->indicator));
    key_add_notes(&years->key, canvas->arena, years->indicator->series + shown,
                  years->indicator->series_count - shown);
    breaks_add_to_key(&years->key, canvas->arena, years->indicator, years->first - MONTHS_A_YEAR);
    while (!put_all(years))
        drawing_clear(canvas->drawing);
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
    years.named = named_lines_of(indicator, &years.plot, years.first);
    lay_path(&years);
    lay_standing_target(&years);
    years.end = years_end_of(indicator, arena, years.this_year.values, years.plot.months);
    if (years_has_values(&years.this_year) || years_has_values(&years.last_year)) {
        put_with_values(&years);
        return years.plot.canvas.drawing;
    }
    years.plot.frame = (struct rectangle){0, 0, width, height};
    plot_message(&years.plot, "There are no values in these two years");
    return years.plot.canvas.drawing;
}
