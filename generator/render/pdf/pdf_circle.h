/* Circles that are drawn once for each size (ISO 32000-1, 8.10). */
#ifndef RENDER_PDF_PDF_CIRCLE_H
#define RENDER_PDF_PDF_CIRCLE_H

#include "render/pdf/pdf_document.h"

/* In the colours and with the line that are set. The centre is in hundredths of a point; `operator`
 * paints a path that is closed. */
void pdf_paint_circle(struct pdf *pdf, long x, long y, double radius, const char *operator,
                      struct buffer * out);

#endif
