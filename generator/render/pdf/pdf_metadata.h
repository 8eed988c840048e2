/* What the document says about itself. */
#ifndef RENDER_PDF_PDF_METADATA_H
#define RENDER_PDF_PDF_METADATA_H

#include "render/pdf/pdf_document.h"

/* Title, language, conformance, colours (output intent), ID. After the last page, because the ID is
 * a digest of the pages' content. */
void pdf_add_metadata(struct pdf *pdf);

#endif
