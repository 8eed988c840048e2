/* Numbers of pages on which something else begins, which are known when all is painted. */
#include "render/layout/painting.h"

#include <string.h>

struct page_reference {
    size_t page, item; /* where the number stands */
    enum text_align align;
};

void references_add(struct painter *painter, size_t page, enum text_align align) {
    painter->references = arena_more(painter->layouter->arena, painter->references,
                                     painter->reference_count, sizeof *painter->references);
    painter->references[painter->reference_count++] =
        (struct page_reference){page, painter->layout->pages[page].count, align};
}

static const struct destination *destination_of(const struct layout *layout, const char *id) {
    for (size_t i = 0; i < layout->destination_count; i++)
        if (layout->destinations[i].id != NULL && strcmp(layout->destinations[i].id, id) == 0)
            return &layout->destinations[i];
    return NULL;
}

/* Keeps the end of the line, or its middle, where it was. */
static void set_text(struct item *item, const char *text, enum text_align align) {
    double width = typeface_text_width(item->typeface, item->size, text);
    double left_over = item->width - width;
    item->text = text;
    item->width = width;
    bool right = align == ALIGN_RIGHT || align == ALIGN_END;
    item->x += right ? left_over : align == ALIGN_CENTER ? left_over / 2 : 0;
}

void references_resolve(struct painter *painter) {
    struct layout *layout = painter->layout;
    for (size_t i = 0; i < painter->reference_count; i++) {
        const struct page_reference *reference = &painter->references[i];
        struct item *item = &layout->pages[reference->page].items[reference->item];
        const char *id = node_attribute(item->node, ATTRIBUTE_DATA_OF);
        const struct destination *destination = destination_of(layout, id);
        if (destination != NULL)
            set_text(item, arena_printf(painter->layouter->arena, "%zu", destination->page + 1),
                     reference->align);
        else
            layout_error(painter->layouter, item->node,
                         "data-of=\"%s\" is on no page; expected the id of an element that is "
                         "printed",
                         id);
    }
}
