/* Font metrics: expected widths are the advances that the hmtx table of Liberation Sans gives, in
 * units of 2048 to the em (Arial's, which the font was made to match: "A" 1366, "i" 455, "–" 1139).
 */
#include "report/drawing/typeface.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const double a_unit = 1.0 / 2048;

static struct arena *arena;
static struct diagnostics *diagnostics;

static int set_up(void **state) {
    (void)state;
    unsetenv("SCORECARD_FONTS");
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static struct typeface *regular(void) {
    struct typefaces *typefaces = typefaces_new(arena, diagnostics);
    assert_non_null(typefaces);
    return typefaces_get(typefaces, false, false);
}

static void advances_are_the_fonts_own(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_float_equal(typeface_advance(face, 'A'), 1366 * a_unit, 1e-9);
    assert_float_equal(typeface_advance(face, 'i'), 455 * a_unit, 1e-9);
    assert_float_equal(typeface_advance(face, 0x2013), 1139 * a_unit, 1e-9);
    assert_float_equal(typeface_advance(face, '7'), typeface_advance(face, '0'), 1e-9);
}

static void a_text_is_as_wide_as_its_letters(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_float_equal(typeface_text_width(face, 10, "Ai\xE2\x80\x93"),
                       10 * (1366 + 455 + 1139) * a_unit, 1e-9);
    assert_float_equal(typeface_text_width(face, 10, ""), 0, 1e-9);
}

static void bold_is_wider_than_regular(void **state) {
    (void)state;
    struct typefaces *typefaces = typefaces_new(arena, diagnostics);
    double plain = typeface_text_width(typefaces_get(typefaces, false, false), 9, "Children");
    double bold = typeface_text_width(typefaces_get(typefaces, true, false), 9, "Children");
    assert_true(bold > plain);
    assert_true(strstr(typefaces_get(typefaces, true, true)->path, "BoldItalic") != NULL);
    assert_true(strstr(typefaces_get(typefaces, false, true)->path, "Sans-Italic") != NULL);
}

static void line_metrics_are_those_of_browsers(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_float_equal(face->ascent, 1854 * a_unit, 1e-9);
    assert_float_equal(face->descent, 434 * a_unit, 1e-9);
}

static void coverage_is_known(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_true(typeface_has(face, 0x2212));   /* minus sign */
    assert_false(typeface_has(face, 0x4E2D));  /* a Chinese character */
    assert_false(typeface_has(face, 0x1F600)); /* an emoji */
    assert_false(typeface_has(face, 0x110000));
    assert_float_equal(typeface_advance(face, 0x4E2D), typeface_advance(face, 0x1F600), 1e-9);
    assert_true(typeface_advance(face, 0x4E2D) > 0);
}

static void the_whole_file_is_kept(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_true(face->size > 100000);
    assert_memory_equal(face->bytes, "\0\1\0\0", 4); /* the tag of TrueType outlines */
}

static const char *printed(void) {
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    diagnostics_print(diagnostics, stream, INT_MAX, SEVERITY_NOTE);
    fclose(stream);
    const char *copy = arena_strdup(arena, text);
    free(text);
    return copy;
}

static void a_missing_font_says_what_brings_it(void **state) {
    (void)state;
    setenv("SCORECARD_FONTS", "/nonexistent", 1);
    assert_null(typefaces_new(arena, diagnostics));
    const char *message = printed();
    assert_non_null(strstr(message, "/nonexistent/LiberationSans-Regular.ttf: error:"));
    assert_non_null(strstr(message, "fonts-liberation2"));
}

static void a_file_that_is_no_font_is_an_error(void **state) {
    (void)state;
    char folder[] = "/tmp/test_typeface.XXXXXX";
    assert_non_null(mkdtemp(folder));
    const char *path = arena_printf(arena, "%s/LiberationSans-Regular.ttf", folder);
    FILE *file = fopen(path, "w");
    fputs("no font", file);
    fclose(file);
    setenv("SCORECARD_FONTS", folder, 1);
    assert_null(typefaces_new(arena, diagnostics));
    remove(path);
    remove(folder);
    assert_non_null(strstr(printed(), "no TrueType font"));
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(advances_are_the_fonts_own),
        TEST(a_text_is_as_wide_as_its_letters),
        TEST(bold_is_wider_than_regular),
        TEST(line_metrics_are_those_of_browsers),
        TEST(coverage_is_known),
        TEST(the_whole_file_is_kept),
        TEST(a_missing_font_says_what_brings_it),
        TEST(a_file_that_is_no_font_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
