/* P and P′ charts and the run chart, each with its calculation (doc/trends.md, C6, C7). */
#include "trend_support.h"

#include <math.h>

enum { MONTHS = 14 };

static void put_alternating(struct chart *chart, const char *odd, const char *even) {
    const char *shares[MONTHS];
    for (size_t i = 0; i < MONTHS; i++)
        shares[i] = i % 2 == 0 ? odd : even;
    chart_put_shares(chart, shares, MONTHS);
}

/* p̄ = 700 / 3500 = 0.2, so p̄ (1 − p̄) = 0.16 and 3 √(0.16 / n) is 0.12 for n = 100 and 0.06 for
 * n = 400. */
static void p_limits_follow_the_denominator(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_P;
    put_alternating(chart, "20/100", "80/400");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.method, TREND_P);
    assert_limits(&result.points[12], 8, 20, 32);
    assert_limits(&result.points[13], 14, 20, 26);
    assert_int_equal(result.variation, VARIATION_COMMON);
}

/* The pool with the last month is (13 × 20 + 40) / 1400 = 3/14; its limit is 3/14 + 3 √(3/14 ×
 * 11/14 / 100) = 0.3374, and 40% lies beyond it. */
static void p_points_are_judged_by_their_own_limits(void **state) {
    struct chart *chart = *state;
    const char *shares[MONTHS];
    for (size_t i = 0; i < MONTHS; i++)
        shares[i] = i + 1 < MONTHS ? "20/100" : "40/100";
    chart->question.method = TREND_P;
    chart_put_shares(chart, shares, MONTHS);
    chart_put_target(chart, "35");
    struct trend_result result = chart_judge(chart);
    double p = 3.0 / 14, distance = 3 * sqrt(p * (1 - p) / 100);
    assert_limits(&result.points[13], 100 * (p - distance), 100 * p, 100 * (p + distance));
    assert_int_equal(result.points[13].directions[RULE_OUTSIDE], 1);
    assert_int_equal(result.variation, VARIATION_IMPROVEMENT_HIGH);
    assert_int_equal(result.assurance, ASSURANCE_CONSISTENTLY_MISSES); /* 35 is above 33.74 */
}

/* p̄ = 0.02: 0.02 − 3 √(0.02 × 0.98 / 100) is below 0. */
static void p_limits_stay_between_0_and_100_percent(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_P;
    put_alternating(chart, "1/100", "3/100");
    struct trend_result low = chart_judge(chart);
    assert_limits(&low.points[0], 0, 2, 100 * (0.02 + 3 * sqrt(0.02 * 0.98 / 100)));
    put_alternating(chart, "99/100", "97/100");
    struct trend_result high = chart_judge(chart);
    assert_limits(&high.points[0], 100 * (0.98 - 3 * sqrt(0.02 * 0.98 / 100)), 98, 100);
}

/* n = 100 and 16% and 24% in turn: p̄ = 0.2, σ = √(0.16 / 100) = 0.04, z = ∓1, |Δz| = 2 each month,
 * σz = 2 / 1.128, and the upper limit 0.2 + 3 × 0.04 × 2 / 1.128. */
static void p_prime_limits_are_wider_by_laneys_sigma(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_P_PRIME;
    put_alternating(chart, "16/100", "24/100");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.method, TREND_P_PRIME);
    assert_limits(&result.points[0], 0, 20, 100 * (0.2 + 0.24 / 1.128));
    /* n = 10000: σ = 0.004 and z = ∓1 again for 19.6% and 20.4% */
    put_alternating(chart, "1960/10000", "2040/10000");
    struct trend_result large = chart_judge(chart);
    assert_limits(&large.points[0], 100 * (0.2 - 0.024 / 1.128), 20, 100 * (0.2 + 0.024 / 1.128));
}

static void shares_that_never_vary_are_compared_with_the_target(void **state) {
    static const enum trend_method methods[] = {TREND_P, TREND_P_PRIME};
    struct chart *chart = *state;
    for (size_t i = 0; i < 2; i++) {
        chart->question.method = methods[i];
        put_alternating(chart, "100/100", "37/37");
        chart_put_target(chart, "100");
        struct trend_result result = chart_judge(chart);
        assert_limits(&result.points[13], 100, 100, 100);
        assert_int_equal(result.variation, VARIATION_COMMON);
        assert_int_equal(result.assurance, ASSURANCE_CONSISTENTLY_MEETS);
    }
}

static void a_gap_in_a_p_chart_has_a_mean_and_no_limits(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_P;
    put_alternating(chart, "20/100", "80/400");
    chart->values[5] = (struct trend_value){.period = JANUARY_2019 + 5};
    struct trend_result result = chart_judge(chart);
    assert_true(result.points[5].has_mean);
    assert_false(result.points[5].has_limits);
    assert_false(result.points[5].has_value);
}

static void a_run_chart_has_a_median_and_no_limits(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart_put_values(chart, "9 1 2 3 1 2 3 1 2 3 1 2 3");
    struct trend_result odd = chart_judge(chart);
    assert_near(odd.points[0].mean, 2); /* 1 1 1 1 2 2 [2] 2 3 3 3 3 9 */
    assert_false(odd.points[0].has_limits);
    assert_string_equal(flag_letters(chart->arena, &odd), ".............");
    assert_int_equal(odd.assurance, ASSURANCE_NONE);
    chart_put_values(chart, "1 3 1 3 1 3 1 4 1 4 1 4 1 4");
    struct trend_result even = chart_judge(chart);
    assert_near(even.points[0].mean, 2); /* seven times 1, then 3: (1 + 3) / 2 */
}

/* The median of 9 times 1, 2 times 9 and 7 times 8 is 4.5. A run of 7 is a shift, though not yet
 * more than Anhøj's 7 for 18 values, which the sentence must not hold against it. */
static void a_run_chart_flags_shifts_only(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart_put_values(chart, "1 1 1 9 1 1 1 9 1 1 1 8 8 8 8 8 8 8");
    struct trend_result result = chart_judge(chart);
    assert_string_equal(flag_letters(chart->arena, &result), "...........sssssss");
    assert_contains(result.sentence, "A real change for the better: 7 months in a row, "
                                     "December 2019 to June 2020, lie above the median of 4.5.");
    assert_lacks(result.sentence, "is usual");
}

/* Anhøj: more than round(log2 n) + 3 in a run, or fewer crossings than the 5% quantile of
 * B(n − 1, ½): for n = 12 these are 7 and 3, for 18 7 and 5, for 24 8 and 8, for 36 8 and 13
 * (doc/trends.md, C6). */
static void anhoejs_bounds_are_those_of_qicharts2(void **state) {
    static const struct {
        int count;
        const char *run, *crossings;
    } cases[] = {{12, "(up to 7 is usual)", "(at least 3 is usual)"},
                 {18, "(up to 7 is usual)", "(at least 5 is usual)"},
                 {24, "(up to 8 is usual)", "(at least 8 is usual)"},
                 {36, "(up to 8 is usual)", "(at least 13 is usual)"}};
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart->settings.minimum_points = 8;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *values = "";
        for (int k = 0; k < cases[i].count; k++)
            values = arena_printf(chart->arena, "%s%d ", values, k % 2 == 0 ? 1 : 3);
        chart_put_values(chart, values);
        const char *sentence = chart_judge(chart).sentence;
        assert_contains(sentence, cases[i].run);
        assert_contains(sentence, cases[i].crossings);
        assert_contains(sentence,
                        arena_printf(chart->arena, "crossed %d times", cases[i].count - 1));
    }
}

/* Two values on the median count for neither rule: 12 are left, and they cross it once. */
static void values_on_the_median_are_left_out(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart_put_values(chart, "1 1 1 2 1 1 1 3 3 3 2 3 3 3");
    const char *sentence = chart_judge(chart).sentence;
    assert_contains(sentence,
                    "The longest run on one side of the median is 6 (up to 7 is usual) and "
                    "the median is crossed 1 time (at least 3 is usual)");
}

/* A signal of Anhøj's must not stand beside “no real change”. */
static void too_few_crossings_are_told_as_a_sign_of_a_change(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart_put_values(chart, "1 1 1 1 1 1 3 3 3 3 3 3 1 3");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.variation, VARIATION_COMMON); /* no shift of 7 */
    assert_lacks(result.sentence, "No real change");
    assert_contains(result.sentence, "A sign of a change");
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3");
    const char *calm = chart_judge(chart).sentence;
    assert_contains(calm, "No real change");
    assert_lacks(calm, "sign of a change");
}

static void a_run_chart_has_no_trial_limits(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart_put_values(chart, "1 3 1 3 1 3 1 3 1");
    struct trend_result result = chart_judge(chart);
    assert_false(result.trial);
    assert_lacks(result.sentence, "trial limits");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        CHART_TEST(p_limits_follow_the_denominator),
        CHART_TEST(p_points_are_judged_by_their_own_limits),
        CHART_TEST(p_limits_stay_between_0_and_100_percent),
        CHART_TEST(p_prime_limits_are_wider_by_laneys_sigma),
        CHART_TEST(shares_that_never_vary_are_compared_with_the_target),
        CHART_TEST(a_gap_in_a_p_chart_has_a_mean_and_no_limits),
        CHART_TEST(a_run_chart_has_a_median_and_no_limits),
        CHART_TEST(a_run_chart_flags_shifts_only),
        CHART_TEST(anhoejs_bounds_are_those_of_qicharts2),
        CHART_TEST(values_on_the_median_are_left_out),
        CHART_TEST(too_few_crossings_are_told_as_a_sign_of_a_change),
        CHART_TEST(a_run_chart_has_no_trial_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
