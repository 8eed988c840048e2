/* Marked content: what is painted in it belongs to one tag or artifact (ISO 32000-1, 14.6). */
#ifndef RENDER_PDF_PDF_MARKS_H
#define RENDER_PDF_PDF_MARKS_H

#include "render/pdf/pdf_document.h"

/* What is open at a page's end of content; nothing at its beginning. */
struct pdf_mark {
    const struct tag *tag;
    const char *artifact; /* its properties */
};

/* Opens the mark that an item with this tag needs, or, without a tag (NULL), the artifact that it
 * is, unless it is open already; ends what is open. A text's mark stands in a text object, so that
 * the next one can. */
void pdf_mark_begin(struct pdf *pdf, size_t page_number, const struct item *item, struct tag *tag,
                    struct pdf_mark *open, struct buffer *out);
void pdf_mark_end(struct pdf *pdf, struct pdf_mark *open, struct buffer *out);

#endif
