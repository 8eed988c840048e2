/* Recalculated limits and baselines. */
#include "trend_support.h"

static void recalculated_limits_begin_at_their_month(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 11 13 11 13 11 13 11 13");
    chart_put_event(chart, EVENT_RECALCULATE, 12, 12);
    struct trend_result result = chart_judge(chart);
    assert_limits(&result.points[11], 2 - 5.32, 2, 2 + 5.32);
    assert_limits(&result.points[12], 12 - 5.32, 12, 12 + 5.32);
    assert_false(result.points[0].starts_segment);
    assert_true(result.points[12].starts_segment);
    assert_string_equal(flag_letters(chart->arena, &result), "....................");
    assert_true(result.trial); /* 8 values since */
    assert_int_equal(result.variation, VARIATION_NONE);
}

/* The latest four months of one segment and the first four of the next all lie above their means.
 */
static void runs_do_not_cross_into_another_segment(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "-9 -1 -9 -1 1 9 1 9 109 101 109 101 91 99 91 99");
    chart_put_event(chart, EVENT_RECALCULATE, 8, 12);
    struct trend_result result = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &result), "................");
}

/* A segment that began before the window is computed from its values inside. */
static void a_recalculation_before_the_window_is_cut_to_it(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "91 93 91 93 1 3 1 3 1 3 1 3 1 3");
    chart->question.window_first = 4;
    chart_put_event(chart, EVENT_RECALCULATE, 2, 12);
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.point_count, 10);
    assert_int_equal(result.points[0].period, JANUARY_2019 + 4);
    assert_limits(&result.points[0], 2 - 5.32, 2, 2 + 5.32);
    assert_false(result.points[0].starts_segment);
}

/* Decision: a baseline before the window keeps its limits, from its first 12 values. */
static void a_baseline_before_the_window_keeps_its_limits(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 9 9 9");
    chart->question.window_first = 12;
    chart_put_event(chart, EVENT_BASELINE, 0, 12);
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.point_count, 3);
    assert_limits(&result.points[0], 2 - 5.32, 2, 2 + 5.32);
    assert_int_equal(result.variation, VARIATION_IMPROVEMENT_HIGH); /* 15 values count as its own */
}

static void a_baseline_with_fewer_values_takes_those_that_there_are(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3");
    chart_put_event(chart, EVENT_BASELINE, 0, 12);
    assert_limits(&chart_judge(chart).points[9], 2 - 5.32, 2, 2 + 5.32);
}

static void a_baselines_points_skip_gaps(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 - 3 1 3 1 3 1 3 1 3 1 3 99 99");
    chart_put_event(chart, EVENT_BASELINE, 0, 12);
    struct trend_result result = chart_judge(chart);
    assert_limits(&result.points[0], 2 - 5.32, 2, 2 + 5.32);
}

static void a_later_recalculation_ends_a_baseline(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 11 13 11 13 11 13 11 13");
    chart->question.window_first = 12;
    chart_put_event(chart, EVENT_BASELINE, 0, 12);
    chart_put_event(chart, EVENT_RECALCULATE, 12, 12);
    assert_limits(&chart_judge(chart).points[0], 12 - 5.32, 12, 12 + 5.32);
}

/* The first 12 values from month 2 on are 11 and 13 six times each, the last one apart. */
static const char baseline_from_month_2[] = "1 3 11 13 11 13 11 13 11 13 11 13 11 13 99";

static void a_recalculation_and_a_baseline_in_one_month_are_one(void **state) {
    struct chart *chart = *state;
    static const enum event_kind orders[][2] = {{EVENT_RECALCULATE, EVENT_BASELINE},
                                                {EVENT_BASELINE, EVENT_RECALCULATE}};
    for (size_t i = 0; i < 2; i++)
        for (size_t window = 0; window <= 4; window += 4) {
            chart->question.event_count = 0;
            chart->question.window_first = window;
            chart_put_values(chart, baseline_from_month_2);
            chart_put_event(chart, orders[i][0], 2, 12);
            chart_put_event(chart, orders[i][1], 2, 12);
            struct trend_result result = chart_judge(chart);
            assert_limits(&result.points[5], 12 - 5.32, 12, 12 + 5.32);
        }
}

/* 12 points are 11 and 13 six times each; 13 points would hold the 99 too. */
static void of_two_baselines_in_one_month_the_first_counts(void **state) {
    struct chart *chart = *state;
    for (size_t window = 0; window <= 4; window += 4) {
        chart->question.event_count = 0;
        chart->question.window_first = window;
        chart_put_values(chart, baseline_from_month_2);
        chart_put_event(chart, EVENT_BASELINE, 2, 12);
        chart_put_event(chart, EVENT_BASELINE, 2, 13);
        struct trend_result result = chart_judge(chart);
        assert_limits(&result.points[5], 12 - 5.32, 12, 12 + 5.32);
    }
}

static void an_event_after_the_latest_month_changes_nothing(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3");
    chart_put_event(chart, EVENT_RECALCULATE, 14, 12);
    struct trend_result result = chart_judge(chart);
    assert_limits(&result.points[13], 2 - 5.32, 2, 2 + 5.32);
}

static void too_few_values_since_a_recalculation_have_no_limits(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 11 13");
    chart_put_event(chart, EVENT_RECALCULATE, 14, 12);
    struct trend_result result = chart_judge(chart);
    assert_true(result.points[13].has_limits);
    assert_false(result.points[14].has_mean);
    assert_int_equal(result.variation, VARIATION_NONE);
    assert_string_equal(result.sentence,
                        "2 months since March 2020 are too few to tell a real change "
                        "from chance; it takes 13.");
}

static void assert_number(const struct number *found, double expected) {
    assert_non_null(found);
    assert_near(number_double(found), expected);
}

/* The worked example of doc/trends.md, C1: of 17 ranges with the mean 32/17 the two next to the 10
 * are left out, which leaves 15 of 1. */
static void a_segment_tells_how_its_limits_came_about(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.segment_count, 1);
    const struct trend_segment *segment = &result.segments[0];
    assert_int_equal(segment->first, JANUARY_2019);
    assert_int_equal(segment->last, JANUARY_2019 + 17);
    assert_int_equal(segment->basis_count, 18);
    assert_number(segment->centre, 35.0 / 18);
    assert_int_equal(segment->range_count, 17);
    assert_number(segment->mean_range, 32.0 / 17);
    assert_number(segment->used_range, 1);
    assert_number(segment->distance, 2.66);
    for (size_t i = 0; i < segment->range_count; i++)
        assert_int_equal(segment->ranges[i].screened, i == 3 || i == 4);
    assert_int_equal(segment->ranges[3].period, JANUARY_2019 + 4);
}

static void a_segment_tells_what_began_it_and_what_fixes_it(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "9 9 1 3 1 3 1 3 1 3 1 3 1 3 5 7");
    chart_put_event(chart, EVENT_BASELINE, 2, 12);
    chart_put_event(chart, EVENT_RECALCULATE, 14, 12);
    chart->question.window_first = 4;
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.segment_count, 2);
    assert_int_equal(result.segments[0].first, JANUARY_2019 + 2);
    assert_int_equal(result.segments[0].last, JANUARY_2019 + 13);
    assert_ptr_equal(result.segments[0].event, chart->event_list[0]);
    assert_int_equal(result.segments[0].fixed_points, 12);
    assert_ptr_equal(result.segments[1].event, chart->event_list[1]);
    assert_int_equal(result.segments[1].value_count, 2);
    assert_null(result.segments[1].centre);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        CHART_TEST(recalculated_limits_begin_at_their_month),
        CHART_TEST(runs_do_not_cross_into_another_segment),
        CHART_TEST(a_recalculation_before_the_window_is_cut_to_it),
        CHART_TEST(a_baseline_before_the_window_keeps_its_limits),
        CHART_TEST(a_baseline_with_fewer_values_takes_those_that_there_are),
        CHART_TEST(a_baselines_points_skip_gaps),
        CHART_TEST(a_later_recalculation_ends_a_baseline),
        CHART_TEST(a_recalculation_and_a_baseline_in_one_month_are_one),
        CHART_TEST(of_two_baselines_in_one_month_the_first_counts),
        CHART_TEST(an_event_after_the_latest_month_changes_nothing),
        CHART_TEST(too_few_values_since_a_recalculation_have_no_limits),
        CHART_TEST(a_segment_tells_how_its_limits_came_about),
        CHART_TEST(a_segment_tells_what_began_it_and_what_fixes_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
