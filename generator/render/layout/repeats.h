/* What a box sets at the top of each further page before its own content goes on: elements with
 * data-repeat, a table's header. */
#ifndef RENDER_LAYOUT_REPEATS_H
#define RENDER_LAYOUT_REPEATS_H

#include "render/layout/box.h"
#include "render/layout/layouter.h"

/* A repeated element's box for such a page: laid out anew, once, where the page has another name
 * than that of the box around it. */
struct box *repeat_on(struct layouter *layouter, struct box *repeat, const struct page_box *page);

/* How high all is that the box sets there. */
double repeats_height(struct layouter *layouter, const struct box *box,
                      const struct page_box *page);

/* How high all is that those around the box set there. */
double repeats_above(struct layouter *layouter, const struct box *box, const struct page_box *page);

#endif
