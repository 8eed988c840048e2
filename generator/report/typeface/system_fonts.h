/* The system's fonts (fontconfig inside: the only file that sees it). Only report/typeface includes
 * this. */
#ifndef REPORT_TYPEFACE_SYSTEM_FONTS_H
#define REPORT_TYPEFACE_SYSTEM_FONTS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* What is looked for. */
struct font_wish {
    const char *family;          /* or NULL: any that has the characters */
    const uint32_t *code_points; /* without a family */
    size_t count;
    bool bold, italic;
};

/* Asks fontconfig, which reads its configuration when first asked. The path of a font with TrueType
 * outlines, the nearest in style of its family, and its number in a collection; NULL where there
 * is none. */
const char *system_font(struct arena *arena, const struct font_wish *wish, unsigned *index);

#endif
