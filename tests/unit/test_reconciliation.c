/* Own rows beside those of the units below: what check says, what the unit's page says. */
#include "assess_support.h"

static const struct report_result *assess_as(const struct data_folder *folder, bool advise) {
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    struct assess_request request = {.catalogue = &dataset->catalogue,
                                     .facts = dataset->facts,
                                     .rounds = dataset->rounds,
                                     .round_count = dataset->round_count,
                                     .settings = default_settings(),
                                     .unit = catalogue_unit(&dataset->catalogue, "TRUST"),
                                     .period = month("2020-10"),
                                     .as_at = month("2020-10"),
                                     .advise = advise};
    return assess_report(folder->arena, folder->diagnostics, &request);
}

static void write_rows(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "kpi/2020-10.csv",
                 arena_printf(folder->arena, "period,unit,measure,value\n%s", rows));
}

/* COUNT is the bare measure all, over these months and of this kind. */
static void define(const struct data_folder *folder, const char *basis, const char *kind) {
    folder_write(folder, "indicators.csv",
                 arena_printf(folder->arena,
                              "code,title,section,better,basis,compare\n"
                              "COUNT,All,kpi,neither,%s,none\n",
                              basis));
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "COUNT,Number,all,,count,yes\n");
    folder_write(folder, "measures.csv",
                 arena_printf(folder->arena, "measure,kind,absent\nall,%s\n", kind));
}

static const char *found(const struct data_folder *folder) {
    assess_as(folder, true);
    return folder_messages(folder);
}

/* ---- check: every measure and month ---- */

static void each_month_and_level_is_held(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "month", "flow,x");
    write_rows(folder, "2019-05,TRUST,other,5\n2019-05,N1,other,2\n2019-05,N2,other,2\n"
                       "2020-10,NORTH,all,82\n2020-10,N1,all,40\n2020-10,N2,all,41\n"
                       "2020-10,TRUST,all,82\n");
    const char *said = found(folder);
    assert_contains(said, "“other” of “TRUST” for 2019-05 is 5 by its own row, but the units below "
                          "it add up to 4; its own counts");
    assert_contains(said, "“all” of “NORTH” for 2020-10 is 82 by its own row, but the units below "
                          "it add up to 81; its own counts");
    assert_null(strstr(said, "“all” of “TRUST”")); /* 82, which is what North says */
}

/* The own number of a year's first month is the row itself: 10, and 5 + 4. */
static void a_running_total_begins_with_the_year(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "ytd", "cumulative,x");
    write_rows(folder, "2020-03,TRUST,all,100\n2020-03,N1,all,60\n2020-03,N2,all,40\n"
                       "2020-04,TRUST,all,10\n2020-04,N1,all,5\n2020-04,N2,all,4\n"
                       "2020-05,TRUST,all,12\n2020-05,N1,all,6\n2020-05,N2,all,5\n");
    const char *said = found(folder);
    assert_contains(said, "“all” of “TRUST” for 2020-04 is 10 by its own row, but the units below "
                          "it add up to 9; its own counts");
    assert_null(strstr(said, "for 2020-05 is")); /* 2, and 1 + 1 */
}

/* A population holds until the next row: that of one below has come later. */
static void what_is_carried_is_held_while_it_holds(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "month", "carried,x");
    write_rows(folder, "2020-04,TRUST,all,100\n2020-04,N1,all,60\n2020-04,N2,all,40\n"
                       "2020-07,N2,all,45\n2020-10,N1,other,1\n");
    const char *said = found(folder);
    assert_contains(said, "“all” of “TRUST” for 2020-07 is 100 by its own row, but the units "
                          "below it add up to 105; its own counts");
    assert_null(strstr(said, "for 2020-08 is"));
}

/* A column's own row by its bare name, and the roles of the units below. */
static void a_column_is_held_against_the_roles_below(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "month", "flow,x");
    write_rows(folder, "2020-10,TRUST,posts,10\n2020-10,TRUST,all,1\n");
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,posts\n2020-10,N1,worker,4.5\n2020-10,N1,manager,1\n"
                 "2020-10,N2,worker,4\n");
    assert_contains(found(folder), "“posts” of “TRUST” for 2020-10 is 10 by its own row, but the "
                                   "units below it add up to 9.5; its own counts");
}

/* ---- the page ---- */

static const struct indicator_result *told(const struct data_folder *folder, const char *code) {
    return indicator_of(assess_as(folder, false), code);
}

static void assert_sentence(const struct indicator_result *result, size_t place,
                            const char *sentence) {
    assert_true(place < result->unreconciled_count);
    assert_string_equal(result->unreconciled[place].sentence, sentence);
}

static void write_two_areas(const struct data_folder *folder) {
    folder_write(folder, "units.csv",
                 "unit,name,level,parent\nTRUST,The trust,authority,\nNORTH,North,area,TRUST\n"
                 "SOUTH,South,area,TRUST\n");
}

static void what_prints_otherwise_is_told_with_both_numbers(void **state) {
    const struct data_folder *folder = *state;
    write_two_areas(folder);
    write_rows(folder, "2020-10,TRUST,in_time,57\n2020-10,TRUST,all,83\n2020-10,NORTH,in_time,30\n"
                       "2020-10,SOUTH,in_time,20\n2020-10,NORTH,all,40\n2020-10,SOUTH,all,41\n");
    const struct indicator_result *count = told(folder, "COUNT");
    assert_int_equal(count->unreconciled_count, 1);
    assert_sentence(count, 0,
                    "Number, October 2020: the authority’s own figure is 83; its areas add up to "
                    "81.");
    assert_sentence(told(folder, "KPI1"), 0,
                    "Share, October 2020: the authority’s own figure is 69% (57 of 83); its areas "
                    "together come to 62% (50 of 81).");
}

/* 57 of 200 and 115 of 400 are 28.5% and 28.75%: both print as 29%. */
static void what_prints_the_same_is_not_told(void **state) {
    const struct data_folder *folder = *state;
    write_two_areas(folder);
    write_rows(folder, "2020-10,TRUST,in_time,57\n2020-10,TRUST,all,200\n"
                       "2020-10,NORTH,in_time,115\n2020-10,SOUTH,in_time,0\n"
                       "2020-10,NORTH,all,200\n2020-10,SOUTH,all,200\n");
    const struct report_result *report = assess_as(folder, false);
    assert_int_equal(indicator_of(report, "KPI1")->unreconciled_count, 0);
    assert_int_equal(indicator_of(report, "COUNT")->unreconciled_count, 1);
}

static void one_unit_below_comes_to_its_number(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "month", "flow,x");
    write_rows(folder, "2020-10,TRUST,all,83\n2020-10,N1,all,40\n2020-10,N2,all,41\n");
    assert_sentence(told(folder, "COUNT"), 0,
                    "Number, October 2020: the authority’s own figure is 83; its area comes to "
                    "81.");
}

/* Over the year: 5 + 6 of its own; 2 + 3 and 6 + 1 of those that stood below in the month. */
static void months_are_added_up_as_units_stood_in_them(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "ytd", "flow,0");
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "NORTH,North,area,TRUST,,\nSOUTH,South,area,TRUST,,2020-09\n"
                 "EAST,East,area,TRUST,2020-10,\n");
    write_rows(folder, "2020-04,TRUST,other,1\n"
                       "2020-09,TRUST,all,5\n2020-10,TRUST,all,6\n2020-09,NORTH,all,2\n"
                       "2020-09,SOUTH,all,3\n2020-10,NORTH,all,6\n2020-10,EAST,all,1\n");
    assert_sentence(told(folder, "COUNT"), 0,
                    "Number, October 2020 (year to date): the authority’s own figure is 11; its "
                    "areas add up to 12.");
}

/* Before October the areas say nothing, which is no 0. */
static void silence_below_is_not_held_against_a_unit(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "ytd", "flow,0");
    write_rows(
        folder,
        "2020-04,TRUST,other,1\n2020-09,TRUST,all,5\n2020-10,TRUST,all,6\n2020-10,N1,all,6\n");
    assert_int_equal(told(folder, "COUNT")->unreconciled_count, 0);
}

static void a_marker_is_no_number_to_hold(void **state) {
    const struct data_folder *folder = *state;
    define(folder, "month", "flow,x");
    write_rows(folder, "2020-10,TRUST,all,83\n2020-10,N1,all,40\n2020-10,N2,all,c\n");
    assert_int_equal(told(folder, "COUNT")->unreconciled_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(each_month_and_level_is_held),
        FOLDER_TEST(a_running_total_begins_with_the_year),
        FOLDER_TEST(what_is_carried_is_held_while_it_holds),
        FOLDER_TEST(a_column_is_held_against_the_roles_below),
        FOLDER_TEST(what_prints_otherwise_is_told_with_both_numbers),
        FOLDER_TEST(what_prints_the_same_is_not_told),
        FOLDER_TEST(one_unit_below_comes_to_its_number),
        FOLDER_TEST(months_are_added_up_as_units_stood_in_them),
        FOLDER_TEST(silence_below_is_not_held_against_a_unit),
        FOLDER_TEST(a_marker_is_no_number_to_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
