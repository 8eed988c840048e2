/* A structure element as a dictionary (ISO 32000-1, 14.7.2). */
#ifndef RENDER_PDF_PDF_ELEMENT_H
#define RENDER_PDF_PDF_ELEMENT_H

#include "render/pdf/pdf_document.h"

/* A new indirect dictionary for a tag: its type, parent, page, kids and attributes are written with
 * the file, by what the tag says then; what else it needs is added as to any other. `elements` will
 * be those of all tags, by number; `root` is the parent of the first. */
HPDF_Dict pdf_element(struct pdf *pdf, const struct tag *tag, HPDF_Dict root, HPDF_Dict *elements);

/* Appends a tag's identifier: as many digits as the last one's has, as a name tree has them in the
 * order of their bytes. */
void pdf_put_identifier(const struct pdf *pdf, size_t identifier, struct buffer *out);

#endif
