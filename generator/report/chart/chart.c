/* The kinds of charts as one table. */
#include "report/chart/chart.h"

#include "report/chart/chart_bars.h"
#include "report/chart/chart_composed.h"
#include "report/chart/chart_describe.h"
#include "report/chart/chart_grid.h"
#include "report/chart/chart_icons.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_units.h"

#include <string.h>

/* How a kind is drawn: of an indicator alone, or of figures that a template names. */
struct chart_drawer {
    struct drawing *(*draw)(const struct chart *chart, struct arena *arena, double width,
                            double height);
    const char *(*describe)(const struct indicator_result *indicator, struct arena *arena);
    const char *(*beside)(const struct indicator_result *indicator, const char *beside,
                          struct arena *arena); /* what else it says, unless that stands beside it;
                                                   NULL: nothing */
    struct chart_size natural, narrow;          /* of one row */
    size_t (*rows)(const struct indicator_result *indicator);
    const struct chart_table *(*numbers)(const struct indicator_result *indicator,
                                         struct arena *arena); /* NULL: templates have them */
    double highest; /* that many rows may make it on a page; 0: as high as they are */
    bool (*compose)(struct arena *arena, const struct chart_request *request, struct chart *chart);
    unsigned attributes; /* that it knows: of each the bit of its enum chart_attribute */
};

static size_t one_row(const struct indicator_result *indicator) {
    (void)indicator;
    return 1;
}

static const struct word KINDS[] = {
    [CHART_TREND] = {"trend", NULL},         [CHART_LINE] = {"line", NULL},
    [CHART_YEARS] = {"years", NULL},         [CHART_SPARKLINE] = {"sparkline", NULL},
    [CHART_BARS] = {"bars", NULL},           [CHART_RANKING] = {"ranking", NULL},
    [CHART_STRIP] = {"strip", NULL},         [CHART_FUNNEL] = {"funnel", NULL},
    [CHART_DOTS] = {"dots", NULL},           [CHART_STACKED] = {"stacked", NULL},
    [CHART_WATERFALL] = {"waterfall", NULL}, [CHART_SHARE] = {"share", NULL},
    [CHART_COLUMNS] = {"columns", NULL},
};
const struct word_table chart_kind_words = WORD_TABLE(KINDS);

#define CHART(drawn, described, wide, phone, of_rows)                                              \
    .draw = (drawn), .describe = (described), .natural = wide, .narrow = phone, .rows = (of_rows)
#define SIZE(...)                                                                                  \
    { __VA_ARGS__ }
#define LINE_WIDE SIZE(600, 276)
#define LINE_PHONE SIZE(340, 280)

static const struct chart_drawer DRAWERS[] = {
    [CHART_TREND] = {CHART(trend_draw, describe_line, LINE_WIDE, LINE_PHONE, one_row),
                     .beside = describe_beside_trend},
    [CHART_LINE] = {CHART(trend_draw_plain, describe_line, LINE_WIDE, LINE_PHONE, one_row),
                    .beside = describe_beside_line},
    [CHART_YEARS] = {CHART(years_draw, describe_years, LINE_WIDE, LINE_PHONE, one_row),
                     .beside = describe_beside_years},
    [CHART_SPARKLINE] = {CHART(sparkline_draw, describe_sparkline, SIZE(98, 21), SIZE(0), one_row)},
    [CHART_BARS] = {CHART(bars_draw, describe_bars, SIZE(480, 34), SIZE(340, 34), bars_rows)},
    [CHART_RANKING] = {CHART(ranking_draw, ranking_describe, SIZE(480, 17), SIZE(340, 20),
                             ranking_rows),
                       .beside = ranking_beside},
    [CHART_STRIP] = {CHART(strip_draw, strip_describe, SIZE(156, 20), SIZE(0), one_row)},
    [CHART_FUNNEL] = {CHART(funnel_draw, funnel_describe, SIZE(600, 340), SIZE(340, 340), one_row),
                      .numbers = funnel_numbers, .beside = funnel_describe_beside},
    [CHART_DOTS] = {CHART(unit_dots_draw, unit_dots_describe, SIZE(600, 24), SIZE(340, 26),
                          unit_bars_rows),
                    .numbers = unit_bars_numbers, .highest = 340},
    [CHART_STACKED] = {.draw = stack_draw,
                       .natural = {600, 276},
                       .narrow = {340, 300},
                       .compose = stack_compose,
                       .attributes = 1u << CHART_FIGURES | 1u << CHART_WHOLE | 1u << CHART_MONTHS},
    [CHART_WATERFALL] = {.draw = waterfall_draw,
                         .natural = {600, 24},
                         .narrow = {340, 26},
                         .highest = 340,
                         .compose = waterfall_compose,
                         .attributes = 1u << CHART_LEVEL | 1u << CHART_UP | 1u << CHART_DOWN |
                                       1u << CHART_MONTHS | 1u << CHART_STEPS},
    [CHART_SHARE] = {.draw = share_draw,
                     .natural = {600, 21},
                     .narrow = {340, 24},
                     .compose = share_compose,
                     .attributes = 1u << CHART_FIGURES},
    [CHART_COLUMNS] = {.draw = columns_draw,
                       .natural = {600, 300},
                       .narrow = {340, 320},
                       .compose = columns_compose,
                       .attributes = 1u << CHART_FIGURES | 1u << CHART_MONTHS},
};

/* A funnel of what chance cannot spread: the values alone. */
static const struct chart_drawer UNIT_BARS = {
    CHART(unit_bars_draw, unit_bars_describe, SIZE(600, 24), SIZE(340, 26), unit_bars_rows),
    .numbers = unit_bars_numbers, .highest = 340, .beside = funnel_describe_beside};

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

const char *chart_why_not(const char *kind) {
    static const char arcs[] = "arcs are hard to compare, and small ones cannot be read; expected "
                               "“share”, one bar of the same parts with their numbers";
    static const struct {
        const char *kind, *why;
    } refused[] = {
        {"pie", arcs},
        {"donut", arcs},
        {"doughnut", arcs},
        {"gauge", "it shows one number in the room of a trend; expected “trend” or “bars”"}};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (strcmp(refused[i].kind, kind) == 0)
            return refused[i].why;
    return NULL;
}

const char *chart_icons(struct arena *arena, struct spelling *unknown) {
    return icon_names(arena, unknown);
}

const struct chart *chart_beside(struct arena *arena, const struct chart *chart,
                                 const char *beside) {
    if (chart->drawer == NULL || chart->drawer->beside == NULL)
        return chart;
    struct chart *told = arena_alloc(arena, sizeof *told);
    *told = *chart;
    told->description = arena_printf(arena, "%s%s", chart->told,
                                     chart->drawer->beside(chart->indicator, beside, arena));
    return told;
}

static const struct chart *chart_of(struct arena *arena, enum chart_kind kind,
                                    const struct indicator_result *indicator,
                                    const struct typefaces *typefaces) {
    const struct chart_drawer *drawer = drawer_of(kind, indicator);
    const char *told = drawer->describe(indicator, arena);
    struct chart *chart = arena_alloc(arena, sizeof *chart);
    *chart = (struct chart){.drawer = drawer,
                            .indicator = indicator,
                            .typefaces = typefaces,
                            .description = told,
                            .told = told,
                            .rows = drawer->rows(indicator)};
    return chart_beside(arena, chart, "");
}

int chart_kind_of(const char *kind) {
    int found = words_read(&chart_kind_words, kind);
    return found >= 0 && strcmp(words_code(&chart_kind_words, (unsigned)found), kind) == 0 ? found
                                                                                           : -1;
}

/* ---- of figures that a template names ---- */

static const char *known_attributes(struct arena *arena, const struct chart_drawer *drawer) {
    const char *names = "";
    for (int i = 0; i < CHART_ATTRIBUTES; i++)
        if ((drawer->attributes & 1u << i) != 0)
            names = arena_printf(arena, "%s%s%s", names, *names == '\0' ? "" : ", ",
                                 chart_attributes[i]);
    return *names == '\0' ? "none of these" : names;
}

static bool knows_attributes(struct arena *arena, enum chart_kind kind,
                             const struct chart_request *request) {
    bool all = true;
    for (int i = 0; i < CHART_ATTRIBUTES; i++) {
        if (request->attributes[i] == NULL || (DRAWERS[kind].attributes & 1u << i) != 0)
            continue;
        diagnose(request->diagnostics, SEVERITY_ERROR, request->place,
                 "%s means nothing to data-chart=\"%s\": expected %s", chart_attributes[i],
                 words_code(&chart_kind_words, kind), known_attributes(arena, &DRAWERS[kind]));
        all = false;
    }
    return all;
}

const struct chart *chart_ask(struct arena *arena, enum chart_kind kind,
                              const struct chart_request *request) {
    const struct chart_drawer *drawer = &DRAWERS[kind];
    if (!knows_attributes(arena, kind, request))
        return NULL;
    if (drawer->compose == NULL)
        return chart_of(arena, kind, request->indicator, request->typefaces);
    struct chart *chart = arena_alloc(arena, sizeof *chart);
    *chart = (struct chart){
        .drawer = drawer, .indicator = request->indicator, .typefaces = request->typefaces};
    return drawer->compose(arena, request, chart) ? chart : NULL;
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

const char *chart_description(const struct chart *chart) {
    return chart->description;
}

const char *chart_icon_words(const struct chart *chart) {
    return chart->icon == NULL ? "" : icon_words(chart->icon);
}

const struct chart_table *chart_numbers(const struct chart *chart, struct arena *arena) {
    if (chart->table != NULL)
        return chart->table;
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
