/* One report from a data folder: what is chosen for it, and what it warns of. */
#include "assess_support.h"

/* Months from `first` on: `in_time` of 100. */
static void write_shares(const struct data_folder *folder, const char *first, const int *in_time,
                         size_t count) {
    const char *rows = "period,unit,measure,value\n";
    for (size_t i = 0; i < count; i++) {
        const char *code = period_code(folder->arena, month(first) + (int)i);
        rows = arena_printf(folder->arena, "%s%s,TRUST,in_time,%d\n%s,TRUST,all,100\n", rows, code,
                            in_time[i], code);
    }
    folder_write(folder, "kpi/2020-10.csv", rows);
}

static void benchmarks_are_those_last_published(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "benchmarks.csv",
                 "indicator,comparator,period,published,value,source\n"
                 "KPI1,England,2017/18,2018-11,22.0,DfE\nKPI1,Neighbours,2018/19,2019-11,c,DfE\n"
                 "KPI1,England,2018/19,2019-11,21.9,DfE\nKPI1,England,2019/20,2020-11,23,DfE\n"
                 "KPI1,England,2018/19 revised,2019-11,21.50,DfE\n");
    const struct dataset *dataset = folder_load_well(folder);
    const struct report_settings *settings = default_settings();
    const struct indicator_result *result = indicator_of(
        assess_with(folder, dataset, "TRUST", "2020-10", month("2020-10"), settings), "KPI1");
    assert_int_equal(result->benchmark_count, 2);
    assert_string_equal(result->benchmarks[0].benchmark->period, "2018/19 revised");
    assert_string_equal(result->benchmarks[0].amount.text, "21.50%");
    assert_string_equal(result->benchmarks[1].amount.text, "[c]");
    assert_null(result->benchmarks[1].amount.value);
    const struct indicator_result *later = indicator_of(
        assess_with(folder, dataset, "TRUST", "2020-10", PERIOD_LATEST, settings), "KPI1");
    assert_string_equal(later->benchmarks[0].amount.text, "23%");
}

static void rows_of_an_indicator_hold_from_and_to(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,from,to\n"
                 "KPI1,1,Old title,kpi,high,month,none,,2020-09\n"
                 "KPI1,1,New title,kpi,high,month,none,2020-10,\n"
                 "COUNT,2,Ended,kpi,high,month,none,,2020-09\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-09,TRUST,all,1\n"
                 "2020-10,TRUST,all,1\n2020-10,TRUST,in_time,1\n");
    const struct report_result *october = assess(folder, "2020-10");
    assert_int_equal(october->indicator_count, 1);
    assert_string_equal(october->indicators[0].indicator->title, "New title");
    const struct dataset *dataset = folder_load(folder);
    const struct report_result *september =
        assess_with(folder, dataset, "TRUST", "2020-09", month("2020-10"), default_settings());
    assert_int_equal(september->indicator_count, 2);
    assert_string_equal(september->indicators[0].indicator->title, "Old title");
}

static void indicators_stand_in_the_order_of_their_numbers(void **state) {
    static const char *const order[] = {"A2", "A2b", "A10", "N", "M"};
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare\nN,,T,kpi,high,month,none\n"
                 "A10,10,T,kpi,high,month,none\nM,,T,kpi,high,month,none\n"
                 "A2b,2b,T,kpi,high,month,none\nA2,02,T,kpi,high,month,none\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,headline\nN,L,all,,yes\nA10,L,all,,yes\n"
                 "M,L,all,,yes\nA2b,L,all,,yes\nA2,L,all,,yes\n");
    const struct report_result *report = assess(folder, "2020-10");
    assert_int_equal(report->indicator_count, 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(report->indicators[i].indicator->code, order[i]);
}

static void a_report_may_choose_its_indicators(void **state) {
    static const char *const codes[] = {"COUNT"};
    const struct data_folder *folder = *state;
    struct report_settings settings = *default_settings();
    settings.indicators = codes;
    settings.indicator_count = 1;
    const struct dataset *dataset = folder_load_well(folder);
    const struct report_result *report =
        assess_with(folder, dataset, "TRUST", "2020-10", month("2020-10"), &settings);
    assert_int_equal(report->indicator_count, 1);
    assert_string_equal(report->indicators[0].indicator->code, "COUNT");
}

/* Of the two only KPI1, 29% against 30%, has missed a target. */
static void a_report_may_show_what_holds_alone(void **state) {
    const struct data_folder *folder = *state;
    static const int shares[] = {29};
    struct report_settings settings = *default_settings();
    settings.only = (struct required_where){.any = true, .holds = {[REQUIRED_OFF_TARGET] = true}};
    write_shares(folder, "2020-10", shares, 1);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,30,,\n");
    const struct dataset *dataset = folder_load_well(folder);
    const struct report_result *report =
        assess_with(folder, dataset, "TRUST", "2020-10", month("2020-10"), &settings);
    assert_int_equal(report->indicator_count, 1);
    assert_string_equal(report->indicators[0].indicator->code, "KPI1");
    assert_int_equal(report->assessed_count, 2);
    assert_string_equal(report->indicators[1].indicator->code, "COUNT");
    assert_int_equal(report->summary.counts[STATUS_MISSED], 1);
    assert_int_equal(report->summary.counts[STATUS_NONE] + report->summary.counts[STATUS_NO_DATA],
                     1);
}

static void the_series_begins_with_the_first_value_in_the_window(void **state) {
    static const int shares[] = {50, 51, 52};
    const struct data_folder *folder = *state;
    write_shares(folder, "2020-07", shares, 3);
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_int_equal(result->series_count, 4);
    assert_int_equal(result->series[0].period, month("2020-07"));
    assert_text(&result->series[2].value, "52%");
    assert_marked(&result->series[3].value, "[x]",
                  "not available: all in October 2020; no row from The trust");
    assert_int_equal(result->trend.point_count, 4);
}

/* Thirteen months at 50% but for one point up and down in turn: limits 50 ± 5.32. */
static const int steady[] = {49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51};

/* Decision of issue 4: assurance against the latest target. */
static void a_changed_target_counts_as_it_is_now(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, "2019-09", steady, 14);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2019-04,40,,\n"
                 "KPI1,2020-10,60,,\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_int_equal(result->trend.variation, VARIATION_COMMON);
    assert_int_equal(result->trend.assurance, ASSURANCE_CONSISTENTLY_MISSES);
    assert_int_equal(number_compare(result->series[0].target, number_ratio(folder->arena, 40, 1)),
                     0);
    assert_int_equal(number_compare(result->series[13].target, number_ratio(folder->arena, 60, 1)),
                     0);
}

static void write_three_months(const struct data_folder *folder) {
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-08,TRUST,all,1\n2020-09,TRUST,all,2\n"
                 "2020-10,TRUST,all,3\n");
}

static void a_number_that_was_anothers_is_a_break(void **state) {
    const struct data_folder *folder = *state;
    write_three_months(folder);
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,lag,from,to\n"
                 "KPI1,12,In time,kpi,high,month,none,,,2020-09\n"
                 "COUNT,12,All,kpi,neither,month,none,1,2020-10,\n");
    const struct indicator_result *count = indicator_of(assess(folder, "2020-10"), "COUNT");
    assert_int_equal(count->break_count, 1);
    assert_int_equal(count->breaks[0].period, month("2020-09")); /* less the lag */
    assert_string_equal(count->breaks[0].text, "Until September 2020, number 12 was “In time”.");
}

static void a_definition_that_changed_is_a_break(void **state) {
    const struct data_folder *folder = *state;
    write_three_months(folder);
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,owner,definition,from,to\n"
                 "COUNT,3,All,kpi,neither,month,none,Jo,Open ones,,2020-08\n"
                 "COUNT,3,All,kpi,neither,month,none,Jo,All of them,2020-09,2020-09\n"
                 "COUNT,3,All,kpi,neither,month,none,Al,All of them,2020-10,\n");
    const struct indicator_result *count = indicator_of(assess(folder, "2020-10"), "COUNT");
    assert_int_equal(count->break_count, 1); /* another owner is none */
    assert_int_equal(count->breaks[0].period, month("2020-09"));
    assert_string_equal(count->breaks[0].text, "The definition changed. Until August 2020: "
                                               "definition “Open ones”.");
}

/* Not before the first month, and not before it is in force. */
static void breaks_lie_within_the_series(void **state) {
    const struct data_folder *folder = *state;
    write_three_months(folder);
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,from,to\n"
                 "COUNT,Some,kpi,neither,month,none,,2020-07\n"
                 "COUNT,All,kpi,neither,month,none,2020-08,2020-10\n"
                 "COUNT,More,kpi,neither,month,none,2020-11,\n");
    assert_int_equal(indicator_of(assess(folder, "2020-10"), "COUNT")->break_count, 0);
}

static void events_count_from_when_they_were_known(void **state) {
    const struct data_folder *folder = *state;
    write_shares(folder, "2019-09", steady, 14);
    folder_write(folder, "events.csv",
                 "indicator,period,kind,text,approved_by,known\n"
                 "KPI1,2020-02,recalculate,New team,Board,2020-11\n"
                 "KPI1,2020-01,note,Snow,,\nKPI1,2018-01,note,Before the chart,,\n"
                 "COUNT,2020-01,note,Of another indicator,,\n");
    const struct dataset *dataset = folder_load_well(folder);
    const struct report_settings *settings = default_settings();
    const struct indicator_result *then = indicator_of(
        assess_with(folder, dataset, "TRUST", "2020-10", month("2020-10"), settings), "KPI1");
    assert_int_equal(then->event_count, 1);
    assert_string_equal(then->events[0]->text, "Snow");
    assert_false(then->trend.points[5].starts_segment);
    const struct indicator_result *now = indicator_of(
        assess_with(folder, dataset, "TRUST", "2020-10", PERIOD_LATEST, settings), "KPI1");
    assert_int_equal(now->event_count, 2);
    assert_string_equal(now->events[1]->text, "New team");
    assert_true(now->trend.points[5].starts_segment);
}

/* 12 months of 9 and 11 in turn from October 2017: limits 10 ± 5.32, though the chart begins in
 * October 2018. */
static void a_baseline_before_the_window_reaches_back(void **state) {
    int shares[37];
    const struct data_folder *folder = *state;
    for (int i = 0; i < 37; i++)
        shares[i] = i < 12 ? (i % 2 == 0 ? 9 : 11) : 50;
    write_shares(folder, "2017-10", shares, 37);
    folder_write(folder, "events.csv",
                 "indicator,period,kind,text,approved_by\n"
                 "KPI1,2017-10,baseline,Before the change,Board\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_int_equal(result->series_count, 25);
    assert_true(result->trend.points[0].upper > 15.31 && result->trend.points[0].upper < 15.33);
    assert_int_equal(result->trend.variation, VARIATION_IMPROVEMENT_HIGH);
}

static void a_p_chart_needs_a_denominator(void **state) {
    const struct data_folder *folder = *state;
    folder_write(
        folder, "indicators.csv",
        "code,title,section,better,basis,compare,trend\nKPI1,In time,kpi,high,month,none,p\n"
        "COUNT,All,kpi,neither,month,none,p-prime\n");
    const struct report_result *report = assess(folder, "2020-10");
    assert_int_equal(indicator_of(report, "KPI1")->trend.method, TREND_P);
    assert_int_equal(indicator_of(report, "COUNT")->trend.method, TREND_NONE);
    assert_contains(folder_messages(folder), "indicators.csv:3: warning: trend: a p chart needs a "
                                             "headline with a denominator");
}

static void columns_are_labelled_by_basis_and_comparison(void **state) {
    static const struct {
        const char *row, *current, *compare;
    } cases[] = {
        {"month,prev12-total,,", "October 2020", "Prev. 12 months cumulative"},
        {"ytd,prev-month,,", "October 2020 (year to date)", "Prev. month (year to date)"},
        {"rolling12,prev12-average,,", "12 months to October 2020", "Prev. 12 months average"},
        {"rolling36,back-12,,", "36 months to October 2020", "October 2019"},
        {"snapshot,back-1,at month end,The month before", "October 2020 (at month end)",
         "The month before"},
        {"month,none,,", "October 2020", ""}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        folder_write(folder, "indicators.csv",
                     arena_printf(folder->arena,
                                  "code,title,section,better,basis,compare,current_label,"
                                  "compare_label\nKPI1,T,kpi,high,%s\n",
                                  cases[i].row));
        const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
        assert_string_equal(result->current_label, cases[i].current);
        assert_string_equal(result->compare_label, cases[i].compare);
    }
}

static void the_summary_counts_and_names(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,80,,\n"
                 "COUNT,2020-04,,100,300\n");
    const struct summary summary = assess(folder, "2020-10")->summary;
    assert_int_equal(summary.counts[STATUS_MET], 1);
    assert_int_equal(summary.counts[STATUS_MISSED], 1);
    assert_int_equal(summary.with_target, 2);
    assert_string_equal(summary.sentence, "1 of 2 indicators is on or better than target. One has "
                                          "missed its target: In time.");
}

/* "Of 1 indicator … two have no data" did not add up. */
static void what_has_no_data_is_counted_by_whether_it_has_a_target(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,80,,\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,x\n2020-10,TRUST,in_time,x\n");
    assert_string_equal(assess(folder, "2020-10")->summary.sentence,
                        "0 of 1 indicator is on or better than target. One has no data: In time. "
                        "One without a target has no data: All.");
}

static void a_report_without_targets_says_so(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,2\n"
                 "2020-10,TRUST,in_time,x\n");
    const struct summary summary = assess(folder, "2020-10")->summary;
    assert_int_equal(summary.counts[STATUS_NONE], 1);
    assert_int_equal(summary.counts[STATUS_NO_DATA], 1);
    assert_string_equal(summary.sentence,
                        "No indicator of this report has a target. One has no data: In time.");
}

static void a_numerator_above_its_denominator_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,5\n"
                 "2020-10,TRUST,in_time,6\n");
    assert_text(current_of(assess(folder, "2020-10"), "KPI1"), "120%");
    assert_string_equal(folder_messages(folder),
                        "kpi/2020-10.csv:3:4: warning: KPI1, 2020-10: the numerator 6 is above its "
                        "denominator 5, so that the percentage is above 100 [above-denominator]\n");
}

static void a_unit_that_stops_reporting_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-09,N1,all,5\n2020-09,N2,all,5\n"
                 "2020-09,N1,in_time,5\n2020-10,N1,in_time,5\n2020-10,N1,all,6\n");
    assess(folder, "2020-10");
    assert_contains(folder_messages(folder),
                    "kpi/2020-10.csv:3:4: warning: “N2” owes “all” for 2020-10: it reported it for "
                    "2020-09, and ");
}

/* What is measured a month behind has not stopped because this month is not there yet. */
static void a_lagged_measure_has_not_stopped(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,lag\nKPI1,In time,kpi,high,month,none,1\n"
                 "COUNT,All,kpi,neither,month,none,1\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-08,TRUST,all,5\n2020-08,TRUST,in_time,5\n"
                 "2020-09,TRUST,all,5\n");
    assess(folder, "2020-10");
    assert_contains(folder_messages(folder),
                    "kpi/2020-10.csv:3:4: warning: “TRUST” owes “in_time” for 2020-09: it reported "
                    "it for 2020-08, and ");
}

static void an_indicator_without_a_headline_has_no_data(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,headline\n"
                 "KPI1,L,all,,no\nCOUNT,L,all,,yes\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_null(result->headline);
    assert_int_equal(result->status.code, STATUS_NO_DATA);
    assert_int_equal(result->series_count, 0);
    assert_int_equal(result->trend.variation, VARIATION_NONE);
    assert_contains(folder_messages(folder), "indicators.csv:2: error: “KPI1” has no headline");
}

static void notes_of_rows_in_use_are_collected_once(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value,note\n2020-10,N1,all,5,Provisional\n"
                 "2020-10,N1,in_time,5,Provisional\n2020-10,TRUST,unused,5,Not shown\n");
    const struct report_result *report = assess(folder, "2020-10");
    assert_int_equal(report->note_count, 1);
    assert_string_equal(report->notes[0], "Provisional");
    assert_string_equal(indicator_of(report, "KPI1")->series[0].note, "Provisional");
}

static void a_meeting_is_that_of_report_and_month(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "meetings.csv",
                 "report,period,committee\nother,2020-10,Wrong\n"
                 "report,2020-09,Earlier\nreport,2020-10,Board\n");
    assert_string_equal(assess(folder, "2020-10")->meeting->committee, "Board");
    folder_write(folder, "meetings.csv", "report,period\nother,2020-10\n");
    assert_null(assess(folder, "2020-10")->meeting);
}

static void rounds_are_those_in_view(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv", "period,unit,measure,value\n2020-11,TRUST,all,1\n");
    folder_write(folder, "kpi/2020-09.csv", "period,unit,measure,value\n2020-09,TRUST,all,1\n");
    const struct report_result *report = assess(folder, "2020-10");
    assert_int_equal(report->round_count, 2);
    assert_int_equal(report->rounds[0], month("2020-09"));
    assert_true(report->as_published);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(benchmarks_are_those_last_published),
        FOLDER_TEST(rows_of_an_indicator_hold_from_and_to),
        FOLDER_TEST(indicators_stand_in_the_order_of_their_numbers),
        FOLDER_TEST(a_report_may_choose_its_indicators),
        FOLDER_TEST(a_report_may_show_what_holds_alone),
        FOLDER_TEST(the_series_begins_with_the_first_value_in_the_window),
        FOLDER_TEST(a_changed_target_counts_as_it_is_now),
        FOLDER_TEST(events_count_from_when_they_were_known),
        FOLDER_TEST(a_baseline_before_the_window_reaches_back),
        FOLDER_TEST(a_p_chart_needs_a_denominator),
        FOLDER_TEST(columns_are_labelled_by_basis_and_comparison),
        FOLDER_TEST(the_summary_counts_and_names),
        FOLDER_TEST(what_has_no_data_is_counted_by_whether_it_has_a_target),
        FOLDER_TEST(a_report_without_targets_says_so),
        FOLDER_TEST(a_numerator_above_its_denominator_is_a_warning),
        FOLDER_TEST(a_unit_that_stops_reporting_is_a_warning),
        FOLDER_TEST(a_lagged_measure_has_not_stopped),
        FOLDER_TEST(an_indicator_without_a_headline_has_no_data),
        FOLDER_TEST(notes_of_rows_in_use_are_collected_once),
        FOLDER_TEST(a_meeting_is_that_of_report_and_month),
        FOLDER_TEST(a_number_that_was_anothers_is_a_break),
        FOLDER_TEST(a_definition_that_changed_is_a_break),
        FOLDER_TEST(breaks_lie_within_the_series),
        FOLDER_TEST(rounds_are_those_in_view),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
