/* Terms of the contract: each word is written as it is read. */
#include "model/basis.h"
#include "model/catalogue.h"
#include "model/commentary_status.h"
#include "model/compare.h"
#include "model/facts.h"
#include "model/ledger/ledger.h"
#include "model/status.h"
#include "model/trend_words.h"
#include "report/lasting.h"

#include "message_support.h"

#include <ctype.h>

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

static const char *in_capitals(const char *text) {
    char *copy = arena_strdup(arena, text);
    for (char *c = copy; *c != '\0'; c++)
        *c = (char)toupper((unsigned char)*c);
    return copy;
}

/* All tables, with the words that they are to have. */
static const struct {
    const struct word_table *table;
    const char *list;
} terms[] = {
    {&catalogue_better_words, "high, low or neither"},
    {&basis_words, "month, snapshot, ytd, rolling12, rolling36 or period"},
    {&catalogue_figure_unit_words, "count, percent, rate, days, number or money"},
    {&catalogue_event_words, "note, recalculate or baseline"},
    {&catalogue_phasing_words, "linear"},
    {&commentary_status_words, "draft, reviewed, approved or final"},
    {&facts_kind_words, "flow, stock, cumulative or carried"},
    {&facts_absent_words, "x or 0"},
    {&ledger_origin_words, "row, roles, units or absent"},
    {&trend_method_words, "xmr, p, p-prime, run or none"},
    {&trend_rules_words, "mdc-2023 or mdc-legacy"},
    {&trend_rule_words, "outside, trend, two-of-three or shift"},
    {&trend_class_words, "common, improvement, concern, neutral-high or neutral-low"},
    {&trend_variation_words, "none, common, improvement-high, improvement-low, concern-high, "
                             "concern-low, neutral-high or neutral-low"},
    {&trend_assurance_words, "none, consistently-meets, consistently-misses or hit-or-miss"},
    {&lasting_column_words, "current, compare or year_ago"},
    {&status_words, "met, within, outside, missed, none or no-data"},
    {&words_answers, "no or yes"},
};
enum { TERM_COUNT = sizeof terms / sizeof *terms };

static void words_are_written_as_they_are_read(void **state) {
    (void)state;
    for (size_t i = 0; i < TERM_COUNT; i++)
        for (size_t value = 0; value < terms[i].table->count; value++) {
            const char *code = words_code(terms[i].table, (unsigned)value);
            int same = *code == '\0' ? -1 : (int)value;
            assert_int_equal(words_read(terms[i].table, code), same);
            assert_int_equal(words_read(terms[i].table, in_capitals(code)), same);
        }
}

static const struct rhythm MONTHLY = {FREQUENCY_MONTH, 4}, QUARTERLY = {FREQUENCY_QUARTER, 4};

static void words_are_listed_in_the_order_of_their_enum(void **state) {
    (void)state;
    for (size_t i = 0; i < TERM_COUNT; i++)
        assert_string_equal(words_list(arena, terms[i].table), terms[i].list);
}

static void other_words_are_none_of_a_table(void **state) {
    (void)state;
    for (size_t i = 0; i < TERM_COUNT; i++) {
        assert_int_equal(words_read(terms[i].table, ""), -1);
        assert_int_equal(words_read(terms[i].table, "other"), -1);
    }
}

static void readers_get_words_of_their_own(void **state) {
    (void)state;
    assert_string_equal(words_text(&catalogue_better_words, BETTER_LOW), "Good is low");
    assert_string_equal(words_text(&trend_variation_words, VARIATION_COMMON), "No real change");
    assert_string_equal(words_text(&trend_assurance_words, ASSURANCE_NONE), "");
    assert_string_equal(words_text(&basis_words, BASIS_ROLLING12), "rolling 12 months");
    assert_string_equal(basis_series_text(arena, BASIS_MONTH, MONTHLY), "monthly");
    assert_string_equal(basis_heading(arena, BASIS_ROLLING36, MONTHLY, period_make(2020, 10)),
                        "36 months to October 2020");
    assert_string_equal(basis_heading(arena, BASIS_YTD, MONTHLY, period_make(2020, 10)),
                        "October 2020 (year to date)");
}

static void comparisons_are_read_with_their_months(void **state) {
    static const struct {
        const char *cell;
        enum compare compare;
        int back;
        const char *text, *heading;
    } cases[] = {
        {"", COMPARE_NONE, 0, "", ""},
        {"none", COMPARE_NONE, 0, "", ""},
        {"Prev12-Total", COMPARE_PREV12_TOTAL, 0, "the total of the 12 months before",
         "Prev. 12 months cumulative"},
        {"prev12-average", COMPARE_PREV12_AVERAGE, 0, "the average of the 12 months before",
         "Prev. 12 months average"},
        {"prev-month", COMPARE_BACK, 1, "the month before", "Prev. month"},
        {"back-1", COMPARE_BACK, 1, "the month before", "Prev. month"},
        {"BACK-12", COMPARE_BACK, 12, "12 months before", "October 2019"},
        {"back-120", COMPARE_BACK, 120, "120 months before", "October 2010"},
        {"back-121", COMPARE_BAD, 0, "cannot be read", "Comparison"},
        {"back-0", COMPARE_BAD, 0, "cannot be read", "Comparison"},
        {"back-N", COMPARE_BAD, 0, "cannot be read", "Comparison"},
        {"last year", COMPARE_BAD, 0, "cannot be read", "Comparison"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int back = -1;
        assert_int_equal(compare_read(cases[i].cell, &back), cases[i].compare);
        assert_int_equal(back, cases[i].back);
        assert_string_equal(compare_text(arena, cases[i].compare, back, MONTHLY), cases[i].text);
        assert_string_equal(compare_heading(arena, cases[i].compare, back, BASIS_MONTH, MONTHLY,
                                            period_make(2020, 10)),
                            cases[i].heading);
    }
    assert_string_equal(
        compare_heading(arena, COMPARE_BACK, 1, BASIS_YTD, MONTHLY, period_make(2020, 10)),
        "Prev. month (year to date)");
}

/* A quarter ends in September 2020, the four before it in September 2019 to June 2020. */
static void quarters_have_words_of_their_own(void **state) {
    int q2 = period_make(2020, 9);
    (void)state;
    assert_string_equal(basis_text(arena, BASIS_SNAPSHOT, QUARTERLY), "at the end of the quarter");
    assert_string_equal(basis_text(arena, BASIS_PERIOD, QUARTERLY), "in the quarter");
    assert_string_equal(basis_series_text(arena, BASIS_PERIOD, QUARTERLY), "quarterly");
    assert_string_equal(basis_heading(arena, BASIS_MONTH, QUARTERLY, q2),
                        "Q2 2020/21 (July to September 2020)");
    assert_string_equal(basis_heading(arena, BASIS_YTD, QUARTERLY, q2),
                        "April to September 2020 (year to date)");
    assert_string_equal(basis_heading(arena, BASIS_ROLLING12, QUARTERLY, q2),
                        "12 months to September 2020");
    assert_string_equal(compare_text(arena, COMPARE_BACK, 3, QUARTERLY), "3 quarters before");
    assert_string_equal(compare_heading(arena, COMPARE_BACK, 1, BASIS_MONTH, QUARTERLY, q2),
                        "Prev. quarter");
    assert_string_equal(compare_heading(arena, COMPARE_BACK, 2, BASIS_MONTH, QUARTERLY, q2),
                        "Q4 2019/20");
    assert_string_equal(compare_rests_on(arena, 3, QUARTERLY), "average of the 3 quarters before");
    assert_string_equal(compare_rests_on(arena, 4, QUARTERLY), "");
    struct window before = compare_window(QUARTERLY, q2);
    assert_int_equal(before.first, period_make(2019, 7));
    assert_int_equal(before.last, period_make(2020, 6));
}

static void final_is_one_more_word_for_approved(void **state) {
    (void)state;
    assert_int_equal(commentary_status_read(""), COMMENTARY_UNSTATED);
    assert_int_equal(commentary_status_read("DRAFT"), COMMENTARY_DRAFT);
    assert_int_equal(commentary_status_read("reviewed"), COMMENTARY_REVIEWED);
    assert_int_equal(commentary_status_read("Approved"), COMMENTARY_APPROVED);
    assert_int_equal(commentary_status_read("final"), COMMENTARY_APPROVED);
    assert_int_equal(commentary_status_read("finished"), -1);
}

static void a_total_of_months_needs_single_months(void **state) {
    (void)state;
    assert_true(compare_suits(COMPARE_PREV12_TOTAL, BASIS_MONTH));
    assert_false(compare_suits(COMPARE_PREV12_TOTAL, BASIS_ROLLING12));
    assert_true(compare_suits(COMPARE_BACK, BASIS_ROLLING12));
    assert_string_equal(compare_list(arena, BASIS_MONTH),
                        "prev12-total, prev12-average, prev-month, back-N or none");
    assert_string_equal(compare_list(arena, BASIS_YTD),
                        "prev12-average, prev-month, back-N or none");
}

static void a_word_that_is_near_is_meant(void **state) {
    (void)state;
    assert_string_equal(words_hint(arena, &basis_words, "monthly"), " (did you mean “month”?)");
    assert_string_equal(words_hint(arena, &basis_words, "quarter"), "");
    assert_string_equal(compare_hint(arena, "prev month"), " (did you mean “prev-month”?)");
    assert_string_equal(compare_hint(arena, "back-0"), "");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(words_are_written_as_they_are_read),
        TEST(words_are_listed_in_the_order_of_their_enum),
        TEST(other_words_are_none_of_a_table),
        TEST(readers_get_words_of_their_own),
        TEST(comparisons_are_read_with_their_months),
        TEST(quarters_have_words_of_their_own),
        TEST(final_is_one_more_word_for_approved),
        TEST(a_total_of_months_needs_single_months),
        TEST(a_word_that_is_near_is_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
