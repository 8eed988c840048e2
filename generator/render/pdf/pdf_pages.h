/* The content of all pages, written in reading order. */
#ifndef RENDER_PDF_PDF_PAGES_H
#define RENDER_PDF_PDF_PAGES_H

#include "render/pdf/pdf_document.h"

/* Adds the layout's pages, empty. False where libharu refuses them: then there is nothing to write
 * on. */
bool pdf_pages_add(struct pdf *pdf);

/* Writes what stands on them. All pages at once, since the structure tree grows in reading order,
 * which may lead from a column to the next page and back to the column beside it. */
void pdf_pages_write(struct pdf *pdf);

#endif
