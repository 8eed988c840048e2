/* Which target is in force, what of it is due, and how a value stands to it. */
#include "model/target.h"

#include "assess_support.h"

/* Good is high for the count too. */
static void aim_high(const struct data_folder *folder) {
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\nKPI1,In time,kpi,high,month,none\n"
                 "COUNT,All,kpi,high,ytd,none\n");
    folder_write(folder, "measures.csv", "measure,kind,absent\nall,cumulative,x\n");
}

static void write_targets(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "targets.csv",
                 arena_printf(folder->arena,
                              "indicator,unit,from,target,tolerance_low,tolerance_high,phasing,"
                              "known\n%s",
                              rows));
}

/* The whole target of KPI1 in October 2020, as printed; "" where there is none. */
static const char *target_of(const struct data_folder *folder, const char *unit, int as_at) {
    const struct dataset *dataset = folder_load_well(folder);
    const struct report_result *report =
        assess_with(folder, dataset, unit, "2020-10", as_at, default_settings());
    return indicator_of(report, "KPI1")->target.target.text;
}

static void a_target_holds_until_the_next(void **state) {
    const struct data_folder *folder = *state;
    write_targets(folder, "KPI1,,2020-11,80,,,,\nKPI1,,2020-04,75,,,,\nKPI1,,2019-04,70,,,,\n");
    assert_string_equal(target_of(folder, "TRUST", PERIOD_LATEST), "75%");
    write_targets(folder, "KPI1,,2020-11,80,,,,\n");
    assert_string_equal(target_of(folder, "TRUST", PERIOD_LATEST), "");
}

static void a_units_own_rows_go_before_those_for_all(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,N1,all,1\n"
                 "2020-10,N1,in_time,1\n");
    write_targets(folder, "KPI1,,2020-09,75,,,,\nKPI1,N1,2020-04,60,,,,\n");
    assert_string_equal(target_of(folder, "N1", month("2020-10")), "60%");
    assert_string_equal(target_of(folder, "N2", month("2020-10")), "75%");
    /* not yet in force: those for all hold */
    write_targets(folder, "KPI1,,2020-09,75,,,,\nKPI1,N1,2020-11,60,,,,\n");
    assert_string_equal(target_of(folder, "N1", month("2020-10")), "75%");
}

static void of_one_month_the_row_last_known_by_then_counts(void **state) {
    const struct data_folder *folder = *state;
    write_targets(folder, "KPI1,,2020-04,75,,,,\nKPI1,,2020-04,80,,,,2020-11\n");
    assert_string_equal(target_of(folder, "TRUST", month("2020-10")), "75%");
    assert_string_equal(target_of(folder, "TRUST", month("2020-11")), "80%");
    assert_string_equal(target_of(folder, "TRUST", PERIOD_LATEST), "80%");
    write_targets(folder, "KPI1,,2020-04,80,,,,2020-11\nKPI1,,2020-04,75,,,,\n");
    assert_string_equal(target_of(folder, "TRUST", PERIOD_LATEST), "80%");
}

static void a_target_has_the_decimals_it_was_written_with(void **state) {
    const struct data_folder *folder = *state;
    write_targets(folder, "KPI1,,2020-04,82.50,75,95,,\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_string_equal(result->target.target.text, "82.50%");
    assert_string_equal(result->target.tolerance_text, "75% to 95%");
    assert_string_equal(result->target.year, "2020/21");
}

static void tolerances_read_well_with_one_end(void **state) {
    static const struct {
        const char *row, *text;
    } cases[] = {{"KPI1,,2020-04,80,75,,,\n", "75% or more"},
                 {"KPI1,,2020-04,20,,24,,\n", "24% or less"},
                 {"KPI1,,2020-04,80,,,,\n", ""}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_targets(folder, cases[i].row);
        assert_string_equal(indicator_of(assess(folder, "2020-10"), "KPI1")->target.tolerance_text,
                            cases[i].text);
    }
}

static void days_carry_their_unit_in_targets(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Days,all,,days,yes\nCOUNT,Number,all,,count,yes\n");
    write_targets(folder, "KPI1,,2020-04,578,550,1600,,\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_string_equal(result->headline->current.text, "200");
    assert_string_equal(result->target.target.text, "578 days");
    assert_string_equal(result->target.tolerance_text, "550 to 1,600 days");
}

static void one_day_is_a_day(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Days,all,,days,yes\nCOUNT,Number,all,,count,yes\n");
    write_targets(folder, "KPI1,,2020-04,1,0,1,,\n");
    const struct target_result *target = &indicator_of(assess(folder, "2020-10"), "KPI1")->target;
    assert_string_equal(target->target.text, "1 day");
    assert_string_equal(target->low.text, "0 days");
    assert_string_equal(target->tolerance_text, "0 to 1 day");
    write_targets(folder, "KPI1,,2020-04,1.0,,11,,\n");
    target = &indicator_of(assess(folder, "2020-10"), "KPI1")->target;
    assert_string_equal(target->target.text, "1.0 days");
    assert_string_equal(target->tolerance_text, "11 days or less");
}

/* By October, the seventh month, 7/12 of the year's amount is due. */
static void a_phased_target_is_due_month_by_month(void **state) {
    const struct data_folder *folder = *state;
    aim_high(folder);
    write_targets(folder, "COUNT,,2020-04,343,300,,linear,\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "COUNT");
    assert_true(result->target.phased);
    assert_string_equal(result->target.target.text, "343");
    assert_string_equal(result->target.tolerance_text, "300 or more");
    assert_int_equal(
        number_compare(result->target.due.value, number_ratio(folder->arena, 343 * 7, 12)), 0);
    /* 200 is judged by 200.083: within, since 175 is the tolerance; and 200 would not tell why */
    assert_string_equal(result->target.due.text, "200.1");
    assert_int_equal(result->status.code, STATUS_WITHIN);
}

/* A share is the same share of a month and of a year. */
static void a_share_is_not_phased(void **state) {
    const struct data_folder *folder = *state;
    write_targets(folder, "KPI1,,2020-04,50,40,,linear,\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_false(result->target.phased);
    assert_string_equal(result->target.due.text, "");
    assert_int_equal(result->status.code, STATUS_OUTSIDE); /* 29% against 50%, not 29.17% */
}

/* A profile's step is what is due by then; it ends with its year at the latest. */
static void a_profile_is_due_step_by_step(void **state) {
    const struct data_folder *folder = *state;
    aim_high(folder);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high,year_target\n"
                 "COUNT,2020-04,100,90,,400\nCOUNT,2020-09,220,190,,400\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "COUNT");
    assert_string_equal(result->target.target.text, "400");
    assert_string_equal(result->target.due.text, "220");
    assert_string_equal(result->target.tolerance_text, "190 or more");
    assert_string_equal(result->target.year, "2020/21");
    assert_int_equal(result->status.code, STATUS_WITHIN); /* 200 */
    folder_write(folder, "kpi/2021-04.csv", "period,unit,measure,value\n2021-04,TRUST,all,9\n");
    result = indicator_of(assess(folder, "2021-04"), "COUNT");
    assert_string_equal(result->target.target.text, "");
    assert_int_equal(result->status.code, STATUS_NONE);
}

/* What the authority has to reach, no unit has to reach alone; a share holds for all. */
static void an_amount_is_the_roots_target(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\nKPI1,In time,kpi,high,month,none\n"
                 "COUNT,All,kpi,high,month,none\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,N1,all,200\n2020-10,N1,in_time,57\n");
    write_targets(folder, "COUNT,,2020-04,100,,,,\nKPI1,,2020-04,20,,,,\n");
    assert_int_equal(indicator_of(assess(folder, "2020-10"), "COUNT")->status.code, STATUS_MET);
    struct report_result const *unit = assess_unit(folder, "N1", "2020-10");
    assert_int_equal(indicator_of(unit, "COUNT")->status.code, STATUS_NONE);
    assert_int_equal(indicator_of(unit, "KPI1")->status.code, STATUS_MET);
    write_targets(folder, "COUNT,,2020-04,100,,,,\nCOUNT,N1,2020-04,300,,,,\n");
    unit = assess_unit(folder, "N1", "2020-10");
    assert_int_equal(indicator_of(unit, "COUNT")->status.code, STATUS_MISSED);
}

static const struct named_target *named(const struct indicator_result *result, const char *name) {
    for (size_t i = 0; i < result->target_count; i++)
        if (strcmp(result->targets[i].name, name) == 0)
            return &result->targets[i];
    return NULL;
}

static void write_named_targets(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "targets.csv",
                 arena_printf(folder->arena,
                              "indicator,unit,from,target,tolerance_low,tolerance_high,known,name\n"
                              "%s",
                              rows));
}

/* Each of its name: 29% is held to 25, and neither to 90 nor to 10. */
static void a_target_with_a_name_stands_beside_the_one_that_judges(void **state) {
    const struct data_folder *folder = *state;
    write_named_targets(folder, "KPI1,,2020-04,25,,,,\nKPI1,,2020-09,90,80,,,National\n"
                                "KPI1,,2020-10,10,,,2020-11,Stretch\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_int_equal(result->status.code, STATUS_MET);
    assert_string_equal(result->target.target.text, "25%");
    assert_int_equal(result->target_count, 1); /* the stretch is not known yet */
    const struct named_target *national = named(result, "National");
    assert_string_equal(national->result.target.text, "90%");
    assert_string_equal(national->result.tolerance_text, "80% or more");
    assert_int_equal(number_compare(national->due[0], number_ratio(folder->arena, 90, 1)), 0);
    assert_int_equal(national->last, month("2020-10"));
}

static void a_name_is_the_same_in_either_case(void **state) {
    const struct data_folder *folder = *state;
    write_named_targets(folder, "KPI1,,2020-04,25,,,,\nKPI1,,2020-04,90,,,,National\n"
                                "KPI1,,2020-09,85,,,,NATIONAL\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_int_equal(result->target_count, 1);
    assert_string_equal(named(result, "NATIONAL")->result.target.text, "85%");
    write_named_targets(folder, "KPI1,,2020-04,25,,,,\nKPI1,,2020-04,90,,,,National\n"
                                "KPI1,,2020-09,,,,,NATIONAL\n"); /* it ended */
    assert_int_equal(indicator_of(assess(folder, "2020-10"), "KPI1")->target_count, 0);
}

static void a_unit_has_named_targets_of_its_own(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,N1,all,200\n2020-10,N1,in_time,57\n");
    write_named_targets(folder, "KPI1,,2020-04,25,,,,\nCOUNT,,2020-04,25,,,,\n"
                                "KPI1,,2020-04,90,,,,National\nKPI1,N1,2020-04,80,,,,National\n"
                                "COUNT,,2020-04,300,,,,Stretch\n");
    struct report_result const *unit = assess_unit(folder, "N1", "2020-10");
    const struct indicator_result *result = indicator_of(unit, "KPI1");
    assert_string_equal(result->target.target.text, "25%");
    assert_string_equal(named(result, "National")->result.target.text, "80%");
    assert_int_equal(indicator_of(unit, "COUNT")->target_count, 0); /* a count is the root's */
}

static void a_value_is_judged_as_it_is_printed(void **state) {
    const struct data_folder *folder = *state;
    write_targets(folder, "KPI1,,2020-04,29,,,,\n"); /* 57/200 is 28.5% and prints as 29% */
    assert_int_equal(indicator_of(assess(folder, "2020-10"), "KPI1")->status.code, STATUS_MET);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_target_holds_until_the_next),
        FOLDER_TEST(a_units_own_rows_go_before_those_for_all),
        FOLDER_TEST(of_one_month_the_row_last_known_by_then_counts),
        FOLDER_TEST(a_target_has_the_decimals_it_was_written_with),
        FOLDER_TEST(tolerances_read_well_with_one_end),
        FOLDER_TEST(days_carry_their_unit_in_targets),
        FOLDER_TEST(one_day_is_a_day),
        FOLDER_TEST(a_phased_target_is_due_month_by_month),
        FOLDER_TEST(a_share_is_not_phased),
        FOLDER_TEST(a_profile_is_due_step_by_step),
        FOLDER_TEST(an_amount_is_the_roots_target),
        FOLDER_TEST(a_target_with_a_name_stands_beside_the_one_that_judges),
        FOLDER_TEST(a_name_is_the_same_in_either_case),
        FOLDER_TEST(a_unit_has_named_targets_of_its_own),
        FOLDER_TEST(a_value_is_judged_as_it_is_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
