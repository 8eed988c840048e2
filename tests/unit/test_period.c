/* Months, as people and spreadsheets write them. */
#include "model/period.h"

#include "message_support.h"

static struct arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

struct spelling {
    const char *text;
    int year, month; /* year 0: no month */
};

static int expected(const struct spelling *spelling) {
    return spelling->year == 0 ? PERIOD_NONE : period_make(spelling->year, spelling->month);
}

static void cells_are_read_as_excel_saves_them(void **state) {
    static const struct spelling spellings[] = {
        {"2020-10", 2020, 10},    {"2020-10-01", 2020, 10}, {"2020-10-31", 2020, 10},
        {"Oct-20", 2020, 10},     {"oct-20", 2020, 10},     {"OCT-2020", 2020, 10},
        {"01/10/2020", 2020, 10}, {"1/10/2020", 2020, 10},  {"31/10/20", 2020, 10},
        {"10/01/2020", 2020, 1}, /* the day first */
        {"29/02/2020", 2020, 2},  {"29/02/2000", 2000, 2},  {"Apr-69", 2069, 4},
        {"Apr-70", 1970, 4},      {"01/04/69", 2069, 4},    {"01/04/70", 1970, 4},
        {"Jan-00", 2000, 1}};
    (void)state;
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        assert_int_equal(period_read_cell(spellings[i].text), expected(&spellings[i]));
}

static void what_is_no_month_is_refused(void **state) {
    static const char *const texts[] = {
        "",           "2020",       "2020-13",    "2020-00",   "0000-10",    "2020-1",
        "2020-10-",   "2020-10-32", "2020-10-00", "2020-10-1", "31/02/2020", "29/02/2019",
        "29/02/1900", "13/13/2020", "00/10/2020", "1/10/202",  "01/10",      "01-10-2020",
        "Oct 20",     "October-20", "Okt-20",     "Oct-2",     "Oct-202",    "Oct-20x",
        "202O-10",    "2020-10 ",   "2020/10",    "44105",     "-2020-10",   "2020-10-01T00:00"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (period_read_cell(texts[i]) != PERIOD_NONE)
            fail_msg("“%s” was read as a month", texts[i]);
}

static void names_and_arguments_have_one_spelling(void **state) {
    (void)state;
    assert_int_equal(period_read("2020-10", 7), period_make(2020, 10));
    assert_int_equal(period_read("2020-10.csv", 7), period_make(2020, 10));
    /* the months before and after are months, too */
    assert_int_equal(period_read("1900-01", 7), period_make(1900, 1));
    assert_int_equal(period_read("9998-12", 7), period_make(9998, 12));
    static const char *const texts[] = {"Oct-20",  "2020-10-01", "2020-13", "2020-1",
                                        "0000-01", "01/10/2020", "",        "20-10-1",
                                        "1899-12", "9999-01",    "0001-02"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_int_equal(period_read(texts[i], strlen(texts[i])), PERIOD_NONE);
}

static void months_are_added_as_integers(void **state) {
    (void)state;
    int january = period_make(2020, 1);
    assert_string_equal(period_code(arena, january - 1), "2019-12");
    assert_string_equal(period_code(arena, january + 12), "2021-01");
    assert_int_equal(period_year(january + 11), 2020);
    assert_string_equal(period_month_name(january + 11), "December");
    assert_true(january < PERIOD_LATEST);
}

static void years_begin_in_any_month(void **state) {
    (void)state;
    assert_string_equal(period_year_text(arena, period_make(2020, 10), 4), "2020/21");
    assert_string_equal(period_year_text(arena, period_make(2020, 3), 4), "2019/20");
    assert_string_equal(period_year_text(arena, period_make(2020, 4), 4), "2020/21");
    assert_string_equal(period_year_text(arena, period_make(1999, 12), 4), "1999/00");
    assert_string_equal(period_year_text(arena, period_make(2020, 8), 9), "2019/20");
    assert_string_equal(period_year_text(arena, period_make(2020, 9), 9), "2020/21");
    assert_string_equal(period_year_text(arena, period_make(2020, 12), 1), "2020");
    assert_int_equal(period_month_of_year(period_make(2020, 4), 4), 1);
    assert_int_equal(period_month_of_year(period_make(2020, 10), 4), 7);
    assert_int_equal(period_month_of_year(period_make(2021, 3), 4), 12);
    assert_int_equal(period_month_of_year(period_make(2021, 3), 1), 3);
    assert_int_equal(period_month_of_year(period_make(2021, 3), 9), 7);
    assert_int_equal(period_year_first(period_make(2021, 3), 4), period_make(2020, 4));
    assert_int_equal(period_year_first(period_make(2020, 4), 4), period_make(2020, 4));
    assert_int_equal(period_year_first(period_make(2020, 12), 12), period_make(2020, 12));
}

static void months_are_written_in_every_length(void **state) {
    (void)state;
    int october = period_make(2020, 10);
    assert_string_equal(period_code(arena, october), "2020-10");
    assert_string_equal(period_text(arena, october), "October 2020");
    assert_string_equal(period_short_text(arena, october), "Oct 2020");
    assert_string_equal(period_month_name(october), "October");
    assert_string_equal(period_month_short_name(october), "Oct");
    assert_string_equal(period_days_text(arena, october, october), "1 to 31 October 2020");
    assert_string_equal(period_days_text(arena, period_make(2020, 2), period_make(2020, 2)),
                        "1 to 29 February 2020");
    assert_string_equal(period_days_text(arena, period_make(2100, 2), period_make(2100, 2)),
                        "1 to 28 February 2100");
    assert_string_equal(period_days_text(arena, period_make(2020, 7), period_make(2020, 9)),
                        "1 July to 30 September 2020");
    assert_string_equal(period_days_text(arena, period_make(2019, 12), period_make(2020, 2)),
                        "1 December 2019 to 29 February 2020");
}

static void as_at_is_a_month_or_latest(void **state) {
    (void)state;
    assert_int_equal(period_read_as_at("2020-10"), period_make(2020, 10));
    assert_int_equal(period_read_as_at("latest"), PERIOD_LATEST);
    assert_int_equal(period_read_as_at("Latest"), PERIOD_NONE);
    assert_string_equal(period_code(arena, PERIOD_LATEST), "latest");
    assert_string_equal(period_as_at_text(arena, period_make(2020, 10)), "October 2020");
    assert_string_equal(period_as_at_text(arena, PERIOD_LATEST), "the latest exports");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_read_as_excel_saves_them),
        cmocka_unit_test(what_is_no_month_is_refused),
        cmocka_unit_test(names_and_arguments_have_one_spelling),
        cmocka_unit_test(months_are_added_as_integers),
        cmocka_unit_test(years_begin_in_any_month),
        cmocka_unit_test(months_are_written_in_every_length),
        cmocka_unit_test(as_at_is_a_month_or_latest),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
