/* The widths of texts in a font, from the font's own tables. */
#ifndef REPORT_DRAWING_TYPEFACE_H
#define REPORT_DRAWING_TYPEFACE_H

#include "base/arena.h"
#include "base/diagnostics.h"

#include <stdbool.h>
#include <stdint.h>

/* FreeType inside. Charts place labels by it, layout breaks lines by it, and the PDF embeds the
 * same files. */

struct typeface {
    const char *path;  /* of the font's file */
    const char *bytes; /* the file itself, for embedding */
    size_t size;
    double ascent, descent;         /* in em, both positive, as a browser uses them (hhea) */
    struct typeface_tables *tables; /* private */
};

struct typefaces {
    struct typeface *faces[4]; /* index: bold + 2 * italic */
};

/* Liberation Sans, from where Debian's fonts-liberation2 puts it; $SCORECARD_FONTS names another
 * folder with the same file names. NULL after a diagnostic where a face cannot be read. */
struct typefaces *typefaces_new(struct arena *arena, struct diagnostics *diagnostics);
const char *typefaces_folder(void);
/* FreeType's, since the widths decide where lines break. */
enum { TYPEFACES_VERSION_SIZE = 40 };
void typefaces_library_version(char version[TYPEFACES_VERSION_SIZE]);
struct typeface *typefaces_get(const struct typefaces *typefaces, bool bold, bool italic);

/* In em, without kerning. A character without a glyph has the width of the font's empty box. */
double typeface_advance(const struct typeface *typeface, uint32_t code_point);
bool typeface_has(const struct typeface *typeface, uint32_t code_point);

/* In the unit of `size`. */
double typeface_text_width(const struct typeface *typeface, double size, const char *text);

#endif
