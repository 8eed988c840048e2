/* Indicators for the tests of charts, and what they have in common. */
#ifndef UNIT_CHART_SUPPORT_H
#define UNIT_CHART_SUPPORT_H

#include "report/chart/chart.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { OCTOBER_2019 = 2019 * 12 + 9, MOST_MONTHS = 37 };
static const double none = NAN;

static struct arena *arena;
static struct typefaces *typefaces;

/* An indicator with room for all that a test may change. */
struct fixture {
    struct indicator indicator;
    struct figure figure;
    struct figure_result headline;
    struct series_point series[MOST_MONTHS];
    struct trend_point points[MOST_MONTHS];
    struct event events[3];
    const struct event *event_list[3];
    struct benchmark benchmarks[2];
    struct benchmark_result benchmark_results[2];
    struct named_target targets[6];
    const struct number *due[6][MOST_MONTHS];
    struct indicator_result result;
};

static inline int set_up(void **state) {
    (void)state;
    arena = arena_new();
    typefaces = typefaces_new(arena, diagnostics_new(arena));
    return typefaces == NULL;
}

static inline int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

/* ---- making ---- */

static inline const struct number *number(double value) {
    char text[64];
    snprintf(text, sizeof text, "%.6f", value);
    return isnan(value) ? NULL : number_read(arena, text);
}

static inline const char *with_unit(const struct fixture *f, double value) {
    if (isnan(value))
        return "";
    const char *digits = number_text(arena, number(value), f->figure.decimals);
    return f->figure.unit == UNIT_PERCENT ? arena_printf(arena, "%s%%", digits) : digits;
}

static inline struct outcome outcome(const struct fixture *f, double value) {
    if (isnan(value))
        return (struct outcome){.text = "[x]", .reason = "not available"};
    const struct number *exact = number(value);
    return (struct outcome){.exact = exact,
                            .printed = number_round(arena, exact, f->figure.decimals),
                            .text = with_unit(f, value)};
}

static inline struct fixture *fixture_new(enum figure_unit unit, int decimals, const double *values,
                                          size_t count) {
    struct fixture *f = arena_alloc(arena, sizeof *f);
    f->figure = (struct figure){.unit = unit, .decimals = decimals, .headline = true};
    f->indicator = (struct indicator){.code = "K",
                                      .rhythm = {.year_start = 4},
                                      .title = "Decisions in time",
                                      .short_title = "Decisions"};
    for (size_t i = 0; i < count; i++)
        f->series[i] =
            (struct series_point){.period = OCTOBER_2019 + (int)i, .value = outcome(f, values[i])};
    f->headline = (struct figure_result){.figure = &f->figure};
    f->headline.current = outcome(f, count == 0 ? none : values[count - 1]);
    f->result = (struct indicator_result){
        .indicator = &f->indicator,
        .period = OCTOBER_2019 + (int)count - 1,
        .headline = &f->headline,
        .figures = &f->headline,
        .figure_count = 1,
        .series = f->series,
        .series_count = count,
        .target = {.target = {NULL, ""}, .tolerance_text = "", .year = ""},
        .trend = {.method = TREND_NONE, .sentence = ""},
    };
    f->result.whose = "Ours";
    f->result.current_label = period_text(arena, f->result.period);
    return f;
}

static inline void set_target(struct fixture *f, double target, double low, double high) {
    struct target_result *result = &f->result.target;
    for (size_t i = 0; i < f->result.series_count; i++) {
        f->series[i].target = number(target);
        f->series[i].tolerance_low = number(low);
        f->series[i].tolerance_high = number(high);
    }
    result->target = (struct amount){number(target), with_unit(f, target)};
    if (!isnan(low) && !isnan(high))
        result->tolerance_text =
            arena_printf(arena, "%s to %s", with_unit(f, low), with_unit(f, high));
}

/* One more target beside the one that judges, the same in all months. */
static inline struct named_target *add_target(struct fixture *f, const char *name, double value) {
    size_t index = f->result.target_count++;
    for (size_t i = 0; i < f->result.series_count; i++)
        f->due[index][i] = number(value);
    f->targets[index] = (struct named_target){
        .name = name,
        .result = {.target = {number(value), with_unit(f, value)}, .tolerance_text = ""},
        .due = f->due[index],
        .last = f->result.period};
    f->result.targets = f->targets;
    return &f->targets[index];
}

static inline void set_events(struct fixture *f, size_t count) {
    for (size_t i = 0; i < count; i++)
        f->event_list[i] = &f->events[i];
    f->result.events = f->event_list;
    f->result.event_count = count;
}

static inline void set_limits(struct fixture *f, double mean, double lower, double upper) {
    for (size_t i = 0; i < f->result.series_count; i++)
        f->points[i] = (struct trend_point){.period = f->series[i].period,
                                            .has_mean = true,
                                            .has_limits = true,
                                            .has_value = f->series[i].value.exact != NULL,
                                            .starts_segment = i == 0,
                                            .mean = mean,
                                            .lower = lower,
                                            .upper = upper,
                                            .class = CLASS_COMMON};
    f->result.trend.method = TREND_XMR;
    f->result.trend.points = f->points;
    f->result.trend.point_count = f->result.series_count;
}

/* 62% in October 2019 to 84% in October 2020, target 80%, tolerance 75% to 95%. */
static inline struct fixture *referrals(void) {
    static const double values[] = {62, 66, 71, 74, 79, 83, 90, 91, 90, 88, 86, 83, 84};
    struct fixture *f = fixture_new(UNIT_PERCENT, 0, values, 13);
    set_target(f, 80, 75, 95);
    return f;
}

static inline struct fixture *rates(void) {
    const double values[] = {519, 536};
    struct fixture *f = fixture_new(UNIT_RATE, 0, values, 2);
    f->benchmarks[0] =
        (struct benchmark){.group = "", .comparator = "England", .period = "2018/19"};
    f->benchmarks[1] = (struct benchmark){.group = "", .comparator = "Neighbours", .period = ""};
    f->benchmark_results[0] =
        (struct benchmark_result){&f->benchmarks[0], {number(1072), "1,072"}, false};
    f->benchmark_results[1] = (struct benchmark_result){&f->benchmarks[1], {NULL, "[c]"}, false};
    f->result.benchmarks = f->benchmark_results;
    f->result.benchmark_count = 2;
    return f;
}

/* Of an indicator alone; NULL: there is no such kind. */
static inline const struct chart *chart_new(struct arena *memory, const char *kind,
                                            const struct indicator_result *indicator,
                                            const struct typefaces *faces) {
    int found = chart_kind_of(kind);
    const struct chart_request request = {
        .indicator = indicator, .typefaces = faces, .diagnostics = diagnostics_new(memory)};
    return found < 0 ? NULL : chart_ask(memory, (enum chart_kind)found, &request);
}

static inline const char *description(const char *kind, const struct fixture *f) {
    return chart_description(chart_new(arena, kind, &f->result, typefaces));
}

#endif
