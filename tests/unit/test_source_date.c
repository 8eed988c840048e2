/* Periods and days as other systems write them (doc/design.md, section 11). */
#include "input/source/source_name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct source_calendar APRIL = {.dates = DATES_DAY_FIRST, .year_start = 4};

struct spelling {
    const char *text, *month; /* "": none */
};

static void check(const struct source_calendar *calendar, const struct spelling *cases,
                  size_t count) {
    struct arena *arena = arena_new();
    for (size_t i = 0; i < count; i++) {
        int period = source_date_period(cases[i].text, calendar);
        const char *found = period == PERIOD_NONE ? "" : period_code(arena, period);
        if (strcmp(found, cases[i].month) != 0)
            fail_msg("“%s” is “%s”; expected “%s”", cases[i].text, found, cases[i].month);
    }
    arena_free(arena);
}
#define CHECK(calendar, cases) check((calendar), (cases), sizeof(cases) / sizeof *(cases))

static void every_spelling_of_the_contract_is_read(void **state) {
    static const struct spelling cases[] = {
        {"October 2020", "2020-10"},
        {"Oct 2020", "2020-10"},
        {"Oct-20", "2020-10"},
        {"Sept 2020", "2020-09"},
        {"2020-10", "2020-10"},
        {"202010", "2020-10"},
        {"2020-10-31", "2020-10"},
        {"31-Oct-20", "2020-10"},
        {"31 October 2020", "2020-10"},
        {"31.10.2020", "2020-10"},
        {"01/10/2020", "2020-10"},
        {"1/10/20", "2020-10"},
        {"01/10/2020 09:30", "2020-10"},
        {"2020-10-31T00:00:00", "2020-10"},
        {"2020-10-31 00:00:00.000Z", "2020-10"},
        {"Q2 2020/21", "2020-09"},
        {"2020/21 Q2", "2020-09"},
        {"q4 2020-21", "2021-03"},
        {"H1 2020/21", "2020-09"},
        {"H2 2020/21", "2021-03"},
        {"2020/21", "2021-03"},
        {"2020/2021", "2021-03"},
        {"2020-21", "2021-03"},
        {"202021", "2021-03"},
        {"202021 Q1", "2020-06"},
        {"2011-12", "2011-12"},
        {"2011/12", "2012-03"},
        {"201112", "2011-12"},
    };
    (void)state;
    CHECK(&APRIL, cases);
}

static void other_spellings_that_can_mean_one_thing_are_read(void **state) {
    static const struct spelling cases[] = {
        {"2020/21 Apr", "2020-04"},
        {"2020/21 March", "2021-03"},
        {"Jan 2020/21", "2021-01"},
        {"2020-21 December", "2020-12"},
        {"05/2020", "2020-05"},
        {"5.2020", "2020-05"},
        {"2020/05", "2020-05"},
        {"2020/21", "2021-03"},
        {"13/2020", ""},
        {"FY2020/21", "2021-03"},
        {"FY 20/21", "2021-03"},
        {"Q2 20/21", "2020-09"},
        {"20/21 Q4", "2021-03"},
        {"20/21", ""}, /* a day of a month? */
        {"31st August 2022", "2022-08"},
        {"1st Oct 2020", "2020-10"},
        {"31xx August 2022", ""},
        {"Year ending 31 March 2018", "2018-03"},
        {"year to March 2018", "2018-03"},
        {"12 months to June 2020", "2020-06"},
        {"year ending soon", ""},
    };
    (void)state;
    CHECK(&APRIL, cases);
}

static void what_says_no_period_is_none(void **state) {
    static const struct spelling cases[] = {
        {"", ""},
        {"2020", ""},
        {"Total 2020", ""},
        {"2020-13", ""},
        {"32/10/2020", ""},
        {"31/11/2020", ""},
        {"Octember 2020", ""},
        {"October", ""},
        {"Q5 2020/21", ""},
        {"H3 2020/21", ""},
        {"2020/22", ""},
        {"202023", ""},
        {"12345678", ""},
        {"10/2020 x", ""},
        {"October 2020 to March 2021", ""},
        {"1234", ""},
    };
    (void)state;
    CHECK(&APRIL, cases);
}

static void days_may_come_after_months(void **state) {
    static const struct source_calendar american = {.dates = DATES_MONTH_FIRST, .year_start = 4};
    static const struct spelling cases[] = {
        {"01/10/2020", "2020-01"}, {"10/31/2020", "2020-10"}, {"31/10/2020", ""}};
    (void)state;
    CHECK(&american, cases);
}

static void six_digits_are_years_where_the_source_says_so(void **state) {
    static const struct source_calendar years = {.year_start = 4, .years = true};
    static const struct spelling cases[] = {
        {"202021", "2021-03"}, {"201112", "2012-03"}, {"2020", "2020-12"}, {"202008", "2020-08"}};
    (void)state;
    CHECK(&years, cases);
}

static void a_year_begins_where_the_source_says(void **state) {
    static const struct source_calendar september = {.year_start = 9};
    static const struct spelling cases[] = {
        {"2020/21", "2021-08"}, {"Q1 2020/21", "2020-11"}, {"H1 2020/21", "2021-02"}};
    (void)state;
    CHECK(&september, cases);
}

static void a_file_s_name_says_its_month(void **state) {
    static const struct spelling cases[] = {{"referrals Oct 2020.csv", "2020-10"},
                                            {"2020-10-corrected.csv", "2020-10"},
                                            {"cms_export_20201031.csv", "2020-10"},
                                            {"data2020-10.csv", "2020-10"},
                                            {"returns 2020-21.xlsx", "2021-03"},
                                            {"returns 2011-12.xlsx", "2011-12"},
                                            {"v2 Q2 2020-21 final.csv", "2020-09"},
                                            {"sheet_202010.csv", "2020-10"},
                                            {"referrals.csv", ""},
                                            {"Referrals Apr 2020 to Oct 2020.csv", "2020-10"},
                                            {"cms_01-04-2020_to_31-10-2020.csv", "2020-10"},
                                            {"returns 2020-04 - 2020-10.csv", "2020-10"},
                                            {"returns 2020-04\u20132020-10.csv", "2020-10"},
                                            {"Oct 2020 to Apr 2020.csv", ""},
                                            {"ref 2020-02 2020-03 final.csv", ""},
                                            {"2020-10 (saved 2020-11-03).csv", ""},
                                            {"2020-10 (Oct 2020).csv", "2020-10"},
                                            {"page 12.csv", ""}};
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int period = source_name_month(cases[i].text, &APRIL);
        const char *found = period == PERIOD_NONE ? "" : period_code(arena, period);
        if (strcmp(found, cases[i].month) != 0)
            fail_msg("“%s” says “%s”; expected “%s”", cases[i].text, found, cases[i].month);
    }
    arena_free(arena);
}

static void days_have_a_distance(void **state) {
    static const struct {
        const char *from, *to;
        long days;
    } cases[] = {{"28/02/2020", "01/03/2020", 2}, /* a leap year */
                 {"28/02/2021", "01/03/2021", 1},
                 {"31/12/1999", "2000-01-01", 1},
                 {"01/01/2000", "01/01/2001", 366},
                 {"05/10/2020", "01/10/2020", -4}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        long from, to;
        assert_true(source_date_day(cases[i].from, &APRIL, &from));
        assert_true(source_date_day(cases[i].to, &APRIL, &to));
        assert_int_equal(to - from, cases[i].days);
    }
    long day;
    assert_false(source_date_day("October 2020", &APRIL, &day));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_spelling_of_the_contract_is_read),
        cmocka_unit_test(other_spellings_that_can_mean_one_thing_are_read),
        cmocka_unit_test(what_says_no_period_is_none),
        cmocka_unit_test(days_may_come_after_months),
        cmocka_unit_test(six_digits_are_years_where_the_source_says_so),
        cmocka_unit_test(a_year_begins_where_the_source_says),
        cmocka_unit_test(a_file_s_name_says_its_month),
        cmocka_unit_test(days_have_a_distance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
