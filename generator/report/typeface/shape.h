/* Words as glyphs, shaped by HarfBuzz. */
#ifndef REPORT_TYPEFACE_SHAPE_H
#define REPORT_TYPEFACE_SHAPE_H

#include "report/typeface/face.h"

/* Lengths are in units of the face. */
struct glyph {
    const struct face *face;
    uint32_t start,
        end;           /* bytes of the text that it stands for, with its neighbours of that start */
    uint16_t number;   /* in the face */
    bool substitute;   /* no font has what it stands for */
    int advance, x, y; /* to the next glyph; from its place, y upwards */
    int natural;       /* the advance that the font says by itself */
};

/* From left to right, whatever the direction of its script. */
struct shaped {
    const char *text;
    size_t length;
    struct glyph *glyphs;
    size_t count;
    double width; /* in em */
    bool has_substitute;
    bool is_plain; /* of one face, a glyph a character, each of ASCII and on the line */
};

struct shaper;

struct shaper *shape_shaper_new(struct arena *arena);

/* Which face sets a cluster of characters; `substitute` where it has none of them, but a sign that
 * stands for what is missing. A face that has one character of ASCII has all. */
struct face_choice {
    const struct face *face;
    uint32_t substitute; /* 0: it has them */
};
struct choice_maker {
    struct face_choice (*choose)(void *object, const uint32_t *code_points, size_t count);
    void *object;
};

/* Shapes a text of one direction, blanks and all. The text must last. */
struct shaped *shape(struct shaper *shaper, const char *text, size_t length, bool right_to_left,
                     struct choice_maker maker);

/* The width, in em, of the glyphs whose clusters begin in these bytes. */
double shape_width(const struct shaped *shaped, size_t from, size_t to);

const char *shape_library_version(void);

#endif
