/* Charts in words: what a reader who does not see the drawing is told, to the letter. */
#include "chart_support.h"

static void assert_described(const char *kind, const struct fixture *f, const char *expected) {
    assert_string_equal(description(kind, f), expected);
}

/* Counts, from October 2019 on. */
static struct fixture *counts(const double *values, size_t count) {
    return fixture_new(UNIT_COUNT, 0, values, count);
}

#define COUNTS(...)                                                                                \
    counts((const double[]){__VA_ARGS__}, sizeof((double[]){__VA_ARGS__}) / sizeof(double))

/* ---- lines ---- */

static void a_line_is_told_in_two_sentences(void **state) {
    (void)state;
    assert_described("line", referrals(),
                     "Line chart of “Decisions in time”, October 2019 to October 2020: the latest "
                     "value is 84% (October 2020), against a target of 80% and a tolerance of 75% "
                     "to 95%. It is up from 62% (October 2019); the highest is 91% (May 2020), the "
                     "lowest 62% (October 2019).");
}

static void named_targets_are_told_after_the_one_that_judges(void **state) {
    (void)state;
    struct fixture *f = COUNTS(3, 4);
    add_target(f, "National", 5);
    assert_described("line", f,
                     "Line chart of “Decisions in time”, October 2019 to November 2019: the latest "
                     "value is 4 (November 2019); also drawn: the target National 5. It is up from "
                     "3 (October 2019); the highest is 4 (November 2019), the lowest 3 (October "
                     "2019).");
    f = referrals();
    add_target(f, "National", 85);
    add_target(f, "Stretch", 90)->last--;
    assert_non_null(strstr(description("line", f),
                           "against a target of 80% and a tolerance of 75% to 95%; also drawn: the "
                           "targets National 85% and Stretch until Sep 2020. It is"));
    f->targets[1].last = OCTOBER_2019 + 5; /* in March: no part of this year */
    assert_non_null(
        strstr(description("years", f), "; also drawn: the target National 85%. It is"));
    assert_null(strstr(description("sparkline", f), "National"));
}

static const char *beside(const char *kind, const struct fixture *f, const char *words) {
    return chart_description(
        chart_beside(arena, chart_new(arena, kind, &f->result, typefaces), words));
}

static void what_a_trend_comes_to_is_told_last_unless_it_stands_beside(void **state) {
    (void)state;
    struct fixture *f = COUNTS(3, 4);
    const char *told =
        "Line chart of “Decisions in time”, October 2019 to November 2019: the latest "
        "value is 4 (November 2019). It is up from 3 (October 2019); the highest is "
        "4 (November 2019), the lowest 3 (October 2019).";
    f->result.trend.sentence = "No real change: months vary within the usual range of 2.5 to 5. "
                               "Whether the target is met in a month is largely chance.";
    assert_described("trend", f, arena_printf(arena, "%s %s", told, f->result.trend.sentence));
    assert_string_equal(
        beside("trend", f, arena_printf(arena, "+3 %s Annex", f->result.trend.sentence)), told);
    assert_string_equal(beside("trend", f, "No real change"), description("trend", f));
    assert_null(strstr(description("line", f), "real change"));
}

static void the_levels_and_the_marks_of_a_trend_are_told(void **state) {
    (void)state;
    static const double values[] = {20, 22, 21, 22, 60, 61};
    struct fixture *f = fixture_new(UNIT_PERCENT, 0, values, 6);
    set_limits(f, 34.333, -2.16, 70.8);
    f->points[0].class = f->points[1].class = f->points[3].class = CLASS_CONCERN;
    f->points[5].class = CLASS_IMPROVEMENT;
    assert_non_null(
        strstr(description("trend", f),
               " The mean is 34.3%; the limits are below 0 and 70.8%. Marked “Real change for the "
               "better”: March 2020; “Real change for the worse”: October to November 2019, "
               "January 2020."));
    f->result.trend.trial = true;
    f->points[5].upper = 100.2;
    const struct trend_segment segments[] = {{.first = OCTOBER_2019}, {.first = OCTOBER_2019 + 3}};
    f->result.trend.segments = segments;
    f->result.trend.segment_count = 2;
    assert_non_null(strstr(description("trend", f),
                           " The mean since January 2020 is 34.3%; the trial limits are below 0 "
                           "and above 100%."));
    assert_null(strstr(description("line", f), "mean"));
}

static void limits_begin_anew_with_a_reason_and_somebodys_name(void **state) {
    (void)state;
    struct fixture *f = COUNTS(3, 4, 5);
    set_limits(f, 4, 1, 7);
    f->events[0] = (struct event){.period = OCTOBER_2019 + 1,
                                  .kind = EVENT_RECALCULATE,
                                  .text = "New case system",
                                  .approved_by = "The director"};
    f->events[1] = (struct event){.period = OCTOBER_2019 + 2, .text = "Offices closed"};
    set_events(f, 2);
    const char *first =
                   "Nov 2019: new limits from here. New case system (approved by The director)",
               *second = "Dec 2019: Offices closed";
    assert_non_null(
        strstr(description("trend", f), arena_printf(arena, " Events: %s; %s.", first, second)));
    assert_non_null(strstr(beside("trend", f, arena_printf(arena, "1 %s 2", first)),
                           " Events: Dec 2019: Offices closed."));
    assert_null(
        strstr(beside("trend", f, arena_printf(arena, "1 %s 2 %s", first, second)), "Events"));
    assert_non_null(strstr(description("line", f), " Events: Dec 2019: Offices closed."));
    assert_null(strstr(description("years", f), "Events"));
}

/* 99.5 and 99.95 print as 100 each: they are not the same, nor is the target met to the letter. */
static void values_that_print_alike_are_not_said_to_be_the_same(void **state) {
    (void)state;
    struct fixture *f = COUNTS(99.5, 99.5, 99.95);
    set_target(f, 100, none, none);
    assert_described("line", f,
                     "Line chart of “Decisions in time”, October 2019 to December 2019: the latest "
                     "value is 100, more exactly 99.95 (December 2019), against a target of 100. "
                     "All 3 values are the same when rounded.");
    assert_described("sparkline", f,
                     "October 2019 to December 2019: all values are the same when rounded.");
    f = COUNTS(99.5, 98, 99.95);
    assert_described(
        "line", f,
        "Line chart of “Decisions in time”, October 2019 to December 2019: the latest "
        "value is 100 (December 2019). It is the same as in October 2019 when rounded; "
        "the highest is 100 (October 2019 and December 2019), the lowest 98 (November "
        "2019).");
}

static void a_single_value_has_no_course(void **state) {
    (void)state;
    struct fixture *f = COUNTS(-3);
    assert_described("trend", f,
                     "Line chart of “Decisions in time”, October 2019: the only value is −3 "
                     "(October 2019).");
    f->result.trend.sentence = "1 month so far is too few to tell a real change from chance; it "
                               "takes 13.";
    assert_described("trend", f,
                     "Line chart of “Decisions in time”, October 2019: the only value is −3 "
                     "(October 2019). 1 month so far is too few to tell a real change from chance; "
                     "it takes 13.");
}

static void what_does_not_change_is_said_to_be_the_same(void **state) {
    (void)state;
    assert_described("line", COUNTS(0, 0),
                     "Line chart of “Decisions in time”, October 2019 to November 2019: the latest "
                     "value is 0 (November 2019). Both values are the same.");
    assert_described("line", COUNTS(0, 0, 0),
                     "Line chart of “Decisions in time”, October 2019 to December 2019: the latest "
                     "value is 0 (December 2019). All 3 values are the same.");
    assert_described("line", COUNTS(5, 7, 5),
                     "Line chart of “Decisions in time”, October 2019 to December 2019: the latest "
                     "value is 5 (December 2019). It is the same as in October 2019; the highest "
                     "is 7 (November 2019), the lowest 5 (October 2019 and December 2019).");
}

static void values_below_zero_are_compared_as_numbers(void **state) {
    (void)state;
    assert_described("line", COUNTS(-2, 1, -10),
                     "Line chart of “Decisions in time”, October 2019 to December 2019: the latest "
                     "value is −10 (December 2019). It is down from −2 (October 2019); the highest "
                     "is 1 (November 2019), the lowest −10 (December 2019).");
}

static void months_that_share_an_extreme_are_named_or_counted(void **state) {
    (void)state;
    assert_described("line", COUNTS(9, 4, 9, 4, 9, 6),
                     "Line chart of “Decisions in time”, October 2019 to March 2020: the latest "
                     "value is 6 (March 2020). It is down from 9 (October 2019); the highest is 9 "
                     "(3 months, the last February 2020), the lowest 4 (November 2019 and January "
                     "2020).");
}

static void gaps_are_named_or_counted(void **state) {
    (void)state;
    assert_described("line", COUNTS(4, none, 6),
                     "Line chart of “Decisions in time”, October 2019 to December 2019: the latest "
                     "value is 6 (December 2019). It is up from 4 (October 2019); the highest is 6 "
                     "(December 2019), the lowest 4 (October 2019); there is no value for November "
                     "2019.");
    assert_described("line", COUNTS(none, 4, none),
                     "Line chart of “Decisions in time”, October 2019 to December 2019: the only "
                     "value is 4 (November 2019). There is no value for October 2019 and December "
                     "2019.");
    assert_described("line", COUNTS(none, none, none, 4),
                     "Line chart of “Decisions in time”, October 2019 to January 2020: the only "
                     "value is 4 (January 2020). There is no value for 3 of the 4 months.");
    assert_described("line", COUNTS(none, 4, none, none),
                     "Line chart of “Decisions in time”, October 2019 to January 2020: the only "
                     "value is 4 (November 2019). There is no value for 3 of the 4 months, the "
                     "last among them.");
}

static void a_chart_without_values_says_so(void **state) {
    (void)state;
    struct fixture *f = COUNTS(none, none);
    set_target(f, 80, 75, 95);
    static const char *const kinds[] = {"line", "trend", "years"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        assert_non_null(strstr(description(kinds[i], f),
                               ", October 2019 to November 2019, without any value."));
    f->result.series_count = 0;
    assert_described("line", f, "Line chart of “Decisions in time”, without any value.");
    assert_described("sparkline", f, "No value.");
}

/* ---- targets and tolerances ---- */

static const char *target_part(const struct fixture *f) {
    const char *text = strstr(description("line", f), "(October 2019)");
    return arena_strndup(arena, text, strcspn(text, "."));
}

static void targets_and_tolerances_are_told_as_far_as_there_are_any(void **state) {
    (void)state;
    struct fixture *f = COUNTS(40);
    assert_string_equal(target_part(f), "(October 2019)");
    f->result.target.tolerance_text = "30 to 50";
    assert_string_equal(target_part(f), "(October 2019), against a tolerance of 30 to 50");
    f = COUNTS(40);
    set_target(f, 35, none, none);
    assert_string_equal(target_part(f), "(October 2019), against a target of 35");
    f->result.target.tolerance_text = "30 or more";
    assert_string_equal(target_part(f),
                        "(October 2019), against a target of 35 and a tolerance of 30 or more");
}

static void of_a_phased_target_the_part_that_is_due_counts(void **state) {
    (void)state;
    struct fixture *f = COUNTS(40);
    set_target(f, 70, none, none);
    struct target_result *target = &f->result.target;
    target->phased = true;
    target->year = "2019/20";
    target->due = (struct amount){number(41), "41"};
    assert_string_equal(target_part(f),
                        "(October 2019), against 41 due by October 2019 of a target of 70 for "
                        "2019/20");
    target->tolerance_text = "60 or more";
    target->due_low = (struct amount){number(35), "35"};
    assert_string_equal(target_part(f),
                        "(October 2019), against 41 due by October 2019 of a target of 70 for "
                        "2019/20 and a tolerance of 35 or more so far");
    target->due_high = (struct amount){number(45), "45"};
    assert_non_null(strstr(target_part(f), " and a tolerance of 35 to 45 so far"));
    target->due_low.value = NULL;
    assert_non_null(strstr(target_part(f), " and a tolerance of 45 or less so far"));
}

/* The value is of October, the report of November: 41 was due by October, and 47 is by November.
 * 40.8 prints as 41, which it is not. */
static void an_earlier_value_is_held_against_the_target_of_its_month(void **state) {
    (void)state;
    struct fixture *f = COUNTS(40, none);
    set_target(f, 35, 30, 50);
    f->series[0].target = number(32);
    f->series[0].tolerance_high = NULL;
    assert_string_equal(target_part(f),
                        "(October 2019), against a target of 32 and a tolerance of 30 or more");
    f->series[0].target = NULL;
    assert_string_equal(target_part(f), "(October 2019), against a tolerance of 30 or more");
    f->figure.unit = UNIT_DAYS;
    f->series[0].tolerance_high = number(50);
    assert_string_equal(target_part(f), "(October 2019), against a tolerance of 30 to 50 days");
    f = COUNTS(40.8, none);
    set_target(f, 70, none, none);
    f->series[0].target = number(41);
    f->series[0].tolerance_low = number(35.2);
    f->result.target.phased = true;
    f->result.target.year = "2019/20";
    f->result.target.due = (struct amount){number(47), "47"};
    assert_string_equal(target_part(f),
                        "(October 2019), against 41 due by October 2019 and a tolerance of 35 or "
                        "more so far");
    assert_non_null(strstr(description("line", f), "value is 41, more exactly 40.8 (October"));
    f->series[0].target = number(41.3);
    assert_non_null(strstr(description("line", f),
                           "value is 41 (October 2019), against 41.3 due by October 2019"));
}

/* ---- breaks ---- */

static void breaks_are_told_with_their_months(void **state) {
    (void)state;
    struct fixture *f = COUNTS(9, 4, 5, 6);
    const struct series_break items[] = {
        {OCTOBER_2019 + 1, "Until October 2019, it was another.", false},
        {OCTOBER_2019 + 3, "The definition changed.", false},
        {OCTOBER_2019 + 3, "Until December 2019, number 2.", false}};
    f->result.breaks = items;
    f->result.break_count = 1;
    const char *kinds[] = {"line", "trend", "years"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        assert_non_null(strstr(description(kinds[i], f),
                               "; the definition or number changed in November 2019. Until October "
                               "2019, it was another."));
        assert_null(strstr(beside(kinds[i], f, items[0].text), "it was another"));
    }
    f->result.break_count = 3;
    assert_non_null(
        strstr(description("line", f),
               "; the definition or number changed in November 2019 and January 2020."));
}

static void breaks_before_the_two_years_are_not_told(void **state) {
    (void)state;
    struct fixture *f = COUNTS(99, 0, 0, 0, 0, 0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 2);
    const struct series_break items[] = {
        {OCTOBER_2019 + 1, "Until October 2019, it was another.", false}};
    f->result.breaks = items;
    f->result.break_count = 1;
    assert_null(strstr(description("years", f), "changed"));
}

/* ---- years ---- */

static void two_years_are_compared_month_by_month(void **state) {
    (void)state;
    assert_described("years", referrals(),
                     "Line chart, 2020/21 beside 2019/20, of “Decisions in time”, October 2019 to "
                     "October 2020: the latest value is 84% (October 2020), against a target of "
                     "80% and a tolerance of 75% to 95%. It is up from 62% (October 2019); the "
                     "highest is 91% (May 2020), the lowest 62% (October 2019).");
}

static void months_before_the_two_years_are_not_told(void **state) {
    (void)state;
    struct fixture *f = COUNTS(99, 0, 0, 0, 0, 0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 2);
    assert_described("years", f,
                     "Line chart, 2021/22 beside 2020/21, of “Decisions in time”, April 2020 to "
                     "May 2021: the latest value is 2 (May 2021). It is down from 6 (May 2020); "
                     "the highest is 16 (March 2021), the lowest 1 (April 2021).");
}

static void without_a_value_of_the_year_before_there_is_no_direction(void **state) {
    (void)state;
    assert_described("years", COUNTS(3, 2, 1),
                     "Line chart, 2019/20 beside 2018/19, of “Decisions in time”, October 2019 to "
                     "December 2019: the latest value is 1 (December 2019). The highest is 3 "
                     "(October 2019), the lowest 1 (December 2019).");
}

static void where_the_year_will_end_is_told_last(void **state) {
    (void)state;
    struct fixture *f = COUNTS(3, 2, 1);
    struct forecast forecast = {.round = OCTOBER_2019 + 2, .low = number(8), .high = number(12)};
    struct said_forecast said = {&forecast, {number(10), "10"}, "8 to 12", OCTOBER_2019 + 2, "1"};
    f->result.outlook = (struct outlook_result){
        .projection = {number(4), "4"}, .method = OUTLOOK_LAST_YEAR, .year_end = OCTOBER_2019 + 5};
    assert_non_null(strstr(description("years", f),
                           "(December 2019); the year’s end is projected at 4, at last year’s "
                           "pace."));
    f->result.outlook.said = &said;
    assert_non_null(strstr(description("years", f), "the year’s end is forecast at 10 (8 to 12)."));
    f->result.outlook.year_end = f->result.period;
    assert_null(strstr(description("years", f), "year’s end"));
}

/* ---- sparklines and bars ---- */

static void a_sparkline_is_told_in_one_sentence(void **state) {
    (void)state;
    assert_described(
        "sparkline", referrals(),
        "October 2019 to October 2020: up from 62% (October 2019), highest 91%, lowest "
        "62%.");
    assert_described("sparkline", COUNTS(3, 3),
                     "October 2019 to November 2019: all values are the same.");
    assert_described("sparkline", COUNTS(none, 3),
                     "October 2019 to November 2019: only November 2019 has a value.");
    assert_described("sparkline", COUNTS(3, none),
                     "October 2019 to November 2019: only October 2019 has a value, 3.");
    assert_described("sparkline", COUNTS(3, 5, none),
                     "October 2019 to December 2019: the latest value is 5 (November 2019); up "
                     "from 3 (October 2019), highest 5, lowest 3.");
    assert_described("sparkline", COUNTS(none, none), "October 2019 to November 2019: no value.");
}

/* It begins anew each April: 45 in October 2020, 37 a year before. */
static void a_sparkline_of_a_year_to_date_compares_with_the_year_before(void **state) {
    (void)state;
    struct fixture *f = COUNTS(37, 41, 46, 50, 53, 60, 4, 12, 20, 25, 33, 40, 45);
    f->indicator.basis = BASIS_YTD;
    assert_non_null(
        strstr(description("sparkline", f), "October 2020: up from 37 (October 2019), highest 60"));
    f->result.series++;
    f->result.series_count--;
    assert_non_null(strstr(description("sparkline", f), "October 2020: highest 60, lowest"));
}

static void bars_are_told_with_their_periods_and_their_ends(void **state) {
    (void)state;
    assert_described("bars", rates(),
                     "Bar chart of “Decisions in time”: Ours 536 (November 2019), beside England "
                     "1,072 (2018/19) and Neighbours [c]. The highest is England; the lowest is "
                     "Ours.");
}

static void bars_that_share_an_end_are_all_named(void **state) {
    (void)state;
    struct fixture *f = rates();
    f->benchmark_results[1].amount = (struct amount){number(1072), "1,072"};
    assert_non_null(strstr(description("bars", f), " The highest is England and Neighbours; the "
                                                   "lowest is Ours."));
    for (size_t i = 0; i < 2; i++)
        f->benchmark_results[i].amount = (struct amount){number(536), "536"};
    assert_non_null(strstr(description("bars", f), " All are the same."));
}

static void single_authorities_are_told_with_a_ranking_only(void **state) {
    (void)state;
    struct fixture *f = rates();
    f->benchmarks[0].group = "Core cities";
    assert_described("bars", f,
                     "Bar chart of “Decisions in time”: Ours 536 (November 2019), beside "
                     "Neighbours [c].");
}

static void bars_without_numbers_have_no_ends(void **state) {
    (void)state;
    struct fixture *f = rates();
    f->headline.current = outcome(f, none);
    assert_described("bars", f,
                     "Bar chart of “Decisions in time”: Ours [x] (November 2019), beside England "
                     "1,072 (2018/19) and Neighbours [c].");
    f->result.benchmark_count = 0;
    f->result.headline = NULL;
    assert_described("bars", f,
                     "Bar chart of “Decisions in time”: Ours [x] (November 2019), with nothing "
                     "published beside it.");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_line_is_told_in_two_sentences),
        TEST(named_targets_are_told_after_the_one_that_judges),
        TEST(what_a_trend_comes_to_is_told_last_unless_it_stands_beside),
        TEST(the_levels_and_the_marks_of_a_trend_are_told),
        TEST(limits_begin_anew_with_a_reason_and_somebodys_name),
        TEST(values_that_print_alike_are_not_said_to_be_the_same),
        TEST(a_single_value_has_no_course),
        TEST(what_does_not_change_is_said_to_be_the_same),
        TEST(values_below_zero_are_compared_as_numbers),
        TEST(months_that_share_an_extreme_are_named_or_counted),
        TEST(gaps_are_named_or_counted),
        TEST(a_chart_without_values_says_so),
        TEST(targets_and_tolerances_are_told_as_far_as_there_are_any),
        TEST(of_a_phased_target_the_part_that_is_due_counts),
        TEST(an_earlier_value_is_held_against_the_target_of_its_month),
        TEST(breaks_are_told_with_their_months),
        TEST(breaks_before_the_two_years_are_not_told),
        TEST(two_years_are_compared_month_by_month),
        TEST(months_before_the_two_years_are_not_told),
        TEST(without_a_value_of_the_year_before_there_is_no_direction),
        TEST(where_the_year_will_end_is_told_last),
        TEST(a_sparkline_is_told_in_one_sentence),
        TEST(a_sparkline_of_a_year_to_date_compares_with_the_year_before),
        TEST(bars_are_told_with_their_periods_and_their_ends),
        TEST(bars_that_share_an_end_are_all_named),
        TEST(single_authorities_are_told_with_a_ranking_only),
        TEST(bars_without_numbers_have_no_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
