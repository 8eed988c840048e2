/* Conditions on the rows of a source (doc/design.md, section 11). */
#include "input/source/source_where.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct source_calendar CALENDAR = {.dates = DATES_DAY_FIRST, .year_start = 4};

static const struct source_values VALUES = {.numbers = NUMBERS_UK};
static const struct source_reading READING = {&CALENDAR, &VALUES};

static struct source_where parsed(struct arena *arena, const char *text) {
    struct source_where where;
    const char *wrong = source_where_parse(arena, text, &READING, &where);
    if (wrong != NULL)
        fail_msg("“%s”: %s", text, wrong);
    return where;
}

static void conditions_are_divided_at_their_signs(void **state) {
    struct arena *arena = arena_new();
    struct source_where where = parsed(
        arena, "Geography code = E08000025; Measure = Number | Count; \"A; B\" != \"x | y\"; Days "
               "<= 45; Decision - Referral < 1");
    (void)state;
    assert_int_equal(where.count, 5);
    assert_string_equal(where.conditions[0].column, "Geography code");
    assert_string_equal(where.conditions[0].texts[0], "E08000025");
    assert_int_equal(where.conditions[1].text_count, 2);
    assert_string_equal(where.conditions[1].texts[1], "Count");
    assert_string_equal(where.conditions[2].column, "A; B");
    assert_int_equal(where.conditions[2].comparison, IS_NOT);
    assert_int_equal(where.conditions[2].text_count, 1);
    assert_string_equal(where.conditions[2].texts[0], "x | y");
    assert_int_equal(where.conditions[3].comparison, AT_MOST);
    assert_string_equal(where.conditions[4].column, "Decision");
    assert_string_equal(where.conditions[4].less, "Referral");
    arena_free(arena);
}

static void what_is_no_condition_says_why(void **state) {
    static const char *const texts[] = {
        "Stage", "= 5", "Days <=", "A - = 3", "Days > soon", "A - B = 1 | 2", "A - B > 01/10/2020"};
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct source_where where;
        if (source_where_parse(arena, texts[i], &READING, &where) == NULL)
            fail_msg("“%s” was taken for a condition", texts[i]);
    }
    arena_free(arena);
}

static void cells_answer(void **state) {
    static const struct {
        const char *condition, *cell, *less;
        enum source_answer answer;
    } cases[] = {
        {"S = 9", "9", "", ANSWER_YES},
        {"S = Open", "open", "", ANSWER_YES},
        {"S = 1 | 2", "2", "", ANSWER_YES},
        {"S = 1 | 2", "3", "", ANSWER_NO},
        {"S != 1 | 2", "3", "", ANSWER_YES},
        {"S != 9", "", "", ANSWER_YES},
        {"S =", "", "", ANSWER_YES},
        {"D <= 45", "45", "", ANSWER_YES},
        {"D <= 45", "45.1", "", ANSWER_NO},
        {"D < 1000", "1,000", "", ANSWER_NO},
        {"D >= 1000", "1,000", "", ANSWER_YES},
        {"D <= 45", "", "", ANSWER_NO},
        {"D <= 45", "soon", "", ANSWER_UNREADABLE},
        {"D <= 45", "x", "", ANSWER_NO}, /* a marker is no number */
        {"D > 1,000", "1,200", "", ANSWER_YES},
        {"D > 1,000", "900", "", ANSWER_NO},
        {"M >= 2020-04", "Apr-20", "", ANSWER_YES},
        {"M >= 2020-04", "March 2020", "", ANSWER_NO},
        {"M < Q2 2020/21", "2020-09-30", "", ANSWER_NO},
        {"D >= 01/10/2020", "31/10/2020", "", ANSWER_YES},
        {"D < 01/10/2020", "2020-10-01", "", ANSWER_NO},
        {"D > 01/10/2020", "yesterday", "", ANSWER_UNREADABLE},
        {"A - B <= 1", "02/10/2020", "01/10/2020", ANSWER_YES},
        {"A - B <= 1", "03/10/2020", "01/10/2020", ANSWER_NO},
        {"A - B = 2", "03/10/2020", "01/10/2020", ANSWER_YES},
        {"A - B <= 1", "", "01/10/2020", ANSWER_NO},
        {"A - B <= 1", "soon", "01/10/2020", ANSWER_UNREADABLE},
        {"A - B <= 1", "x", "01/10/2020", ANSWER_NO},
        {"A - B <= 1", "02/10/2020", "[z]", ANSWER_NO},
        {"M = 2020-10", "Oct-20", "", ANSWER_YES},
        {"M != 2020-10", "Oct-20", "", ANSWER_NO},
        {"M = 2020-09 | Oct 2020", "01/10/2020", "", ANSWER_YES}, /* as Excel saves 2020-10 */
        {"M != 2020-10", "Sep-20", "", ANSWER_YES},
        {"M = 2021-03", "2020/21", "", ANSWER_NO}, /* which ends with that month */
        {"M = 2020/21", "Mar-21", "", ANSWER_NO},
        {"M = 31/03/2021", "Mar-21", "", ANSWER_NO},
        {"M = 31/03/2021", "year ending 31 March 2021", "", ANSWER_NO},
        {"M = Q2 2020/21", "2020/21 Q2", "", ANSWER_YES},
        {"M = Q2 2020/21", "Sep-20", "", ANSWER_NO},
        {"D = 02/10/2020", "2020-10-02T10:00:00", "", ANSWER_YES},
        {"D = 02/10/2020", "03/10/2020", "", ANSWER_NO},
        {"D = 02/10/2020 09:00", "02/10/2020 10:00", "", ANSWER_NO},
        {"C = 1000", "£1,000.00", "", ANSWER_YES},
        {"C != 1000", "£1,000.00", "", ANSWER_NO},
        {"C = 50%", "50", "", ANSWER_YES},
        {"C = 7", "007", "", ANSWER_NO},
        {"C != 1.1", "1.10", "", ANSWER_YES},
    };
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct source_where where = parsed(arena, cases[i].condition);
        const struct grid_cell cell = {cases[i].cell, GRID_TEXT}, less = {cases[i].less, GRID_TEXT};
        enum source_answer answer =
            source_where_asks(arena, &where.conditions[0], &READING, &cell, &less);
        if (answer != cases[i].answer)
            fail_msg("“%s” of “%s” and “%s”: %d", cases[i].condition, cases[i].cell, cases[i].less,
                     answer);
    }
    arena_free(arena);
}

static void a_day_of_a_workbook_is_one_text_in_any_spelling(void **state) {
    struct arena *arena = arena_new();
    (void)state;
    struct source_where where = parsed(arena, "Closed = 31/10/2020");
    const struct grid_cell day = {"2020-10-31", GRID_DATE}, text = {"2020-10-31", GRID_TEXT};
    assert_int_equal(source_where_asks(arena, &where.conditions[0], &READING, &day, &text),
                     ANSWER_YES);
    assert_int_equal(source_where_asks(arena, &where.conditions[0], &READING, &text, &text),
                     ANSWER_YES);
    arena_free(arena);
}

static void a_percentage_of_a_workbook_is_asked_for_as_it_shows(void **state) {
    static const struct source_values plain = {.numbers = NUMBERS_PLAIN};
    static const struct source_reading reading = {&CALENDAR, &plain};
    struct arena *arena = arena_new();
    (void)state;
    struct source_where where = parsed(arena, "Share = 50%");
    const struct grid_cell half = {"50", GRID_PERCENT}, third = {"33.3", GRID_PERCENT};
    assert_int_equal(source_where_asks(arena, &where.conditions[0], &reading, &half, &half),
                     ANSWER_YES);
    assert_int_equal(source_where_asks(arena, &where.conditions[0], &reading, &third, &third),
                     ANSWER_NO);
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_are_divided_at_their_signs),
        cmocka_unit_test(what_is_no_condition_says_why),
        cmocka_unit_test(cells_answer),
        cmocka_unit_test(a_day_of_a_workbook_is_one_text_in_any_spelling),
        cmocka_unit_test(a_percentage_of_a_workbook_is_asked_for_as_it_shows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
