/* How a month's value comes about: a row, or what adds up to it. */
#include "model/ledger/ledger.h"

#include "assess_support.h"

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
                         facts_measure(fixture->dataset->facts, measure), month("2020-10"));
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

static void a_unit_has_the_units_below_it(void **state) {
    const struct data_folder *folder = *state;
    struct fixture fixture = load(folder, "2020-10,N1,all,3\n", "");
    size_t count;
    const struct unit *const *children = ledger_children(
        fixture.ledger, catalogue_unit(&fixture.dataset->catalogue, "NORTH"), &count);
    assert_int_equal(count, 2);
    assert_string_equal(children[0]->code, "N1");
    assert_string_equal(children[1]->code, "N2");
    ledger_children(fixture.ledger, children[0], &count);
    assert_int_equal(count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_row_goes_before_what_adds_up),
        FOLDER_TEST(a_column_is_its_roles_unless_a_row_has_its_name),
        FOLDER_TEST(a_unit_has_the_units_below_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
