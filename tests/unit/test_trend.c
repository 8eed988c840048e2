/* Limits, rules and verdicts of XmR charts. The decisions of issue 4, section 1 have a test each.
 */
#include "trend_support.h"

/* deviations.Rmd of NHSRplotthedots (doc/trends.md, C1): 35 / 18 ± 2.66 × 1, the moving ranges of 8
 * and 9 screened out; unscreened their mean is 32 / 17. */
static const char deviations[] = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";

static void limits_agree_with_deviations_rmd(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, deviations);
    struct trend_result result = chart_judge(chart);
    assert_limits(&result.points[0], 35.0 / 18 - 2.66, 35.0 / 18, 35.0 / 18 + 2.66);
    assert_string_equal(flag_letters(chart->arena, &result), "....o.............");
}

static void screening_can_be_switched_off(void **state) {
    struct chart *chart = *state;
    chart->settings.screen_moving_ranges = false;
    chart_put_values(chart, deviations);
    struct trend_result result = chart_judge(chart);
    double distance = 2.66 * 32 / 17;
    assert_limits(&result.points[17], 35.0 / 18 - distance, 35.0 / 18, 35.0 / 18 + distance);
}

/* All moving ranges but one are 0: screening would leave zeros only, so the unscreened mean counts,
 * 5 / 19. */
static void screening_that_leaves_only_zeros_is_undone(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "5 5 5 5 5 5 5 5 5 5 10 10 10 10 10 10 10 10 10 10");
    struct trend_result result = chart_judge(chart);
    assert_limits(&result.points[0], 7.5 - 2.66 * 5 / 19, 7.5, 7.5 + 2.66 * 5 / 19);
}

/* Ranges beside a gap are missing: those left are 2 and 2, and the mean is 14 / 7. */
static void a_moving_range_needs_two_months_side_by_side(void **state) {
    struct chart *chart = *state;
    chart->settings.minimum_points = chart->settings.trial_points = 7;
    chart_put_values(chart, "1 3 - 9 - 1 - 3 1 - -4");
    struct trend_result result = chart_judge(chart);
    assert_limits(&result.points[2], 2 - 2.66 * 2, 2, 2 + 2.66 * 2);
    assert_int_equal(result.points[2].class, CLASS_NONE);
}

/* Decision: a missing month breaks runs and windows. */
static void a_missing_month_breaks_runs_and_windows(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 4 5 4 5 4 5 4");
    struct trend_result whole = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &whole), "..........sssssss");
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 4 5 - 5 4 5 4");
    struct trend_result broken = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &broken), "............-....");
    /* mean 2, limits 2 ± 5.32, two sigma 2 ± 3.55: 6 and 6 of three are near, but not over a gap */
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 3 6 6");
    struct trend_result near = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &near), "...................22");
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 6 - 6");
    struct trend_result apart = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &apart), "...................-.");
}

/* Decision: under 8 points only the line. */
static void under_8_points_there_is_only_the_line(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 2 3 4 5 6 70");
    chart_put_target(chart, "0");
    struct trend_result result = chart_judge(chart);
    for (size_t i = 0; i < result.point_count; i++)
        assert_false(result.points[i].has_mean || result.points[i].has_limits);
    assert_string_equal(flag_letters(chart->arena, &result), ".......");
    assert_int_equal(result.variation, VARIATION_NONE);
    assert_int_equal(result.assurance, ASSURANCE_NONE);
    assert_false(result.trial);
    assert_string_equal(result.sentence, "7 months so far are too few to tell a real change from "
                                         "chance; it takes 13.");
}

/* Decision: 8 to 12 points have trial limits and no icons. */
static void from_8_to_12_points_limits_are_trial_limits_without_icons(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "100");
    chart_put_values(chart, "1 3 1 3 1 3 1 3");
    struct trend_result eight = chart_judge(chart);
    assert_limits(&eight.points[0], 2 - 5.32, 2, 2 + 5.32);
    assert_true(eight.trial);
    assert_int_equal(eight.variation, VARIATION_NONE);
    assert_int_equal(eight.assurance, ASSURANCE_NONE);
    assert_contains(eight.sentence, "trial limits");
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3");
    assert_true(chart_judge(chart).trial);
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 2");
    struct trend_result thirteen = chart_judge(chart);
    assert_false(thirteen.trial);
    assert_int_equal(thirteen.variation, VARIATION_COMMON);
    assert_int_equal(thirteen.assurance, ASSURANCE_CONSISTENTLY_MISSES);
}

/* Decision: a constant series has limits equal to its mean, common cause, and assurance by
 * comparing its values with the target. */
static void a_constant_series_is_common_and_compared_with_its_target(void **state) {
    static const struct {
        const char *target;
        enum trend_assurance assurance;
    } cases[] = {{"95", ASSURANCE_CONSISTENTLY_MEETS},
                 {"100", ASSURANCE_CONSISTENTLY_MEETS},
                 {"100.1", ASSURANCE_CONSISTENTLY_MISSES}};
    struct chart *chart = *state;
    chart_put_values(chart, "100 100 100 100 100 100 100 100 100 100 100 100 100");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        chart_put_target(chart, cases[i].target);
        struct trend_result result = chart_judge(chart);
        assert_limits(&result.points[12], 100, 100, 100);
        assert_int_equal(result.points[12].class, CLASS_COMMON);
        assert_int_equal(result.variation, VARIATION_COMMON);
        assert_int_equal(result.assurance, cases[i].assurance);
        assert_contains(result.sentence, "No change: it stays at 100.0.");
    }
}

/* Moving ranges are 0 where there are any, since the other value stands between two gaps. */
static void no_moving_range_and_two_values_are_hit_or_miss(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "90 - 100 100 100 100 100 100 100 100 100 100 100 100 100");
    chart_put_target(chart, "95");
    struct trend_result result = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &result), ".-.............");
    assert_int_equal(result.assurance, ASSURANCE_HIT_OR_MISS);
}

/* A target equal to a limit, as it is printed, is hit-or-miss. Mean 2, limits −3.32 and 7.32: −3.3
 * and 7.3 in print. */
static void a_target_equal_to_a_limit_is_hit_or_miss(void **state) {
    static const struct {
        const char *target;
        enum better better;
        enum trend_assurance assurance;
    } cases[] = {{"7.3", BETTER_HIGH, ASSURANCE_HIT_OR_MISS},
                 {"-3.3", BETTER_HIGH, ASSURANCE_HIT_OR_MISS},
                 {"2", BETTER_HIGH, ASSURANCE_HIT_OR_MISS},
                 {"7.31", BETTER_HIGH, ASSURANCE_CONSISTENTLY_MISSES},
                 {"-3.31", BETTER_HIGH, ASSURANCE_CONSISTENTLY_MEETS},
                 {"7.3", BETTER_LOW, ASSURANCE_HIT_OR_MISS},
                 {"7.31", BETTER_LOW, ASSURANCE_CONSISTENTLY_MEETS},
                 {"-3.31", BETTER_LOW, ASSURANCE_CONSISTENTLY_MISSES},
                 {"7.33", BETTER_NEITHER, ASSURANCE_NONE}};
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        chart_put_target(chart, cases[i].target);
        chart->question.better = cases[i].better;
        assert_int_equal(chart_judge(chart).assurance, cases[i].assurance);
    }
    chart->question.target = NULL;
    assert_int_equal(chart_judge(chart).assurance, ASSURANCE_NONE);
}

/* Twenty months at about 100, then seven far below that rise: below the limit, a concern, and
 * rising, an improvement. */
static const char recovering[] =
    "99 101 99 101 99 101 99 101 99 101 99 101 99 101 99 101 99 101 99 "
    "101 10 11 12 13 14 15 16";

/* Decision: a point that is both improvement and concern shows improvement and names both. */
static void a_point_both_improvement_and_concern_shows_improvement_and_names_both(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, recovering);
    struct trend_result result = chart_judge(chart);
    const struct trend_point *last = &result.points[26];
    for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
        assert_int_not_equal(last->directions[rule], 0);
    assert_int_equal(last->class, CLASS_IMPROVEMENT);
    assert_int_equal(result.variation, VARIATION_IMPROVEMENT_HIGH);
    assert_contains(result.sentence,
                    "A real change for the better: it has risen for at least 6 months in a row, up "
                    "to March 2021; but March 2021 lies below the limits of ");
}

static void the_legacy_rules_show_the_first_rule(void **state) {
    struct chart *chart = *state;
    chart->settings.rules = RULES_MDC_LEGACY;
    chart_put_values(chart, recovering);
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.points[26].class, CLASS_CONCERN);
    assert_int_equal(result.variation, VARIATION_CONCERN_LOW);
    assert_contains(result.sentence, "A real change for the worse: March 2021 lies below the "
                                     "limits of ");
    assert_contains(result.sentence, "; but it has risen for at least 6 months in a row");
}

/* Decision: two of three counts points beyond the limits under mdc-2023 only. The last three:
 * beyond the limit of 9.5, above the mean of 2.6, and beyond two sigma at 7.2. */
static void the_two_rule_sets_differ_in_two_of_three(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 10 3 7.5");
    struct trend_result now = chart_judge(chart);
    assert_int_equal(now.rules, RULES_MDC_2023);
    assert_string_equal(flag_letters(chart->arena, &now), "....................+.2");
    assert_int_equal(now.points[20].directions[RULE_OUTSIDE], 1);
    assert_int_equal(now.points[20].directions[RULE_TWO_OF_THREE], 1);
    chart->settings.rules = RULES_MDC_LEGACY;
    struct trend_result legacy = chart_judge(chart);
    assert_int_equal(legacy.rules, RULES_MDC_LEGACY);
    assert_string_equal(flag_letters(chart->arena, &legacy), "....................o..");
}

static void two_of_three_needs_all_three_on_one_side(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 6 1 6");
    struct trend_result result = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &result), ".......................");
}

/* Decision: sums are exact, so that twenty values of 0.1 all lie on their mean. */
static void twenty_values_of_a_tenth_all_lie_on_their_mean(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 "
                            "0.1 0.1 0.1");
    struct trend_result result = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &result), "....................");
    assert_limits(&result.points[19], 0.1, 0.1, 0.1);
}

/* In binary the mean of these is 0.20000000000000007, and 0.2 would lie below it. */
static void a_value_on_the_mean_breaks_a_shift(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "0.5 0.1 0.5 0.1 0.5 0.1 0.1 0.1 0.1 0.2 0.1 0.1 0.1");
    struct trend_result result = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &result), ".............");
    assert_int_equal(result.variation, VARIATION_COMMON);
}

static void seven_rising_months_are_a_trend_and_a_tie_breaks_it(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "3 8 3 8 3 8 3 8 4 4.5 5 5.5 6 6.5 7");
    struct trend_result rising = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &rising), "........ttttttt");
    assert_int_equal(rising.variation, VARIATION_IMPROVEMENT_HIGH);
    chart_put_values(chart, "3 8 3 8 3 8 3 8 4 4.5 5 5 6 6.5 7");
    struct trend_result tied = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &tied), "...............");
    chart->settings.run_length = 5;
    chart_put_values(chart, "5 6 5 6 5 6 5 6 5 6 4 5 5.5 6 6.5");
    struct trend_result shorter = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &shorter), "..........ttttt");
}

/* The peak belongs to both trends: the following difference wins, and the fall is told alone. */
static void of_two_trends_the_later_wins(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 13 1 13 1 13 1 13 1 2 3 4 5 6 7 6 5 4 3 2 1");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.points[13].class, CLASS_IMPROVEMENT);
    assert_int_equal(result.points[14].class, CLASS_CONCERN);
    assert_int_equal(result.variation, VARIATION_CONCERN_LOW);
    assert_contains(result.sentence, "it has fallen for at least 6 months in a row, up to "
                                     "September 2020");
}

static void of_two_shifts_side_by_side_the_latter_is_told(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 9 1 9 1 9 5 -1 -9 -1 -9 -1 -9 -5");
    struct trend_result result = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &result), "ssssssssssssss");
    assert_contains(result.sentence,
                    "7 months in a row, August 2019 to February 2020, lie below the "
                    "average of 0.0");
}

static void which_way_is_good_decides_the_names(void **state) {
    static const struct {
        enum better better;
        enum trend_variation high, low;
    } cases[] = {{BETTER_HIGH, VARIATION_IMPROVEMENT_HIGH, VARIATION_CONCERN_LOW},
                 {BETTER_LOW, VARIATION_CONCERN_HIGH, VARIATION_IMPROVEMENT_LOW},
                 {BETTER_NEITHER, VARIATION_NEUTRAL_HIGH, VARIATION_NEUTRAL_LOW}};
    struct chart *chart = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        chart->question.better = cases[i].better;
        chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 20");
        assert_int_equal(chart_judge(chart).variation, cases[i].high);
        chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 -20");
        assert_int_equal(chart_judge(chart).variation, cases[i].low);
    }
}

static void variation_is_the_last_values(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 20 2 -");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.points[14].class, CLASS_IMPROVEMENT);
    assert_int_equal(result.variation, VARIATION_COMMON);
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 20 - -");
    assert_int_equal(chart_judge(chart).variation, VARIATION_IMPROVEMENT_HIGH);
}

static void one_value_has_a_mean_and_no_limits(void **state) {
    struct chart *chart = *state;
    chart->settings.trial_points = chart->settings.minimum_points = 1;
    chart_put_values(chart, "5");
    chart_put_target(chart, "1");
    struct trend_result result = chart_judge(chart);
    assert_true(result.points[0].has_mean);
    assert_false(result.points[0].has_limits);
    assert_int_equal(result.assurance, ASSURANCE_NONE);
    chart->settings.minimum_points = 13;
    assert_false(chart_judge(chart).trial); /* there are no limits that could be */
}

static void percentages_are_clipped_in_words_only(void **state) {
    struct chart *chart = *state;
    chart->figure.unit = UNIT_PERCENT;
    chart_put_values(chart, "97 99 97 99 97 99 97 99 97 99 97 99 97 99");
    struct trend_result result = chart_judge(chart);
    assert_limits(&result.points[0], 98 - 5.32, 98, 98 + 5.32);
    assert_contains(result.sentence, "the usual range of 92.7% to 100.0%");
    chart_put_values(chart, "-1 -3 -1 -3 -1 -3 -1 -3 -1 -3 -1 -3 -1 -3"); /* a change, no share */
    assert_contains(chart_judge(chart).sentence, "the usual range of \u22127.3% to 3.3%");
}

static void nothing_is_judged_without_values(void **state) {
    struct chart *chart = *state;
    chart_put_values(chart, "");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.method, TREND_XMR);
    assert_int_equal(result.variation, VARIATION_NONE);
    assert_int_equal(result.point_count, 0);
    struct trend_result none = trend_nothing(&chart->settings, TREND_NONE);
    assert_int_equal(none.method, TREND_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        CHART_TEST(limits_agree_with_deviations_rmd),
        CHART_TEST(screening_can_be_switched_off),
        CHART_TEST(screening_that_leaves_only_zeros_is_undone),
        CHART_TEST(a_moving_range_needs_two_months_side_by_side),
        CHART_TEST(a_missing_month_breaks_runs_and_windows),
        CHART_TEST(under_8_points_there_is_only_the_line),
        CHART_TEST(from_8_to_12_points_limits_are_trial_limits_without_icons),
        CHART_TEST(a_constant_series_is_common_and_compared_with_its_target),
        CHART_TEST(no_moving_range_and_two_values_are_hit_or_miss),
        CHART_TEST(a_target_equal_to_a_limit_is_hit_or_miss),
        CHART_TEST(a_point_both_improvement_and_concern_shows_improvement_and_names_both),
        CHART_TEST(the_legacy_rules_show_the_first_rule),
        CHART_TEST(the_two_rule_sets_differ_in_two_of_three),
        CHART_TEST(two_of_three_needs_all_three_on_one_side),
        CHART_TEST(twenty_values_of_a_tenth_all_lie_on_their_mean),
        CHART_TEST(a_value_on_the_mean_breaks_a_shift),
        CHART_TEST(seven_rising_months_are_a_trend_and_a_tie_breaks_it),
        CHART_TEST(of_two_trends_the_later_wins),
        CHART_TEST(of_two_shifts_side_by_side_the_latter_is_told),
        CHART_TEST(which_way_is_good_decides_the_names),
        CHART_TEST(variation_is_the_last_values),
        CHART_TEST(one_value_has_a_mean_and_no_limits),
        CHART_TEST(percentages_are_clipped_in_words_only),
        CHART_TEST(nothing_is_judged_without_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
