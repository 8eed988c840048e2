/* Published figures that later exports changed. */
#include "model/difference/revision.h"

#include "model/status.h"

#include "assess_support.h"

static const char *status_of(const struct revision_side *side) {
    return side->is_judged ? words_code(&status_words, side->status) : "";
}

/* REPORT CODE FIGURE PERIOD: BEFORE (ROUND) STATUS > AFTER (ROUND) STATUS, then the rows. */
static const char *line(const struct data_folder *folder, const struct revision *revision) {
    struct arena *arena = folder->arena;
    const char *text = arena_printf(
        arena, "%s %s %s %s: %s (%s) %s > %s (%s) %s", period_code(arena, revision->report),
        revision->indicator->code, revision->figure->label, period_code(arena, revision->period),
        revision->before.text, period_code(arena, revision->before.round),
        status_of(&revision->before), revision->after.text,
        period_code(arena, revision->after.round), status_of(&revision->after));
    for (size_t i = 0; i < revision->row_count; i++) {
        const struct revised_row *row = &revision->rows[i];
        text = arena_printf(arena, "%s, %s > %s", text,
                            row->before == NULL ? "none" : row->before->text,
                            row->after == NULL ? "none" : row->after->text);
    }
    return arena_printf(arena, "%s\n", text);
}

/* Of a month as known before and with the exports of a later one. */
static const char *revised(const struct data_folder *folder, const char *report,
                           const char *round) {
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    struct revisions revisions = {0};
    revision_add(
        folder->arena, &revisions, dataset->facts,
        assess_with(folder, dataset, "TRUST", report, month(round) - 1, default_settings()),
        assess_with(folder, dataset, "TRUST", report, month(round), default_settings()));
    const char *text = "";
    for (size_t i = 0; i < revisions.count; i++)
        text = arena_printf(folder->arena, "%s%s", text, line(folder, &revisions.items[i]));
    return text;
}

static void write_september(const struct data_folder *folder) {
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,50\n2020-09,TRUST,all,100\n");
}

static void a_figure_stands_with_both_values_and_rows(void **state) {
    const struct data_folder *folder = *state;
    write_september(folder);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,55,,\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,60\n2020-10,TRUST,all,100\n");
    assert_string_equal(revised(folder, "2020-09", "2020-10"),
                        "2020-09 KPI1 Share 2020-09: 50% (2020-09) missed > 60% (2020-10) met, 50 "
                        "> 60\n");
}

/* A row that is sent again as it was is no revision, and none of the rows of one. */
static void what_stays_the_same_is_not_listed(void **state) {
    const struct data_folder *folder = *state;
    write_september(folder);
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,50.0\n2020-10,TRUST,all,9\n");
    assert_string_equal(revised(folder, "2020-09", "2020-10"), "");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,50.0\n2020-09,TRUST,all,200\n");
    assert_string_equal(revised(folder, "2020-09", "2020-10"),
                        "2020-09 KPI1 Share 2020-09: 50% (2020-09) none > 25% (2020-10) none, 100 "
                        "> 200\n"
                        "2020-09 COUNT Number 2020-09: 100 (2020-09) none > 200 (2020-10) none, "
                        "100 > 200\n");
}

static void what_prints_alike_is_told_unrounded(void **state) {
    const struct data_folder *folder = *state;
    write_september(folder);
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,50.2\n2020-10,TRUST,all,9\n");
    assert_string_equal(revised(folder, "2020-09", "2020-10"),
                        "2020-09 KPI1 Share 2020-09: 50% (50.0 unrounded) (2020-09) none > 50% "
                        "(50.2 unrounded) (2020-10) none, 50 > 50.2\n");
}

/* Rolling figures change with each month of their window; the lag says which month they are about.
 */
static void older_months_count_in_their_windows(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,lag\n"
                 "COUNT,All,kpi,neither,rolling12,none,1\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "COUNT,Number,all,,count,yes\n");
    folder_write(folder, "kpi/2020-09.csv", "period,unit,measure,value\n2020-08,TRUST,all,7\n");
    for (int period = month("2019-09"); period < month("2020-08"); period++)
        folder_write(folder,
                     arena_printf(folder->arena, "kpi/%s.csv", period_code(folder->arena, period)),
                     arena_printf(folder->arena, "period,unit,measure,value\n%s,TRUST,all,1\n",
                                  period_code(folder->arena, period)));
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-01,TRUST,all,5\n");
    assert_string_equal(revised(folder, "2020-09", "2020-10"),
                        "2020-09 COUNT Number 2020-08: 18 (2020-09) none > 22 (2020-10) none, 1 > "
                        "5\n");
}

/* The sum over areas gives way to a row of the trust itself. */
static void rows_that_no_longer_count_are_named(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-09.csv", "period,unit,measure,value\n2020-09,NORTH,all,70\n");
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-09,TRUST,all,80\n");
    assert_string_equal(revised(folder, "2020-09", "2020-10"),
                        "2020-09 COUNT Number 2020-09: 70 (2020-09) none > 80 (2020-10) none, none "
                        "> 80, 70 > none\n");
}

static bool is_there(const struct data_folder *folder, const char *report) {
    const struct dataset *dataset = folder_load_well(folder);
    return revision_is_there(&dataset->catalogue, dataset->facts,
                             catalogue_unit(&dataset->catalogue, "TRUST"), month(report),
                             month("2020-10"));
}

static void only_late_rows_that_count_make_a_revision(void **state) {
    const struct data_folder *folder = *state;
    write_september(folder);
    assert_false(is_there(folder, "2020-09"));
    folder_write(folder, "kpi/2020-10-late.csv", "period,unit,measure,value\n2020-09,N1,all,1\n");
    assert_false(is_there(folder, "2020-09")); /* the trust has a row of its own */
    folder_write(folder, "kpi/2020-10-late.csv",
                 "period,unit,measure,value\n2020-09,TRUST,all,101\n");
    assert_true(is_there(folder, "2020-09"));
    assert_false(is_there(folder, "2020-08"));
}

/* A role that is absent as 0 counts in a month in which all others had nothing to count. */
static void a_new_role_may_revise_months_without_a_row(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "measures.csv", "measure,kind,absent\nnew.all,stock,0\n");
    folder_write(folder, "workforce/2020-09.csv", "period,unit,role,all\n2020-09,TRUST,old,z\n");
    folder_write(folder, "workforce/2020-10.csv", "period,unit,role,all\n2020-10,TRUST,new,5\n");
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-10,TRUST,in_time,5\n");
    assert_true(is_there(folder, "2020-09"));
    assert_string_equal(revised(folder, "2020-09", "2020-10"),
                        "2020-09 COUNT Number 2020-09: [z] (2020-09) no-data > 0 (2020-10) none\n");
}

static const struct indicator_result *as_known(const struct data_folder *folder, const char *report,
                                               int as_at) {
    return indicator_of(
        assess_with(folder, folder_load(folder), "TRUST", report, as_at, default_settings()),
        "COUNT");
}

static void write_count(const struct data_folder *folder, const char *lag) {
    folder_write(folder, "indicators.csv",
                 arena_printf(folder->arena,
                              "code,title,section,better,basis,compare,lag\n"
                              "COUNT,All,kpi,neither,month,prev-month,%s\n",
                              lag));
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "COUNT,Number,all,,count,yes\n");
}

/* Wherever a report shows September again: before, in its comparison and in the months. */
static void a_report_knows_what_its_months_were_published_as(void **state) {
    const struct data_folder *folder = *state;
    write_count(folder, "");
    write_september(folder);
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-09,TRUST,all,120\n2020-10,TRUST,all,7\n");
    const struct indicator_result *october = as_known(folder, "2020-10", month("2020-10"));
    assert_text(&october->previous, "120");
    assert_string_equal(october->previous.published, "100");
    assert_string_equal(october->figures[0].compare.published, "100");
    assert_string_equal(october->series[0].value.published, "100");
    assert_null(october->figures[0].current.published);
    assert_null(october->series[1].value.published);
    assert_null(as_known(folder, "2020-09", month("2020-09"))->figures[0].current.published);
    assert_string_equal(as_known(folder, "2020-09", PERIOD_LATEST)->figures[0].current.published,
                        "100");
}

static void what_was_never_published_is_not_revised(void **state) {
    const struct data_folder *folder = *state;
    write_count(folder, "");
    folder_write(folder, "kpi/2020-08.csv", "period,unit,measure,value\n2020-08,TRUST,all,1\n");
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-09,TRUST,all,120\n");
    assert_null(as_known(folder, "2020-10", month("2020-10"))->previous.published);
}

/* August was published in September's report. */
static void a_lagged_month_was_published_later(void **state) {
    const struct data_folder *folder = *state;
    write_count(folder, "1");
    folder_write(folder, "kpi/2020-08.csv", "period,unit,measure,value\n2020-08,TRUST,all,1\n");
    folder_write(folder, "kpi/2020-09.csv", "period,unit,measure,value\n2020-08,TRUST,all,2\n");
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-09,TRUST,all,5\n");
    assert_null(as_known(folder, "2020-10", month("2020-10"))->previous.published);
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-08,TRUST,all,3\n");
    assert_string_equal(as_known(folder, "2020-10", month("2020-10"))->previous.published, "2");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_figure_stands_with_both_values_and_rows),
        FOLDER_TEST(what_stays_the_same_is_not_listed),
        FOLDER_TEST(what_prints_alike_is_told_unrounded),
        FOLDER_TEST(older_months_count_in_their_windows),
        FOLDER_TEST(rows_that_no_longer_count_are_named),
        FOLDER_TEST(only_late_rows_that_count_make_a_revision),
        FOLDER_TEST(a_report_knows_what_its_months_were_published_as),
        FOLDER_TEST(what_was_never_published_is_not_revised),
        FOLDER_TEST(a_lagged_month_was_published_later),
        FOLDER_TEST(a_new_role_may_revise_months_without_a_row)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
