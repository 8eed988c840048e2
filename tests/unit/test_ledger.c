/* How a month's value comes about: a row, or what adds up to it. */
#include "model/ledger/ledger.h"

#include "assess_support.h"
#include "base/buffer.h"

struct fixture {
    const struct dataset *dataset;
    struct ledger *ledger;
};

/* The ledger of the trust as at 2020-10, with these rows of kpi and of workforce. */
static struct fixture load(const struct data_folder *folder, const char *kpi,
                           const char *workforce) {
    folder_write(folder, "kpi/2020-10.csv",
                 arena_printf(folder->arena, "period,unit,measure,value\n%s", kpi));
    folder_write(folder, "workforce/2020-10.csv",
                 arena_printf(folder->arena, "period,unit,role,agency\n%s", workforce));
    struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    return (struct fixture){dataset, ledger_new(folder->arena, &dataset->catalogue, dataset->facts,
                                                catalogue_unit(&dataset->catalogue, "TRUST"),
                                                month("2020-10"))};
}

static enum origin origin_of(const struct fixture *fixture, const char *unit, const char *measure) {
    return ledger_origin(fixture->ledger, catalogue_unit(&fixture->dataset->catalogue, unit),
                         facts_measure(fixture->dataset->facts, measure),
                         (struct span){.first = month("2020-10"), .last = month("2020-10")});
}

static void a_row_goes_before_what_adds_up(void **state) {
    const struct data_folder *folder = *state;
    struct fixture fixture =
        load(folder, "2020-10,NORTH,all,5\n2020-10,N1,all,3\n2020-10,N1,in_time,1\n", "");
    assert_int_equal(origin_of(&fixture, "TRUST", "all"), ORIGIN_UNITS);
    assert_int_equal(origin_of(&fixture, "NORTH", "all"), ORIGIN_ROW);
    assert_int_equal(origin_of(&fixture, "N1", "all"), ORIGIN_ROW);
    assert_int_equal(origin_of(&fixture, "N2", "all"), ORIGIN_ABSENT);
    assert_int_equal(origin_of(&fixture, "NORTH", "in_time"), ORIGIN_UNITS);
}

static void a_column_is_its_roles_unless_a_row_has_its_name(void **state) {
    const struct data_folder *folder = *state;
    struct fixture fixture =
        load(folder, "2020-10,N2,agency,4\n", "2020-10,N1,manager,1\n2020-10,N1,worker,2\n");
    assert_int_equal(origin_of(&fixture, "N1", "agency"), ORIGIN_ROLES);
    assert_int_equal(origin_of(&fixture, "N2", "agency"), ORIGIN_ROW);
    assert_int_equal(origin_of(&fixture, "TRUST", "agency"), ORIGIN_UNITS);
    assert_int_equal(origin_of(&fixture, "N1", "worker.agency"), ORIGIN_ROW);
}

/* ---- units that owe, move, open and close; running totals; what is carried ---- */

/* The value of `all` for a unit in a month as at 2021-03, or its marker with what is said of it. */
static const char *value_at(const struct data_folder *folder, const char *unit, const char *first,
                            const char *last, struct rhythm rows) {
    const struct dataset *dataset = folder_load_well(folder);
    struct ledger *ledger = ledger_new(folder->arena, &dataset->catalogue, dataset->facts,
                                       catalogue_unit(&dataset->catalogue, unit), month("2021-03"));
    struct quantity value = ledger_over(ledger, facts_measure(dataset->facts, "all"),
                                        (struct window){month(first), month(last)}, rows);
    if (value.number != NULL)
        return number_text(folder->arena, value.number, 0);
    return arena_printf(folder->arena, "%s %s", marker_text(value.marker),
                        value.owed != NULL
                            ? arena_printf(folder->arena, "no row from %s", value.owed)
                        : value.because == NULL ? ""
                                                : value.because);
}

static const char *value_of(const struct data_folder *folder, const char *unit, const char *first,
                            const char *last) {
    return value_at(folder, unit, first, last, (struct rhythm){FREQUENCY_MONTH, 4});
}

/* The same where rows come by the quarter. */
static const char *by_quarters(const struct data_folder *folder, const char *unit,
                               const char *first, const char *last) {
    return value_at(folder, unit, first, last, (struct rhythm){FREQUENCY_QUARTER, 4});
}

static void write_rows(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "kpi/2020-10.csv",
                 arena_printf(folder->arena, "period,unit,measure,value\n%s", rows));
    folder_write(folder, "kpi/2020-11.csv", "period,unit,measure,value\n2020-11,TRUST,in_time,1\n");
}

static void measure_all(const struct data_folder *folder, const char *kind) {
    folder_write(folder, "measures.csv",
                 arena_printf(folder->arena, "measure,kind,absent\nall,%s\n", kind));
}

static void a_part_is_never_the_whole(void **state) {
    const struct data_folder *folder = *state;
    write_rows(folder, "2020-08,N1,all,3\n2020-08,N2,all,4\n2020-09,N1,all,5\n");
    assert_string_equal(value_of(folder, "TRUST", "2020-08", "2020-08"), "7");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"),
                        "[x] 1 of 2 units reported: no row from Second team");
    assert_string_equal(value_of(folder, "N2", "2020-09", "2020-09"),
                        "[x] no row from Second team");
    measure_all(folder, "flow,0");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"), "5");
}

static void who_has_no_business_with_it_owes_nothing(void **state) {
    const struct data_folder *folder = *state;
    write_rows(folder, "2020-08,N1,all,3\n2020-08,N2,all,z\n2020-09,N1,all,5\n");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"), "5");
    write_rows(folder, "2020-08,N1,all,3\n2020-09,N1,all,5\n2020-10,N2,all,1\n");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"), "5"); /* only later */
}

/* NORTH had a row of its own in August: in September its teams stand for it if both have one. */
static void a_parent_that_owes_needs_all_its_children(void **state) {
    const struct data_folder *folder = *state;
    write_rows(folder, "2020-08,NORTH,all,9\n2020-09,N1,all,5\n");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"),
                        "[x] 0 of 1 units reported: no row from North");
    write_rows(folder, "2020-08,NORTH,all,9\n2020-09,N1,all,5\n2020-09,N2,all,6\n");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"), "11");
    write_rows(folder, "2020-08,NORTH,all,9\n2020-09,N1,all,5\n");
    measure_all(folder, "flow,0");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"), "5");
}

/* Each of 60 parents owes a row of its own, which the team below them all stands for: whoever asked
 * the units below twice a level would never end. */
static void a_chain_of_parents_that_owe_is_asked_once(void **state) {
    const struct data_folder *folder = *state;
    struct buffer units = {0}, rows = {0};
    buffer_puts(&units, "unit,name,level,parent\nTRUST,The trust,level,\nU0,Unit 0,level,TRUST\n");
    for (int i = 0; i <= 60; i++) {
        buffer_printf(&rows, "2020-08,U%d,all,5\n", i);
        buffer_printf(&units, "U%d,Unit %d,level,U%d\n", i + 1, i + 1, i);
    }
    buffer_puts(&rows, "2020-09,U60,all,7\n");
    folder_write(folder, "units.csv", units.data);
    write_rows(folder, rows.data);
    buffer_free(&units);
    buffer_free(&rows);
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"), "7");
}

/* Rows stand under a quarter's last month; those of other months are none of its business. */
static void quarters_are_read_by_their_last_month(void **state) {
    const struct data_folder *folder = *state;
    write_rows(folder, "2020-06,N1,all,10\n2020-06,N2,all,1\n2020-08,N1,all,500\n"
                       "2020-09,N1,all,20\n2020-09,N2,all,2\n");
    assert_string_equal(by_quarters(folder, "TRUST", "2020-07", "2020-09"), "22");
    assert_string_equal(by_quarters(folder, "TRUST", "2020-04", "2020-09"), "33");
    measure_all(folder, "stock,x"); /* (11 + 22) / 2 = 16.5 */
    assert_string_equal(by_quarters(folder, "TRUST", "2020-04", "2020-09"), "17");
    write_rows(folder, "2020-06,N1,all,10\n2020-06,N2,all,1\n2020-09,N1,all,20\n");
    assert_string_equal(by_quarters(folder, "TRUST", "2020-07", "2020-09"),
                        "[x] 1 of 2 units reported: no row from Second team");
}

/* A running total's own quarter is its row less the quarter before; the year's first is the row. N2
 * opens in August and closes in January: it stood at the ends of two quarters, Q2 and Q3. */
static void a_running_total_goes_on_from_the_quarter_before(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "N1,First team,team,TRUST,,\nN2,Second team,team,TRUST,2019-08,2020-01\n");
    measure_all(folder, "cumulative,x");
    write_rows(folder, "2019-06,N1,all,10\n2019-09,N1,all,25\n2019-09,N2,all,4\n"
                       "2019-12,N1,all,45\n2019-12,N2,all,9\n2020-03,N1,all,70\n");
    assert_string_equal(by_quarters(folder, "TRUST", "2019-04", "2019-06"), "10");
    assert_string_equal(by_quarters(folder, "TRUST", "2019-07", "2019-09"), "19"); /* 15 + 4 */
    assert_string_equal(by_quarters(folder, "TRUST", "2019-10", "2019-12"), "25"); /* 20 + 5 */
    assert_string_equal(by_quarters(folder, "TRUST", "2020-01", "2020-03"), "25");
    assert_string_equal(by_quarters(folder, "TRUST", "2019-04", "2020-03"), "79"); /* 70 + 9 */
    assert_string_equal(by_quarters(folder, "TRUST", "2019-07", "2019-12"), "44"); /* 19 + 25 */
}

/* N2 closes after August; before 2020-07 N1 belonged to SOUTH. */
static void each_month_has_its_own_structure(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "NORTH,North,area,TRUST,,\nSOUTH,South,area,TRUST,,\n"
                 "N1,First team,team,SOUTH,,2020-06\nN1,First,team,NORTH,2020-07,\n"
                 "N2,Second team,team,NORTH,,2020-08\n");
    write_rows(folder, "2020-06,N1,all,1\n2020-06,N2,all,10\n2020-08,N1,all,2\n"
                       "2020-08,N2,all,20\n2020-09,N1,all,3\n");
    assert_string_equal(value_of(folder, "NORTH", "2020-06", "2020-06"), "10");
    assert_string_equal(value_of(folder, "SOUTH", "2020-06", "2020-06"), "1");
    assert_string_equal(value_of(folder, "NORTH", "2020-08", "2020-08"), "22");
    assert_string_equal(value_of(folder, "NORTH", "2020-09", "2020-09"), "3"); /* N2 owes none */
    assert_string_equal(value_of(folder, "TRUST", "2020-06", "2020-06"), "11");
}

static void a_running_total_is_told_by_months(void **state) {
    const struct data_folder *folder = *state;
    measure_all(folder, "cumulative,0");
    write_rows(folder, "2020-03,N1,all,80\n2020-04,N1,all,7\n2020-05,N1,all,15\n"
                       "2020-06,N1,all,21\n2020-08,N1,all,37\n2020-09,N1,all,45\n");
    assert_string_equal(value_of(folder, "TRUST", "2020-04", "2020-04"), "7"); /* begins again */
    assert_string_equal(value_of(folder, "TRUST", "2020-05", "2020-05"), "8");
    assert_string_equal(value_of(folder, "TRUST", "2020-04", "2020-09"), "45");
    assert_string_equal(value_of(folder, "TRUST", "2020-05", "2020-06"), "14");
    assert_string_equal(value_of(folder, "TRUST", "2020-07", "2020-07"),
                        "[x] 0 of 1 units reported: no row from First team"); /* whatever absent */
    assert_string_equal(value_of(folder, "TRUST", "2020-08", "2020-08"),
                        "[x] a running total goes on from it");
}

/* Of April to September, NORTH has N1's from July on, less what N1 brought with it; and N2's until
 * it closed. */
static void a_running_total_moves_with_its_unit(void **state) {
    const struct data_folder *folder = *state;
    measure_all(folder, "cumulative,x");
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "NORTH,North,area,TRUST,,\nSOUTH,South,area,TRUST,,\n"
                 "N1,First team,team,SOUTH,,2020-06\nN1,First,team,NORTH,2020-07,\n"
                 "N2,Second team,team,NORTH,,2020-08\nN3,Third,team,NORTH,2020-08,\n");
    write_rows(folder, "2020-06,N1,all,30\n2020-09,N1,all,45\n2020-08,N2,all,100\n"
                       "2020-09,N3,all,1000\n");
    assert_string_equal(value_of(folder, "NORTH", "2020-04", "2020-09"), "1,115");
    assert_string_equal(value_of(folder, "SOUTH", "2020-04", "2020-09"), "30");
    assert_string_equal(value_of(folder, "TRUST", "2020-04", "2020-09"), "1,145");
    /* what N1 brought with it matters to the areas alone: it never left the trust */
    write_rows(folder, "2020-09,N1,all,45\n2020-08,N2,all,100\n2020-09,N3,all,1000\n");
    assert_string_equal(value_of(folder, "TRUST", "2020-04", "2020-09"), "1,145");
    assert_string_equal(value_of(folder, "NORTH", "2020-04", "2020-09"),
                        "[x] a running total goes on from it");
}

static void what_is_carried_holds_two_years(void **state) {
    const struct data_folder *folder = *state;
    measure_all(folder, "carried,0");
    write_rows(folder, "2018-10,N1,all,50\n");
    assert_string_equal(value_of(folder, "TRUST", "2018-10", "2018-10"), "50");
    assert_string_equal(value_of(folder, "TRUST", "2020-09", "2020-09"), "50"); /* the 23rd after */
    assert_string_equal(value_of(folder, "TRUST", "2020-10", "2020-10"),
                        "[x] 0 of 1 units reported: no row from First team");
    write_rows(folder, "2018-10,N1,all,50\n2019-04,N1,all,80\n");
    assert_string_equal(value_of(folder, "TRUST", "2019-03", "2019-04"), "65"); /* averaged */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_row_goes_before_what_adds_up),
        FOLDER_TEST(a_column_is_its_roles_unless_a_row_has_its_name),
        FOLDER_TEST(a_part_is_never_the_whole),
        FOLDER_TEST(who_has_no_business_with_it_owes_nothing),
        FOLDER_TEST(a_parent_that_owes_needs_all_its_children),
        FOLDER_TEST(a_chain_of_parents_that_owe_is_asked_once),
        FOLDER_TEST(quarters_are_read_by_their_last_month),
        FOLDER_TEST(a_running_total_goes_on_from_the_quarter_before),
        FOLDER_TEST(each_month_has_its_own_structure),
        FOLDER_TEST(a_running_total_is_told_by_months),
        FOLDER_TEST(a_running_total_moves_with_its_unit),
        FOLDER_TEST(what_is_carried_holds_two_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
