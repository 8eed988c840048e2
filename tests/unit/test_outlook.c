/* Where a year will end: the pace of last year, what owners say, and the status then. */
#include "model/outlook.h"

#include "assess_support.h"

static const char header[] = "indicator,unit,round,year,value,low,high,by,note\n";

static void write_targets_of_a_year(const struct data_folder *folder) {
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high,phasing\n"
                 "COUNT,,2018-04,70,60,,linear\n");
}

/* 94 in the year to March 2019 (9 a month to October, then 7 7 7 7 3), 63 of it by October; 12 by
 * October 2019, against a twelfth of 70 a month. */
static void write_year(const struct data_folder *folder) {
    static const int numbers[] = {9, 9, 9, 9, 9, 9, 9, 7, 7, 7, 7, 3, 0, 0, 0, 3, 3, 3, 3};
    char *rows = arena_strdup(folder->arena, "period,unit,measure,value\n");
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rows = arena_printf(folder->arena, "%s%s,TRUST,all,%d\n", rows,
                            period_code(folder->arena, month("2018-04") + (int)i), numbers[i]);
    folder_write(folder, "kpi/2019-10.csv", rows);
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-10,TRUST,other,1\n");
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\nCOUNT,All,kpi,high,ytd,none\n");
    folder_write(
        folder, "figures.csv",
        "indicator,label,numerator,denominator,unit,headline\nCOUNT,Number,all,,count,yes\n");
    write_targets_of_a_year(folder);
}

static const struct outlook_result *outlook_at(const struct data_folder *folder,
                                               const char *period) {
    return &indicator_of(assess(folder, period), "COUNT")->outlook;
}

static void what_last_year_added_is_added_in_proportion(void **state) {
    const struct data_folder *folder = *state;
    write_year(folder);
    const struct outlook_result *outlook = outlook_at(folder, "2019-10");
    assert_int_equal(outlook->method, OUTLOOK_LAST_YEAR);
    assert_int_equal(
        number_compare(outlook->projection.value, number_ratio(folder->arena, 12 * 94, 63)), 0);
    assert_string_equal(outlook->projection.text, "18");
    assert_int_equal(outlook->status.code, STATUS_OUTSIDE);
    assert_string_equal(outlook->status.text, "Will be outside tolerance");
    assert_null(outlook->said);
}

static void without_last_year_there_is_no_pace(void **state) {
    const struct data_folder *folder = *state;
    write_year(folder);
    const struct outlook_result *outlook = outlook_at(folder, "2018-10");
    assert_int_equal(outlook->method, OUTLOOK_NONE);
    assert_null(outlook->projection.value);
    assert_string_equal(outlook->projection.text, "");
    assert_int_equal(outlook->status.code, STATUS_NONE);
}

/* 2019-11 and -12 are not known in the report for October; of 2019-09 the later row counts. */
static void the_newest_round_that_is_known_counts(void **state) {
    const struct data_folder *folder = *state;
    write_year(folder);
    folder_write(folder, "forecasts.csv",
                 arena_printf(folder->arena, "%s%s", header,
                              "COUNT,,2019-09,2019/20,50,,,First,\n"
                              "COUNT,,2019-06,2019/20,80,75,85,Before,\n"
                              "COUNT,TRUST,2019-09,2019/20,70.0,60,75,Second,If it goes on\n"
                              "COUNT,,2019-11,2019/20,1,,,Later,\nCOUNT,,2019-09,2018/19,2,,,,\n"
                              "COUNT,NORTH,2019-10,2019/20,3,,,,\n"));
    const struct outlook_result *outlook = outlook_at(folder, "2019-10");
    assert_string_equal(outlook->said->amount.text, "70.0");
    assert_string_equal(outlook->said->range_text, "60 to 75");
    assert_string_equal(outlook->said->forecast->by, "Second");
    assert_string_equal(outlook->said->forecast->note, "If it goes on");
    assert_int_equal(outlook->status.code, STATUS_MET);
    assert_int_equal(outlook->earlier_count, 1);
    assert_string_equal(outlook->earlier[0].amount.text, "80");
    assert_int_equal(outlook->earlier[0].reached_by, month("2019-06"));
    assert_string_equal(outlook->earlier[0].reached, "0");
}

static void an_empty_cell_withdraws_what_was_said(void **state) {
    const struct data_folder *folder = *state;
    write_year(folder);
    folder_write(folder, "forecasts.csv",
                 arena_printf(folder->arena, "%s%s", header,
                              "COUNT,,2019-08,2019/20,70,,,,\nCOUNT,,2019-09,2019/20,,,,,\n"));
    const struct outlook_result *outlook = outlook_at(folder, "2019-10");
    assert_null(outlook->said);
    assert_int_equal(outlook->earlier_count, 1);
    assert_int_equal(outlook->status.code, STATUS_OUTSIDE); /* 18 at last year's pace */
}

/* Three rounds came after July's, two after August's. */
static void what_was_said_more_than_two_rounds_ago_is_stale(void **state) {
    const struct data_folder *folder = *state;
    write_year(folder);
    folder_write(folder, "kpi/2019-08.csv", "period,unit,measure,value\n2019-08,TRUST,other,1\n");
    folder_write(folder, "kpi/2019-09.csv", "period,unit,measure,value\n2019-09,TRUST,other,1\n");
    for (int stale = 0; stale <= 1; stale++) {
        folder_write(folder, "forecasts.csv",
                     arena_printf(folder->arena, "%sCOUNT,,%s,2019/20,70,,,,\n", header,
                                  stale ? "2019-07" : "2019-08"));
        assert_int_equal(outlook_at(folder, "2019-10")->stale, stale);
    }
}

/* A whole year's tolerance is no profile's; neither high nor low is judged by the range alone. */
static void the_year_is_judged_by_its_own_target(void **state) {
    const struct data_folder *folder = *state;
    struct amount none = {.text = ""}, ten = {number_ratio(folder->arena, 10, 1), "10"},
                  eight = {number_ratio(folder->arena, 8, 1), "8"},
                  five = {number_ratio(folder->arena, 5, 1), "5"};
    struct target_result linear = {.target = ten,
                                   .low = eight,
                                   .high = none,
                                   .phased = true,
                                   .due = five,
                                   .due_low = none,
                                   .due_high = none};
    struct target_result profile = linear;
    profile.is_profile = true;
    const struct number *nine = number_ratio(folder->arena, 9, 1);
    assert_int_equal(outlook_judge(&linear, BETTER_HIGH, nine).code, STATUS_WITHIN);
    assert_int_equal(outlook_judge(&profile, BETTER_HIGH, nine).code, STATUS_MISSED);
    assert_int_equal(outlook_judge(&profile, BETTER_LOW, nine).code, STATUS_MET);
    assert_int_equal(outlook_judge(&profile, BETTER_NEITHER, nine).code, STATUS_NONE);
    assert_string_equal(outlook_judge(&linear, BETTER_NEITHER, nine).text,
                        "Will be inside agreed range");
    assert_int_equal(outlook_judge(&linear, BETTER_HIGH, NULL).code, STATUS_NONE);
}

/* 20 from October, 35 from December, 70 in March, of which the last is not yet known. */
static void the_steps_of_a_profile_are_known_ahead(void **state) {
    const struct data_folder *folder = *state;
    write_year(folder);
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high,known,year_target\n"
                 "COUNT,,2019-04,20,,,,70\nCOUNT,,2019-12,35,,,2019-04,70\n"
                 "COUNT,,2020-03,70,,,2019-12,70\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2019-10"), "COUNT");
    assert_int_equal(result->outlook.path_count, 5);
    assert_null(outlook_due(result, month("2019-10")));
    assert_float_equal(number_double(outlook_due(result, month("2019-11"))), 20, 0);
    assert_float_equal(number_double(outlook_due(result, month("2019-12"))), 35, 0);
    assert_float_equal(number_double(outlook_due(result, month("2020-03"))), 35, 0);
    assert_null(outlook_due(result, month("2020-04")));
    write_targets_of_a_year(folder);
    result = indicator_of(assess(folder, "2019-10"), "COUNT");
    assert_null(outlook_due(result, month("2019-11")));
}

/* Not where it is known to change, and a part of it that is due by now is none. */
static void a_target_stands_to_the_years_end_unless_another_is_known(void **state) {
    const struct data_folder *folder = *state;
    const struct {
        const char *row;
        bool stands;
    } cases[] = {
        {"", true},
        {"COUNT,,2020-04,30,,,,\n", true},
        {"COUNT,,2020-03,30,,,2019-12,\n", true},
        {"COUNT,,2020-03,30,,,2019-09,\n", false},
        {"COUNT,,2019-10,30,,,,linear\n", false},
    };
    write_year(folder);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        folder_write(folder, "targets.csv",
                     arena_printf(folder->arena,
                                  "indicator,unit,from,target,tolerance_low,tolerance_high,known,"
                                  "phasing\nCOUNT,,2019-04,20,,,,\n%s",
                                  cases[i].row));
        assert_int_equal(outlook_at(folder, "2019-10")->target_stands, cases[i].stands);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(what_last_year_added_is_added_in_proportion),
        FOLDER_TEST(without_last_year_there_is_no_pace),
        FOLDER_TEST(the_newest_round_that_is_known_counts),
        FOLDER_TEST(an_empty_cell_withdraws_what_was_said),
        FOLDER_TEST(what_was_said_more_than_two_rounds_ago_is_stale),
        FOLDER_TEST(the_year_is_judged_by_its_own_target),
        FOLDER_TEST(the_steps_of_a_profile_are_known_ahead),
        FOLDER_TEST(a_target_stands_to_the_years_end_unless_another_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
