/* How often an indicator was on target in twelve months. */
#include "assess_support.h"

/* Months to October 2020: `in_time` of 100. */
static void write_shares(const struct data_folder *folder, const int *in_time, size_t count) {
    const char *rows = "period,unit,measure,value\n";
    int first = month("2020-10") - (int)count + 1;
    for (size_t i = 0; i < count; i++) {
        const char *code = period_code(folder->arena, first + (int)i);
        rows = arena_printf(folder->arena, "%s%s,TRUST,in_time,%d\n%s,TRUST,all,100\n", rows, code,
                            in_time[i], code);
    }
    folder_write(folder, "kpi/2020-10.csv", rows);
}

/* November 2019 to October 2020 against 80, tolerance 75: 8 are met, 2 within, 2 outside. */
static const int shares[] = {10, 80, 81, 79, 74, 90, 75, 80, 85, 20, 88, 80, 99};
static const char goals[] = "indicator,from,target,tolerance_low,tolerance_high\n"
                            "KPI1,2019-04,80,75,\n";

static const struct track_result *track_with(const struct data_folder *folder, const char *period,
                                             int months) {
    struct report_settings settings = *default_settings();
    settings.trend.months = months;
    return &indicator_of(assess_with(folder, folder_load_well(folder), "TRUST", period,
                                     month("2020-10"), &settings),
                         "KPI1")
                ->track;
}

static const struct track_result *track(const struct data_folder *folder) {
    return track_with(folder, "2020-10", 25);
}

static void met_and_within_count_as_on(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, shares, 13);
    folder_write(folder, "targets.csv", goals);
    const struct track_result *found = track(folder);
    assert_int_equal(found->place_count, 12);
    assert_int_equal(found->places[0].period, month("2019-11"));
    assert_int_equal(found->places[0].status, STATUS_MET);
    assert_int_equal(found->places[2].status, STATUS_WITHIN);
    assert_int_equal(found->places[3].status, STATUS_OUTSIDE);
    assert_int_equal(found->places[11].period, month("2020-10"));
    assert_int_equal(found->on, 10);
    assert_int_equal(found->of, 12);
    assert_string_equal(found->text, "10/12");
}

static void each_month_of_the_series_is_judged_by_its_own_target(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, shares, 13);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\n"
                 "KPI1,2020-01,80,75,\nKPI1,2020-10,100,,\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_int_equal(result->series[0].status, STATUS_NONE);
    assert_int_equal(result->series[3].status, STATUS_WITHIN);
    assert_int_equal(result->series[11].status, STATUS_MET);
    assert_int_equal(result->series[12].status, STATUS_MISSED);
    assert_string_equal(result->track.text, "7/10"); /* November and December had no target */
    assert_false(result->track.places[1].counted);
    assert_true(result->track.places[2].counted);
}

static void it_does_not_end_with_the_window_of_the_chart(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, shares, 13);
    folder_write(folder, "targets.csv", goals);
    assert_string_equal(track_with(folder, "2020-10", 3)->text, "10/12");
}

static void a_month_without_a_value_does_not_count(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, shares, 13);
    folder_write(folder, "targets.csv", goals);
    folder_write(folder, "kpi/2020-09.csv", "period,unit,measure,value\n2020-09,TRUST,all,x\n");
    const struct track_result *found = track_with(folder, "2020-10", 13);
    assert_string_equal(found->text, "10/12"); /* the later round said it */
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,100\n"
                 "2020-10,TRUST,in_time,80\n");
    found = track(folder);
    assert_string_equal(found->text, "1/1");
    assert_int_equal(found->places[10].status, STATUS_NO_DATA);
}

/* With a lag of one the report for April is the first with the indicator; it is about March. */
static void only_reports_that_had_the_indicator_count(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, shares, 13);
    folder_write(folder, "targets.csv", goals);
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,lag,from\n"
                 "KPI1,In time,kpi,high,month,none,1,2020-04\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Share,in_time,all,percent,yes\n");
    const struct track_result *found = track(folder);
    assert_string_equal(found->text, "6/7"); /* March to September */
    assert_int_equal(found->places[11].period, month("2020-09"));
    assert_false(found->places[4].counted);
    assert_int_equal(found->places[4].status, STATUS_NO_DATA);
    assert_true(found->places[5].counted);
}

static void a_quarterly_indicator_has_four_places(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, shares, 13);
    folder_write(folder, "targets.csv", goals);
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,frequency\n"
                 "KPI1,In time,kpi,high,month,none,quarter\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Share,in_time,all,percent,yes\n");
    const struct track_result *found = track_with(folder, "2020-10", 25);
    assert_int_equal(found->place_count, 4);
    assert_int_equal(found->places[0].period, month("2019-12"));
    assert_int_equal(found->places[3].period, month("2020-09"));
    assert_string_equal(found->text, "4/4"); /* 81, 90, 85 and 80, by the quarters' last months */
}

static void without_a_target_there_is_no_track(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, shares, 13);
    assert_string_equal(track(folder)->text, "");
    assert_int_equal(track(folder)->of, 0);
    assert_int_equal(track(folder)->place_count, 12);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(met_and_within_count_as_on),
        FOLDER_TEST(each_month_of_the_series_is_judged_by_its_own_target),
        FOLDER_TEST(it_does_not_end_with_the_window_of_the_chart),
        FOLDER_TEST(a_month_without_a_value_does_not_count),
        FOLDER_TEST(only_reports_that_had_the_indicator_count),
        FOLDER_TEST(a_quarterly_indicator_has_four_places),
        FOLDER_TEST(without_a_target_there_is_no_track),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
