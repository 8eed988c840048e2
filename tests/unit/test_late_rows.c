/* What the round after a month brought about it: which figures that touches. */
#include "model/ledger/late_rows.h"

#include "assess_support.h"

/* The rows of September, and those that October's round has. */
static const struct dataset *load(const struct data_folder *folder, const char *late) {
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-08,N1,all,3\n2020-09,N1,all,5\n"
                 "2020-09,N1,in_time,1\n");
    folder_write(folder, "kpi/2020-10.csv",
                 arena_printf(folder->arena, "period,unit,measure,value\n%s", late));
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    return dataset;
}

static const struct figure *figure_of(const struct dataset *dataset, const char *code) {
    return &catalogue_indicator(&dataset->catalogue, code, month("2020-10"))->figures[0];
}

/* Whether the report of a unit for September may have had another value over these months. */
static bool unit_touched(const struct data_folder *folder, const char *unit, const char *late,
                         const char *code, const char *first, const char *last) {
    const struct dataset *dataset = load(folder, late);
    const struct late_rows *rows = late_rows_of(
        late_rows_find(folder->arena, dataset->facts, catalogue_unit(&dataset->catalogue, unit),
                       (struct window){month("2020-09"), month("2020-10")}),
        month("2020-09"));
    return late_rows_touch(rows, dataset->facts, figure_of(dataset, code),
                           (struct window){month(first), month(last)});
}

static bool touched(const struct data_folder *folder, const char *late, const char *code,
                    const char *first, const char *last) {
    return unit_touched(folder, "TRUST", late, code, first, last);
}

static bool touched_in_september(const struct data_folder *folder, const char *late,
                                 const char *code) {
    return touched(folder, late, code, "2020-09", "2020-09");
}

static void rows_about_later_months_are_not_late(void **state) {
    const struct data_folder *folder = *state;
    assert_false(touched_in_september(folder, "2020-10,N1,all,6\n", "COUNT"));
    assert_false(touched(folder, "2020-10,N1,all,6\n", "COUNT", "2020-10", "2020-10"));
}

static void what_says_something_else_touches_its_figures(void **state) {
    const struct data_folder *folder = *state;
    assert_true(touched_in_september(folder, "2020-09,N1,all,6\n", "COUNT"));
    assert_true(touched_in_september(folder, "2020-09,N1,all,6\n", "KPI1"));
    assert_true(touched_in_september(folder, "2020-09,N1,all,x\n", "COUNT"));
    assert_true(touched_in_september(folder, "2020-09,N2,all,1\n", "COUNT"));
    assert_false(touched_in_september(folder, "2020-09,N1,in_time,2\n", "COUNT"));
    assert_true(touched_in_september(folder, "2020-09,N1,in_time,2\n", "KPI1"));
}

static void what_is_said_again_touches_nothing(void **state) {
    const struct data_folder *folder = *state;
    assert_false(touched_in_september(folder, "2020-09,N1,all,5\n2020-08,N1,all,3\n", "COUNT"));
}

/* An earlier month says who owes a row, and is carried. */
static void an_earlier_month_touches_those_after_it(void **state) {
    const struct data_folder *folder = *state;
    assert_true(touched_in_september(folder, "2020-08,N2,all,4\n", "COUNT"));
    assert_false(touched(folder, "2020-09,N1,all,6\n", "COUNT", "2020-08", "2020-08"));
    assert_true(touched(folder, "2020-09,N1,all,6\n", "COUNT", "2020-08", "2020-09"));
}

static void rows_of_other_units_touch_nothing(void **state) {
    static const char late[] = "2020-09,N2,all,6\n";
    const struct data_folder *folder = *state;
    assert_false(unit_touched(folder, "N1", late, "COUNT", "2020-09", "2020-09"));
    assert_true(unit_touched(folder, "N2", late, "COUNT", "2020-09", "2020-09"));
    assert_true(unit_touched(folder, "NORTH", late, "COUNT", "2020-09", "2020-09"));
    assert_false(
        unit_touched(folder, "N2", "2020-09,NORTH,all,6\n", "COUNT", "2020-09", "2020-09"));
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "NORTH,North,area,TRUST,,\nN1,First team,team,NORTH,,\n"
                 "N2,Second team,team,N1,,2020-08\nN2,Second team,team,NORTH,2020-09,\n");
    assert_true(unit_touched(folder, "N1", late, "COUNT", "2020-09", "2020-09"));
}

/* A month before the first round, the last round, and those between. */
static void months_without_later_rounds_have_no_late_rows(void **state) {
    const struct data_folder *folder = *state;
    const struct dataset *dataset = load(folder, "2020-07,N1,all,6\n");
    struct late_rows_table *table =
        late_rows_find(folder->arena, dataset->facts, catalogue_unit(&dataset->catalogue, "TRUST"),
                       (struct window){month("2020-09"), month("2020-10")});
    assert_null(late_rows_of(table, month("2020-08")));
    assert_non_null(late_rows_of(table, month("2020-09")));
    assert_null(late_rows_of(table, month("2020-10")));
}

/* There an absent row is no 0. */
static void months_that_no_export_knew_are_touched(void **state) {
    const struct data_folder *folder = *state;
    assert_true(touched(folder, "2020-09,N1,in_time,2\n", "COUNT", "2020-10", "2020-10"));
    assert_true(touched(folder, "2020-09,N1,in_time,2\n", "COUNT", "2020-07", "2020-08"));
}

/* ROLE is one role of a column, COLUMN all of them. */
static void a_role_is_touched_by_its_column(void **state) {
    static const struct {
        const char *late, *row;
        bool touched;
    } cases[] = {{"2020-09,N1,worker,2\n", "", true},
                 {"2020-09,N1,manager,1\n", "", false},
                 {"2020-10,N1,manager,4\n", "2020-09,N1,in_time,2\n", false},
                 {"2020-10,N1,clerk,4\n", "2020-09,N1,in_time,2\n", true}};
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\nROLE,Role,kpi,high,month,none\n"
                 "COLUMN,Column,kpi,neither,month,none\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "ROLE,Role,manager.agency,,count,yes\nCOLUMN,Column,agency,,count,yes\n");
    folder_write(folder, "workforce/2020-09.csv",
                 "period,unit,role,agency\n2020-09,N1,manager,1\n2020-09,N1,worker,1\n");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        folder_write(folder, "workforce/2020-10.csv",
                     arena_printf(folder->arena, "period,unit,role,agency\n%s", cases[i].late));
        assert_int_equal(touched_in_september(folder, cases[i].row, "COLUMN"), cases[i].touched);
        assert_int_equal(touched_in_september(folder, cases[i].row, "ROLE"), cases[i].touched);
    }
}

/* September as October's report shows it, beside what its own report gave. */
static const struct outcome *september(const struct data_folder *folder, const char *late,
                                       const char *code) {
    const struct dataset *dataset = load(folder, late);
    const struct report_result *report =
        assess_with(folder, dataset, "TRUST", "2020-10", month("2020-10"), default_settings());
    return &indicator_of(report, code)->previous;
}

static void a_report_gives_what_was_published_where_it_differs(void **state) {
    const struct data_folder *folder = *state;
    const struct outcome *all = september(folder, "2020-09,N1,all,6\n", "COUNT");
    assert_string_equal(all->text, "6");
    assert_string_equal(all->published, "5");
    assert_null(september(folder, "2020-09,N1,in_time,2\n", "COUNT")->published);
    assert_null(september(folder, "2020-09,N1,all,5\n", "COUNT")->published);
    assert_string_equal(september(folder, "2020-09,N1,in_time,2\n", "KPI1")->published, "20%");
    assert_string_equal(september(folder, "2020-08,N2,all,4\n", "COUNT")->text, "[x]");
    assert_string_equal(september(folder, "2020-08,N2,all,4\n", "COUNT")->published, "5");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(rows_about_later_months_are_not_late),
        FOLDER_TEST(what_says_something_else_touches_its_figures),
        FOLDER_TEST(what_is_said_again_touches_nothing),
        FOLDER_TEST(an_earlier_month_touches_those_after_it),
        FOLDER_TEST(rows_of_other_units_touch_nothing),
        FOLDER_TEST(months_without_later_rounds_have_no_late_rows),
        FOLDER_TEST(months_that_no_export_knew_are_touched),
        FOLDER_TEST(a_role_is_touched_by_its_column),
        FOLDER_TEST(a_report_gives_what_was_published_where_it_differs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
