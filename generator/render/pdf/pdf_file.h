/* The document's objects as a file (ISO 32000-1, 7.5). */
#ifndef RENDER_PDF_PDF_FILE_H
#define RENDER_PDF_PDF_FILE_H

#include "render/pdf/pdf_document.h"

/* Last: appends all objects as a file. The document is not usable then, but for HPDF_Free. */
void pdf_put_file(struct pdf *pdf, struct buffer *out);

#endif
