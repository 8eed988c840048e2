/* One font's file: its tables through FreeType, its glyphs through HarfBuzz. */
#ifndef REPORT_TYPEFACE_FACE_H
#define REPORT_TYPEFACE_FACE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct face {
    const char *path;  /* of the font's file */
    const char *bytes; /* the file itself, for embedding */
    size_t size;
    unsigned index;           /* which font of a collection */
    unsigned number;          /* among those that were opened */
    int units;                /* to the em */
    double ascent, descent;   /* in em, both positive, as a browser uses them (hhea) */
    const char *name;         /* PostScript's */
    struct face_parts *parts; /* private */
};

/* What a PDF says of a font, in thousandths of an em, and degrees (ISO 32000-1, 9.8). */
struct face_metrics {
    int ascent, descent, cap_height, x_height, box[4], italic_angle, stem;
    bool is_italic, is_fixed;
};

/* Opens fonts, until the arena is freed. */
struct face_library *face_library_new(struct arena *arena);

/* NULL: the bytes, which must last, are no font, it has no TrueType outlines, or its licence bits
 * do not allow to embed a part of it (OpenType specification, "OS/2"). `path` is not copied. */
struct face *face_open(struct face_library *library, const char *path, const char *bytes,
                       size_t size, unsigned index);

bool face_has(const struct face *face, uint32_t code_point);
/* 0: it has none. */
unsigned face_glyph(const struct face *face, uint32_t code_point);
/* In the font's units. */
int face_advance(const struct face *face, unsigned glyph);
struct face_metrics face_metrics(const struct face *face);
/* HarfBuzz's hb_font_t, scaled to the font's units. */
void *face_shaper(const struct face *face);

/* FreeType's, as it runs. */
enum { FACE_VERSION_SIZE = 40 };
void face_library_version(char version[FACE_VERSION_SIZE]);

#endif
