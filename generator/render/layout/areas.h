/* Where a block stands across on pages of another size than its own: as wide as it would be there.
 */
#ifndef RENDER_LAYOUT_AREAS_H
#define RENDER_LAYOUT_AREAS_H

#include "render/layout/box.h"

struct area {
    double left, width; /* from the page's left edge */
};

/* The border box of a block whose ancestors are blocks in flow, on such a page. */
struct area area_of(const struct box *box, const struct page_box *page);
/* What its edges leave inside. */
struct area area_inside(const struct box *box, const struct page_box *page);

#endif
