/* Paints what runs: elements with data-running, set anew in the margins of each page. */
#include "base/spelling.h"
#include "render/layout/blocks.h"
#include "render/layout/boxes.h"
#include "render/layout/lengths.h"
#include "render/layout/named_pages.h"
#include "render/layout/pages.h"
#include "render/layout/painting.h"

#include <string.h>

/* The element's box for one page, so wide as the pages' content. */
static struct box *running_box(struct layouter *layouter, const struct node *node,
                               const struct page_box *sheet) {
    struct box *box = boxes_build(layouter, node);
    if (box == NULL)
        return NULL;
    block_layout(layouter, box, layouter_content_width(sheet));
    paginate_in_one(layouter, box);
    return box;
}

/* In the middle of the margin, as CSS Paged Media 3 has it for its margin boxes (section 5.3). */
static double running_top(const struct page_box *sheet, double height, enum side side) {
    double top = side == SIDE_TOP ? 0 : layouter_content_bottom(sheet);
    return top + (sheet->margin[side] - height) / 2;
}

static void paint_running(struct painter *painter, const struct node *node, enum side side,
                          size_t page) {
    struct layouter *layouter = painter->layouter;
    const struct page_box *sheet = layouter->sheets[page];
    struct box *box = running_box(layouter, node, sheet);
    if (box == NULL)
        return;
    if (box->height > sheet->margin[side] + ROUNDING)
        layout_error(layouter, node,
                     "the running element is %.0f points high, and the page's margin has %.0f",
                     box->height, sheet->margin[side]);
    struct placing placing = {.moved = true,
                              .page = page,
                              .down = running_top(sheet, box->height, side),
                              .artifact = side == SIDE_TOP ? ARTIFACT_HEADER : ARTIFACT_FOOTER};
    paint_box(painter, box, sheet->margin[SIDE_LEFT] + box->margin[SIDE_LEFT], placing);
}

static void paint_on_pages(struct painter *painter, const struct node *node, enum side side) {
    struct layouter *layouter = painter->layouter;
    layouter->page_count = painter->layout->page_count;
    for (size_t page = 0; page < layouter->page_count; page++) {
        layouter->page_number = page + 1;
        if (!painter->running_off[page])
            paint_running(painter, node, side, page);
    }
    layouter->page_number = layouter->page_count = 0;
}

/* Its pages are those that it runs on. */
static void refuse_names(struct layouter *layouter, const struct node *running) {
    for (const struct node *node = running; node != NULL; node = node_following(node, running))
        if (node->kind == NODE_ELEMENT)
            named_pages_refuse(layouter, node, style_of(layouter->stylesheet, node));
}

void running_paint(struct painter *painter, const struct node *root) {
    static const char *const places[] = {"header", "footer"};
    for (const struct node *node = root; node != NULL; node = node_following(node, root)) {
        const char *running =
            node->kind == NODE_ELEMENT ? node_attribute(node, ATTRIBUTE_DATA_RUNNING) : NULL;
        if (running == NULL)
            continue;
        refuse_names(painter->layouter, node);
        if (strcmp(running, places[0]) == 0)
            paint_on_pages(painter, node, SIDE_TOP);
        else if (strcmp(running, places[1]) == 0)
            paint_on_pages(painter, node, SIDE_BOTTOM);
        else
            layout_error(painter->layouter, node,
                         "data-running=\"%s\"%s is unknown; expected header or footer", running,
                         spelling_hint(painter->layouter->arena, running, places, 2));
    }
}
