/* Markers as files have them, and as pages print them. */
#include "model/marker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void markers_are_read_in_every_spelling(void **state) {
    static const struct {
        const char *text;
        enum marker marker;
    } cases[] = {{"", MARKER_X},      {"x", MARKER_X},      {"X", MARKER_X},    {"[x]", MARKER_X},
                 {"[X]", MARKER_X},   {"..", MARKER_X},     {"[..]", MARKER_X}, {":", MARKER_X},
                 {"c", MARKER_C},     {"[C]", MARKER_C},    {"z", MARKER_Z},    {"[z]", MARKER_Z},
                 {"~", MARKER_LOW},   {"[k]", MARKER_LOW},  {"K", MARKER_LOW},  {"low", MARKER_LOW},
                 {"Low", MARKER_LOW}, {"[LOW]", MARKER_LOW}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum marker marker = MARKER_NO;
        assert_true(marker_read(cases[i].text, &marker));
        assert_int_equal(marker, cases[i].marker);
    }
}

static void other_words_are_no_markers(void **state) {
    static const char *const texts[] = {"n/a", "-",   ".", "...",   "xx", "[x",   "x]",
                                        "[]",  "(x)", "0", "[[x]]", "lo", "lows", "[ x ]"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        enum marker marker;
        if (marker_read(texts[i], &marker))
            fail_msg("“%s” was read as a marker", texts[i]);
    }
}

static void markers_are_written_as_they_are_read(void **state) {
    (void)state;
    for (enum marker marker = MARKER_X; marker <= MARKER_LOW; marker++) {
        enum marker code = MARKER_NO, text = MARKER_NO;
        assert_true(marker_read(marker_code(marker), &code));
        assert_true(marker_read(marker_text(marker), &text));
        assert_int_equal(code, marker);
        assert_int_equal(text, marker);
    }
}

static void markers_are_printed_in_brackets_and_explained(void **state) {
    (void)state;
    assert_string_equal(marker_text(MARKER_LOW), "[low]");
    assert_string_equal(marker_text(MARKER_C), "[c]");
    assert_string_equal(marker_code(MARKER_Z), "z");
    assert_string_equal(marker_text(MARKER_NO), "");
    assert_string_equal(marker_meaning(MARKER_LOW), "rounds to 0 but is not 0");
    assert_string_equal(marker_reason(MARKER_C), "suppressed to protect confidentiality");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markers_are_read_in_every_spelling),
        cmocka_unit_test(other_words_are_no_markers),
        cmocka_unit_test(markers_are_written_as_they_are_read),
        cmocka_unit_test(markers_are_printed_in_brackets_and_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
