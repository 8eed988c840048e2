/* The kinds of charts as one table. */
#include "report/chart/chart.h"

#include "report/chart/chart_bars.h"
#include "report/chart/chart_describe.h"
#include "report/chart/chart_grid.h"
#include "report/chart/chart_icons.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_units.h"

#include <string.h>

/* How a kind is drawn. */
struct chart_drawer {
    struct drawing *(*draw)(const struct chart *chart, struct arena *arena, double width,
                            double height);
    const char *(*describe)(const struct indicator_result *indicator, struct arena *arena);
    struct chart_size natural, narrow; /* of one row */
    size_t (*rows)(const struct indicator_result *indicator);
    const struct chart_table *(*numbers)(const struct indicator_result *indicator,
                                         struct arena *arena); /* NULL: templates have them */
    double highest; /* that many rows may make it on a page; 0: as high as they are */
};

static size_t one_row(const struct indicator_result *indicator) {
    (void)indicator;
    return 1;
}

static const struct word KINDS[] = {
    [CHART_TREND] = {"trend", NULL}, [CHART_LINE] = {"line", NULL},
    [CHART_YEARS] = {"years", NULL}, [CHART_SPARKLINE] = {"sparkline", NULL},
    [CHART_BARS] = {"bars", NULL},   [CHART_RANKING] = {"ranking", NULL},
    [CHART_STRIP] = {"strip", NULL}, [CHART_FUNNEL] = {"funnel", NULL},
    [CHART_DOTS] = {"dots", NULL},
};
const struct word_table chart_kind_words = WORD_TABLE(KINDS);

static const struct chart_drawer DRAWERS[] = {
    [CHART_TREND] = {trend_draw, describe_trend, {600, 276}, {340, 280}, one_row, NULL, 0},
    [CHART_LINE] = {trend_draw_plain, describe_line, {600, 276}, {340, 280}, one_row, NULL, 0},
    [CHART_YEARS] = {years_draw, describe_years, {600, 276}, {340, 280}, one_row, NULL, 0},
    [CHART_SPARKLINE] = {sparkline_draw, describe_sparkline, {98, 21}, {0, 0}, one_row, NULL, 0},
    [CHART_BARS] = {bars_draw, describe_bars, {480, 34}, {340, 34}, bars_rows, NULL, 0},
    [CHART_RANKING] = {ranking_draw, ranking_describe, {480, 17}, {340, 20}, ranking_rows, NULL, 0},
    [CHART_STRIP] = {strip_draw, strip_describe, {156, 20}, {0, 0}, one_row, NULL, 0},
    [CHART_FUNNEL] =
        {funnel_draw, funnel_describe, {600, 340}, {340, 340}, one_row, funnel_numbers, 0},
    [CHART_DOTS] = {unit_dots_draw,
                    unit_dots_describe,
                    {600, 24},
                    {340, 26},
                    unit_bars_rows,
                    unit_bars_numbers,
                    340},
};

/* A funnel of what chance cannot spread: the values alone. */
static const struct chart_drawer UNIT_BARS = {
    unit_bars_draw, unit_bars_describe, {600, 24}, {340, 26},
    unit_bars_rows, unit_bars_numbers,  340};

static const struct chart_drawer *drawer_of(enum chart_kind kind,
                                            const struct indicator_result *indicator) {
    return kind == CHART_FUNNEL && units_below(indicator)->funnel.hindrance != FUNNEL_UNHINDERED
               ? &UNIT_BARS
               : &DRAWERS[kind];
}

const char *chart_kinds(struct arena *arena, struct spelling *unknown) {
    const char *names = "";
    for (unsigned i = 0; i < chart_kind_words.count; i++) {
        const char *name = words_code(&chart_kind_words, i);
        names = arena_printf(arena, "%s%s%s", names, i > 0 ? ", " : "", name);
        spelling_offer(unknown, name);
    }
    return names;
}

const char *chart_icons(struct arena *arena, struct spelling *unknown) {
    return icon_names(arena, unknown);
}

const struct chart *chart_new(struct arena *arena, const char *kind,
                              const struct indicator_result *indicator,
                              const struct typefaces *typefaces) {
    int found = words_read(&chart_kind_words, kind);
    if (found < 0 || strcmp(words_code(&chart_kind_words, (unsigned)found), kind) != 0)
        return NULL;
    const struct chart_drawer *drawer = drawer_of((enum chart_kind)found, indicator);
    struct chart *chart = arena_alloc(arena, sizeof *chart);
    *chart = (struct chart){.drawer = drawer,
                            .indicator = indicator,
                            .typefaces = typefaces,
                            .description = drawer->describe(indicator, arena),
                            .rows = drawer->rows(indicator)};
    return chart;
}

const struct chart *chart_of_report(struct arena *arena, const char *kind,
                                    const struct report_result *report,
                                    const struct typefaces *typefaces) {
    static const struct chart_drawer GRID = {
        .draw = grid_draw, .natural = {600, 18}, .narrow = {340, 18}};
    if (strcmp(kind, "grid") != 0)
        return NULL;
    struct chart *chart = arena_alloc(arena, sizeof *chart);
    *chart = (struct chart){.drawer = &GRID,
                            .report = report,
                            .typefaces = typefaces,
                            .description = grid_describe(report, arena),
                            .rows = grid_rows(report)};
    return chart;
}

const struct chart *chart_icon(struct arena *arena, const char *name) {
    const struct icon *icon = icon_find(name);
    if (icon == NULL)
        return NULL;
    struct chart *chart = arena_alloc(arena, sizeof *chart);
    *chart = (struct chart){.icon = icon, .description = icon_words(icon)};
    return chart;
}

const struct chart *chart_as_decoration(struct arena *arena, const struct chart *chart) {
    struct chart *decoration = arena_alloc(arena, sizeof *decoration);
    *decoration = *chart;
    decoration->description = "";
    return decoration;
}

const struct drawing *chart_draw(const struct chart *chart, struct arena *arena, double width,
                                 double height) {
    return chart->icon != NULL ? icon_draw(chart->icon, arena, width, height)
                               : chart->drawer->draw(chart, arena, width, height);
}

const char *chart_name(const struct chart *chart) {
    if (chart->report != NULL)
        return "Status by month";
    return chart->icon == NULL ? chart->indicator->indicator->short_title : "";
}

const char *chart_description(const struct chart *chart) {
    return chart->description;
}

const char *chart_icon_words(const struct chart *chart) {
    return chart->icon == NULL ? "" : icon_words(chart->icon);
}

const struct chart_table *chart_numbers(const struct chart *chart, struct arena *arena) {
    if (chart->drawer == NULL || chart->drawer->numbers == NULL)
        return NULL;
    return chart->drawer->numbers(chart->indicator, arena);
}

static struct chart_size sized(const struct chart *chart, struct chart_size size) {
    size.height *= (double)chart->rows;
    return size;
}

static struct chart_size bounded(struct chart_size size, double highest) {
    if (highest > 0 && size.height > highest)
        size.height = highest;
    return size;
}

struct chart_size chart_natural_size(const struct chart *chart) {
    if (chart->icon == NULL)
        return bounded(sized(chart, chart->drawer->natural), chart->drawer->highest);
    double size = icon_natural_size(chart->icon);
    return (struct chart_size){size, size};
}

struct chart_size chart_narrow_size(const struct chart *chart) {
    return chart->icon == NULL ? sized(chart, chart->drawer->narrow) : (struct chart_size){0, 0};
}
