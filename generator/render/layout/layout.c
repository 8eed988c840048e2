#include "render/layout/layout_parts.h"

#include "render/css/stylesheet.h"

#include <stdarg.h>
#include <stdio.h>

void layout_error(struct layouter *layouter, const struct node *node, const char *format, ...) {
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    diagnose(layouter->diagnostics, SEVERITY_ERROR, node->place, "%s", message);
    layouter->failed = true;
}

/* The whole document as boxes, as if on one page without an end. */
static struct box *root_box(struct layouter *layouter, const struct node *root) {
    struct box *box = boxes_build(layouter, root);
    if (box == NULL) {
        layout_error(layouter, root, "nothing is left to print: print.css hides html itself");
        return NULL;
    }
    const struct page_box *page = layouter->page;
    block_layout(layouter, box, page->width - page->margin[SIDE_LEFT] - page->margin[SIDE_RIGHT]);
    return box;
}

static void paint_pages(struct layouter *layouter, const struct node *root, const struct box *box,
                        struct layout *layout) {
    struct painter painter = {.layouter = layouter, .layout = layout};
    painter.running_off =
        arena_array(layouter->arena, layout->page_count, sizeof *painter.running_off);
    paint_root(&painter, box);
    running_paint(&painter, root);
}

struct layout *layout_pages(struct arena *arena, struct diagnostics *diagnostics,
                            const struct node *root, struct stylesheet *stylesheet,
                            struct typefaces *typefaces) {
    struct layouter layouter = {.arena = arena,
                                .diagnostics = diagnostics,
                                .stylesheet = stylesheet,
                                .typefaces = typefaces,
                                .page = stylesheet_page(stylesheet)};
    struct layout *layout = arena_alloc(arena, sizeof *layout);
    struct box *box = root_box(&layouter, root);
    if (box == NULL || layouter.failed || stylesheet_failed(stylesheet))
        return NULL;
    layout->page_width = layouter.page->width;
    layout->page_height = layouter.page->height;
    layout->page_count = paginate(&layouter, box);
    layout->pages = arena_array(arena, layout->page_count, sizeof *layout->pages);
    paint_pages(&layouter, root, box, layout);
    return layouter.failed || stylesheet_failed(stylesheet) ? NULL : layout;
}
