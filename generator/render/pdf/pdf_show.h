/* Texts as operators that show glyphs (ISO 32000-1, 9.4.3). */
#ifndef RENDER_PDF_PDF_SHOW_H
#define RENDER_PDF_PDF_SHOW_H

#include "render/pdf/pdf_document.h"

/* A text of one direction, and white space that parts its last word from what is read next. */
struct pdf_words {
    const char *text, *ending;
    const struct typeface *typeface;
    double size;
    bool right_to_left;
};

/* Appends the operators that show it, from where the text object is. Where glyphs alone do not say
 * what they stand for (several for a character that is none of theirs, a sign for what no font
 * has), the text stands beside them (ActualText, 14.9.4). */
void pdf_show(struct pdf *pdf, const struct pdf_words *words, struct buffer *out);

#endif
