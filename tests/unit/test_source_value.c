/* Numbers and markers as other systems write them (doc/design.md, section 11). */
#include "input/source/source_value.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct spelling {
    const char *text, *number; /* "": none */
};

static void check(enum source_numbers numbers, const struct spelling *cases, size_t count) {
    struct arena *arena = arena_new();
    for (size_t i = 0; i < count; i++) {
        const struct grid_cell cell = {cases[i].text, GRID_TEXT};
        const char *found = source_value_number(arena, numbers, &cell);
        if (strcmp(found == NULL ? "" : found, cases[i].number) != 0)
            fail_msg("“%s” is “%s”; expected “%s”", cases[i].text, found == NULL ? "" : found,
                     cases[i].number);
    }
    arena_free(arena);
}
#define CHECK(numbers, cases) check((numbers), (cases), sizeof(cases) / sizeof *(cases))

static void plain_numbers_are_as_in_our_own_exports(void **state) {
    static const struct spelling cases[] = {{"12", "12"}, {"-3.5", "-3.5"}, {"1,234", ""},
                                            {"83%", ""},  {"(12)", ""},     {"£5", ""}};
    (void)state;
    CHECK(NUMBERS_PLAIN, cases);
}

static void numbers_as_offices_here_write_them(void **state) {
    static const struct spelling cases[] = {{"1,234", "1234"},
                                            {"£1,234.50", "1234.50"},
                                            {"83%", "83"},
                                            {"83 %", "83"},
                                            {"(12)", "-12"},
                                            {"(£1,234)", "-1234"},
                                            {"12-", "-12"},
                                            {"-12", "-12"},
                                            {"\u221212", "-12"},
                                            {"1 234", "1234"},
                                            {"1\u00a0234", "1234"},
                                            {"-£5", "-5"},
                                            {"£-5", "-5"},
                                            {"1,234,567.8", "1234567.8"},
                                            {"12.5", "12.5"},
                                            {"+5", "5"},
                                            {"0", "0"},
                                            {"£ 12", "12"},
                                            {"1,23", ""},
                                            {"12,34,567", ""},
                                            {"1234,567", ""},
                                            {",123", ""},
                                            {"1.2.3", ""},
                                            {"(12", ""},
                                            {"12)", ""},
                                            {"--5", ""},
                                            {"(-5)", ""},
                                            {"5-6", ""},
                                            {"12 %5", ""},
                                            {"%", ""},
                                            {"5%%", ""},
                                            {"five", ""},
                                            {"1 23", ""},
                                            {"1.234,5", ""},
                                            {"", ""}};
    (void)state;
    CHECK(NUMBERS_UK, cases);
}

static void numbers_with_a_decimal_comma(void **state) {
    static const struct spelling cases[] = {{"1.234,5", "1234.5"}, {"12,5", "12.5"},
                                            {"1.234", "1234"},     {"12,50 €", "12.50"},
                                            {"1,234.5", ""},       {"1.23", ""}};
    (void)state;
    CHECK(NUMBERS_DECIMAL_COMMA, cases);
}

static void a_workbook_s_numbers_are_numbers(void **state) {
    struct arena *arena = arena_new();
    const struct grid_cell number = {"1234.5", GRID_NUMBER}, percent = {"83", GRID_PERCENT},
                           day = {"2020-10-31", GRID_DATE};
    (void)state;
    assert_string_equal(source_value_number(arena, NUMBERS_DECIMAL_COMMA, &number), "1234.5");
    assert_string_equal(source_value_number(arena, NUMBERS_PLAIN, &percent), "83");
    assert_null(source_value_number(arena, NUMBERS_UK, &day));
    arena_free(arena);
}

static void a_source_s_own_markers_come_first(void **state) {
    static const struct source_marker markers[] = {
        {"-", MARKER_X}, {"*", MARKER_C}, {"n/a", MARKER_Z}, {"<5", MARKER_C}, {"#N/A", MARKER_X}};
    static const struct source_values values = {NUMBERS_UK, markers, 5};
    static const struct {
        const char *text;
        enum grid_kind kind;
        enum marker marker;
    } cases[] = {{"-", GRID_TEXT, MARKER_X},   {"*", GRID_TEXT, MARKER_C},
                 {"N/A", GRID_TEXT, MARKER_Z}, {"<5", GRID_TEXT, MARKER_C},
                 {"c", GRID_TEXT, MARKER_C},   {"", GRID_TEXT, MARKER_X},
                 {"..", GRID_TEXT, MARKER_X},  {"#N/A", GRID_ERROR, MARKER_X},
                 {"(c)", GRID_TEXT, MARKER_C}, {"(z)", GRID_TEXT, MARKER_Z}};
    struct arena *arena = arena_new();
    struct source_value value;
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct grid_cell cell = {cases[i].text, cases[i].kind};
        assert_true(source_value_read(arena, &values, &cell, &value));
        assert_int_equal(value.marker, cases[i].marker);
        assert_string_equal(value.text, "");
    }
    const struct grid_cell broken = {"#DIV/0!", GRID_ERROR};
    assert_false(source_value_read(arena, &values, &broken, &value));
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_numbers_are_as_in_our_own_exports),
        cmocka_unit_test(numbers_as_offices_here_write_them),
        cmocka_unit_test(numbers_with_a_decimal_comma),
        cmocka_unit_test(a_workbook_s_numbers_are_numbers),
        cmocka_unit_test(a_source_s_own_markers_come_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
