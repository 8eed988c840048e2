/* What a page's content has set so far (ISO 32000-1, 8.4; 9.3): it need not be set again. */
#ifndef RENDER_PDF_PDF_GRAPHICS_H
#define RENDER_PDF_PDF_GRAPHICS_H

#include "render/pdf/pdf_document.h"

/* Content counts in hundredths of a point, finer than any printer, so that its numbers are whole;
 * y runs up from the page's bottom. */

/* Texts stand in text objects. One may hold whole marks, or stand in one; it may not begin in a
 * mark and end outside (14.6.1). */
enum pdf_text_object { TEXT_OBJECT_NONE, TEXT_OBJECT_AROUND_MARKS, TEXT_OBJECT_IN_MARK };

struct pdf_graphics {
    double page_height;
    struct colour fill, stroke;
    double line_width, dash[DASH_MAX];
    int dash_count;
    const struct pdf_font *font;
    double font_size;
    enum pdf_text_object text_object;
    long line_x, line_y; /* where the text object's line begins */
};

/* At the top of a page's content. */
void pdf_graphics_begin(struct pdf_graphics *graphics, double page_height, struct buffer *out);

/* A coordinate or length in hundredths of a point, with a blank behind it. */
long pdf_hundredths(double points);
void pdf_put_number(struct buffer *out, long hundredths);

/* The operator where it differs from what was set last. */
void pdf_set_fill(struct pdf_graphics *graphics, struct colour colour, struct buffer *out);
void pdf_set_stroke(struct pdf_graphics *graphics, const struct style *style, struct buffer *out);
void pdf_set_font(struct pdf_graphics *graphics, const struct pdf_font *font, double size,
                  struct buffer *out);

/* Begins a text object, unless one is open; ends the one that is. */
void pdf_text_begin(struct pdf_graphics *graphics, enum pdf_text_object kind, struct buffer *out);
void pdf_text_end(struct pdf_graphics *graphics, struct buffer *out);
/* Where the next text begins. */
void pdf_text_move(struct pdf_graphics *graphics, long x, long y, struct buffer *out);

#endif
