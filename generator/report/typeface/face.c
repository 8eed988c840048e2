/* Opens font files. */
#include "report/typeface/face.h"

#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H

struct face_library {
    struct arena *arena;
    FT_Library library;
    unsigned count;
};

struct face_parts {
    FT_Face face;
    hb_font_t *font;
};

static void library_close(void *object) {
    FT_Done_FreeType(object); /* and its faces */
}

struct face_library *face_library_new(struct arena *arena) {
    struct face_library *library = arena_alloc(arena, sizeof *library);
    library->arena = arena;
    if (FT_Init_FreeType(&library->library) != 0)
        arena_out_of_memory();
    arena_at_free(arena, library_close, library->library);
    return library;
}

void face_library_version(char version[FACE_VERSION_SIZE]) {
    FT_Library library;
    FT_Int major, minor, patch;
    if (FT_Init_FreeType(&library) != 0)
        arena_out_of_memory();
    FT_Library_Version(library, &major, &minor, &patch);
    FT_Done_FreeType(library);
    snprintf(version, FACE_VERSION_SIZE, "%d.%d.%d", major, minor, patch);
}

/* ---- opening ---- */

static bool has_outlines(FT_Face face) {
    FT_ULong length = 0;
    return face->units_per_EM != 0 &&
           FT_Load_Sfnt_Table(face, FT_MAKE_TAG('g', 'l', 'y', 'f'), 0, NULL, &length) == 0 &&
           length > 0;
}

static bool may_be_embedded(FT_Face face) {
    enum { KIND = 0xF, RESTRICTED = 0x2, NO_SUBSET = 0x100, BITMAPS_ONLY = 0x200 };
    const TT_OS2 *table = FT_Get_Sfnt_Table(face, FT_SFNT_OS2);
    return table != NULL && (table->fsType & KIND) != RESTRICTED &&
           (table->fsType & (NO_SUBSET | BITMAPS_ONLY)) == 0;
}

/* The line metrics of the hhea table: what browsers take for a font whose OS/2 table does not set
 * USE_TYPO_METRICS (OpenType specification, "hhea" and "OS/2"), as Liberation's does not. */
static bool read_line_metrics(FT_Face opened, struct face *face) {
    const TT_HoriHeader *header = FT_Get_Sfnt_Table(opened, FT_SFNT_HHEA);
    if (header == NULL)
        return false;
    face->units = opened->units_per_EM;
    face->ascent = (double)header->Ascender / opened->units_per_EM;
    face->descent = -(double)header->Descender / opened->units_per_EM;
    return true;
}

static void font_close(void *font) {
    hb_font_destroy(font);
}

static hb_font_t *font_new(struct arena *arena, const struct face *face) {
    hb_blob_t *blob =
        hb_blob_create(face->bytes, (unsigned)face->size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *table = hb_face_create(blob, face->index);
    hb_font_t *font = hb_font_create(table); /* counts in units, begins with */
    hb_face_destroy(table);
    hb_blob_destroy(blob);
    arena_at_free(arena, font_close, font);
    return font;
}

struct face *face_open(struct face_library *library, const char *path, const char *bytes,
                       size_t size, unsigned index) {
    FT_Face opened;
    if (FT_New_Memory_Face(library->library, (const FT_Byte *)bytes, (FT_Long)size, (FT_Long)index,
                           &opened) != 0)
        return NULL;
    struct face *face = arena_alloc(library->arena, sizeof *face);
    *face = (struct face){
        .path = path, .bytes = bytes, .size = size, .index = index, .number = library->count++};
    if (!has_outlines(opened) || !may_be_embedded(opened) || !read_line_metrics(opened, face))
        return NULL;
    const char *name = FT_Get_Postscript_Name(opened);
    face->name = name != NULL ? name : "Unnamed";
    face->parts = arena_alloc(library->arena, sizeof *face->parts);
    *face->parts = (struct face_parts){opened, font_new(library->arena, face)};
    return face;
}

/* ---- asking ---- */

unsigned face_glyph(const struct face *face, uint32_t code_point) {
    return FT_Get_Char_Index(face->parts->face, code_point);
}

bool face_has(const struct face *face, uint32_t code_point) {
    return face_glyph(face, code_point) != 0;
}

int face_advance(const struct face *face, unsigned glyph) {
    return hb_font_get_glyph_h_advance(face->parts->font, glyph);
}

void *face_shaper(const struct face *face) {
    return face->parts->font;
}

static int thousandths(const struct face *face, long units) {
    return (int)lround((double)units * 1000 / face->units);
}

struct face_metrics face_metrics(const struct face *face) {
    FT_Face opened = face->parts->face;
    const TT_OS2 *os2 = FT_Get_Sfnt_Table(opened, FT_SFNT_OS2); /* which it has */
    const TT_Postscript *post = FT_Get_Sfnt_Table(opened, FT_SFNT_POST);
    const FT_BBox box = opened->bbox;
    const int regular = 400, stem_of_regular = 88, bold = 700, stem_of_bold = 166; /* Arial's */
    return (struct face_metrics){
        .ascent = thousandths(face, opened->ascender),
        .descent = thousandths(face, opened->descender),
        .cap_height =
            thousandths(face, os2->version >= 2 && os2->version != 0xFFFF && os2->sCapHeight > 0
                                  ? os2->sCapHeight
                                  : os2->sTypoAscender),
        .x_height =
            thousandths(face, os2->version >= 2 && os2->version != 0xFFFF ? os2->sxHeight : 0),
        .box = {thousandths(face, box.xMin), thousandths(face, box.yMin),
                thousandths(face, box.xMax), thousandths(face, box.yMax)},
        .italic_angle = post != NULL ? (int)(post->italicAngle / 0x10000) : 0,
        .stem = stem_of_regular + (os2->usWeightClass - regular) *
                                      (stem_of_bold - stem_of_regular) / (bold - regular),
        .is_italic = (opened->style_flags & FT_STYLE_FLAG_ITALIC) != 0,
        .is_fixed = (opened->face_flags & FT_FACE_FLAG_FIXED_WIDTH) != 0,
    };
}
