/* A font with the glyphs that a document uses (OpenType specification; ISO 32000-1, 9.9). */
#ifndef RENDER_PDF_PDF_SUBSET_H
#define RENDER_PDF_PDF_SUBSET_H

#include "render/pdf/pdf_document.h"

#include <stdint.h>

/* A character, with its glyph in the font's file. */
struct pdf_character {
    uint16_t code_point, glyph;
};

/* Appends a TrueType font: glyph 0 is that for what the font lacks, glyph i + 1 that of
 * characters[i]; behind them stand those that composites are made of. Outlines, widths and hints
 * are the file's. The file is one that libharu has read. */
void pdf_subset(struct arena *arena, const struct typeface *typeface,
                const struct pdf_character *characters, size_t count, struct buffer *out);

#endif
