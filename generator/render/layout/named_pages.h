/* Which pages boxes stand on: those of the name that `page` gives them (CSS Paged Media 3, section
 * 4.3). */
#ifndef RENDER_LAYOUT_NAMED_PAGES_H
#define RENDER_LAYOUT_NAMED_PAGES_H

#include "render/layout/box.h"
#include "render/layout/layouter.h"

/* Sets the page of a box of the flow and of all in it; `around` is that of what it stands in. A
 * name inside a table, a grid or a line that is not the one around it is an error: these do not
 * change their width where a page ends. */
void named_pages_set(struct layouter *layouter, struct box *box, const struct page_box *around);

/* The same error for what stands outside the flow, whose pages are those that it is set on. */
void named_pages_refuse(struct layouter *layouter, const struct node *node,
                        const struct style *style);

#endif
