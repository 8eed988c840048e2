/* Lays a page out, phase by phase.
 *
 *   boxes     page tree -> boxes; inlines gathers what stands in lines, inline_cut says where these
 *             may end, table_cells where cells stand; named_pages which pages each stands on
 *   blocks    widths, then heights, as if on one page without an end; by content with lines, tables
 *             (tables, table_columns, table_press), grid; areas are of pages of another size
 *   pages     steps finds where the endless page may be cut, what must stay together; paginate
 *             gives each box, each line its page with its place there; repeats stand atop it
 *   painting  paint makes items in reading order, page by page (paint_lines, paint_borders,
 *             paint_drawing; glyphs looks for what fonts lack); then references says on which page
 *             something begins; last, running sets headers, footers
 *
 * Phases call down only: what is inside a box is reached by recursion in boxes.c, widths.c,
 * blocks.c, steps.c, paginate.c, paint.c, each for itself. Headers of one thing (box.h, inline.h,
 * line.h, table.h) say what one phase leaves to the next; those of many, what a phase does. Lengths
 * are points, y downwards. A box lies relative to its parent's border box. */
#include "render/layout/layout.h"

#include "render/css/stylesheet.h"
#include "render/layout/bidi.h"
#include "render/layout/blocks.h"
#include "render/layout/boxes.h"
#include "render/layout/named_pages.h"
#include "render/layout/pages.h"
#include "render/layout/painting.h"

/* The whole document as boxes, as if on one page without an end. */
static struct box *root_box(struct layouter *layouter, const struct node *root) {
    struct box *box = boxes_build(layouter, root);
    if (box == NULL) {
        layout_error(layouter, root, "nothing is left to print: print.css hides html itself");
        return NULL;
    }
    named_pages_set(layouter, box, stylesheet_page(layouter->stylesheet, NULL));
    block_layout(layouter, box, layouter_content_width(box->page));
    return box;
}

static void set_pages(const struct layouter *layouter, struct layout *layout) {
    layout->pages = arena_array(layouter->arena, layout->page_count, sizeof *layout->pages);
    for (size_t i = 0; i < layout->page_count; i++) {
        layout->pages[i].width = layouter->sheets[i]->width;
        layout->pages[i].height = layouter->sheets[i]->height;
    }
}

static void paint_pages(struct layouter *layouter, const struct node *root, const struct box *box,
                        struct layout *layout) {
    struct painter painter = {.layouter = layouter, .layout = layout, .scratch = arena_new()};
    painter.running_off =
        arena_array(layouter->arena, layout->page_count, sizeof *painter.running_off);
    paint_root(&painter, box);
    references_resolve(&painter);
    running_paint(&painter, root);
    arena_free(painter.scratch);
}

struct layout *layout_pages(struct arena *arena, struct diagnostics *diagnostics,
                            const struct node *root, struct stylesheet *stylesheet,
                            struct typefaces *typefaces, enum severity of_substitutes) {
    struct layouter layouter = {.arena = arena,
                                .diagnostics = diagnostics,
                                .stylesheet = stylesheet,
                                .typefaces = typefaces,
                                .of_substitutes = of_substitutes};
    struct layout *layout = arena_alloc(arena, sizeof *layout);
    struct box *box = root_box(&layouter, root);
    if (box == NULL || layouter.failed || stylesheet_failed(stylesheet))
        return NULL;
    layout->page_count = paginate(&layouter, box);
    set_pages(&layouter, layout);
    paint_pages(&layouter, root, box, layout);
    return layouter.failed || stylesheet_failed(stylesheet) ? NULL : layout;
}

const char *layout_order_version(void) {
    return bidi_library_version();
}
