/* Ways through the document: links, bookmarks, page labels (ISO 32000-1, 12.3 to 12.5). */
#ifndef RENDER_PDF_PDF_NAVIGATION_H
#define RENDER_PDF_PDF_NAVIGATION_H

#include "render/pdf/pdf_document.h"

/* The annotation of a link's item on that page. */
void pdf_add_link(struct pdf *pdf, const struct item *item, struct tag *link, size_t page);
/* Bookmarks for the headings, as they are tagged in the end. */
void pdf_add_bookmarks(struct pdf *pdf);
/* Page numbers. */
void pdf_add_page_labels(struct pdf *pdf);

#endif
