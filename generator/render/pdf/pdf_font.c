/* Composite fonts whose codes go by the rank of a character's first use. */
#include "render/pdf/pdf_font.h"

#include "base/utf8.h"
#include "render/pdf/pdf_error.h"
#include "render/pdf/pdf_objects.h"
#include "render/pdf/pdf_subset.h"
#include "render/pdf/pdf_text.h"

#include <hpdf_fontdef.h>
#include <string.h>

/* So the tables have one entry for each character. libharu's own dictionaries are not used: their
 * ToUnicode is no valid CMap, their widths are cut to whole thousandths, and they look all 65,536
 * code points up. Its TrueType reader is. */

enum { STRING_BYTES = 16000 /* some below what PDF/A allows */ };
enum { CODE_POINTS = 0x10000, BFCHAR_MAX = 100 /* entries a block, Adobe Technical Note 5411 */ };

/* The first characters, of which a report has most, have codes of one byte, all others of two. */
enum {
    SHORT_CODES = 0x80, /* 0 is nobody's */
    LONG_CODES = 0x8000,
    CHARACTERS_MAX = SHORT_CODES + LONG_CODES - 1
};

struct pdf_font {
    const struct typeface *typeface;
    const char *name;
    HPDF_FontDef definition;
    HPDF_TTFontDefAttr tables; /* of the definition */
    HPDF_Dict dictionary;
    HPDF_UINT16 *ranks;               /* by code point; 0: not used so far */
    struct pdf_character *characters; /* by rank - 1 */
    size_t count;
};

/* A font's file as a stream of libharu's: read where it lies, since libharu's own copies byte by
 * byte. */
struct font_file {
    const struct typeface *typeface;
    size_t at;
};

static HPDF_STATUS font_file_read(HPDF_Stream stream, HPDF_BYTE *bytes, HPDF_UINT *size) {
    struct font_file *file = stream->attr;
    size_t left = file->typeface->size - file->at;
    HPDF_UINT asked = *size;
    if (*size > left)
        *size = (HPDF_UINT)left;
    memcpy(bytes, file->typeface->bytes + file->at, *size);
    file->at += *size;
    return *size < asked ? HPDF_STREAM_EOF : HPDF_OK;
}

static HPDF_STATUS font_file_seek(HPDF_Stream stream, HPDF_INT position, HPDF_WhenceMode whence) {
    struct font_file *file = stream->attr;
    long long from = whence == HPDF_SEEK_SET   ? 0
                     : whence == HPDF_SEEK_CUR ? (long long)file->at
                                               : (long long)file->typeface->size;
    if (from + position < 0 || from + position > (long long)file->typeface->size)
        return HPDF_FILE_IO_ERROR;
    file->at = (size_t)(from + position);
    return HPDF_OK;
}

static HPDF_INT32 font_file_tell(HPDF_Stream stream) {
    return (HPDF_INT32)((const struct font_file *)stream->attr)->at;
}

static HPDF_UINT32 font_file_size(HPDF_Stream stream) {
    return (HPDF_UINT32)((const struct font_file *)stream->attr)->typeface->size;
}

static HPDF_FontDef read_definition(struct pdf *pdf, const struct typeface *typeface) {
    HPDF_Doc document = pdf->document;
    struct font_file *file = arena_alloc(pdf->arena, sizeof *file);
    file->typeface = typeface;
    HPDF_Stream stream = HPDF_CallbackReader_New(document->mmgr, font_file_read, font_file_seek,
                                                 font_file_tell, font_file_size, file);
    HPDF_FontDef definition = HPDF_TTFontDef_Load(document->mmgr, stream, HPDF_TRUE);
    if (definition != NULL)
        HPDF_List_Add(document->fontdef_list, definition); /* which frees it */
    return definition;
}

static struct pdf_font *font_new(struct pdf *pdf, const struct typeface *typeface) {
    HPDF_FontDef definition = read_definition(pdf, typeface);
    if (definition == NULL) {
        pdf_diagnose(pdf, (struct place){.file = typeface->path},
                     "the font cannot be embedded (0x%04lX), expected a TrueType font whose "
                     "licence bits allow it",
                     HPDF_GetError(pdf->document));
        return NULL;
    }
    struct pdf_font *font = arena_alloc(pdf->arena, sizeof *font);
    font->typeface = typeface;
    font->definition = definition;
    font->tables = definition->attr;
    font->dictionary = pdf_dictionary(pdf);
    font->ranks = arena_array(pdf->arena, CODE_POINTS, sizeof *font->ranks);
    font->name = arena_printf(pdf->arena, "F%zu", pdf->font_count + 1);
    /* The six letters that mark a subset (9.6.4) differ from font to font. */
    char tag[] = "AAAAAA";
    tag[5] = (char)('A' + pdf->font_count);
    HPDF_TTFontDef_SetTagName(definition, tag);
    HPDF_Dict_Add(pdf->font_resources, font->name, font->dictionary);
    return font;
}

struct pdf_font *pdf_font(struct pdf *pdf, const struct typeface *typeface) {
    for (size_t i = 0; i < pdf->font_count; i++)
        if (pdf->fonts[i]->typeface == typeface)
            return pdf->fonts[i];
    bool intact = HPDF_GetError(pdf->document) == HPDF_OK; /* after an error it reads no more */
    struct pdf_font *font = intact ? font_new(pdf, typeface) : NULL;
    if (font == NULL)
        return NULL;
    pdf->fonts = arena_more(pdf->arena, pdf->fonts, pdf->font_count, sizeof(struct pdf_font *));
    pdf->fonts[pdf->font_count++] = font;
    return font;
}

const char *pdf_font_name(const struct pdf_font *font) {
    return font->name;
}

/* The rank of a character's first use, from 1; 0 where the font lacks it. */
static unsigned rank_of(struct pdf *pdf, struct pdf_font *font, uint32_t code_point,
                        const struct node *node) {
    if (code_point < CODE_POINTS && font->ranks[code_point] != 0)
        return font->ranks[code_point];
    HPDF_UINT16 bmp = code_point < CODE_POINTS ? (HPDF_UINT16)code_point : 0;
    HPDF_UINT16 glyph = bmp != 0 ? HPDF_TTFontDef_GetGlyphid(font->definition, bmp) : 0;
    if (glyph == 0 || glyph >= font->tables->num_glyphs || font->count == CHARACTERS_MAX) {
        char character[5];
        utf8_encode(code_point, character);
        pdf_diagnose(pdf, node->place, "the character \"%s\" (U+%04X) has no glyph in %s",
                     character, (unsigned)code_point, font->typeface->path);
        return 0;
    }
    font->characters =
        arena_more(pdf->arena, font->characters, font->count, sizeof *font->characters);
    font->characters[font->count++] = (struct pdf_character){bmp, glyph};
    font->ranks[bmp] = (HPDF_UINT16)font->count;
    return font->ranks[bmp];
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

/* `start`: where in `out` the string began. One that grows too long is shown, and another begun. */
static void encode(struct pdf *pdf, struct pdf_font *font, const char *text,
                   const struct node *node, size_t *start, struct buffer *out) {
    for (uint32_t code_point; (code_point = utf8_next(&text)) != 0;) {
        if (utf8_is_invisible(code_point))
            continue;
        unsigned rank = rank_of(pdf, font, code_point, node), code = (unsigned)code_of_rank(rank);
        if (rank >= SHORT_CODES)
            put_string_byte(out, code >> 8);
        put_string_byte(out, code & 0xff);
        if (out->length - *start < STRING_BYTES)
            continue;
        buffer_puts(out, ")Tj(");
        *start = out->length;
    }
}

void pdf_font_encode(struct pdf *pdf, struct pdf_font *font, const char *text, const char *ending,
                     const struct node *node, struct buffer *out) {
    buffer_putc(out, '(');
    size_t start = out->length;
    encode(pdf, font, text, node, &start, out);
    encode(pdf, font, ending, node, &start, out);
    buffer_puts(out, ")Tj\n");
}

/* Exact, as layout measures: rounded to thousandths, a line's end would drift. */
static void add_widths(struct pdf *pdf, const struct pdf_font *font, HPDF_Dict dictionary) {
    HPDF_Array ranges = pdf_add_array(pdf, dictionary, "W");
    HPDF_Array widths = HPDF_Array_New(pdf->document->mmgr);
    HPDF_Array_AddNumber(ranges, 1); /* the first code */
    HPDF_Array_Add(ranges, widths);
    for (size_t i = 0; i < font->count; i++) {
        HPDF_UINT16 advance = font->tables->h_metric[font->characters[i].glyph].advance_width;
        HPDF_Array_AddReal(widths, (HPDF_REAL)advance * 1000 / font->tables->header.units_per_em);
    }
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
        buffer_printf(&map, i + 1 < SHORT_CODES ? "<%02zX> <%04X>\n" : "<%04zX> <%04X>\n",
                      code_of_rank(i + 1), font->characters[i].code_point);
        if (i % BFCHAR_MAX == BFCHAR_MAX - 1 || rest == 1)
            buffer_puts(&map, "endbfchar\n");
    }
    buffer_puts(&map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    HPDF_Dict_Add(font->dictionary, "ToUnicode", pdf_stream(pdf, map.data, map.length));
    buffer_free(&map);
}

static HPDF_Dict font_file(struct pdf *pdf, const struct pdf_font *font) {
    struct buffer subset = {0};
    pdf_subset(pdf->arena, font->typeface, font->characters, font->count, &subset);
    HPDF_Dict file = pdf_stream(pdf, subset.data, subset.length);
    HPDF_Dict_AddNumber(file, "Length1", (HPDF_INT32)subset.length);
    buffer_free(&subset);
    return file;
}

static HPDF_Dict font_descriptor(struct pdf *pdf, struct pdf_font *font, const char *name) {
    HPDF_FontDef definition = font->definition;
    const struct {
        const char *key;
        HPDF_INT32 value;
    } metrics[] = {
        {"Flags", (HPDF_INT32)definition->flags},
        {"ItalicAngle", definition->italic_angle},
        {"Ascent", definition->ascent},
        {"Descent", definition->descent},
        {"CapHeight", definition->cap_height},
        {"XHeight", definition->x_height},
        {"StemV", definition->stemv},
    };
    HPDF_Dict descriptor = pdf_dictionary(pdf);
    HPDF_Dict_AddName(descriptor, "Type", "FontDescriptor");
    HPDF_Dict_AddName(descriptor, "FontName", name);
    for (size_t i = 0; i < sizeof metrics / sizeof *metrics; i++)
        HPDF_Dict_AddNumber(descriptor, metrics[i].key, metrics[i].value);
    HPDF_Dict_Add(descriptor, "FontBBox",
                  HPDF_Box_Array_New(pdf->document->mmgr, definition->font_bbox));
    HPDF_Dict_Add(descriptor, "FontFile2", font_file(pdf, font));
    return descriptor;
}

static void add_collection(struct pdf *pdf, HPDF_Dict dictionary) {
    HPDF_Dict system = pdf_add_dictionary(pdf, dictionary, "CIDSystemInfo");
    pdf_add_text(pdf, system, "Registry", "Adobe");
    pdf_add_text(pdf, system, "Ordering", "Identity");
    HPDF_Dict_AddNumber(system, "Supplement", 0);
}

static HPDF_Dict cid_font(struct pdf *pdf, struct pdf_font *font, const char *name) {
    HPDF_Dict dictionary = pdf_dictionary(pdf);
    HPDF_Dict_AddName(dictionary, "Type", "Font");
    HPDF_Dict_AddName(dictionary, "Subtype", "CIDFontType2");
    HPDF_Dict_AddName(dictionary, "BaseFont", name);
    HPDF_Dict_AddNumber(dictionary, "DW", font->definition->missing_width);
    add_collection(pdf, dictionary);
    add_widths(pdf, font, dictionary);
    HPDF_Dict_AddName(dictionary, "CIDToGIDMap", "Identity"); /* ranks are the subset's numbers */
    HPDF_Dict_Add(dictionary, "FontDescriptor", font_descriptor(pdf, font, name));
    return dictionary;
}

/* The font's PostScript name with its subset's letters; libharu adds the style a second time,
 * behind a comma ("LiberationSans-Bold,Bold"). */
static const char *subset_name(struct pdf *pdf, const struct pdf_font *font) {
    const char *name = font->tables->base_font;
    return arena_strndup(pdf->arena, name, strcspn(name, ","));
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
