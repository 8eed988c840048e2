/* What a PDF is put together from: packed data, clean texts, marks around content, errors. */
#include "base/file.h"
#include "message_support.h"
#include "render/pdf/pdf_error.h"
#include "render/pdf/pdf_graphics.h"
#include "render/pdf/pdf_marks.h"
#include "render/pdf/pdf_pack.h"
#include "render/pdf/pdf_profile.h"
#include "render/pdf/pdf_subset.h"
#include "render/pdf/pdf_text.h"
#include "render/tags/tags_tree.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <libdeflate.h>
#include <stdlib.h>

struct fixture {
    struct pdf pdf;
    struct pdf_graphics graphics;
    struct pdf_packer *packer;
    struct buffer out;
};

static int set_up(void **state) {
    static struct fixture fixture;
    struct arena *arena = arena_new();
    fixture = (struct fixture){.pdf = {.arena = arena, .diagnostics = diagnostics_new(arena)},
                               .packer = pdf_packer_new(5)};
    fixture.graphics.fill.none = fixture.graphics.stroke.none = true;
    fixture.pdf.graphics = &fixture.graphics;
    fixture.pdf.pages = arena_array(arena, 2, sizeof *fixture.pdf.pages);
    fixture.pdf.tags = arena_alloc(arena, sizeof *fixture.pdf.tags);
    fixture.pdf.tags->arena = arena;
    *state = &fixture;
    return 0;
}

static int tear_down(void **state) {
    struct fixture *fixture = *state;
    pdf_packer_free(fixture->packer);
    buffer_free(&fixture->out);
    arena_free(fixture->pdf.arena);
    return 0;
}

/* ---- packed data ---- */

enum { UNPACKED_MAX = 4096 };

static size_t unpack(const struct buffer *packed, unsigned char *bytes) {
    size_t length = 0;
    struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
    assert_non_null(decompressor);
    assert_int_equal(libdeflate_zlib_decompress(decompressor, packed->data, packed->length, bytes,
                                                UNPACKED_MAX, &length),
                     LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(decompressor);
    return length;
}

static void packed_bytes_are_the_same_again(void **state) {
    struct fixture *fixture = *state;
    unsigned char bytes[UNPACKED_MAX];
    static const char *const streams[] = {"some", "then more, more, more, and more", ""};
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
        buffer_clear(&fixture->out);
        pdf_pack(fixture->packer, streams[i], strlen(streams[i]), &fixture->out);
        assert_int_equal(unpack(&fixture->out, bytes), strlen(streams[i]));
        assert_memory_equal(bytes, streams[i], strlen(streams[i]));
    }
}

/* A byte before each row says whether it is what it says (0) or what it adds to the one above (2).
 */
static void a_row_is_as_it_is_or_less_the_one_above(void **state) {
    struct fixture *fixture = *state;
    unsigned char bytes[UNPACKED_MAX];
    static const char rows[] = "abcabdxyzxy";
    static const unsigned char expected[] = {0, 'a', 'b', 'c', 2, 0, 0, 1,
                                             0, 'x', 'y', 'z', 2, 0, 0, (unsigned char)-'z'};
    for (int stream = 0; stream < 2; stream++) {
        buffer_clear(&fixture->out);
        pdf_pack_rows(fixture->packer, rows, strlen(rows), 3, &fixture->out);
        assert_int_equal(unpack(&fixture->out, bytes), sizeof expected);
        assert_memory_equal(bytes, expected, sizeof expected);
    }
}

/* ---- fonts ---- */

static const char dejavu[] = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf";

static uint32_t sum_of(const struct buffer *file) {
    uint32_t sum = 0;
    for (size_t i = 0; i < file->length; i++)
        sum += (uint32_t)(unsigned char)file->data[i] << (24 - i % 4 * 8);
    return sum;
}

static long outline_width(FT_Face face, FT_ULong code_point) {
    assert_int_equal(FT_Load_Char(face, code_point, FT_LOAD_NO_SCALE), 0);
    return face->glyph->metrics.width;
}

/* FreeType reads it. š is made of s and a caron, which is made of another one. */
static void a_subset_has_its_characters_and_their_parts(void **state) {
    struct fixture *fixture = *state;
    size_t size;
    const char *bytes = file_read(fixture->pdf.arena, fixture->pdf.diagnostics, dejavu, &size);
    assert_non_null(bytes);
    const struct face *face =
        face_open(face_library_new(fixture->pdf.arena), dejavu, bytes, size, 0);
    assert_non_null(face);
    FT_Library library;
    FT_Face whole, subset;
    assert_int_equal(FT_Init_FreeType(&library), 0);
    assert_int_equal(FT_New_Face(library, dejavu, 0, &whole), 0);
    const struct subset_glyph glyphs[] = {{0x161, (uint16_t)FT_Get_Char_Index(whole, 0x161)},
                                          {'A', (uint16_t)FT_Get_Char_Index(whole, 'A')}};
    uint16_t numbers[2];
    pdf_subset(face, glyphs, 2, numbers, &fixture->out);
    assert_int_equal(sum_of(&fixture->out), 0xB1B0AFBA);
    assert_int_equal(FT_New_Memory_Face(library, (const FT_Byte *)fixture->out.data,
                                        (FT_Long)fixture->out.length, 0, &subset),
                     0);
    assert_int_equal(FT_Get_Char_Index(subset, 0x161), numbers[0]);
    assert_int_equal(FT_Get_Char_Index(subset, 'A'), numbers[1]);
    assert_int_equal(FT_Get_Char_Index(subset, 'B'), 0);
    assert_int_equal(subset->num_glyphs, 3 + 3); /* the box, š, A; s, and twice a caron */
    assert_int_equal(outline_width(subset, 0x161), outline_width(whole, 0x161));
    assert_int_equal(outline_width(subset, 'A'), outline_width(whole, 'A'));
    FT_Done_FreeType(library);
}

/* ---- texts ---- */

static void a_clean_text_has_nothing_unspeakable(void **state) {
    struct fixture *fixture = *state;
    assert_string_equal(pdf_clean_text(&fixture->pdf, "a\xEF\xBB\xBF b\xEE\x80\x80\xE2\x89\xA5"),
                        "a b\xE2\x89\xA5"); /* U+FEFF, and one for private use */
    assert_string_equal(pdf_clean_text(&fixture->pdf, ""), "");
}

/* ---- marks ---- */

static const struct item some_text = {.kind = ITEM_TEXT};
static const struct item some_rule = {.kind = ITEM_RECTANGLE, .artifact = ARTIFACT_LAYOUT};
static const struct item some_footer = {.kind = ITEM_TEXT, .artifact = ARTIFACT_LAYOUT};

static void neighbours_of_a_tag_share_its_mark(void **state) {
    struct fixture *fixture = *state;
    struct pdf *pdf = &fixture->pdf;
    struct tag *heading = tag_new(pdf->tags, NULL, TAG_H1, NULL);
    struct tag *paragraph = tag_new(pdf->tags, NULL, TAG_P, NULL);
    struct pdf_mark open = {0};
    pdf_mark_begin(pdf, 1, &some_text, heading, &open, &fixture->out);
    pdf_mark_begin(pdf, 1, &some_text, heading, &open, &fixture->out);
    pdf_mark_begin(pdf, 1, &some_text, paragraph, &open, &fixture->out);
    pdf_mark_begin(pdf, 1, &some_rule, NULL, &open, &fixture->out);
    pdf_mark_begin(pdf, 1, &some_rule, NULL, &open, &fixture->out);
    pdf_mark_end(pdf, &open, &fixture->out);
    pdf_mark_end(pdf, &open, &fixture->out);
    assert_string_equal(fixture->out.data, "BT\n/H1<</MCID 0>>BDC\nEMC\n/P<</MCID 1>>BDC\nEMC\nET\n"
                                           "/Artifact<</Type/Layout>>BDC\nEMC\n");
    assert_int_equal(pdf->pages[0].marked_count, 0);
    assert_int_equal(pdf->pages[1].marked_count, 2);
    assert_ptr_equal(pdf->pages[1].marked[1], paragraph);
    assert_int_equal(paragraph->kid_count, 1);
    assert_int_equal(paragraph->kids[0].kind, KID_CONTENT);
    assert_int_equal(paragraph->kids[0].page, 1);
    assert_int_equal(paragraph->kids[0].number, 1);
}

/* A mark may not begin in a text object and end outside, nor the other way round. */
static void a_mark_and_a_text_object_do_not_overlap(void **state) {
    struct fixture *fixture = *state;
    struct pdf *pdf = &fixture->pdf;
    struct pdf_mark open = {0};
    pdf_mark_begin(pdf, 1, &some_footer, NULL, &open, &fixture->out);
    pdf_mark_begin(pdf, 1, &some_rule, NULL, &open, &fixture->out);
    pdf_text_begin(pdf->graphics, TEXT_OBJECT_IN_MARK, &fixture->out);
    pdf_mark_begin(pdf, 1, &some_footer, NULL, &open, &fixture->out);
    pdf_mark_end(pdf, &open, &fixture->out);
    assert_string_equal(fixture->out.data, "BT\n/Artifact<</Type/Layout>>BDC\nEMC\nET\n"
                                           "/Artifact<</Type/Layout>>BDC\nBT\nET\nEMC\n");
}

/* ---- graphics ---- */

static void only_what_differs_is_set(void **state) {
    struct fixture *fixture = *state;
    struct pdf_graphics *graphics = fixture->pdf.graphics;
    const struct style rule = {.stroke = {.red = 0.5, .green = 0.5, .blue = 0.5},
                               .stroke_width = 0.6};
    pdf_set_fill(graphics, (struct colour){.red = 1, .green = 0.25}, &fixture->out);
    pdf_set_fill(graphics, (struct colour){.red = 1, .green = 0.25}, &fixture->out);
    pdf_set_stroke(graphics, &rule, &fixture->out);
    pdf_set_stroke(graphics, &rule, &fixture->out);
    assert_string_equal(fixture->out.data, "1 .25 0 rg\n.5 G\n60 w\n");
}

static void texts_are_placed_by_the_one_before(void **state) {
    struct fixture *fixture = *state;
    struct pdf_graphics *graphics = fixture->pdf.graphics;
    pdf_text_begin(graphics, TEXT_OBJECT_AROUND_MARKS, &fixture->out);
    pdf_text_move(graphics, pdf_hundredths(45.35), pdf_hundredths(100), &fixture->out);
    pdf_text_move(graphics, pdf_hundredths(45.35), pdf_hundredths(88.5), &fixture->out);
    pdf_text_end(graphics, &fixture->out);
    pdf_text_begin(graphics, TEXT_OBJECT_AROUND_MARKS, &fixture->out);
    pdf_text_move(graphics, pdf_hundredths(-1), pdf_hundredths(1e9), &fixture->out);
    assert_string_equal(fixture->out.data, "BT\n4535 10000 Td0 -1150 TdET\nBT\n-100 100000000 Td");
}

/* ---- errors ---- */

static void an_error_makes_the_document_unusable(void **state) {
    struct fixture *fixture = *state;
    pdf_diagnose(&fixture->pdf, (struct place){.file = "page.html", .line = 3}, "no %s", "glyph");
    assert_true(fixture->pdf.failed);
    assert_string_equal(messages(fixture->pdf.arena, fixture->pdf.diagnostics),
                        "page.html:3: error: no glyph\n");
}

static void the_librarys_first_error_is_told(void **state) {
    struct fixture *fixture = *state;
    struct node root = {.place = {.file = "page.html", .line = 1}};
    fixture->pdf.root = &root;
    pdf_error_keep(HPDF_INVALID_FONT, 7, &fixture->pdf);
    pdf_error_keep(HPDF_INVALID_OBJECT, 8, &fixture->pdf);
    pdf_error_report(&fixture->pdf);
    assert_true(fixture->pdf.failed);
    assert_string_equal(messages(fixture->pdf.arena, fixture->pdf.diagnostics),
                        "page.html:1: error: the PDF library failed (0x1075, detail 7)\n");
}

/* ---- the profile ---- */

static void the_profile_is_where_the_environment_says(void **state) {
    (void)state;
    unsetenv("SCORECARD_ICC");
    assert_string_equal(pdf_profile_path(), "/usr/share/color/icc/colord/sRGB.icc");
    setenv("SCORECARD_ICC", "", 1);
    assert_string_equal(pdf_profile_path(), "/usr/share/color/icc/colord/sRGB.icc");
    setenv("SCORECARD_ICC", "/ours/sRGB.icc", 1);
    assert_string_equal(pdf_profile_path(), "/ours/sRGB.icc");
    unsetenv("SCORECARD_ICC");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(packed_bytes_are_the_same_again),
        TEST(a_row_is_as_it_is_or_less_the_one_above),
        TEST(a_subset_has_its_characters_and_their_parts),
        TEST(a_clean_text_has_nothing_unspeakable),
        TEST(neighbours_of_a_tag_share_its_mark),
        TEST(a_mark_and_a_text_object_do_not_overlap),
        TEST(only_what_differs_is_set),
        TEST(texts_are_placed_by_the_one_before),
        TEST(an_error_makes_the_document_unusable),
        TEST(the_librarys_first_error_is_told),
        TEST(the_profile_is_where_the_environment_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
