/* What is said of a series, whole sentences: no number says more than the figures beside it. */
#include "trend_support.h"

static void assert_sentence(struct chart *chart, const char *values, const char *sentence) {
    chart_put_values(chart, values);
    assert_string_equal(chart_judge(chart).sentence, sentence);
}

/* Two rises of 7 months, one behind the other: all 14 are marked, the latter alone is told. */
static void a_rise_is_as_long_as_the_latest_run_alone(void **state) {
    struct chart *chart = *state;
    chart->question.better = BETTER_LOW;
    assert_sentence(
        chart, "20 22 24 26 28 30 32 9 11 13 15 17 19 21",
        "A real change for the worse: it has risen for at least 6 months in a row, up to "
        "February 2020.");
}

/* What is compared has as many decimals as it takes to be told apart; the value so many that it is
 * not taken for the target: 24 months of 99.5 and one of 99.95, of which the mean is 99.518 and the
 * mean moving range 0.45 / 24, so that the limits are 99.468 and 99.568. */
static void a_value_is_told_apart_from_the_limit_that_it_crossed(void **state) {
    struct chart *chart = *state;
    chart->figure = (struct figure){.unit = UNIT_PERCENT, .decimals = 0};
    assert_sentence(chart,
                    "99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 "
                    "99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.5 99.95",
                    "A real change for the better: January 2021, at 100%, more exactly 99.95%, "
                    "lies above the usual range of 99.5% to 99.6%.");
    chart->figure.decimals = 1;
    assert_sentence(chart,
                    "20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 21",
                    "A real change for the better: January 2021 lies above the usual range of "
                    "19.9% to 20.2%.");
}

/* "10, more exactly 10.0" says nothing: 24 months of 9.5 and 9.6 and one of 9.97, of which the mean
 * is 239.17 / 25 and the mean moving range 0.1, 0.37 being screened out: 9.57 ± 0.27. */
static void a_value_is_not_told_again_with_other_decimals(void **state) {
    struct chart *chart = *state;
    chart->figure.decimals = 0;
    assert_sentence(chart,
                    "9.5 9.6 9.5 9.6 9.5 9.6 9.5 9.6 9.5 9.6 9.5 9.6 9.5 9.6 9.5 9.6 9.5 9.6 9.5 "
                    "9.6 9.5 9.6 9.5 9.6 9.97",
                    "A real change for the better: January 2021, at 10, lies above the usual range "
                    "of 9.3 to 9.8.");
}

/* Mean 4.905, limits 4.905 ± 2.66 × 0.01: 5 to 5 without decimals. */
static void the_ends_of_the_usual_range_are_told_apart(void **state) {
    struct chart *chart = *state;
    chart->figure.decimals = 0;
    assert_sentence(
        chart, "4.9 4.91 4.9 4.91 4.9 4.91 4.9 4.91 4.9 4.91 4.9 4.91 4.9 4.91",
        "No real change in February 2020: at 5, more exactly 4.91, it lies within the usual "
        "range of 4.88 to 4.93.");
}

/* The average of nothing but zeros and a one is not 0. */
static void an_average_is_told_apart_from_what_lies_beside_it(void **state) {
    struct chart *chart = *state;
    chart->figure.decimals = 0;
    chart->question.better = BETTER_LOW;
    assert_sentence(chart, "0 0 0 0 0 1 0 0 0 0 0 0 0 0 0",
                    "A real change for the better: 9 months in a row, July 2019 to March 2020, lie "
                    "below the average of 0.1.");
    assert_sentence(chart, "4.4 4 4.4 4 4.4 4 4.4 4 4.4 4.3 4.4 4.3 4.4 4.3 4.4",
                    "A real change for the worse: 7 months in a row, September 2019 to March 2020, "
                    "lie above the average of 4.27 (the nearest is 4.30).");
}

/* 4.41 to 4.47 print as 4 each. */
static void a_rise_that_does_not_show_in_print_is_told_with_its_ends(void **state) {
    struct chart *chart = *state;
    chart->figure.decimals = 0;
    assert_sentence(chart, "2 5 2 5 2 5 2 5 4.41 4.42 4.43 4.44 4.45 4.46 4.47",
                    "A real change for the better: it has risen for at least 6 months in a row, up "
                    "to March 2020 (from 4.41 to 4.47).");
}

/* Mean 2, limits 2 ± 2.66 × 2: no count is below 0, no share above 100%; a balance may be. */
static void the_usual_range_is_inside_what_is_possible(void **state) {
    static const struct {
        enum figure_unit unit;
        const char *values, *range;
    } cases[] = {
        {UNIT_COUNT, "1 3 1 3 1 3 1 3 1 3 1 3 1 3", "0.0 to 7.3"},
        {UNIT_RATE, "1 3 1 3 1 3 1 3 1 3 1 3 1 3", "0.0 to 7.3"},
        {UNIT_DAYS, "1 3 1 3 1 3 1 3 1 3 1 3 1 3", "0.0 to 7.3 days"},
        {UNIT_NUMBER, "1 3 1 3 1 3 1 3 1 3 1 3 1 3", "\u22123.3 to 7.3"},
        {UNIT_COUNT, "-1 3 -1 3 -1 3 -1 3 -1 3 -1 3 -1 3", "\u22129.6 to 11.6"},
        {UNIT_PERCENT, "97 99 97 99 97 99 97 99 97 99 97 99 97 99", "92.7% to 100.0%"},
        {UNIT_PERCENT, "99 101 99 101 99 101 99 101 99 101 99 101 99 101", "94.7% to 105.3%"}};
    struct chart *chart = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        chart->figure.unit = cases[i].unit;
        assert_sentence(chart, cases[i].values,
                        arena_printf(chart->arena,
                                     "No real change: months vary within the usual range of %s.",
                                     cases[i].range));
    }
}

/* What was marked before is not denied, nor is a month outside said to vary within. */
static void all_months_vary_as_usual_only_if_they_do(void **state) {
    struct chart *chart = *state;
    assert_sentence(chart, "1 5 1 5 25 1 5 1 5 1 5 1 5 1 5",
                    "No real change in March 2020: it lies within the usual range of "
                    "\u22129.4 to 18.4.");
}

/* 12 months at 40, then 12 at 60: mean 50, limits 50 ± 2.66 × 20 / 23. The target lies within. */
static const char step_up[] =
    "40 40 40 40 40 40 40 40 40 40 40 40 60 60 60 60 60 60 60 60 60 60 60 60";
#define STEP_UP                                                                                    \
    "A real change for the better: December 2020 lies above the limits of 47.7 to 52.3 (none of "  \
    "the 24 months lies between)."
#define STEP_DOWN                                                                                  \
    "A real change for the worse: December 2020 lies above the limits of 47.7 to 52.3 (none of "   \
    "the 24 months lies between)."

/* A range is usual where at least half of the values lie within. 12 months at 40, 11 at 60, one at
 * 49: mean 1189 / 24, limits 49.54 ± 2.66 × 31 / 23. With some at 50 between as many at 40
 * and 60: mean 50, limits 50 ± 2.66 × 20 / 23; 12 of 24 are half of them, 10 are not. */
static void a_range_is_usual_where_most_values_lie(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "45");
    assert_sentence(chart,
                    "40 40 40 40 40 40 40 40 40 40 40 40 60 60 60 60 60 60 60 60 60 60 60 49",
                    "No real change can be told in December 2020: it lies within the limits of "
                    "46.0 to 53.1 (1 of the 24 months lies between). The target was met in "
                    "each of the last 12 months.");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.variation, VARIATION_COMMON);
    assert_int_equal(trend_told_variation(&result), VARIATION_NONE);
    assert_int_equal(result.untold, UNTOLD_NO_RANGE);
    assert_sentence(chart,
                    "40 40 40 40 40 40 50 50 50 50 50 50 50 50 50 50 50 50 60 60 60 60 60 60",
                    "A real change for the better: December 2020 lies above the usual range of "
                    "47.7 to 52.3. The target was met in each of the last 18 months.");
    assert_sentence(chart,
                    "40 40 40 40 40 40 40 50 50 50 50 50 50 50 50 50 50 60 60 60 60 60 60 60",
                    "A real change for the better: December 2020 lies above the limits of 47.7 to "
                    "52.3 (10 of the 24 months lie between). The target was met in each of "
                    "the last 17 months.");
}

/* 5 months at 40, 12 at 50, 7 at 60: mean 1220 / 24, limits 50.83 ± 2.66 × 20 / 23. */
static const char two_steps_up[] =
    "40 40 40 40 40 50 50 50 50 50 50 50 50 50 50 50 50 60 60 60 60 60 60 60";
#define ABOVE_USUAL ": December 2020 lies above the usual range of 48.5 to 53.1."

/* What the last values did stands in the place of a forecast that it denies, in both directions. */
static void no_forecast_is_made_against_the_last_values(void **state) {
    static const struct {
        enum better better;
        const char *target;
        enum trend_assurance assurance;
        const char *sentence;
    } cases[] = {
        {BETTER_HIGH, "50", ASSURANCE_HIT_OR_MISS,
         "A real change for the better" ABOVE_USUAL " The target was met in each of the last 19 "
         "months, though the limits alone leave that to chance."},
        {BETTER_LOW, "50", ASSURANCE_HIT_OR_MISS,
         "A real change for the worse" ABOVE_USUAL " The target was missed in each of the last 7 "
         "months, though the limits alone leave that to chance."},
        {BETTER_LOW, "55", ASSURANCE_CONSISTENTLY_MEETS,
         "A real change for the worse" ABOVE_USUAL " The target was missed in each of the last 7 "
         "months, though the limits alone let expect the opposite."},
        {BETTER_HIGH, "55", ASSURANCE_CONSISTENTLY_MISSES,
         "A real change for the better" ABOVE_USUAL " The target was met in each of the last 7 "
         "months, though the limits alone let expect the opposite."},
    };
    struct chart *chart = *state;
    chart_put_values(chart, two_steps_up);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        chart_put_target(chart, cases[i].target);
        chart->question.better = cases[i].better;
        struct trend_result result = chart_judge(chart);
        assert_string_equal(result.sentence, cases[i].sentence);
        assert_int_equal(result.assurance, cases[i].assurance);
        assert_false(result.is_forecast);
    }
}

/* Limits between which few values lie let expect nothing. */
static void nothing_is_expected_of_limits_that_are_not_usual(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "50");
    assert_sentence(chart, step_up, STEP_UP " The target was met in each of the last 12 months.");
    assert_int_equal(chart_judge(chart).assurance, ASSURANCE_HIT_OR_MISS);
    chart->question.better = BETTER_LOW;
    chart_put_target(chart, "55");
    assert_sentence(chart, step_up,
                    STEP_DOWN " The target was missed in each of the last 12 months.");
    assert_int_equal(chart_judge(chart).assurance, ASSURANCE_CONSISTENTLY_MEETS);
}

/* No count is below 0: mean 29 / 20, limits 1.45 ± 2.66 × 13 / 19, of which −0.4 is told as 0. */
static void all_of_a_range_that_meets_the_target_leaves_nothing_to_chance(void **state) {
    struct chart *chart = *state;
    chart->figure = (struct figure){.unit = UNIT_COUNT, .decimals = 0};
    chart_put_target(chart, "0");
    assert_sentence(chart, "1 2 1 1 2 2 1 1 2 1 2 2 1 1 2 1 2 1 1 2",
                    "No real change: months vary within the usual range of 0 to 3. The target was "
                    "met in each of the last 20 months.");
    assert_int_equal(chart_judge(chart).assurance, ASSURANCE_HIT_OR_MISS);
    chart->question.better = BETTER_LOW;
    assert_contains(chart_judge(chart).sentence, "in each of the last 20 months, though the limits "
                                                 "alone leave that to chance.");
}

/* A shift within the limits: mean 230 / 22 = 10.45, limits 10.45 ± 2.66 × 37 / 21. */
static const char shifted[] = "9 11 9 11 9 11 9 11 9 11 9 11 9 11 9 12 11 12 11 12 11 12";
#define SHIFTED                                                                                    \
    "A real change for the better: 7 months in a row, April to October 2020, lie above the "       \
    "average of 10.5."

/* Nor from limits that the latest value lies beyond (mean 2.3, limits 2.3 ± 2.66 × 2, the moving
 * range of 8 screened out), or most of the last seven (22 months at 10 and 11, four at 20, one at
 * 11: mean 322 / 27, limits 11.93 ± 2.66 × 21 / 24), or beside a real change, which is none by
 * chance. Ten at 40, three at 60: mean 580 / 13, limits 44.615 ± 2.66 × 20 / 12. */
static void no_forecast_is_made_from_limits_that_the_values_left(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "5");
    assert_sentence(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 9",
                    "A real change for the better: August 2020 lies above the usual range of "
                    "\u22123.0 to 7.6. The target was met in 1 of the last 7 months.");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.assurance, ASSURANCE_HIT_OR_MISS);
    assert_int_equal(trend_told_assurance(&result), ASSURANCE_NONE);
    chart_put_target(chart, "-3.5");
    assert_sentence(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 9",
                    "A real change for the better: August 2020 lies above the usual range of "
                    "\u22123.0 to 7.6. The target was met in each of the last 20 months.");
    chart_put_target(chart, "45");
    assert_sentence(chart, "40 40 40 40 40 40 40 40 40 40 60 60 60",
                    "A real change for the better: January 2020 lies above the limits of 40.2 to "
                    "49.0 (none of the 13 months lies between). The target was met in 3 of the "
                    "last 7 months.");
    chart_put_target(chart, "5");
    assert_sentence(
        chart, "10 11 10 11 10 11 10 11 10 11 10 11 10 11 10 11 10 11 10 11 10 11 20 20 20 20 11",
        "No real change in March 2021: it lies within the usual range of 9.6 to 14.3. The target "
        "was met in each of the last 27 months.");
    chart_put_target(chart, "11.5");
    assert_sentence(chart, shifted, SHIFTED " The target was met in 4 of the last 7 months.");
}

/* Mean 2.3, limits 2.3 ± 2.66 × 2, the moving range of 8 screened out. Nor against a single one, or
 * some of the last seven. */
static void no_forecast_is_made_against_some_of_the_last_values(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "8");
    assert_sentence(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 9",
                    "A real change for the better: August 2020 lies above the usual range of "
                    "\u22123.0 to 7.6. The target was met in August 2020, though the limits alone "
                    "let expect the opposite.");
    assert_sentence(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 9 3 9 3",
                    "No real change in August 2020: it lies within the usual range of \u22124.8 to "
                    "10.4. By chance alone, the target may be met in one month and missed in "
                    "another.");
    chart_put_target(chart, "8.9");
    assert_sentence(
        chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 9 - 3",
        "No real change in August 2020: it lies within the usual range of \u22123.0 to "
        "7.7. The target was met in 1 of the last 7 months with a value, though the limits alone "
        "let expect the opposite.");
}

/* What is long ago is told beside the forecast; gaps are, too, and that the target was another. */
static void a_forecast_tells_what_was_otherwise(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "8.9");
    assert_sentence(chart, "9 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1",
                    "No real change in August 2020: it lies within the usual range of \u22123.0 to "
                    "7.6. Without a change in how things are done, the target will be missed each "
                    "month, though it was met in 1 of the last 20 months.");
    assert_true(chart_judge(chart).is_forecast);
    chart_hold_target(chart, 1);
    chart->values[0].target = number_read(chart->arena, "5");
    assert_contains(chart_judge(chart).sentence,
                    "each month, though as it is now it would have been met in 1 of the last 20 "
                    "months.");
    chart_put_target(chart, "50");
    assert_sentence(chart, "40 40 40 40 40 40 40 40 40 40 40 40 40 60 60 60 60 60 - 60 60 60 60 60",
                    "A real change for the better: December 2020 lies above the limits of 46.2 to "
                    "51.2 (none of the 23 months lies between). The target was met in each of the "
                    "last 10 months with a value.");
}

/* Where a change was seen, it takes another one. */
static void a_forecast_speaks_of_a_further_change_after_one(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "20");
    assert_sentence(chart, shifted,
                    SHIFTED " Without a further change in how things are done, the target will be "
                            "missed each month.");
    assert_sentence(chart, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3 1 3",
                    "No real change: months vary within the usual range of \u22123.3 to 7.3. "
                    "Without a change in how things are done, the target will be missed each "
                    "month.");
    chart->question.better = BETTER_LOW;
    assert_contains(chart_judge(chart).sentence,
                    " The target can be expected to be met each month.");
}

/* One event in 15 months: an XmR chart cannot tell. What the target was is a fact. */
static void counts_too_rare_are_not_judged(void **state) {
    struct chart *chart = *state;
    chart->figure = (struct figure){.unit = UNIT_COUNT, .decimals = 0};
    chart->question.better = BETTER_LOW;
    chart_put_target(chart, "0");
    assert_sentence(chart, "0 0 0 0 0 1 0 0 0 0 0 0 0 0 0",
                    "0.1 a month on average is too rare to tell a real change from chance. The "
                    "target was met in each of the last 9 months.");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.variation, VARIATION_IMPROVEMENT_LOW);
    assert_int_equal(trend_told_variation(&result), VARIATION_NONE);
    assert_int_equal(trend_told_assurance(&result), ASSURANCE_NONE);
    assert_sentence(chart, "1 1 1 1 1 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                    "0.96 a month on average is too rare to tell a real change from chance. The "
                    "target was missed in each of the last 19 months.");
    chart->figure.unit = UNIT_NUMBER; /* a mean of something else */
    assert_contains(chart_judge(chart).sentence, "A real change for the worse");
    chart->figure.unit = UNIT_COUNT;
    assert_sentence(chart, "0 0 0 0 0 0 0 0 0 0 0 0 0",
                    "No change: it stays at 0. The target can be expected to be met each month.");
}

/* Moving ranges are 0 where there are any: limits that are one with the mean say nothing. */
static void without_a_range_no_change_can_be_told(void **state) {
    struct chart *chart = *state;
    chart_put_target(chart, "95");
    assert_sentence(
        chart, "90 - 100 100 100 100 100 100 100 100 100 100 100 100 100",
        "No real change can be told: the values that limits would rest on do not differ "
        "from one month to the next. The target was met in each of the last 13 months.");
    assert_sentence(chart, "1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1",
                    "No real change can be told: no two months side by side have a value.");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(result.variation, VARIATION_COMMON);
    assert_int_equal(trend_told_variation(&result), VARIATION_NONE);
}

static void what_stays_the_same_since_new_limits_is_told_so(void **state) {
    struct chart *chart = *state;
    chart_put_event(chart, EVENT_RECALCULATE, 3, 0);
    assert_sentence(chart, "1 2 3 5 5 5 5 5 5 5 5 5 5 5 5 5",
                    "No change since April 2019: it stays at 5.0.");
}

/* The latest month has no value: the sentence names the last one that has, and nothing is told of
 * the latest by words or signs, or expected. Mean 2, limits 2 ± 2.66 × 2; 8 in 14 months. */
static void without_a_latest_value_the_month_is_named(void **state) {
    static const struct {
        enum trend_method method;
        enum figure_unit unit;
        const char *values, *sentence;
    } cases[] = {
        {TREND_XMR, UNIT_NUMBER, "5 5 5 5 5 5 5 5 5 5 5 5 5 5 -",
         "No change up to February 2020: it stayed at 5. The target was met in each of the last 14 "
         "months with a value."},
        {TREND_XMR, UNIT_NUMBER, "1 3 1 3 1 3 1 3 1 3 1 3 1 3 - -",
         "No real change up to February 2020: months varied within the usual range of \u22123 to "
         "7."},
        {TREND_XMR, UNIT_NUMBER, "1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1 -",
         "No real change can be told up to January 2021: no two months side by side have a value."},
        {TREND_XMR, UNIT_NUMBER, "5 - 6 6 6 6 6 6 6 6 6 6 6 6 6 -",
         "No real change can be told up to March 2020: the values that limits would rest on do not "
         "differ from one month to the next. The target was met in each of the last 14 months with "
         "a value."},
        {TREND_XMR, UNIT_COUNT, "0 2 0 0 1 0 2 0 0 1 0 2 0 0 -",
         "0.6 a month on average up to February 2020 is too rare to tell a real change from "
         "chance. The target was missed in each of the last 14 months with a value."},
        {TREND_RUN, UNIT_NUMBER, "4 6 5 4 6 6 4 4 6 4 6 4 6 -",
         "No real change up to January 2020: values vary about the median of 5. The longest run "
         "on one side of the median is 2 (up to 7 is usual) and the median is crossed 9 times (at "
         "least 3 is usual)."},
        {TREND_RUN, UNIT_NUMBER, "4 4 4 4 4 4 6 6 6 6 6 6 5 5 -",
         "A sign of a change up to February 2020: values do not vary by chance alone about the "
         "median of 5. The longest run on one side of the median is 6 (up to 7 is usual) and the "
         "median is crossed 1 time (at least 3 is usual)."},
        {TREND_RUN, UNIT_NUMBER, "5 4 6 5 5 4 6 5 5 4 6 5 4 -",
         "No real change can be told up to January 2020: only 7 months differ from the median of "
         "5, and it takes 10."}};
    struct chart *chart = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        chart->question.method = cases[i].method;
        chart->figure = (struct figure){.unit = cases[i].unit, .decimals = 0};
        chart_put_values(chart, cases[i].values);
        chart_put_target(chart, "3");
        struct trend_result result = chart_judge(chart);
        assert_string_equal(result.sentence, cases[i].sentence);
        assert_int_equal(trend_told_variation(&result), VARIATION_NONE);
        assert_int_equal(trend_told_assurance(&result), ASSURANCE_NONE);
    }
    chart->question.method = TREND_XMR;
    chart_put_event(chart, EVENT_RECALCULATE, 3, 0);
    chart->question.target = NULL;
    assert_sentence(chart, "1 2 3 5 5 5 5 5 5 5 5 5 5 5 5 5 -",
                    "No change from April 2019 to April 2020: it stayed at 5.");
    assert_int_equal(chart_judge(chart).untold, UNTOLD_NO_VALUE);
}

/* It takes as many as both settings ask for. */
static void too_few_values_are_fewer_than_both_settings_ask_for(void **state) {
    struct chart *chart = *state;
    chart->settings.trial_points = 20;
    assert_sentence(chart, "1 2 3 1 2 3 1 2 3 1 2 3 1 2 3",
                    "15 months so far are too few to tell a real change from chance; it takes 20.");
    chart_put_event(chart, EVENT_RECALCULATE, 10, 0);
    assert_sentence(
        chart, "1 2 3 1 2 3 1 2 3 1 2 3 1 2 3",
        "5 months since November 2019 are too few to tell a real change from chance; it "
        "takes 20.");
}

/* Run charts: of 13 values 8 differ from the median of 5. */
static void run_rules_take_ten_useful_values(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart->figure.decimals = 0;
    assert_sentence(chart, "5 4 6 5 5 4 6 5 5 4 6 5 4",
                    "No real change can be told: only 7 months differ from the median of 5, and it "
                    "takes 10.");
    struct trend_result result = chart_judge(chart);
    assert_int_equal(trend_told_variation(&result), VARIATION_NONE);
    assert_sentence(chart, "4 6 5 4 6 6 4 4 6 4 6 4 6",
                    "No real change: values vary about the median of 5. The longest run on one "
                    "side of the median is 2 (up to 7 is usual) and the median is crossed 9 times "
                    "(at least 3 is usual).");
    assert_sentence(chart, "5 5 5 5 5 5 5 5 5 5 5 5 5", "No change: it stays at 5.");
}

/* A shift of 7 is one, whatever Anhøj's rules find usual. */
static void a_shift_is_not_denied_beside_it(void **state) {
    struct chart *chart = *state;
    chart->question.method = TREND_RUN;
    chart->figure.decimals = 0;
    assert_sentence(chart, "1 9 1 1 1 9 1 1 1 9 1 1 1 9 1 6 6 6 6 6 6 6",
                    "A real change for the better: 7 months in a row, April to October 2020, lie "
                    "above the median of 4.");
    assert_sentence(
        chart, "1 9 1 1 1 9 1 1 1 1 1 1 6 6 6 6 6 6 6 6",
        "A real change for the better: 8 months in a row, January to August 2020, lie "
        "above the median of 4. A sign of a change, too: the longest run on one side of "
        "the median is 8 (up to 7 is usual) and the median is crossed 5 times (at "
        "least 6 is usual).");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        CHART_TEST(a_rise_is_as_long_as_the_latest_run_alone),
        CHART_TEST(a_value_is_told_apart_from_the_limit_that_it_crossed),
        CHART_TEST(a_value_is_not_told_again_with_other_decimals),
        CHART_TEST(the_ends_of_the_usual_range_are_told_apart),
        CHART_TEST(an_average_is_told_apart_from_what_lies_beside_it),
        CHART_TEST(a_rise_that_does_not_show_in_print_is_told_with_its_ends),
        CHART_TEST(the_usual_range_is_inside_what_is_possible),
        CHART_TEST(all_months_vary_as_usual_only_if_they_do),
        CHART_TEST(a_range_is_usual_where_most_values_lie),
        CHART_TEST(no_forecast_is_made_against_the_last_values),
        CHART_TEST(nothing_is_expected_of_limits_that_are_not_usual),
        CHART_TEST(all_of_a_range_that_meets_the_target_leaves_nothing_to_chance),
        CHART_TEST(no_forecast_is_made_from_limits_that_the_values_left),
        CHART_TEST(no_forecast_is_made_against_some_of_the_last_values),
        CHART_TEST(a_forecast_tells_what_was_otherwise),
        CHART_TEST(a_forecast_speaks_of_a_further_change_after_one),
        CHART_TEST(counts_too_rare_are_not_judged),
        CHART_TEST(without_a_range_no_change_can_be_told),
        CHART_TEST(what_stays_the_same_since_new_limits_is_told_so),
        CHART_TEST(without_a_latest_value_the_month_is_named),
        CHART_TEST(too_few_values_are_fewer_than_both_settings_ask_for),
        CHART_TEST(run_rules_take_ten_useful_values),
        CHART_TEST(a_shift_is_not_denied_beside_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
