/* What counts of several rows about one thing. */
#include "model/facts.h"

#include "assess_support.h"

static void measures_are_found_again_by_name(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct facts *facts = facts_new(arena);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(facts_measure(facts, arena_printf(arena, "measure %d", i)), i);
    for (int i = 999; i >= 0; i--)
        assert_int_equal(facts_measure(facts, arena_printf(arena, "measure %d", i)), i);
    assert_int_not_equal(facts_measure(facts, "Measure 1"), 1); /* names differ by case */
    arena_free(arena);
}

static void roles_are_parts_of_their_column(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct facts *facts = facts_new(arena);
    size_t b = facts_role_measure(facts, "social_worker", "agency"),
           a = facts_role_measure(facts, "manager", "agency"),
           total = facts_measure(facts, "agency");
    facts_role_measure(facts, "manager", "agency");
    assert_string_equal(facts->measures[b].name, "social_worker.agency");
    assert_int_equal(facts->measures[total].part_count, 2);
    assert_int_equal(facts->measures[total].parts[0], a);
    assert_int_equal(facts->measures[total].parts[1], b);
    arena_free(arena);
}

static void long_names_of_roles_stay_apart(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct facts *facts = facts_new(arena);
    char *first = arena_alloc(arena, 2001), *second = arena_alloc(arena, 2001);
    memset(first, 'a', 2000);
    memset(second, 'b', 2000);
    assert_int_not_equal(facts_role_measure(facts, first, "agency"),
                         facts_role_measure(facts, second, "agency"));
    assert_int_equal(facts->measures[facts_measure(facts, "agency")].part_count, 2);
    arena_free(arena);
}

static void the_newest_round_up_to_the_month_counts(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv",
                 "period,unit,measure,value\n2020-10,TRUST,in_time,60\n2020-11,TRUST,in_time,1\n"
                 "2020-11,TRUST,all,2\n");
    folder_write(folder, "kpi/2020-12.csv",
                 "period,unit,measure,value\n2020-10,TRUST,in_time,x\n"
                 "2020-12,TRUST,in_time,1\n2020-12,TRUST,all,4\n");
    const struct dataset *dataset = folder_load_well(folder);
    const struct report_settings *settings = default_settings();
    /* 57/200, 60/200, and a marker that withdraws the number */
    assert_text(
        current_of(assess_with(folder, dataset, "TRUST", "2020-10", month("2020-10"), settings),
                   "KPI1"),
        "29%");
    assert_text(
        current_of(assess_with(folder, dataset, "TRUST", "2020-10", month("2020-11"), settings),
                   "KPI1"),
        "30%");
    assert_text(
        current_of(assess_with(folder, dataset, "TRUST", "2020-10", PERIOD_LATEST, settings),
                   "KPI1"),
        "[x]");
}

static void an_absent_row_withdraws_nothing(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv", "period,unit,measure,value\n2020-10,TRUST,all,300\n");
    const struct dataset *dataset = folder_load_well(folder);
    assert_text(current_of(assess_with(folder, dataset, "TRUST", "2020-10", PERIOD_LATEST,
                                       default_settings()),
                           "KPI1"),
                "19%"); /* 57/300 */
}

/* In byte order 2020-10-late.csv goes before 2020-10.csv. */
static void twice_in_one_round_is_an_error_and_the_first_stays(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10-late.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,400\n");
    const struct report_result *report = assess(folder, "2020-10");
    assert_string_equal(folder_messages(folder),
                        "kpi/2020-10.csv:3:4: error: “all” for 2020-10 stands in the round 2020-10 "
                        "twice, here with 200; the first counts, 400 in kpi/2020-10-late.csv line "
                        "2\n");
    assert_text(current_of(report, "COUNT"), "400");
}

static void twice_with_the_same_value_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10-late.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,200.0\n2020-10,N1,other,..\n"
                 "2020-10,N1,other,[x]\n");
    const struct report_result *report = assess(folder, "2020-10");
    assert_string_equal(
        folder_messages(folder),
        "kpi/2020-10-late.csv:4:4: warning: “other” for 2020-10 stands in the round "
        "2020-10 twice with the same value, [x]; it counts once (the other is in "
        "kpi/2020-10-late.csv line 3)\n"
        "kpi/2020-10.csv:3:4: warning: “all” for 2020-10 stands in the round "
        "2020-10 twice with the same value, 200; it counts once (the other is in "
        "kpi/2020-10-late.csv line 2)\n");
    assert_text(current_of(report, "COUNT"), "200");
}

static void kpi_rows_stand_before_workforce_rows(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,manager.all,200\n");
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,all\n2020-10,TRUST,manager,300\n");
    assert_text(current_of(assess(folder, "2020-10"), "COUNT"), "200");
    assert_contains(folder_messages(folder),
                    "workforce/2020-10.csv:2:4: error: “manager.all” for 2020-10 stands in the "
                    "round 2020-10 twice");
}

static void the_range_is_that_of_the_rounds_in_view(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv",
                 "period,unit,measure,value\n2019-01,TRUST,all,1\n2020-11,TRUST,all,1\n");
    const struct dataset *dataset = folder_load_well(folder);
    int first, last;
    facts_range(dataset->facts, month("2020-10"), &first, &last);
    assert_int_equal(first, month("2020-10"));
    assert_int_equal(last, month("2020-10"));
    facts_range(dataset->facts, PERIOD_LATEST, &first, &last);
    assert_int_equal(first, month("2019-01"));
    assert_int_equal(last, month("2020-11"));
    facts_range(dataset->facts, month("2020-09"), &first, &last);
    assert_int_equal(first, PERIOD_NONE);
    assert_int_equal(last, PERIOD_NONE);
}

/* Two rounds of October's row, and one of another month and of another unit beside them. */
static void all_rows_for_a_month_are_found_in_order_of_round(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,201\n2020-11,TRUST,all,5\n"
                 "2020-10,N1,all,6\n");
    const struct dataset *dataset = folder_load_well(folder);
    size_t measure = facts_measure(dataset->facts, "all"), count;
    size_t unit = catalogue_unit(&dataset->catalogue, "TRUST")->index;
    const struct fact *rows = facts_rows(dataset->facts, unit, measure, month("2020-10"), &count);
    assert_int_equal(count, 2);
    assert_string_equal(rows[0].text, "200");
    assert_string_equal(rows[1].text, "201");
    assert_int_equal(rows[1].place.line, 2);
    facts_rows(dataset->facts, unit, measure, month("2020-09"), &count);
    assert_int_equal(count, 0);
}

/* Whichever stands first. */
static void a_row_that_was_refused_counts_where_no_other_does(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,1,377\n2020-10,TRUST,all,200\n"
                 "2020-10,TRUST,in_time,57\n2020-10,TRUST,in_time,1,057\n"
                 "2020-09,TRUST,all,1,300\n");
    const struct dataset *dataset = folder_load(folder);
    struct facts *facts = dataset->facts;
    size_t all = facts_measure(facts, "all"), in_time = facts_measure(facts, "in_time");
    int latest = month("2020-10");
    assert_string_equal(facts_find(facts, 0, all, latest, latest)->text, "200");
    assert_string_equal(facts_find(facts, 0, in_time, latest, latest)->text, "57");
    assert_int_equal(facts_find(facts, 0, all, latest - 1, latest)->marker, MARKER_X);
    assert_int_equal(diagnostics_errors(folder->diagnostics, latest), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_row_that_was_refused_counts_where_no_other_does),
        cmocka_unit_test(measures_are_found_again_by_name),
        cmocka_unit_test(roles_are_parts_of_their_column),
        cmocka_unit_test(long_names_of_roles_stay_apart),
        FOLDER_TEST(the_newest_round_up_to_the_month_counts),
        FOLDER_TEST(an_absent_row_withdraws_nothing),
        FOLDER_TEST(twice_in_one_round_is_an_error_and_the_first_stays),
        FOLDER_TEST(twice_with_the_same_value_is_a_warning),
        FOLDER_TEST(kpi_rows_stand_before_workforce_rows),
        FOLDER_TEST(the_range_is_that_of_the_rounds_in_view),
        FOLDER_TEST(all_rows_for_a_month_are_found_in_order_of_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
