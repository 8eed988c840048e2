/* How each kind of chart is drawn: what chart.c calls. */
#ifndef REPORT_CHART_CHART_KINDS_H
#define REPORT_CHART_CHART_KINDS_H

#include "report/chart/chart.h"

struct chart {
    const struct chart_drawer *drawer;        /* NULL: an icon */
    const struct icon *icon;                  /* NULL: a chart */
    const struct indicator_result *indicator; /* NULL: an icon, or a chart of the whole report */
    const struct report_result *report;       /* of a chart of the whole report */
    const struct typefaces *typefaces;
    const char *description;
    const char *told; /* of that, what is never left out */
    size_t rows;
    const struct stack *stack; /* of parts that add up: a stacked chart, shares */
    const struct waterfall *waterfall;
    const struct chart_table *table; /* of one whose figures a template names */
};

struct drawing *trend_draw(const struct chart *chart, struct arena *arena, double width,
                           double height);
struct drawing *trend_draw_plain(const struct chart *chart, struct arena *arena, double width,
                                 double height);
struct drawing *years_draw(const struct chart *chart, struct arena *arena, double width,
                           double height);
struct drawing *sparkline_draw(const struct chart *chart, struct arena *arena, double width,
                               double height);
struct drawing *bars_draw(const struct chart *chart, struct arena *arena, double width,
                          double height);
struct drawing *ranking_draw(const struct chart *chart, struct arena *arena, double width,
                             double height);
struct drawing *strip_draw(const struct chart *chart, struct arena *arena, double width,
                           double height);
struct drawing *grid_draw(const struct chart *chart, struct arena *arena, double width,
                          double height);

struct drawing *funnel_draw(const struct chart *chart, struct arena *arena, double width,
                            double height);
struct drawing *unit_bars_draw(const struct chart *chart, struct arena *arena, double width,
                               double height);

struct drawing *unit_dots_draw(const struct chart *chart, struct arena *arena, double width,
                               double height);

struct drawing *stack_draw(const struct chart *chart, struct arena *arena, double width,
                           double height);

struct drawing *columns_draw(const struct chart *chart, struct arena *arena, double width,
                             double height);
struct drawing *share_draw(const struct chart *chart, struct arena *arena, double width,
                           double height);

struct drawing *waterfall_draw(const struct chart *chart, struct arena *arena, double width,
                               double height);

/* The funnel's sentence, unless it stands in `beside`; begins with a blank. */
const char *funnel_describe_beside(const struct indicator_result *indicator, const char *beside,
                                   struct arena *arena);
const char *funnel_describe(const struct indicator_result *indicator, struct arena *arena);
const char *unit_dots_describe(const struct indicator_result *indicator, struct arena *arena);
const char *unit_bars_describe(const struct indicator_result *indicator, struct arena *arena);
const struct chart_table *funnel_numbers(const struct indicator_result *indicator,
                                         struct arena *arena);
const struct chart_table *unit_bars_numbers(const struct indicator_result *indicator,
                                            struct arena *arena);
size_t unit_bars_rows(const struct indicator_result *indicator);
const char *strip_describe(const struct indicator_result *indicator, struct arena *arena);
size_t ranking_rows(const struct indicator_result *indicator);
const char *ranking_describe(const struct indicator_result *indicator, struct arena *arena);
/* Our place in each group, unless it stands in `beside`; begins with a blank. */
const char *ranking_beside(const struct indicator_result *indicator, const char *beside,
                           struct arena *arena);

#endif
