/* Composite fonts whose codes go by the rank of a sign's first use. */
#include "render/pdf/pdf_font.h"

#include "base/utf8.h"
#include "render/pdf/pdf_error.h"
#include "render/pdf/pdf_objects.h"
#include "render/pdf/pdf_subset.h"
#include "render/pdf/pdf_text.h"

#include <string.h>

/* So the tables have one entry for each sign, and a glyph that stands for different texts has a
 * code for each. libharu's own fonts are not used: they know no glyph that is no character of the
 * first plane, their ToUnicode is no valid CMap, and their reader of font files trusts these. */

enum {
    GLYPHS = 0x10000,
    ASCII = 0x80,
    BFCHAR_MAX = 100 /* entries a block, Adobe Technical Note 5411 */
};

/* The first signs, of which a report has most, have codes of one byte, all others of two. */
enum {
    SHORT_CODES = 0x80, /* 0 is nobody's */
    LONG_CODES = 0x8000,
    SIGNS_MAX = SHORT_CODES + LONG_CODES - 1
};

struct sign {
    uint16_t glyph;
    uint16_t next; /* the rank of another sign with that glyph; 0: none */
    uint32_t length;
    const char *text;
};

struct pdf_font {
    const struct face *face;
    const char *name;
    HPDF_Dict dictionary;
    char tag[7];        /* the letters that mark a subset (9.6.4) differ from font to font */
    uint16_t *ranks;    /* of a glyph's first sign; 0: not used so far */
    struct sign *signs; /* by rank - 1 */
    size_t count;
    struct {
        uint16_t glyph;
        unsigned char code; /* of one byte that stands in a string as it is; 0: not known */
    } plain[ASCII];
};

static struct pdf_font *font_new(struct pdf *pdf, const struct face *face) {
    struct pdf_font *font = arena_alloc(pdf->arena, sizeof *font);
    *font = (struct pdf_font){.face = face,
                              .dictionary = pdf_dictionary(pdf),
                              .ranks = arena_array(pdf->arena, GLYPHS, sizeof *font->ranks),
                              .name = arena_printf(pdf->arena, "F%zu", pdf->font_count + 1),
                              .tag = "AAAAAA"};
    font->tag[4] = (char)('A' + pdf->font_count / 26 % 26);
    font->tag[5] = (char)('A' + pdf->font_count % 26);
    HPDF_Dict_Add(pdf->font_resources, font->name, font->dictionary);
    return font;
}

struct pdf_font *pdf_font(struct pdf *pdf, const struct face *face) {
    for (size_t i = 0; i < pdf->font_count; i++)
        if (pdf->fonts[i]->face == face)
            return pdf->fonts[i];
    pdf->fonts = arena_more(pdf->arena, pdf->fonts, pdf->font_count, sizeof(struct pdf_font *));
    struct pdf_font *font = font_new(pdf, face);
    pdf->fonts[pdf->font_count++] = font;
    return font;
}

const struct face *pdf_font_face(const struct pdf_font *font) {
    return font->face;
}

const char *pdf_font_name(const struct pdf_font *font) {
    return font->name;
}

static bool is_same(const struct sign *known, struct pdf_sign sign) {
    return known->length == sign.length && known->text[0] == sign.text[0] &&
           memcmp(known->text, sign.text, sign.length) == 0;
}

__attribute__((noinline)) static size_t add_sign(struct pdf *pdf, struct pdf_font *font,
                                                 struct pdf_sign sign) {
    if (font->count == SIGNS_MAX) /* more than any font has glyphs that are used */
        return font->ranks[sign.glyph];
    font->signs = arena_more(pdf->arena, font->signs, font->count, sizeof *font->signs);
    font->signs[font->count++] =
        (struct sign){.glyph = sign.glyph,
                      .next = font->ranks[sign.glyph],
                      .length = (uint32_t)sign.length,
                      .text = arena_strndup(pdf->arena, sign.text, sign.length)};
    font->ranks[sign.glyph] = (uint16_t)font->count;
    return font->count;
}

/* The rank of the sign's first use, from 1. */
static size_t rank_of(struct pdf *pdf, struct pdf_font *font, struct pdf_sign sign) {
    for (size_t rank = font->ranks[sign.glyph]; rank != 0; rank = font->signs[rank - 1].next)
        if (is_same(&font->signs[rank - 1], sign))
            return rank;
    return add_sign(pdf, font, sign);
}

static size_t code_of_rank(size_t rank) {
    return rank < SHORT_CODES ? rank : LONG_CODES + rank - SHORT_CODES;
}

static void put_string_byte(struct buffer *out, unsigned byte) {
    if (byte == '(' || byte == ')' || byte == '\\')
        buffer_putc(out, '\\');
    if (byte == '\r') /* a bare one would be read as a newline (7.3.4.2) */
        buffer_puts(out, "\\r");
    else
        buffer_putc(out, (char)byte);
}

void pdf_font_put_code(struct pdf *pdf, struct pdf_font *font, struct pdf_sign sign,
                       struct buffer *out) {
    size_t rank = rank_of(pdf, font, sign), code = code_of_rank(rank);
    if (rank >= SHORT_CODES)
        put_string_byte(out, (unsigned)code >> 8);
    put_string_byte(out, (unsigned)code & 0xff);
}

void pdf_font_put_plain(struct pdf *pdf, struct pdf_font *font, uint16_t glyph, char character,
                        struct buffer *out) {
    size_t index = (unsigned char)character & (ASCII - 1u);
    if (font->plain[index].code != 0 && font->plain[index].glyph == glyph) {
        buffer_putc(out, (char)font->plain[index].code);
        return;
    }
    struct pdf_sign sign = {.glyph = glyph, .text = &character, .length = 1};
    size_t start = out->length, rank = rank_of(pdf, font, sign);
    pdf_font_put_code(pdf, font, sign, out);
    if (out->length == start + 1) {
        font->plain[index].glyph = glyph;
        font->plain[index].code = (unsigned char)rank;
    }
}

/* ---- what the dictionaries say ---- */

/* Exact, as layout measures: rounded to thousandths, a line's end would drift. */
static void add_widths(struct pdf *pdf, const struct pdf_font *font, HPDF_Dict dictionary) {
    HPDF_Array ranges = pdf_add_array(pdf, dictionary, "W");
    HPDF_Array widths = HPDF_Array_New(pdf->document->mmgr);
    HPDF_Array_AddNumber(ranges, 1); /* the first code */
    HPDF_Array_Add(ranges, widths);
    for (size_t i = 0; i < font->count; i++) {
        int advance = face_advance(font->face, font->signs[i].glyph);
        HPDF_Array_AddReal(widths, (HPDF_REAL)advance * 1000 / (HPDF_REAL)font->face->units);
    }
}

static void put_sign_text(const struct pdf_font *font, size_t index, struct buffer *out) {
    buffer_printf(out, index + 1 < SHORT_CODES ? "<%02zX> <" : "<%04zX> <",
                  code_of_rank(index + 1));
    pdf_put_utf16_hex(font->signs[index].text, out);
    buffer_puts(out, ">\n");
}

/* ISO 32000-1, 9.10.3. */
static void add_to_unicode(struct pdf *pdf, const struct pdf_font *font) {
    struct buffer map = {0};
    buffer_puts(&map, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "2 begincodespacerange\n<00> <7F>\n<8000> <FFFF>\nendcodespacerange\n");
    for (size_t i = 0; i < font->count; i++) {
        size_t rest = font->count - i;
        if (i % BFCHAR_MAX == 0)
            buffer_printf(&map, "%zu beginbfchar\n", rest < BFCHAR_MAX ? rest : BFCHAR_MAX);
        put_sign_text(font, i, &map);
        if (i % BFCHAR_MAX == BFCHAR_MAX - 1 || rest == 1)
            buffer_puts(&map, "endbfchar\n");
    }
    buffer_puts(&map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    HPDF_Dict_Add(font->dictionary, "ToUnicode", pdf_stream(pdf, map.data, map.length));
    buffer_free(&map);
}

/* 0 where it stands for several, or is a sign of what is missing. */
static uint32_t one_character(const struct sign *sign) {
    const char *text = sign->text;
    uint32_t code_point = utf8_next(&text);
    return *text == '\0' ? code_point : 0;
}

/* The font's program; `map` becomes CIDToGIDMap: two bytes for each rank from 0. */
static HPDF_Dict font_file(struct pdf *pdf, const struct pdf_font *font, struct buffer *map) {
    struct buffer subset = {0};
    struct subset_glyph *glyphs = arena_array(pdf->arena, font->count, sizeof *glyphs);
    uint16_t *numbers = arena_array(pdf->arena, font->count, sizeof *numbers);
    for (size_t i = 0; i < font->count; i++)
        glyphs[i] = (struct subset_glyph){one_character(&font->signs[i]), font->signs[i].glyph};
    pdf_subset(font->face, glyphs, font->count, numbers, &subset);
    buffer_put(map, "\0\0", 2);
    for (size_t i = 0; i < font->count; i++) {
        buffer_putc(map, (char)(numbers[i] >> 8));
        buffer_putc(map, (char)(numbers[i] & 0xff));
    }
    HPDF_Dict file = pdf_stream(pdf, subset.data, subset.length);
    HPDF_Dict_AddNumber(file, "Length1", (HPDF_INT32)subset.length);
    buffer_free(&subset);
    return file;
}

static HPDF_INT32 flags_of(struct face_metrics metrics) {
    enum { FIXED = 0x1, NONSYMBOLIC = 0x20, ITALIC = 0x40 };
    return NONSYMBOLIC | (metrics.is_fixed ? FIXED : 0) | (metrics.is_italic ? ITALIC : 0);
}

static HPDF_Dict font_descriptor(struct pdf *pdf, const struct pdf_font *font, const char *name,
                                 struct buffer *map) {
    struct face_metrics metrics = face_metrics(font->face);
    const struct {
        const char *key;
        HPDF_INT32 value;
    } numbers[] = {
        {"Flags", flags_of(metrics)},      {"ItalicAngle", metrics.italic_angle},
        {"Ascent", metrics.ascent},        {"Descent", metrics.descent},
        {"CapHeight", metrics.cap_height}, {"XHeight", metrics.x_height},
        {"StemV", metrics.stem},
    };
    HPDF_Dict descriptor = pdf_dictionary(pdf);
    HPDF_Dict_AddName(descriptor, "Type", "FontDescriptor");
    HPDF_Dict_AddName(descriptor, "FontName", name);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        HPDF_Dict_AddNumber(descriptor, numbers[i].key, numbers[i].value);
    HPDF_Array box = pdf_add_array(pdf, descriptor, "FontBBox");
    for (size_t i = 0; i < 4; i++)
        HPDF_Array_AddNumber(box, metrics.box[i]);
    HPDF_Dict_Add(descriptor, "FontFile2", font_file(pdf, font, map));
    return descriptor;
}

static void add_collection(struct pdf *pdf, HPDF_Dict dictionary) {
    HPDF_Dict system = pdf_add_dictionary(pdf, dictionary, "CIDSystemInfo");
    pdf_add_text(pdf, system, "Registry", "Adobe");
    pdf_add_text(pdf, system, "Ordering", "Identity");
    HPDF_Dict_AddNumber(system, "Supplement", 0);
}

static HPDF_Dict cid_font(struct pdf *pdf, const struct pdf_font *font, const char *name) {
    struct buffer map = {0};
    HPDF_Dict dictionary = pdf_dictionary(pdf);
    HPDF_Dict_AddName(dictionary, "Type", "Font");
    HPDF_Dict_AddName(dictionary, "Subtype", "CIDFontType2");
    HPDF_Dict_AddName(dictionary, "BaseFont", name);
    add_collection(pdf, dictionary);
    add_widths(pdf, font, dictionary);
    HPDF_Dict_Add(dictionary, "FontDescriptor", font_descriptor(pdf, font, name, &map));
    HPDF_Dict_Add(dictionary, "CIDToGIDMap", pdf_stream(pdf, map.data, map.length));
    buffer_free(&map);
    return dictionary;
}

/* PostScript's, of characters that need no care in a name (7.3.5). */
static const char *subset_name(struct pdf *pdf, const struct pdf_font *font) {
    char *name = arena_printf(pdf->arena, "%s+%s", font->tag, font->face->name);
    size_t kept = strlen(font->tag) + 1;
    for (const char *at = name + kept; *at != '\0'; at++)
        if (strchr("-_+.", *at) != NULL || (*at >= '0' && *at <= '9') ||
            (*at >= 'A' && *at <= 'Z') || (*at >= 'a' && *at <= 'z'))
            name[kept++] = *at;
    name[kept] = '\0';
    return name;
}

/* Codes to ranks, as a CMap of its own (9.7.5.4): by the first byte of those that have two. */
static HPDF_Dict code_map(struct pdf *pdf) {
    struct buffer map = {0};
    buffer_puts(&map,
                "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def\n"
                "/CMapName /Ranks def\n/CMapType 1 def\n/WMode 0 def\n"
                "2 begincodespacerange\n<00> <7F>\n<8000> <FFFF>\nendcodespacerange\n"
                "1 begincidrange\n<00> <7F> 0\nendcidrange\n");
    size_t most = 0;
    for (size_t i = 0; i < pdf->font_count; i++)
        most = pdf->fonts[i]->count > most ? pdf->fonts[i]->count : most;
    for (size_t rank = SHORT_CODES; rank <= most; rank += 0x100)
        buffer_printf(&map, "1 begincidrange\n<%04zX> <%04zX> %zu\nendcidrange\n",
                      code_of_rank(rank), code_of_rank(rank) + 0xff, rank);
    buffer_puts(&map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    HPDF_Dict stream = pdf_stream(pdf, map.data, map.length);
    buffer_free(&map);
    HPDF_Dict_AddName(stream, "Type", "CMap");
    HPDF_Dict_AddName(stream, "CMapName", "Ranks");
    HPDF_Dict_AddNumber(stream, "WMode", 0);
    add_collection(pdf, stream);
    return stream;
}

static void font_finish(struct pdf *pdf, struct pdf_font *font, HPDF_Dict codes) {
    const char *name = subset_name(pdf, font);
    HPDF_Dict_AddName(font->dictionary, "Type", "Font");
    HPDF_Dict_AddName(font->dictionary, "Subtype", "Type0");
    HPDF_Dict_AddName(font->dictionary, "BaseFont", name);
    HPDF_Dict_Add(font->dictionary, "Encoding", codes);
    HPDF_Array descendants = pdf_add_array(pdf, font->dictionary, "DescendantFonts");
    HPDF_Array_Add(descendants, cid_font(pdf, font, name));
    add_to_unicode(pdf, font);
}

void pdf_fonts_finish(struct pdf *pdf) {
    HPDF_Dict codes = pdf->font_count > 0 ? code_map(pdf) : NULL;
    for (size_t i = 0; i < pdf->font_count; i++)
        font_finish(pdf, pdf->fonts[i], codes);
}
