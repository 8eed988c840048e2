/* Fonts that hold only what the document uses (ISO 32000-1, 9.7). */
#ifndef RENDER_PDF_PDF_FONT_H
#define RENDER_PDF_PDF_FONT_H

#include "render/pdf/pdf_document.h"

/* The embedded font for a face, made when first asked for. */
struct pdf_font *pdf_font(struct pdf *pdf, const struct face *face);
const struct face *pdf_font_face(const struct pdf_font *font);
const char *pdf_font_name(const struct pdf_font *font); /* its key in pdf.font_resources */

/* A glyph with the text that it stands for, without its NUL: its ToUnicode. */
struct pdf_sign {
    uint16_t glyph;
    const char *text;
    size_t length;
};

/* Appends the sign's code as bytes of a string, and embeds the glyph. */
void pdf_font_put_code(struct pdf *pdf, struct pdf_font *font, struct pdf_sign sign,
                       struct buffer *out);

/* The same for a glyph that stands for one character of ASCII. */
void pdf_font_put_plain(struct pdf *pdf, struct pdf_font *font, uint16_t glyph, char character,
                        struct buffer *out);

/* After the last text: writes the dictionaries of all fonts, with the glyphs that were used. */
void pdf_fonts_finish(struct pdf *pdf);

#endif
