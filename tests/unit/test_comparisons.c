/* An indicator beside others: how old published values are, differences in words, ranks. */
#include "model/benchmark_age.h"
#include "model/change.h"
#include "model/ranking.h"

#include "assess_support.h"

static void write_benchmarks(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "benchmarks.csv",
                 arena_printf(folder->arena,
                              "indicator,comparator,period,published,value,source,group\n%s",
                              rows));
}

static const struct indicator_result *kpi1(const struct data_folder *folder) {
    return indicator_of(assess(folder, "2020-10"), "KPI1");
}

static const struct comparison *comparison_with(const struct indicator_result *result,
                                                const char *label) {
    for (size_t i = 0; i < result->comparison_count; i++)
        if (strcmp(result->comparisons[i].label, label) == 0)
            return &result->comparisons[i];
    fail_msg("no comparison with %s", label);
    return NULL;
}

/* Our 57 of 200, 28.5%, print as 29%. */
static void differences_from_others_are_of_the_printed_numbers(void **state) {
    const struct data_folder *folder = *state;
    write_benchmarks(folder, "KPI1,England,2019/20,2020-01,26,,\nKPI1,Region,,2020-01,30.5,,\n"
                             "KPI1,Neighbours,2018,2020-01,29,,\nKPI1,Cities,2018,2020-01,c,,\n");
    const struct indicator_result *result = kpi1(folder);
    assert_string_equal(comparison_with(result, "England")->difference.words,
                        "3 percentage points better");
    assert_string_equal(comparison_with(result, "Region")->difference.words,
                        "1.5 percentage points worse");
    assert_string_equal(comparison_with(result, "Region")->period, "period not stated");
    assert_string_equal(comparison_with(result, "Neighbours")->difference.words,
                        "the same when rounded");
    assert_string_equal(comparison_with(result, "Cities")->difference.words, "");
    assert_string_equal(comparison_with(result, "Cities")->text, "[c]");
}

static void a_benchmark_more_than_a_year_older_is_outdated(void **state) {
    const struct data_folder *folder = *state;
    write_benchmarks(folder,
                     "KPI1,A,October 2019,2020-01,26,,\nKPI1,B,September 2019,2020-01,30,,\n"
                     "KPI1,C,latest,2020-01,29,,\n");
    const struct indicator_result *result = kpi1(folder);
    assert_false(comparison_with(result, "A")->outdated);
    assert_true(comparison_with(result, "B")->outdated);
    assert_false(comparison_with(result, "C")->outdated);
}

static void own_months_are_compared_too(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,60\n2020-09,TRUST,all,200\n");
    const struct indicator_result *result = kpi1(folder);
    assert_string_equal(comparison_with(result, "September 2020")->difference.words,
                        "1 percentage point worse");
    assert_string_equal(comparison_with(result, "October 2019")->text, "[x]");
}

/* A count of twelve months says nothing about one month. */
static void a_total_of_12_months_is_not_held_against_one(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\n"
                 "KPI1,In time,kpi,high,month,prev12-total\n"
                 "COUNT,All,kpi,neither,month,prev12-total\n");
    char *rows = "period,unit,measure,value\n";
    for (int period = month("2019-10"); period < month("2020-10"); period++)
        rows = arena_printf(folder->arena, "%s%s,TRUST,in_time,30\n%s,TRUST,all,100\n", rows,
                            period_code(folder->arena, period), period_code(folder->arena, period));
    folder_write(folder, "kpi/2020-09.csv", rows);
    const struct report_result *report = assess(folder, "2020-10");
    const struct comparison *share =
        comparison_with(indicator_of(report, "KPI1"), "The 12 months before");
    const struct comparison *count =
        comparison_with(indicator_of(report, "COUNT"), "The 12 months before");
    assert_string_equal(share->difference.words, "1 percentage point worse");
    assert_string_equal(count->text, "1,200");
    assert_string_equal(count->difference.words, "");
}

static const char *order_of(struct arena *arena, const struct ranking *ranking) {
    char *text = "";
    for (size_t i = 0; i < ranking->count; i++)
        text =
            arena_printf(arena, "%s%s%zu%s %s", text, i == 0 ? "" : ", ", ranking->members[i].rank,
                         ranking->members[i].joint ? "=" : "", ranking->members[i].name);
    return text;
}

static void authorities_are_ranked_by_what_is_good(void **state) {
    const struct data_folder *folder = *state;
    write_benchmarks(folder, "KPI1,A,,2020-01,26,,Cities\nKPI1,B,,2020-01,x,,Cities\n"
                             "KPI1,C,,2020-01,40,,Cities\nKPI1,D,,2020-01,29,,Cities\n"
                             "KPI1,England,,2020-01,90,,\n");
    const struct indicator_result *result = kpi1(folder);
    assert_int_equal(result->ranking_count, 1);
    assert_string_equal(order_of(folder->arena, &result->rankings[0]),
                        "1 C, 2= D, 2= Trust, 4 A, 0 B");
    assert_string_equal(result->rankings[0].sentence,
                        "Joint 2nd best of 4, in the second quarter.");
    assert_int_equal(result->rankings[0].quarter, 2);
    assert_int_equal(result->comparison_count, 3); /* two months of ours, and England */
}

static void where_neither_is_good_the_highest_is_first(void **state) {
    const struct data_folder *folder = *state;
    write_benchmarks(folder, "COUNT,A,,2020-01,260,,Cities\nCOUNT,B,,2020-01,100,,Cities\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "COUNT");
    assert_string_equal(order_of(folder->arena, &result->rankings[0]), "1 A, 2 Trust, 3 B");
    assert_string_equal(result->rankings[0].sentence, "2nd highest of 3.");
    assert_int_equal(result->rankings[0].quarter, 0);
}

static void our_own_published_value_stands_for_us(void **state) {
    const struct data_folder *folder = *state;
    write_benchmarks(folder, "KPI1,A,2018/19,2020-01,26,,Cities\n"
                             "KPI1,Trust,2018/19,2020-01,20,,Cities\n");
    const struct ranking *ranking = &kpi1(folder)->rankings[0];
    assert_string_equal(order_of(folder->arena, ranking), "1 A, 2 Trust");
    assert_string_equal(ranking->own->text, "20%");
    assert_string_equal(ranking->own->period, "2018/19");
}

static void without_a_value_of_ours_there_is_no_rank(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,in_time,x\n2020-10,TRUST,all,200\n");
    write_benchmarks(folder, "KPI1,A,,2020-01,26,,Cities\n");
    const struct ranking *ranking = &kpi1(folder)->rankings[0];
    assert_string_equal(ranking->sentence, "There is no value of ours to rank.");
    assert_int_equal(ranking->quarter, 0);
}

static void a_group_is_another_comparator_than_an_average(void **state) {
    const struct data_folder *folder = *state;
    write_benchmarks(folder, "KPI1,Leeds,,2020-01,26,,Cities\nKPI1,Leeds,,2020-02,27,,\n"
                             "KPI1,Leeds,,2020-03,28,,Cities\n");
    const struct indicator_result *result = kpi1(folder);
    assert_int_equal(result->benchmark_count, 2);
    assert_string_equal(result->benchmarks[0].amount.text, "28%");
    assert_string_equal(comparison_with(result, "Leeds")->text, "27%");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(differences_from_others_are_of_the_printed_numbers),
        FOLDER_TEST(a_benchmark_more_than_a_year_older_is_outdated),
        FOLDER_TEST(own_months_are_compared_too),
        FOLDER_TEST(a_total_of_12_months_is_not_held_against_one),
        FOLDER_TEST(authorities_are_ranked_by_what_is_good),
        FOLDER_TEST(where_neither_is_good_the_highest_is_first),
        FOLDER_TEST(our_own_published_value_stands_for_us),
        FOLDER_TEST(without_a_value_of_ours_there_is_no_rank),
        FOLDER_TEST(a_group_is_another_comparator_than_an_average),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
