/* Items of a page as operators of a content stream (ISO 32000-1, annex A). */
#ifndef RENDER_PDF_PDF_CONTENT_H
#define RENDER_PDF_PDF_CONTENT_H

#include "render/pdf/pdf_document.h"

/* Appends the operators that paint a text, rectangle or drawing. `ending` is white space
 * that parts a text's last word from what is read next. Nothing is painted where a coordinate is
 * no finite number; that is an error. */
void pdf_paint(struct pdf *pdf, const struct item *item, const char *ending, struct buffer *out);

#endif
