/* Text strings of objects (ISO 32000-1, 7.9.2.2). */
#ifndef RENDER_PDF_PDF_TEXT_H
#define RENDER_PDF_PDF_TEXT_H

#include "render/pdf/pdf_document.h"

enum { PDF_STRING_MAX = 32767 }; /* bytes (ISO 19005-2, 6.1.13) */

/* The text without what may not stand in a text string or says nothing in one. */
const char *pdf_clean_text(struct pdf *pdf, const char *text);

/* Appends the text in UTF-16BE as hexadecimal digits, without a mark. */
void pdf_put_utf16_hex(const char *text, struct buffer *out);

/* Appends it as a string of a content stream, with the mark. */
void pdf_put_text_string(struct pdf *pdf, const char *text, struct buffer *out);

/* Adds a text string from UTF-8 as the value of a key. What is longer than PDF/A allows is cut. */
void pdf_add_text(struct pdf *pdf, HPDF_Dict dictionary, const char *key, const char *text);

#endif
