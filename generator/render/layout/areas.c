/* Blocks set anew for a page, from the root down. */
#include "render/layout/areas.h"

#include "render/layout/edges.h"
#include "render/layout/layouter.h"
#include "render/layout/widths.h"

/* A copy of the box with the edges and the width that it has there; x is from the page's edge. */
static struct box box_on(const struct box *box, const struct page_box *page) {
    struct box there = *box;
    struct area around = {page->margin[SIDE_LEFT], layouter_content_width(page)};
    if (box->parent != NULL)
        around = area_inside(box->parent, page);
    edges_set(&there, around.width);
    there.width = width_in_flow(&there, around.width);
    width_share_left_over(&there, around.width);
    there.x = around.left + there.margin[SIDE_LEFT];
    return there;
}

struct area area_of(const struct box *box, const struct page_box *page) {
    struct box there = box_on(box, page);
    return (struct area){there.x, there.width};
}

struct area area_inside(const struct box *box, const struct page_box *page) {
    struct box there = box_on(box, page);
    return (struct area){there.x + edges_content_left(&there), edges_content_width(&there)};
}
