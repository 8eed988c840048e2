/* Font metrics: expected widths are the advances that the hmtx table of Liberation Sans gives, in
 * units of 2048 to the em (Arial's, which the font was made to match: "A" 1366, "i" 455, "–" 1139).
 */
#include "report/typeface/typeface.h"

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

static double advance(struct typeface *typeface, const char *text) {
    return typeface_shape(typeface, text, strlen(text), false)->width;
}

static void advances_are_the_fonts_own(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_float_equal(advance(face, "A"), 1366 * a_unit, 1e-9);
    assert_float_equal(advance(face, "i"), 455 * a_unit, 1e-9);
    assert_float_equal(advance(face, "\u2013"), 1139 * a_unit, 1e-9);
    assert_float_equal(advance(face, "7"), advance(face, "0"), 1e-9);
}

/* hb-shape LiberationSans-Regular.ttf says: AV [A=0+1214|V=1+1366]; "A A" [A=0+1253|space=1+456|
 * A=2+1366]; 11 [one=0+1063|one=1@-76,0+1063]. */
static void letters_are_kerned_and_blanks_too(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_float_equal(typeface_text_width(face, 1, "AV"), (1214 + 1366) * a_unit, 1e-9);
    assert_float_equal(typeface_text_width(face, 1, "A A"), (1253 + 456 + 1366) * a_unit, 1e-9);
    assert_float_equal(typeface_text_width(face, 1, "11"), 2 * 1063 * a_unit, 1e-9);
    assert_float_equal(typeface_width(face, "to AV", 3, 4), 1214 * a_unit, 1e-9);
    assert_float_equal(typeface_blank(face, 'A', 'A'), (569 - 113 - 113) * a_unit, 1e-9);
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
    assert_true(strstr(typefaces_get(typefaces, true, true)->face->path, "BoldItalic") != NULL);
    assert_true(strstr(typefaces_get(typefaces, false, true)->face->path, "Sans-Italic") != NULL);
}

static void line_metrics_are_those_of_browsers(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_float_equal(face->ascent, 1854 * a_unit, 1e-9);
    assert_float_equal(face->descent, 434 * a_unit, 1e-9);
}

static void coverage_is_known(void **state) {
    (void)state;
    const struct face *face = regular()->face;
    assert_true(face_has(face, 0x2212));   /* minus sign */
    assert_false(face_has(face, 0x4E2D));  /* a Chinese character */
    assert_false(face_has(face, 0x1F600)); /* an emoji */
    assert_false(face_has(face, 0x110000));
}

static const struct glyph *first_glyph(struct typeface *typeface, const char *text) {
    const struct shaped *shaped = typeface_shape(typeface, text, strlen(text), false);
    assert_true(shaped->count > 0);
    return &shaped->glyphs[0];
}

/* The hyphen that does not break is drawn as the one that does; a tick comes from another font. */
static void what_the_font_lacks_another_has(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_ptr_equal(first_glyph(face, "\u2011")->face, face->face);
    assert_int_equal(first_glyph(face, "\u2011")->number, first_glyph(face, "\u2010")->number);
    const struct glyph *tick = first_glyph(face, "\u2713");
    assert_ptr_not_equal(tick->face, face->face);
    assert_false(tick->substitute);
}

static void what_no_font_has_is_one_sign_a_cluster(void **state) {
    (void)state;
    struct typeface *face = regular();
    assert_false(typeface_has_substitutes(face));
    const struct shaped *family =
        typeface_shape(face, "\U0001F9D1\u200D\U0001F9D1x\uE000",
                       strlen("\U0001F9D1\u200D\U0001F9D1x\uE000"), false);
    assert_int_equal(family->count, 3);
    assert_true(family->glyphs[0].substitute);
    assert_int_equal(family->glyphs[0].end, 11); /* two people and a joiner */
    assert_false(family->glyphs[1].substitute);
    assert_true(family->glyphs[2].substitute);
    assert_true(typeface_has_substitutes(face));
}

static void a_chain_goes_by_its_order(void **state) {
    (void)state;
    static const char *const families[] = {"No Such Family", "DejaVu Sans", "Arial", NULL};
    struct typefaces *typefaces = typefaces_new(arena, diagnostics);
    typefaces_set_families(typefaces, families);
    assert_non_null(strstr(typefaces_get(typefaces, false, false)->face->path, "DejaVuSans.ttf"));
    assert_non_null(strstr(typefaces_get(typefaces, true, false)->face->path, "DejaVuSans-Bold"));
    assert_ptr_equal(typefaces_of(typefaces, NULL, true, false),
                     typefaces_get(typefaces, true, false));
}

static void the_whole_file_is_kept(void **state) {
    (void)state;
    const struct face *face = regular()->face;
    assert_true(face->size > 100000);
    assert_memory_equal(face->bytes, "\0\1\0\0", 4); /* the tag of TrueType outlines */
}

/* fsType, the fifth number of the table OS/2: 2 forbids to embed, 0x100 to embed a part. */
static void what_may_not_be_embedded_is_not_opened(void **state) {
    (void)state;
    const struct face *face = regular()->face;
    char *bytes = arena_alloc(arena, face->size);
    memcpy(bytes, face->bytes, face->size);
    struct face_library *library = face_library_new(arena);
    assert_non_null(face_open(library, "copy", bytes, face->size, 0));
    char *entry = bytes + 12;
    while (memcmp(entry, "OS/2", 4) != 0)
        entry += 16;
    char *licence = bytes + ((unsigned char)entry[10] << 8 | (unsigned char)entry[11]) + 8;
    licence[1] = 2;
    assert_null(face_open(library, "copy", bytes, face->size, 0));
    licence[0] = 1;
    licence[1] = 0;
    assert_null(face_open(library, "copy", bytes, face->size, 0));
    licence[0] = 0;
    assert_non_null(face_open(library, "copy", bytes, face->size, 0));
    assert_null(face_open(library, "copy", "no font at all", 14, 0));
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
        TEST(letters_are_kerned_and_blanks_too),
        TEST(coverage_is_known),
        TEST(what_the_font_lacks_another_has),
        TEST(what_no_font_has_is_one_sign_a_cluster),
        TEST(a_chain_goes_by_its_order),
        TEST(the_whole_file_is_kept),
        TEST(what_may_not_be_embedded_is_not_opened),
        TEST(a_missing_font_says_what_brings_it),
        TEST(a_file_that_is_no_font_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
