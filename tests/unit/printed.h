/* A layout that is simple enough to foretell, for the tests of tags and of the PDF: every text of
 * the page on a line of its own (or, inside one block, each on its own line), every chart and link
 * where it stands. */
#ifndef UNIT_PRINTED_H
#define UNIT_PRINTED_H

#include "render/layout/layout.h"
#include "template_support.h"

enum { LINE_HEIGHT = 20, LEFT = 50, TOP = 40, CHART_WIDTH = 200, CHART_HEIGHT = 100 };

/* Of an A4. */
#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89

struct printer {
    struct arena *arena;
    const struct typefaces *typefaces;
    struct layout *layout;
    size_t lines_a_page, line;
};

static inline struct item *printer_item(struct printer *printer, enum item_kind kind,
                                        const struct node *node) {
    struct printed_page *page = &printer->layout->pages[printer->layout->page_count - 1];
    page->items = arena_more(printer->arena, page->items, page->count, sizeof *page->items);
    struct item *item = &page->items[page->count++];
    *item = (struct item){.kind = kind,
                          .node = node,
                          .x = LEFT,
                          .y = TOP + (double)printer->line * LINE_HEIGHT,
                          .width = CHART_WIDTH,
                          .height = LINE_HEIGHT};
    return item;
}

static inline void printer_next_line(struct printer *printer) {
    struct layout *layout = printer->layout;
    if (layout->page_count > 0 && ++printer->line < printer->lines_a_page)
        return;
    printer->line = 0;
    layout->pages =
        arena_more(printer->arena, layout->pages, layout->page_count, sizeof *layout->pages);
    layout->pages[layout->page_count++] =
        (struct printed_page){.width = PAGE_WIDTH, .height = PAGE_HEIGHT};
}

static inline struct item *printer_text(struct printer *printer, const struct node *node,
                                        const char *text) {
    bool bold = node->name[0] == 'h' || node->element == ELEMENT_TH || node->element == ELEMENT_B;
    struct item *item = printer_item(printer, ITEM_TEXT, node);
    item->text = text;
    item->size = 10;
    item->baseline = item->y + 14;
    item->typeface = typefaces_get(printer->typefaces, bold, false);
    item->width = typeface_text_width(item->typeface, item->size, text);
    printer_next_line(printer);
    return item;
}

static inline bool is_blank(const char *text) {
    return text[strspn(text, " \n\t")] == '\0';
}

static inline void printer_destination(struct printer *printer, const struct node *node) {
    const char *id = node_attribute(node, ATTRIBUTE_ID);
    bool heading = node->name[0] == 'h' && node->name[1] >= '1' && node->name[1] <= '6';
    struct layout *layout = printer->layout;
    if (id == NULL && !heading)
        return;
    layout->destinations = arena_more(printer->arena, layout->destinations,
                                      layout->destination_count, sizeof *layout->destinations);
    layout->destinations[layout->destination_count++] = (struct destination){
        node, id, layout->page_count - 1, TOP + (double)printer->line * LINE_HEIGHT};
}

static inline void printer_chart(struct printer *printer, const struct node *node) {
    struct drawing *drawing = drawing_new(printer->arena, CHART_WIDTH, CHART_HEIGHT);
    const double points[] = {0, 80, 50, 20, 100, 60, 150, 30};
    drawing_rectangle(printer->arena, drawing, "band", 0, 20, CHART_WIDTH, 40);
    drawing_line(printer->arena, drawing, "target", 0, 50, CHART_WIDTH, 50);
    drawing_polyline(printer->arena, drawing, "series", points, 4);
    drawing_circle(printer->arena, drawing, "dot", 150, 30, 4);
    drawing_text(printer->arena, drawing, "label", CHART_WIDTH, 48, 8, true, ANCHOR_END, "Target");
    struct item *item = printer_item(printer, ITEM_DRAWING, node);
    item->drawing = drawing;
    item->height = CHART_HEIGHT;
    for (int i = 0; i < CHART_HEIGHT / LINE_HEIGHT; i++)
        printer_next_line(printer);
}

static inline void print_element(struct printer *printer, const struct node *node) {
    printer_destination(printer, node);
    if (node->element == ELEMENT_LI)
        printer_text(printer, node, "\xE2\x80\xA2")->label = true;
    if (node->element == ELEMENT_A && node_attribute(node, ATTRIBUTE_HREF) != NULL)
        printer_item(printer, ITEM_LINK, node);
    if (node->chart != NULL)
        printer_chart(printer, node);
}

/* A4, with `lines_a_page` texts on a page. */
static inline struct layout *print_page(struct arena *arena, const struct typefaces *typefaces,
                                        const struct node *root, size_t lines_a_page) {
    struct printer printer = {.arena = arena,
                              .typefaces = typefaces,
                              .layout = arena_alloc(arena, sizeof(struct layout)),
                              .lines_a_page = lines_a_page};
    printer_next_line(&printer);
    for (const struct node *node = root; node != NULL; node = node_following(node, root)) {
        if (node->kind == NODE_ELEMENT)
            print_element(&printer, node);
        else if (!is_blank(node->text) && node->parent->element != ELEMENT_TITLE)
            printer_text(&printer, node->parent, node->text);
    }
    return printer.layout;
}

#endif
