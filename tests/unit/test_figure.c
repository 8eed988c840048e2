/* From rows to a figure's value: sums over units and months, markers, ratios, comparisons. */
#include "model/ledger/figure.h"

#include "assess_support.h"

/* The export of one round, written line by line behind its header. */
static void write_export(const struct data_folder *folder, const char *round, const char *rows) {
    folder_write(folder, arena_printf(folder->arena, "kpi/%s.csv", round),
                 arena_printf(folder->arena, "period,unit,measure,value\n%s", rows));
}

/* COUNT of the trust in 2020-10 from these rows of its export. */
static const struct outcome *count_of(const struct data_folder *folder, const char *rows) {
    write_export(folder, "2020-10", rows);
    return current_of(assess(folder, "2020-10"), "COUNT");
}

/* One indicator I with the headline numerator / denominator. */
static void define(const struct data_folder *folder, const char *indicator, const char *figure) {
    folder_write(folder, "indicators.csv",
                 arena_printf(folder->arena,
                              "code,title,section,better,basis,compare,lag\nI,Title,kpi,%s\n",
                              indicator));
    folder_write(folder, "figures.csv",
                 arena_printf(folder->arena,
                              "indicator,label,numerator,denominator,unit,per,decimals,headline\n"
                              "I,Label,%s,yes\n",
                              figure));
}

/* A row of `all` for each month from `first` on, with these values. */
static void write_months(const struct data_folder *folder, const char *first,
                         const char *const *values, size_t count) {
    const char *rows = "";
    for (size_t i = 0; i < count; i++)
        rows = arena_printf(folder->arena, "%s%s,TRUST,all,%s\n", rows,
                            period_code(folder->arena, month(first) + (int)i), values[i]);
    write_export(folder, "2020-10", rows);
}

static const struct figure_result *headline(const struct report_result *report) {
    return indicator_of(report, "I")->headline;
}

static void units_without_a_row_are_the_sum_of_their_children(void **state) {
    const struct data_folder *folder = *state;
    assert_text(count_of(folder, "2020-10,N1,all,3\n2020-10,N2,all,4\n"), "7");
    assert_text(count_of(folder, "2020-10,N1,all,3\n"), "3");
    assert_text(count_of(folder, "2020-10,NORTH,all,100\n2020-10,N1,all,3\n"), "100");
    assert_text(current_of(assess_unit(folder, "N1", "2020-10"), "COUNT"), "3");
    assert_marked(current_of(assess_unit(folder, "N2", "2020-10"), "COUNT"), "[x]",
                  "not available: all in October 2020");
}

static void sums_follow_the_rules_for_markers(void **state) {
    static const struct {
        const char *first, *second, *sum;
    } cases[] = {{"3", "4", "7"},       {"3", "z", "3"},     {"z", "z", "[z]"},
                 {"3", "x", "[x]"},     {"3", "c", "[c]"},   {"x", "c", "[c]"},
                 {"z", "x", "[x]"},     {"3", "low", "[x]"}, {"low", "low", "[low]"},
                 {"low", "z", "[low]"}, {"low", "x", "[x]"}, {"0", "low", "[x]"},
                 {"c", "low", "[c]"},   {"-3", "3", "0"},    {"0.5", "0.25", "1"}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_text(
            count_of(folder, arena_printf(folder->arena, "2020-10,N1,all,%s\n2020-10,N2,all,%s\n",
                                          cases[i].first, cases[i].second)),
            cases[i].sum);
}

static void a_marker_says_where_it_comes_from(void **state) {
    const struct data_folder *folder = *state;
    assert_marked(count_of(folder, "2020-10,TRUST,all,c\n"), "[c]",
                  "suppressed to protect confidentiality: all in October 2020");
    assert_marked(count_of(folder, "2020-10,TRUST,all,z\n"), "[z]",
                  "not applicable: all in October 2020");
    assert_marked(count_of(folder, "2020-10,TRUST,all,low\n"), "[low]",
                  "rounds to zero but is not zero: all in October 2020");
}

static void ratios_and_expressions_carry_the_gravest_marker(void **state) {
    static const struct {
        const char *numerator, *denominator, *text;
    } cases[] = {{"57", "200", "29%"}, {"57", "0", "[z]"},      {"0", "200", "0%"},
                 {"c", "x", "[c]"},    {"x", "c", "[c]"},       {"z", "x", "[x]"},
                 {"low", "z", "[z]"},  {"low", "200", "[low]"}, {"5", "low", "[low]"},
                 {"low", "0", "[low]"}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_export(folder, "2020-10",
                     arena_printf(folder->arena, "2020-10,TRUST,in_time,%s\n2020-10,TRUST,all,%s\n",
                                  cases[i].numerator, cases[i].denominator));
        assert_text(current_of(assess(folder, "2020-10"), "KPI1"), cases[i].text);
    }
}

static void a_zero_denominator_is_not_applicable(void **state) {
    const struct data_folder *folder = *state;
    write_export(folder, "2020-10", "2020-10,TRUST,in_time,0\n2020-10,TRUST,all,0\n");
    assert_marked(current_of(assess(folder, "2020-10"), "KPI1"), "[z]",
                  "not applicable: the denominator is zero");
}

static void expressions_add_and_subtract(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,none,", "open - closed + reopened,,count,,0");
    write_export(folder, "2020-10",
                 "2020-10,TRUST,open,10\n2020-10,TRUST,closed,4\n2020-10,TRUST,reopened,1\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "7");
    write_export(folder, "2020-10",
                 "2020-10,TRUST,open,10\n2020-10,TRUST,closed,z\n2020-10,TRUST,reopened,1\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "[z]");
}

static void rates_are_per_so_many(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "low,month,none,", "cases,children,rate,10000,1");
    write_export(folder, "2020-10", "2020-10,TRUST,cases,57\n2020-10,TRUST,children,288000\n");
    /* 57 / 288000 × 10000 = 1.979166… */
    assert_text(&headline(assess(folder, "2020-10"))->current, "2.0");
}

static void without_a_denominator_nothing_is_scaled(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "low,month,none,", "all,,rate,10000,0");
    write_export(folder, "2020-10", "2020-10,TRUST,all,57\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "57");
}

/* April to October 2020 hold 1, 2, 4, 8, 16, 32, 64; March holds 100. */
static void the_year_to_date_begins_in_april(void **state) {
    static const char *const values[] = {"100", "1", "2", "4", "8", "16", "32", "64"};
    const struct data_folder *folder = *state;
    define(folder, "high,ytd,none,", "all,,count,,0");
    write_months(folder, "2020-03", values, 8);
    assert_text(&headline(assess(folder, "2020-10"))->current, "127");
}

static void rolling_windows_are_summed(void **state) {
    static const char *const values[] = {"1000", "1", "1", "1", "1", "1", "1",
                                         "1",    "1", "1", "1", "1", "1"};
    const struct data_folder *folder = *state;
    define(folder, "high,rolling12,none,", "all,,count,,0");
    write_months(folder, "2019-10", values, 13);
    assert_text(&headline(assess(folder, "2020-10"))->current, "12");
    define(folder, "high,rolling36,none,", "all,,count,,0");
    assert_marked(&headline(assess(folder, "2020-10"))->current, "[x]",
                  "not available: all in November 2017");
}

static void a_stock_is_averaged_over_its_months(void **state) {
    static const char *const values[] = {"10", "z", "20", "30", "z", "z", "40"};
    const struct data_folder *folder = *state;
    folder_write(folder, "measures.csv", "measure,kind\nall,stock\n");
    define(folder, "high,ytd,none,", "all,,number,,2");
    write_months(folder, "2020-04", values, 7);
    assert_text(&headline(assess(folder, "2020-10"))->current, "25.00"); /* 100 / 4 */
}

static void flows_are_the_default_and_one_month_is_itself(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "measures.csv", "measure,kind\nall,stock\n");
    assert_text(count_of(folder, "2020-10,TRUST,all,12\n"), "12");
}

static void absent_rows_are_zero_where_measures_csv_says_so(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "measures.csv", "measure,absent\nall,0\n");
    define(folder, "high,rolling12,none,", "all,,count,,0");
    write_export(folder, "2020-10",
                 "2019-11,TRUST,other,1\n2020-05,TRUST,all,7\n2020-10,TRUST,other,1\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "7");
    /* but not in months about which no export says anything */
    write_export(folder, "2020-10", "2019-12,TRUST,other,1\n2020-10,TRUST,all,7\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "[x]");
}

static void a_row_below_means_that_nothing_is_absent(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "measures.csv", "measure,absent\nall,0\n");
    assert_text(count_of(folder, "2020-10,N1,all,3\n"), "3");
    assert_text(count_of(folder, "2020-10,N1,all,x\n"), "[x]");
    assert_text(count_of(folder, "2020-10,N1,other,3\n"), "0");
}

static void roles_add_up_to_their_column(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "low,month,none,", "agency,,count,,0");
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,agency,posts\n2020-10,N1,social_worker,3,10\n"
                 "2020-10,N2,social_worker,4,10\n2020-10,N1,manager,x,2\n2020-10,N2,manager,1,2\n");
    /* social workers 3 + 4; managers x + 1 is x, so that 7 would be a part of the total */
    assert_text(&headline(assess(folder, "2020-10"))->current, "[x]");
    define(folder, "low,month,none,", "social_worker.agency,,count,,0");
    assert_text(&headline(assess(folder, "2020-10"))->current, "7");
    define(folder, "low,month,none,", "manager.posts,posts,percent,,0");
    assert_text(&headline(assess(folder, "2020-10"))->current, "17%"); /* 4 / 24 */
}

static void a_kpi_row_stands_for_all_roles_of_its_unit(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "low,month,none,", "agency,,count,,0");
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,agency\n2020-10,N1,manager,3\n2020-10,N2,manager,4\n");
    write_export(folder, "2020-10", "2020-10,N1,agency,100\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "104");
}

/* A role that first appears in November must not change what October's report says. */
static void roles_of_later_rounds_are_not_seen(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "low,month,none,", "agency,,count,,0");
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,agency\n2020-10,TRUST,manager,z\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "[z]");
    folder_write(folder, "workforce/2020-11.csv",
                 "period,unit,role,agency\n2020-11,TRUST,apprentice,4\n");
    assert_text(&headline(assess(folder, "2020-10"))->current, "[z]");
}

/* Twelve months to September 2020 with 10 of 100 each, but December with 0 of 0. */
static void write_twelve_months_of_a_share(const struct data_folder *folder) {
    const char *rows = "2020-10,TRUST,in_time,57\n2020-10,TRUST,all,200\n";
    for (int period = month("2019-10"); period < month("2020-10"); period++)
        rows =
            arena_printf(folder->arena, "%s%s,TRUST,in_time,%d\n%s,TRUST,all,%d\n", rows,
                         period_code(folder->arena, period), period == month("2019-12") ? 0 : 10,
                         period_code(folder->arena, period), period == month("2019-12") ? 0 : 100);
    write_export(folder, "2020-10", rows);
}

static void prev12_total_takes_the_place_of_the_basis(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,prev12-total,", "all,,count,,0");
    write_twelve_months_of_a_share(folder);
    const struct figure_result *figure = headline(assess(folder, "2020-10"));
    assert_text(&figure->compare, "1,100");
    assert_text(&figure->year_ago, "100");
}

static void prev12_average_is_the_mean_of_months_that_have_a_value(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,prev12-average,", "all,,number,,2");
    write_twelve_months_of_a_share(folder);
    assert_text(&headline(assess(folder, "2020-10"))->compare, "91.67"); /* 1100 / 12 */
    /* with a denominator December has no value: ΣN / ΣD = 110 / 1100 */
    define(folder, "high,month,prev12-average,", "in_time,all,percent,,2");
    assert_text(&headline(assess(folder, "2020-10"))->compare, "10.00%");
}

static void a_ratio_is_never_a_mean_of_percentages(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,prev12-average,", "in_time,all,percent,,0");
    write_export(folder, "2020-10",
                 "2020-08,TRUST,in_time,1\n2020-08,TRUST,all,1\n2020-09,TRUST,in_time,0\n"
                 "2020-09,TRUST,all,99\n2020-10,TRUST,in_time,1\n2020-10,TRUST,all,2\n");
    /* 1 / 100, where the mean of 100% and 0% would be 50% */
    assert_text(&headline(assess(folder, "2020-10"))->compare, "1%");
}

static void prev12_average_of_nothing_is_x(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,prev12-average,", "all,,count,,0");
    write_export(folder, "2020-10", "2020-10,TRUST,all,3\n");
    assert_marked(&headline(assess(folder, "2020-10"))->compare, "[x]", "not available");
}

static void back_n_is_the_value_n_months_earlier(void **state) {
    static const char *const values[] = {"1", "2", "4"};
    const struct data_folder *folder = *state;
    write_months(folder, "2020-08", values, 3);
    define(folder, "high,month,back-2,", "all,,count,,0");
    assert_text(&headline(assess(folder, "2020-10"))->compare, "1");
    define(folder, "high,month,prev-month,", "all,,count,,0");
    assert_text(&headline(assess(folder, "2020-10"))->compare, "2");
    define(folder, "high,ytd,prev-month,", "all,,count,,0");
    assert_text(&headline(assess(folder, "2020-10"))->compare, "[x]"); /* April has no row */
}

static void no_comparison_is_empty_without_a_reason(void **state) {
    const struct data_folder *folder = *state;
    const struct figure_result *figure = indicator_of(assess(folder, "2020-10"), "KPI1")->headline;
    assert_string_equal(figure->compare.text, "");
    assert_null(figure->compare.reason);
    assert_marked(&figure->year_ago, "[x]", "not available: all in October 2019");
}

static void a_bad_comparison_is_x_and_the_rest_stands(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "high,month,back-0,", "all,,count,,0");
    const struct figure_result *figure = headline(assess(folder, "2020-10"));
    assert_text(&figure->current, "200");
    assert_marked(&figure->compare, "[x]", "its comparison in indicators.csv cannot be read");
}

static void a_lag_moves_everything_to_an_earlier_month(void **state) {
    static const char *const values[] = {"1", "2", "4"};
    const struct data_folder *folder = *state;
    define(folder, "high,month,back-1,1", "all,,count,,0");
    write_months(folder, "2020-08", values, 3);
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "I");
    assert_string_equal(result->current_label, "September 2020");
    assert_text(&result->headline->current, "2");
    assert_text(&result->headline->compare, "1");
}

/* 300 teams below 10 areas: each value must not cost a walk through all units for each unit. */
static void many_units_add_up(void **state) {
    enum { AREAS = 10, TEAMS = 300 };
    const struct data_folder *folder = *state;
    const char *units = "unit,name,level,parent\nTRUST,The trust,authority,\n", *rows = "";
    for (int i = 0; i < AREAS; i++)
        units = arena_printf(folder->arena, "%sA%d,Area,area,TRUST\n", units, i);
    for (int i = 0; i < TEAMS; i++) {
        units = arena_printf(folder->arena, "%sT%d,Team,team,A%d\n", units, i, i % AREAS);
        rows = arena_printf(folder->arena, "%s2020-10,T%d,all,%d\n", rows, i, i);
    }
    folder_write(folder, "units.csv", units);
    assert_text(count_of(folder, rows), "44,850"); /* 299 × 300 / 2 */
    assert_text(current_of(assess_unit(folder, "A3", "2020-10"), "COUNT"),
                "4,440"); /* 3 + 13 + … + 293 = 30 × 148 */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(units_without_a_row_are_the_sum_of_their_children),
        FOLDER_TEST(sums_follow_the_rules_for_markers),
        FOLDER_TEST(a_marker_says_where_it_comes_from),
        FOLDER_TEST(ratios_and_expressions_carry_the_gravest_marker),
        FOLDER_TEST(a_zero_denominator_is_not_applicable),
        FOLDER_TEST(expressions_add_and_subtract),
        FOLDER_TEST(rates_are_per_so_many),
        FOLDER_TEST(without_a_denominator_nothing_is_scaled),
        FOLDER_TEST(the_year_to_date_begins_in_april),
        FOLDER_TEST(rolling_windows_are_summed),
        FOLDER_TEST(a_stock_is_averaged_over_its_months),
        FOLDER_TEST(flows_are_the_default_and_one_month_is_itself),
        FOLDER_TEST(absent_rows_are_zero_where_measures_csv_says_so),
        FOLDER_TEST(a_row_below_means_that_nothing_is_absent),
        FOLDER_TEST(roles_add_up_to_their_column),
        FOLDER_TEST(a_kpi_row_stands_for_all_roles_of_its_unit),
        FOLDER_TEST(roles_of_later_rounds_are_not_seen),
        FOLDER_TEST(prev12_total_takes_the_place_of_the_basis),
        FOLDER_TEST(prev12_average_is_the_mean_of_months_that_have_a_value),
        FOLDER_TEST(a_ratio_is_never_a_mean_of_percentages),
        FOLDER_TEST(prev12_average_of_nothing_is_x),
        FOLDER_TEST(back_n_is_the_value_n_months_earlier),
        FOLDER_TEST(no_comparison_is_empty_without_a_reason),
        FOLDER_TEST(a_bad_comparison_is_x_and_the_rest_stands),
        FOLDER_TEST(a_lag_moves_everything_to_an_earlier_month),
        FOLDER_TEST(many_units_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
