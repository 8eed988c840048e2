/* The tag tree as PDF objects (ISO 32000-1, 14.7). */
#ifndef RENDER_PDF_PDF_STRUCTURE_H
#define RENDER_PDF_PDF_STRUCTURE_H

#include "render/pdf/pdf_document.h"

/* After the last page: writes pdf.tags as the structure tree. */
void pdf_add_structure(struct pdf *pdf);

#endif
