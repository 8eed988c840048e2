/* Shapes of drawings as paths (ISO 32000-1, 8.5). */
#ifndef RENDER_PDF_PDF_SHAPE_H
#define RENDER_PDF_PDF_SHAPE_H

#include "render/pdf/pdf_document.h"

/* Paints a shape that is no text, of the drawing that the item stands for. */
void pdf_paint_shape(struct pdf *pdf, const struct item *item, const struct shape *shape,
                     const struct style *style, struct buffer *out);

/* The path of a rectangle with its top left corner at (x, y). */
void pdf_put_rectangle(const struct pdf *pdf, double x, double y, double width, double height,
                       struct buffer *out);

#endif
