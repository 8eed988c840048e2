/* Questions of trend_judge from values written as a line of text. */
#ifndef UNIT_TREND_SUPPORT_H
#define UNIT_TREND_SUPPORT_H

#include "model/trend/trend.h"

#include "message_support.h"

enum { JANUARY_2019 = 2019 * 12, MOST_MONTHS = 60, MOST_EVENTS = 4 };

struct chart {
    struct arena *arena;
    struct trend_settings settings;
    struct figure figure;
    struct trend_value values[MOST_MONTHS];
    struct event events[MOST_EVENTS];
    const struct event *event_list[MOST_EVENTS];
    struct trend_question question;
};

/* From that month on the target is as it is now. */
static inline void chart_hold_target(struct chart *chart, size_t first) {
    for (size_t i = first; i < chart->question.count; i++)
        chart->values[i].target = chart->question.target;
}

/* "1 2.5 - 3": months from January 2019 on; - is a gap. */
static inline void chart_put_values(struct chart *chart, const char *values) {
    size_t count = 0;
    for (; *values != '\0'; values += strspn(values, " ")) {
        size_t length = strcspn(values, " ");
        const char *text = arena_strndup(chart->arena, values, length);
        assert_true(count < MOST_MONTHS);
        chart->values[count] = (struct trend_value){.period = JANUARY_2019 + (int)count};
        chart->values[count++].value = number_read(chart->arena, text); /* NULL for - */
        values += length;
    }
    chart->question.values = chart->values;
    chart->question.count = count;
    chart_hold_target(chart, 0);
}

/* "20/100 80/400": the same for percentages. */
static inline void chart_put_shares(struct chart *chart, const char *const *shares, size_t count) {
    for (size_t i = 0; i < count; i++) {
        long numerator, denominator;
        assert_int_equal(sscanf(shares[i], "%ld/%ld", &numerator, &denominator), 2);
        chart->values[i] =
            (struct trend_value){.period = JANUARY_2019 + (int)i,
                                 .value = number_ratio(chart->arena, 100 * numerator, denominator),
                                 .numerator = number_ratio(chart->arena, numerator, 1),
                                 .denominator = number_ratio(chart->arena, denominator, 1)};
    }
    chart->figure.unit = UNIT_PERCENT;
    chart->question.values = chart->values;
    chart->question.count = count;
}

/* Events must be put in order of month. */
static inline void chart_put_event(struct chart *chart, enum event_kind kind, int month_index,
                                   int points) {
    size_t at = chart->question.event_count++;
    assert_true(at < MOST_EVENTS);
    chart->events[at] =
        (struct event){.kind = kind, .period = JANUARY_2019 + month_index, .points = points};
    chart->event_list[at] = &chart->events[at];
    chart->question.events = chart->event_list;
}

static inline void chart_put_target(struct chart *chart, const char *target) {
    chart->question.target = number_read(chart->arena, target);
    chart_hold_target(chart, 0);
}

static inline struct trend_result chart_judge(const struct chart *chart) {
    return trend_judge(chart->arena, &chart->question);
}

static inline int chart_set_up(void **state) {
    struct arena *arena = arena_new();
    struct chart *chart = arena_alloc(arena, sizeof *chart);
    chart->arena = arena;
    chart->settings = (struct trend_settings){.months = 25,
                                              .rules = RULES_MDC_2023,
                                              .screen_moving_ranges = true,
                                              .run_length = 7,
                                              .minimum_points = 13,
                                              .trial_points = 8};
    chart->figure = (struct figure){.unit = UNIT_NUMBER, .decimals = 1};
    chart->question = (struct trend_question){.settings = &chart->settings,
                                              .method = TREND_XMR,
                                              .better = BETTER_HIGH,
                                              .figure = &chart->figure};
    *state = chart;
    return 0;
}

static inline int chart_tear_down(void **state) {
    struct chart *chart = *state;
    arena_free(chart->arena);
    return 0;
}

static inline void assert_near(double found, double expected) {
    if (found < expected - 1e-9 || found > expected + 1e-9)
        fail_msg("%.12g, expected %.12g", found, expected);
}

static inline void assert_limits(const struct trend_point *point, double lower, double mean,
                                 double upper) {
    assert_true(point->has_mean && point->has_limits);
    assert_near(point->mean, mean);
    assert_near(point->lower, lower);
    assert_near(point->upper, upper);
}

/* The rules that fired at all points, one letter each: . none, - gap; o outside, t trend, 2
 * two-of-three, s shift; + several. */
static inline const char *flag_letters(struct arena *arena, const struct trend_result *result) {
    static const char single[] = {
        [RULE_OUTSIDE] = 'o', [RULE_TREND] = 't', [RULE_TWO_OF_THREE] = '2', [RULE_SHIFT] = 's'};
    char *letters = arena_alloc(arena, result->point_count + 1);
    for (size_t i = 0; i < result->point_count; i++) {
        letters[i] = result->points[i].has_value ? '.' : '-';
        for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
            if (result->points[i].directions[rule] != 0)
                letters[i] = letters[i] == '.' ? single[rule] : '+';
    }
    return letters;
}

#define CHART_TEST(test) cmocka_unit_test_setup_teardown(test, chart_set_up, chart_tear_down)

#endif
