/* What differs between two months' reports, each made from what was known then. */
#include "model/difference/difference.h"

#include "assess_support.h"

/* KIND CODE SENTENCE, a line each. */
static const char *lines(const struct data_folder *folder, const struct differences *differences) {
    const char *text = "";
    for (size_t i = 0; i < differences->count; i++) {
        const struct difference *difference = &differences->items[i];
        text = arena_printf(folder->arena, "%s%s %s %s\n", text, difference_name(difference->kind),
                            difference->indicator == NULL ? "*" : difference->indicator->code,
                            difference->sentence);
    }
    return text;
}

static const struct report_result *published(const struct data_folder *folder,
                                             const struct dataset *dataset, const char *period) {
    return assess_with(folder, dataset, "TRUST", period, month(period), default_settings());
}

static const char *differing(const struct data_folder *folder, const char *before,
                             const char *now) {
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    struct differences differences = difference_between(
        folder->arena, published(folder, dataset, before), published(folder, dataset, now));
    assert_int_equal(differences.period, month(before));
    return lines(folder, &differences);
}

/* Each month in an export of its own, from `first` on: `in_time` of 100. */
static void write_months(const struct data_folder *folder, const char *first, const int *in_time,
                         size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *code = period_code(folder->arena, month(first) + (int)i);
        folder_write(folder, arena_printf(folder->arena, "kpi/%s.csv", code),
                     arena_printf(folder->arena,
                                  "period,unit,measure,value\n%s,TRUST,in_time,%d\n"
                                  "%s,TRUST,all,100\n",
                                  code, in_time[i], code));
    }
}

static void write_share_alone(const struct data_folder *folder) {
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\nKPI1,In time,kpi,high,month,none\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Share,in_time,all,percent,yes\n");
}

/* September with `before` and October with `now` of 100, target 80, tolerance from 70. */
static const char *judged(const struct data_folder *folder, int before, int now) {
    write_share_alone(folder);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,80,70,\n");
    write_months(folder, "2020-09", (const int[]){before, now}, 2);
    return differing(folder, "2020-09", "2020-10");
}

static void statuses_are_worse_or_better(void **state) {
    const struct data_folder *folder = *state;
    assert_string_equal(judged(folder, 80, 79),
                        "worse KPI1 Status: within tolerance at 79% (target 80%); before: on or "
                        "better than target at 80% (target 80%)\n");
    assert_string_equal(judged(folder, 69, 80),
                        "better KPI1 Status: on or better than target at 80% (target 80%); before: "
                        "outside tolerance at 69% (target 80%)\n");
    assert_string_equal(judged(folder, 81, 95), "");
}

static void a_status_without_a_value_is_neither(void **state) {
    const struct data_folder *folder = *state;
    judged(folder, 80, 80);
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-10,TRUST,all,100\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "status KPI1 Status: no data (target 80%); before: on or better than "
                        "target at 80% (target 80%)\n");
}

/* Twenty quiet months, one that lies outside, and one that does not. */
static void signals_appear_and_end(void **state) {
    const struct data_folder *folder = *state;
    int in_time[22];
    for (size_t i = 0; i < 22; i++)
        in_time[i] = i == 20 ? 99 : 50 + (int)(i % 2) * 4;
    write_share_alone(folder);
    write_months(folder, "2019-01", in_time, 22);
    assert_string_equal(differing(folder, "2020-08", "2020-09"),
                        "signal-began KPI1 Trend: a real change for the better: higher values; "
                        "before: no real change\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "signal-ended KPI1 Trend: no real change; before: a real change for the "
                        "better: higher values\n");
}

/* The first month in which there are enough values. */
static void an_assurance_appears_and_changes(void **state) {
    const struct data_folder *folder = *state;
    int in_time[13];
    for (size_t i = 0; i < 13; i++)
        in_time[i] = 50 + (int)(i % 2) * 4;
    write_share_alone(folder);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2019-04,20,10,\n"
                 "KPI1,2020-10,52,10,\n");
    write_months(folder, "2019-09", in_time, 13);
    assert_string_equal(differing(folder, "2020-08", "2020-09"),
                        "signal-began KPI1 Outlook for the target: expected to meet the target "
                        "consistently; before: not judged\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,in_time,54\n2020-10,TRUST,all,100\n");
    assert_string_equal(
        differing(folder, "2020-09", "2020-10"),
        "signal-changed KPI1 Outlook for the target: expected to meet the target at "
        "one time and miss it at another; before: expected to meet the target "
        "consistently\n"
        "target KPI1 Target: 52%, from October 2020; before: 20%\n");
}

static void restated_months_stand_with_both_values(void **state) {
    const struct data_folder *folder = *state;
    write_share_alone(folder);
    write_months(folder, "2020-07", (const int[]){50, 60, 70, 80}, 4);
    folder_write(folder, "kpi/2020-10-late.csv",
                 "period,unit,measure,value\n2020-08,TRUST,in_time,61\n2020-09,TRUST,in_time,x\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "restated KPI1 September 2020: [x]; before: 70%\n"
                        "restated KPI1 August 2020: 61%; before: 60%\n");
    assert_string_equal(differing(folder, "2020-07", "2020-08"), "");
}

static void a_number_that_came_late_is_restated(void **state) {
    const struct data_folder *folder = *state;
    write_share_alone(folder);
    write_months(folder, "2020-08", (const int[]){50, 60, 70}, 3);
    folder_write(folder, "kpi/2020-09.csv", "period,unit,measure,value\n2020-09,TRUST,all,100\n");
    folder_write(folder, "kpi/2020-10-late.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,60\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "status KPI1 Status: no target at 70%; before: no data\n"
                        "restated KPI1 September 2020: 60%; before: [x]\n");
}

static void what_prints_the_same_is_told_unrounded(void **state) {
    const struct data_folder *folder = *state;
    write_share_alone(folder);
    write_months(folder, "2020-08", (const int[]){50, 60, 70}, 3);
    folder_write(folder, "kpi/2020-10-late.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,60.04\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "restated KPI1 September 2020: 60% (60.04 unrounded); before: 60% (60.00 "
                        "unrounded)\n");
}

/* A row that is not the headline is in no chart, but the comparison shows its month. */
static void other_figures_are_restated_where_a_column_shows_their_month(void **state) {
    const struct data_folder *folder = *state;
    folder_write(
        folder, "indicators.csv",
        "code,title,section,better,basis,compare\nKPI1,In time,kpi,high,month,prev-month\n");
    folder_write(folder, "figures.csv",
                 "indicator,order,label,numerator,denominator,unit,headline\n"
                 "KPI1,1,Share,in_time,all,percent,yes\nKPI1,2,Decisions,all,,count,no\n");
    write_months(folder, "2020-08", (const int[]){50, 60, 70}, 3);
    folder_write(folder, "kpi/2020-10-late.csv",
                 "period,unit,measure,value\n2020-09,TRUST,all,120\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "restated KPI1 September 2020: 50%; before: 60%\n"
                        "restated KPI1 Decisions, September 2020: 120; before: 100\n");
}

static void targets_say_from_when_they_hold_and_are_known(void **state) {
    const struct data_folder *folder = *state;
    judged(folder, 90, 90);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high,known\n"
                 "KPI1,2020-04,80,70,,\nKPI1,2020-08,85,75,90,2020-10\n");
    assert_string_equal(
        differing(folder, "2020-09", "2020-10"),
        "target KPI1 Target: 85%, from August 2020, known since October 2020; before: 80%\n"
        "target KPI1 Tolerance: 75% to 90%, from August 2020, known since October 2020; before: "
        "70% or more\n");
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\n"
                 "KPI1,2020-04,80,70,\nKPI1,2020-10,80.0,70,\n"); /* the same once more */
    assert_string_equal(differing(folder, "2020-09", "2020-10"), "");
}

/* What is due of a profile is no twelfth. */
static void a_profile_is_told_by_its_years_target(void **state) {
    const struct data_folder *folder = *state;
    judged(folder, 90, 90);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high,year_target\n"
                 "KPI1,2020-09,40,30,,70\nKPI1,2020-10,45,30,,80\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "target KPI1 Target: 80% for the year, due step by step, from October "
                        "2020; before: 70% for the year, due step by step\n");
}

static void definitions_stand_with_both_texts(void **state) {
    const struct data_folder *folder = *state;
    write_share_alone(folder);
    write_months(folder, "2020-09", (const int[]){50, 60}, 2);
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,lag,owner,definition,from,to\n"
                 "KPI1,1,In time,kpi,high,month,none,,,Within a day,,2020-09\n"
                 "KPI1,2,In good time,kpi,low,snapshot,back-2,,Jo,Within two days,2020-10,\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "definition KPI1 Number: 2; before: 1\n"
                        "definition KPI1 Title: In good time; before: In time\n"
                        "definition KPI1 Definition: Within two days; before: Within a day\n"
                        "definition KPI1 Which way is good: Good is low; before: Good is high\n"
                        "definition KPI1 Counted: at the end of the month; before: in the month\n"
                        "definition KPI1 Compared with: 2 months before; before: none\n"
                        "definition KPI1 Owner: Jo; before: none\n");
}

static void a_number_passes_to_another_indicator(void **state) {
    const struct data_folder *folder = *state;
    write_months(folder, "2020-09", (const int[]){50, 60}, 2);
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,from,to\n"
                 "KPI1,12,In time,kpi,high,month,none,,2020-09\n"
                 "COUNT,12,All,kpi,neither,month,none,2020-10,\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "number COUNT Number 12 was “In time” until September 2020; from October "
                        "2020 it is “All”; “In time” is no longer reported\n");
    assert_string_equal(differing(folder, "2020-10", "2020-09"),
                        "number KPI1 Number 12 was “All” in the report for October 2020; in the "
                        "report for September 2020 it is “In time”; “All” is no longer reported\n");
}

/* 11 and 12 change places. */
static void numbers_that_are_exchanged_are_told_once_each(void **state) {
    const struct data_folder *folder = *state;
    write_months(folder, "2020-09", (const int[]){50, 60}, 2);
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,from,to\n"
                 "KPI1,11,In time,kpi,high,month,none,,2020-09\n"
                 "KPI1,12,In time,kpi,high,month,none,2020-10,\n"
                 "COUNT,12,All,kpi,neither,month,none,,2020-09\n"
                 "COUNT,11,All,kpi,neither,month,none,2020-10,\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "number COUNT Number 11 was “In time” until September 2020; from October "
                        "2020 it is “All”\n"
                        "number KPI1 Number 12 was “All” until September 2020; from October 2020 "
                        "it is “In time”\n");
}

static void indicators_come_and_go(void **state) {
    const struct data_folder *folder = *state;
    write_months(folder, "2020-09", (const int[]){50, 60}, 2);
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,from,to\n"
                 "KPI1,1,In time,kpi,high,month,none,,2020-09\n"
                 "COUNT,2,All,kpi,neither,month,none,2020-10,\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "new COUNT New in this report from October 2020\n"
                        "gone KPI1 No longer in this report; the last was that for September "
                        "2020\n");
}

static void a_change_of_rules_is_said_once(void **state) {
    const struct data_folder *folder = *state;
    write_months(folder, "2020-09", (const int[]){50, 60}, 2);
    const struct dataset *dataset = folder_load_well(folder);
    struct report_settings legacy = *default_settings();
    legacy.trend.rules = RULES_MDC_LEGACY;
    struct differences differences = difference_between(
        folder->arena, assess_with(folder, dataset, "TRUST", "2020-09", month("2020-09"), &legacy),
        published(folder, dataset, "2020-10"));
    assert_string_equal(lines(folder, &differences),
                        "definition * Rules of trends: mdc-2023, over the last 25 months, runs of "
                        "7; limits from 8 values, signals from 13; large moving ranges left out; "
                        "before: mdc-legacy, over the last 25 months, runs of 7; limits from 8 "
                        "values, signals from 13; large moving ranges left out\n");
}

/* Worst first, whatever the report's order. */
static void kinds_stand_in_the_order_of_attention(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,55,,\n"
                 "COUNT,2020-04,,150,\n");
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,50\n2020-09,TRUST,all,200\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,in_time,60\n2020-10,TRUST,all,100\n");
    assert_string_equal(differing(folder, "2020-09", "2020-10"),
                        "worse COUNT Status: outside agreed range at 100 (tolerance 150 or more); "
                        "before: inside agreed range at 200 (tolerance 150 or more)\n"
                        "better KPI1 Status: on or better than target at 60% (target 55%); before: "
                        "target missed at 25% (target 55%)\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(statuses_are_worse_or_better),
        FOLDER_TEST(a_status_without_a_value_is_neither),
        FOLDER_TEST(signals_appear_and_end),
        FOLDER_TEST(an_assurance_appears_and_changes),
        FOLDER_TEST(restated_months_stand_with_both_values),
        FOLDER_TEST(a_number_that_came_late_is_restated),
        FOLDER_TEST(what_prints_the_same_is_told_unrounded),
        FOLDER_TEST(other_figures_are_restated_where_a_column_shows_their_month),
        FOLDER_TEST(targets_say_from_when_they_hold_and_are_known),
        FOLDER_TEST(a_profile_is_told_by_its_years_target),
        FOLDER_TEST(definitions_stand_with_both_texts),
        FOLDER_TEST(a_number_passes_to_another_indicator),
        FOLDER_TEST(numbers_that_are_exchanged_are_told_once_each),
        FOLDER_TEST(indicators_come_and_go),
        FOLDER_TEST(a_change_of_rules_is_said_once),
        FOLDER_TEST(kinds_stand_in_the_order_of_attention)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
