/* Liberation Sans, read through FreeType. */
#include "report/drawing/typeface.h"

#include "base/file.h"
#include "base/utf8.h"

#include <errno.h>
#include <ft2build.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H

enum { BLOCK_LENGTH = 256, BLOCKS = 0x110000 / BLOCK_LENGTH };

struct glyph {
    double advance; /* in em */
    bool exists;
};

/* Layout asks for the same few alphabets again and again: a block of code points is read from the
 * font once, when one of them is first asked for. */
struct typeface_tables {
    struct arena *arena;
    FT_Face face;
    struct glyph *blocks[BLOCKS];
};

static const char *const face_files[4] = {"LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf",
                                          "LiberationSans-Italic.ttf",
                                          "LiberationSans-BoldItalic.ttf"};

const char *typefaces_folder(void) {
    const char *folder = getenv("SCORECARD_FONTS");
    return folder != NULL && folder[0] != '\0' ? folder : "/usr/share/fonts/truetype/liberation2";
}

/* The line metrics of the hhea table: what browsers take for a font whose OS/2 table does not set
 * USE_TYPO_METRICS (OpenType specification, "hhea" and "OS/2"), as Liberation's does not. */
static bool read_line_metrics(FT_Face face, struct typeface *typeface) {
    const TT_HoriHeader *header = FT_Get_Sfnt_Table(face, FT_SFNT_HHEA);
    if (header == NULL || face->units_per_EM == 0)
        return false;
    typeface->ascent = (double)header->Ascender / face->units_per_EM;
    typeface->descent = -(double)header->Descender / face->units_per_EM;
    return true;
}

static struct typeface *face_open(struct arena *arena, FT_Library library, const char *path,
                                  const char *bytes, size_t size) {
    FT_Face face;
    if (FT_New_Memory_Face(library, (const FT_Byte *)bytes, (FT_Long)size, 0, &face) != 0)
        return NULL;
    struct typeface *typeface = arena_alloc(arena, sizeof *typeface);
    typeface->path = path;
    typeface->bytes = bytes;
    typeface->size = size;
    typeface->tables = arena_alloc(arena, sizeof *typeface->tables);
    typeface->tables->arena = arena;
    typeface->tables->face = face;
    return read_line_metrics(face, typeface) ? typeface : NULL;
}

static struct typeface *face_read(struct arena *arena, struct diagnostics *diagnostics,
                                  FT_Library library, const char *file) {
    const char *path = arena_printf(arena, "%s/%s", typefaces_folder(), file);
    struct place place = {.file = path};
    size_t size;
    const char *bytes = file_map(arena, diagnostics, path, &size);
    if (bytes == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, place,
                 "the font cannot be read (%s); Debian's package fonts-liberation2 brings it, or "
                 "SCORECARD_FONTS names the folder that has it",
                 strerror(errno));
        return NULL;
    }
    struct typeface *typeface = face_open(arena, library, path, bytes, size);
    if (typeface == NULL)
        diagnose(diagnostics, SEVERITY_ERROR, place,
                 "this is no TrueType font; expected the file of Debian's package "
                 "fonts-liberation2");
    return typeface;
}

/* Also closes the faces that were opened with it. */
static void library_close(void *library) {
    FT_Done_FreeType(library);
}

struct typefaces *typefaces_new(struct arena *arena, struct diagnostics *diagnostics) {
    FT_Library library;
    if (FT_Init_FreeType(&library) != 0)
        arena_out_of_memory();
    arena_at_free(arena, library_close, library);
    struct typefaces *typefaces = arena_alloc(arena, sizeof *typefaces);
    for (size_t i = 0; i < 4; i++) {
        typefaces->faces[i] = face_read(arena, diagnostics, library, face_files[i]);
        if (typefaces->faces[i] == NULL)
            return NULL;
    }
    return typefaces;
}

void typefaces_library_version(char version[TYPEFACES_VERSION_SIZE]) {
    FT_Library library;
    FT_Int major, minor, patch;
    if (FT_Init_FreeType(&library) != 0)
        arena_out_of_memory();
    FT_Library_Version(library, &major, &minor, &patch);
    FT_Done_FreeType(library);
    snprintf(version, TYPEFACES_VERSION_SIZE, "%d.%d.%d", major, minor, patch);
}

struct typeface *typefaces_get(const struct typefaces *typefaces, bool bold, bool italic) {
    return typefaces->faces[(bold ? 1 : 0) + (italic ? 2 : 0)];
}

static struct glyph glyph_read(FT_Face face, uint32_t code_point) {
    FT_UInt index = FT_Get_Char_Index(face, code_point);
    FT_Fixed advance = 0;
    if (FT_Get_Advance(face, index, FT_LOAD_NO_SCALE, &advance) != 0)
        advance = 0;
    return (struct glyph){(double)(uint16_t)advance / face->units_per_EM, index != 0};
}

/* Apart from glyph_of, which is asked for every character and has to be short. */
__attribute__((noinline)) static void block_read(struct typeface_tables *tables, uint32_t block) {
    struct glyph *glyphs = arena_array(tables->arena, BLOCK_LENGTH, sizeof *glyphs);
    for (uint32_t i = 0; i < BLOCK_LENGTH; i++)
        glyphs[i] = glyph_read(tables->face, block * BLOCK_LENGTH + i);
    tables->blocks[block] = glyphs;
}

/* What is beyond Unicode has no glyph, as NUL has none. */
static const struct glyph *glyph_of(const struct typeface *typeface, uint32_t code_point) {
    struct typeface_tables *tables = typeface->tables;
    if (code_point >= BLOCKS * BLOCK_LENGTH)
        code_point = 0;
    uint32_t block = code_point / BLOCK_LENGTH;
    if (tables->blocks[block] == NULL)
        block_read(tables, block);
    return &tables->blocks[block][code_point % BLOCK_LENGTH];
}

double typeface_advance(const struct typeface *typeface, uint32_t code_point) {
    return glyph_of(typeface, code_point)->advance;
}

bool typeface_has(const struct typeface *typeface, uint32_t code_point) {
    return glyph_of(typeface, code_point)->exists;
}

double typeface_text_width(const struct typeface *typeface, double size, const char *text) {
    double width = 0;
    for (uint32_t code_point; (code_point = utf8_next(&text)) != 0;)
        width += typeface_advance(typeface, code_point);
    return width * size;
}
