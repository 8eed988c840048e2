/* Fonts that hold only what the document uses (ISO 32000-1, 9.7). */
#ifndef RENDER_PDF_PDF_FONT_H
#define RENDER_PDF_PDF_FONT_H

#include "render/pdf/pdf_document.h"

/* The embedded font for a typeface, read when first asked for; NULL after an error. */
struct pdf_font *pdf_font(struct pdf *pdf, const struct typeface *typeface);
const char *pdf_font_name(const struct pdf_font *font); /* its key in pdf.font_resources */
/* Appends the text and `ending` as strings that are shown, and embeds the glyphs. A character
 * without a glyph is an error at the node's place. */
void pdf_font_encode(struct pdf *pdf, struct pdf_font *font, const char *text, const char *ending,
                     const struct node *node, struct buffer *out);
/* After the last text: writes the dictionaries of all fonts, with the glyphs that were used. */
void pdf_fonts_finish(struct pdf *pdf);

#endif
