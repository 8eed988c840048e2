/* Repeated elements, laid out for the pages that they come again on. */
#include "render/layout/repeats.h"

#include "render/layout/areas.h"
#include "render/layout/blocks.h"
#include "render/layout/boxes.h"
#include "render/layout/edges.h"
#include "render/layout/named_pages.h"
#include "render/layout/table.h"

/* As wide as the box around it is there, and beside its left edge. */
static struct box *lay_out_on(struct layouter *layouter, const struct box *repeat,
                              const struct page_box *page) {
    struct box *again = boxes_build(layouter, repeat->node);
    struct area inside = area_inside(repeat->parent, page);
    again->parent = repeat->parent;
    named_pages_set(layouter, again, page);
    block_layout(layouter, again, inside.width);
    again->x = inside.left + again->margin[SIDE_LEFT] - area_of(repeat->parent, page).left;
    return again;
}

struct box *repeat_on(struct layouter *layouter, struct box *repeat, const struct page_box *page) {
    struct box *there = repeat;
    while (there != NULL && there->page != page)
        there = there->elsewhere;
    if (there != NULL)
        return there;
    there = lay_out_on(layouter, repeat, page);
    there->elsewhere = repeat->elsewhere;
    return repeat->elsewhere = there;
}

static double margin_box_height(const struct box *box) {
    return edges_margin(box->top) + box->height + edges_margin(box->bottom);
}

double repeats_height(struct layouter *layouter, const struct box *box,
                      const struct page_box *page) {
    double height = 0;
    for (struct box *repeat = box->repeats; repeat != NULL; repeat = repeat->next)
        height += margin_box_height(repeat_on(layouter, repeat, page));
    if (box->content == CONTENT_TABLE)
        for (const struct box *group = box->first; group != NULL; group = group->next)
            if (group->repeated_header)
                height += group->height + box->table->spacing;
    return height;
}

double repeats_above(struct layouter *layouter, const struct box *box,
                     const struct page_box *page) {
    double height = 0;
    for (const struct box *around = box->parent; around != NULL; around = around->parent)
        height += repeats_height(layouter, around, page);
    return height;
}
