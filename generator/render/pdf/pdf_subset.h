/* A font with the glyphs that a document uses (by hb-subset; ISO 32000-1, 9.9). */
#ifndef RENDER_PDF_PDF_SUBSET_H
#define RENDER_PDF_PDF_SUBSET_H

#include "base/buffer.h"
#include "report/typeface/face.h"

/* What of a font is used: glyphs by their numbers in the file. */
struct subset_glyph {
    uint32_t code_point; /* what it is the sign of, for those who look the font over; 0: no one */
    uint16_t number;
};

/* Appends a TrueType font with these glyphs, and those that composites are made of. `numbers` gets
 * what each is numbered in it. Outlines, widths and hints are the file's. */
void pdf_subset(const struct face *face, const struct subset_glyph *glyphs, size_t count,
                uint16_t *numbers, struct buffer *out);

#endif
