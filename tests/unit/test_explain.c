/* How a number came about, as text and as a tree. */
#include "report/explain/explain.h"

#include "report/view/view.h"

#include "assess_support.h"

struct told {
    const char *text;
    cJSON *tree;
};

static void release(void *tree) {
    cJSON_Delete(tree);
}

/* The indicator in the trust's report, without a page. */
static struct told explained(const struct data_folder *folder, const char *code, const char *unit,
                             int as_at) {
    struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    const struct report_result *results =
        assess_with(folder, dataset, unit, "2020-10", as_at, default_settings());
    struct explain_request request = {
        .catalogue = &dataset->catalogue,
        .facts = dataset->facts,
        .settings = default_settings(),
        .settings_path = "report.ini",
        .chosen = "",
        .results = results,
        .result = indicator_of(results, code),
        .diagnostics = folder->diagnostics,
        .view = view_new(folder->arena, names_new(folder->arena), results)};
    struct told told = {.tree = explain_indicator(folder->arena, &request)};
    arena_at_free(folder->arena, release, told.tree);
    struct buffer out = {0};
    explain_print(folder->arena, told.tree, &out);
    told.text = arena_strdup(folder->arena, out.data);
    buffer_free(&out);
    return told;
}

static const char *text_of(const struct data_folder *folder, const char *code) {
    return explained(folder, code, "TRUST", month("2020-10")).text;
}

/* Checks that both texts are there, the first before the second. */
static void assert_in_order(const char *text, const char *first, const char *second) {
    assert_contains(text, first);
    assert_contains(strstr(text, first), second);
}

static void define(const struct data_folder *folder, const char *words) {
    folder_write(folder, "indicators.csv",
                 arena_printf(folder->arena,
                              "code,title,section,better,basis,compare,lag\nKPI1,In time,kpi,%s\n"
                              "COUNT,All,kpi,neither,month,none,\n",
                              words));
}

static void define_targets(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "targets.csv",
                 arena_printf(folder->arena,
                              "indicator,unit,from,target,tolerance_low,tolerance_high,phasing,"
                              "known\n%s",
                              rows));
}

static void rows_are_named_up_to_the_printed_text(void **state) {
    const struct data_folder *folder = *state;
    const char *text = text_of(folder, "KPI1");
    assert_contains(text, "KPI1: In time\n");
    assert_contains(text, "57  ");
    assert_contains(text, "/kpi/2020-10.csv:2\n");
    assert_in_order(text, "ratio                       57 / 200 = 0.285\n",
                    "rounding                    28.5 → 29, half up to a whole number\n");
}

static void a_sum_names_its_units_and_those_without_a_row(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value,note\n2020-10,N2,all,3,counted by hand\n");
    const char *text = text_of(folder, "COUNT");
    assert_in_order(text, "October 2020                           3  added up from 1 unit\n",
                    "NORTH                                3  added up from 1 of 2 units\n");
    assert_in_order(text, "no row: N1\n", "N2                                 3  ");
    assert_contains(text, "/kpi/2020-10.csv:2; note: counted by hand\n");
}

static void a_total_names_its_roles(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Posts,posts,,count,yes\nCOUNT,Number,all,,count,yes\n");
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,posts\n2020-10,TRUST,manager,2\n2020-10,TRUST,worker,x\n");
    const char *text = text_of(folder, "KPI1");
    assert_contains(text, "[x]  added up from the roles that have a value, of 2\n");
    assert_in_order(text, "manager.posts                        2  ",
                    "worker.posts                       [x]  ");
}

static void rows_that_do_not_count_are_named_with_the_reason(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv", "period,unit,measure,value\n2020-10,TRUST,all,201\n");
    const char *text = text_of(folder, "COUNT");
    assert_contains(text, "not yet known: of a later round: 201 in ");
    text = explained(folder, "COUNT", "TRUST", PERIOD_LATEST).text;
    assert_contains(text, "superseded by the round 2020-11: 200 in ");
    assert_contains(text, "Known as at                   the latest exports\n");
}

static void absence_says_what_it_means(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "measures.csv", "measure,title,kind,absent\nall,All,flow,0\n");
    folder_write(folder, "kpi/2020-10.csv", "period,unit,measure,value\n2020-10,TRUST,in_time,0\n");
    const char *text = text_of(folder, "KPI1");
    assert_contains(text, "0  no row, which means 0 (“absent” in measures.csv)\n");
    assert_contains(text,
                    "print                       [z]: not applicable: the denominator is zero\n");
    assert_contains(text, "[x]  no row, so not available\n");
}

static void each_row_of_targets_says_why_it_counts_or_not(void **state) {
    const struct data_folder *folder = *state;
    define_targets(folder, "KPI1,,2019-04,30,25,,,\nKPI1,,2020-04,30,28,,,\n"
                           "KPI1,,2021-04,50,,,,\nKPI1,,2020-05,60,,,,2020-12\n"
                           "KPI1,N1,2020-04,10,,,,\n");
    const char *text = text_of(folder, "KPI1");
    assert_in_order(text, "from 2019-04: target 30, tolerance 25 to –; superseded by ",
                    "from 2020-04: target 30, tolerance 28 to –; in force: the latest row up to");
    assert_contains(text, "target 50, tolerance – to –; begins later, in April 2021\n");
    assert_contains(text, "target 60, tolerance – to –; not yet known: since December 2020\n");
    assert_lacks(text, "target 10");
    assert_contains(explained(folder, "KPI1", "N1", month("2020-10")).text,
                    "target 30, tolerance 28 to –; the unit has a row of its own: ");
}

static void statuses_are_judged_in_words(void **state) {
    static const struct {
        const char *better, *target, *words;
    } cases[] = {
        {"high", "29,28,", "29% is at or above the target of 29%"},
        {"high", "30,28,",
         "29% is below the target of 30%, but at or above the tolerance’s lower "
         "end, 28%"},
        {"high", "35,30,",
         "29% is below the target of 35% and below the tolerance’s lower end, 30%"},
        {"high", "35,,", "29% is below the target of 35%, and the tolerance has no lower end"},
        {"low", "29,,30", "29% is at or below the target of 29%"},
        {"low", "28,,30",
         "29% is above the target of 28%, but at or below the tolerance’s upper "
         "end, 30%"},
        {"neither", ",20,30", "29% lies inside the agreed range from 20% to 30%"},
        {"neither", ",,28", "29% lies outside the agreed range to 28%"},
        {"neither", "30,,", "neither high nor low is good, and no tolerance is in force"},
        {"high", ",20,", "no target is in force"}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        define(folder, arena_printf(folder->arena, "%s,month,none,", cases[i].better));
        define_targets(folder,
                       arena_printf(folder->arena, "KPI1,,2020-04,%s,,\n", cases[i].target));
        assert_contains(
            text_of(folder, "KPI1"),
            arena_printf(folder->arena, "Judged as printed             %s\n", cases[i].words));
    }
}

static void what_is_due_of_a_phased_target_is_worked_out(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\nKPI1,In time,kpi,high,month,none\n"
                 "COUNT,All,kpi,high,ytd,none\n");
    folder_write(folder, "measures.csv", "measure,kind,absent\nall,cumulative,x\n");
    define_targets(folder, "COUNT,,2020-04,400,360,,linear,\n");
    const char *text = text_of(folder, "COUNT");
    assert_contains(text, "target due                    400 × 7/12 ≈ 233.333333, in print 233\n");
    assert_contains(text, "lower end due                 360 × 7/12 = 210, in print 210\n");
    assert_contains(text,
                    "200 is below the target of 233.333333 due and below the tolerance’s lower "
                    "end, 210 due\n");
}

static void an_average_names_what_it_leaves_out(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,prev12-average,");
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,1\n2020-09,TRUST,all,3\n"
                 "2020-08,TRUST,in_time,1\n2020-08,TRUST,all,1\n");
    const char *text = text_of(folder, "KPI1");
    assert_contains(text, "[x]  left out: not available: ");
    assert_in_order(text,
                    "September 2020                           1             3     33.333333\n",
                    "sum                                      2             4\n");
    assert_contains(text, "ratio                       2 / 4 = 0.5\n");
}

static void a_lag_is_said_with_its_month(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,none,1");
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,1\n2020-09,TRUST,all,4\n");
    const char *text = text_of(folder, "KPI1");
    assert_contains(text, "Lag                           1 month: the figures are about September "
                          "2020\n");
    assert_contains(text, "25 → 25, half up");
}

static void an_unusable_figure_says_why(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Share,,all,percent,yes\nCOUNT,Number,all,,count,yes\n");
    const char *text = text_of(folder, "KPI1");
    assert_contains(text, "print                       [x]: its numerator in figures.csv cannot be "
                          "read\n");
    assert_contains(text, "there is no value to judge");
}

/* 24 months of 1 and 3 by turns and a last one of 20: the mean 2, moving ranges of 2 but the last.
 */
static void write_two_years(const struct data_folder *folder) {
    const char *rows = "";
    for (int i = 0; i < 25; i++)
        rows = arena_printf(folder->arena, "%s%s,TRUST,all,%d\n", rows,
                            period_code(folder->arena, month("2018-10") + i),
                            i == 24      ? 20
                            : i % 2 == 0 ? 1
                                         : 3);
    folder_write(folder, "kpi/2020-10.csv",
                 arena_printf(folder->arena, "period,unit,measure,value\n%s", rows));
}

static void limits_are_worked_out_and_rules_named(void **state) {
    const struct data_folder *folder = *state;
    write_two_years(folder);
    const char *text = text_of(folder, "COUNT");
    assert_contains(text, "mean: 2.72\n");
    assert_contains(text, "is left out: October 2020; the mean of the other 23 is 2\n");
    assert_contains(text, "limits: 2.72 ± 2.66 × 2 = −2.6 and 8.04\n");
    assert_contains(text, "outside                     October 2020: above the upper limit\n");
    assert_contains(text, "neutral-high: for the latest value, October 2020, fired outside (up)");
    assert_contains(text, "none: there is no target\n");
}

static void a_baseline_is_named_with_its_approval(void **state) {
    const struct data_folder *folder = *state;
    write_two_years(folder);
    folder_write(folder, "events.csv",
                 "indicator,period,kind,points,text,approved_by\n"
                 "COUNT,2018-12,baseline,12,New system,The board\n");
    const char *text = text_of(folder, "COUNT");
    assert_contains(text, "it begins with a baseline, “New system”, approved by The board (");
    assert_contains(text, "23 values, of which the first 12 fix the limits\n");
}

static void the_tree_has_the_same_steps(void **state) {
    const struct data_folder *folder = *state;
    struct told told = explained(folder, "KPI1", "TRUST", month("2020-10"));
    const cJSON *figure = cJSON_GetArrayItem(cJSON_GetObjectItem(told.tree, "figures"), 0);
    const cJSON *column = cJSON_GetArrayItem(cJSON_GetObjectItem(figure, "columns"), 0);
    const cJSON *step;
    size_t count = 0;
    cJSON_ArrayForEach(step, cJSON_GetObjectItem(column, "steps")) {
        assert_contains(told.text, cJSON_GetObjectItem(step, "text")->valuestring);
        count++;
    }
    assert_int_equal(count, 4);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(rows_are_named_up_to_the_printed_text),
        FOLDER_TEST(a_sum_names_its_units_and_those_without_a_row),
        FOLDER_TEST(a_total_names_its_roles),
        FOLDER_TEST(rows_that_do_not_count_are_named_with_the_reason),
        FOLDER_TEST(absence_says_what_it_means),
        FOLDER_TEST(each_row_of_targets_says_why_it_counts_or_not),
        FOLDER_TEST(statuses_are_judged_in_words),
        FOLDER_TEST(what_is_due_of_a_phased_target_is_worked_out),
        FOLDER_TEST(an_average_names_what_it_leaves_out),
        FOLDER_TEST(a_lag_is_said_with_its_month),
        FOLDER_TEST(an_unusable_figure_says_why),
        FOLDER_TEST(limits_are_worked_out_and_rules_named),
        FOLDER_TEST(a_baseline_is_named_with_its_approval),
        FOLDER_TEST(the_tree_has_the_same_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
