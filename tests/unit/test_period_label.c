/* Every spelling of a period, by one reader. */
#include "model/period_label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static int month(const char *code) {
    return period_read(code, strlen(code));
}

static const struct {
    const char *label, *first, *last;
} LABELS[] = {
    /* months */
    {"2019-03", "2019-03", "2019-03"},
    {"March 2019", "2019-03", "2019-03"},
    {"Mar-19", "2019-03", "2019-03"},
    {"Mar 19", "2019-03", "2019-03"},
    {"mar-2019", "2019-03", "2019-03"},
    {"Sept 2018", "2018-09", "2018-09"},
    {"Mar-70", "1970-03", "1970-03"},
    {"201812", "2018-12", "2018-12"},
    {"31/03/2019", "2019-03", "2019-03"},
    {"1.4.2019", "2019-04", "2019-04"},
    {"31-03-19", "2019-03", "2019-03"},
    {"2019-03-31", "2019-03", "2019-03"},
    {"31-Oct-20", "2020-10", "2020-10"},
    {"year ending 31 March 2019", "2019-03", "2019-03"},
    {"At 30 September 2020", "2020-09", "2020-09"},
    /* years */
    {"2018/19", "2018-04", "2019-03"},
    {"2018-19", "2018-04", "2019-03"},
    {"2018/2019", "2018-04", "2019-03"},
    {"1999/00", "1999-04", "2000-03"},
    {"201819", "2018-04", "2019-03"},
    {"FY19", "2018-04", "2019-03"},
    {"FY2019", "2018-04", "2019-03"},
    {"FY 18/19", "2018-04", "2019-03"},
    {"FY2018/19", "2018-04", "2019-03"},
    {"2019", "2019-01", "2019-12"},
    /* 2011-12 is a month wherever it stands */
    {"2011-12", "2011-12", "2011-12"},
    /* parts of years */
    {"Q2 2018/19", "2018-07", "2018-09"},
    {"Q4 2018/19", "2019-01", "2019-03"},
    {"Q1 2020", "2020-01", "2020-03"},
    {"H1 2018/19", "2018-04", "2018-09"},
    {"H2 2020", "2020-07", "2020-12"},
    /* from one to another */
    {"2016 to 2018", "2016-01", "2018-12"},
    {"2016-2018", "2016-01", "2018-12"},
    {"2009/10 to 2015/16", "2009-04", "2016-03"},
    {"Jan 2018 – Sept 2018", "2018-01", "2018-09"},
};

static void each_spelling_is_one_period(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof LABELS / sizeof *LABELS; i++) {
        struct period_span span = period_label_read(LABELS[i].label, 4);
        if (span.first != month(LABELS[i].first) || span.last != month(LABELS[i].last))
            fail_msg("%s", LABELS[i].label);
    }
}

static void years_begin_where_the_reader_says(void **state) {
    (void)state;
    assert_int_equal(period_label_read("2018/19", 9).first, month("2018-09"));
    assert_int_equal(period_label_read("Q1 2018/19", 9).last, month("2018-11"));
    assert_int_equal(period_label_read("2018/19", 1).first, month("2018-04"));
}

static void other_texts_are_no_period(void **state) {
    static const char *const OTHERS[] = {"",           "latest",   "provisional", "12 months",
                                         "May",        "31 March", "1850",        "12345678",
                                         "Q5 of what", "9999",     "0001",        "soon"};
    (void)state;
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        if (period_label_read(OTHERS[i], 4).first != PERIOD_NONE)
            fail_msg("%s", OTHERS[i]);
}

static void a_month_in_other_words_is_offered(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    assert_string_equal(period_label_hint(arena, "Oct-20"), " (did you mean 2020-10?)");
    assert_string_equal(period_label_hint(arena, "October 2020"), " (did you mean 2020-10?)");
    assert_string_equal(period_label_hint(arena, "202010"), " (did you mean 2020-10?)");
    assert_string_equal(period_label_hint(arena, "2020/21"), "");
    assert_string_equal(period_label_hint(arena, "soon"), "");
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_spelling_is_one_period),
        cmocka_unit_test(years_begin_where_the_reader_says),
        cmocka_unit_test(other_texts_are_no_period),
        cmocka_unit_test(a_month_in_other_words_is_offered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
