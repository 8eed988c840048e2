/* What the document says about itself. */
#ifndef RENDER_PDF_PDF_METADATA_H
#define RENDER_PDF_PDF_METADATA_H

#include "render/pdf/pdf_document.h"

/* Title, language, conformance, colours (output intent). */
void pdf_add_metadata(struct pdf *pdf);

/* The file's ID, a digest of its bytes up to the cross-references. */
void pdf_add_id(struct pdf *pdf, const struct buffer *file);

#endif
