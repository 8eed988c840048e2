/* Puts items on their pages. */
#include "render/layout/painting.h"

void paint_item(struct painter *painter, size_t page, struct item item) {
    struct printed_page *printed = &painter->layout->pages[page];
    printed->items = arena_more(painter->layouter->arena, printed->items, printed->count,
                                sizeof *printed->items);
    item.order = painter->item_count++;
    printed->items[printed->count++] = item;
}

enum artifact paint_artifact(const struct node *node, struct placing placing) {
    return placing.artifact == ARTIFACT_NO && node_is_unheard(node) ? ARTIFACT_LAYOUT
                                                                    : placing.artifact;
}

struct spot paint_spot(struct placing placing, struct spot spot) {
    return placing.moved ? (struct spot){placing.page, spot.y + placing.down} : spot;
}

void paint_begin(struct painter *painter, const struct node *node, struct spot spot,
                 struct placing placing) {
    if (placing.artifact != ARTIFACT_NO)
        return;
    if (node_attribute(node, ATTRIBUTE_DATA_RUNNING_OFF) != NULL)
        painter->running_off[spot.page] = true;
    const char *id = node_attribute(node, ATTRIBUTE_ID);
    if (id == NULL && node_heading_level(node) == 0)
        return;
    struct layout *layout = painter->layout;
    layout->destinations = arena_more(painter->layouter->arena, layout->destinations,
                                      layout->destination_count, sizeof *layout->destinations);
    layout->destinations[layout->destination_count++] =
        (struct destination){.node = node, .id = id, .page = spot.page, .y = spot.y};
}

static const char *item_name(struct arena *arena, const struct item *item) {
    return item->kind == ITEM_TEXT ? arena_printf(arena, "\"%s\"", item->text) : "the drawing";
}

/* The tolerance is a point: descenders and rounding do no harm. */
void paint_check_place(struct painter *painter, const struct item *item, size_t page,
                       struct placing placing) {
    const struct page_box *box = painter->layouter->sheets[page];
    double right = item->x + item->width - (box->width - box->margin[SIDE_RIGHT]);
    double below = item->y + item->height - layouter_content_bottom(box);
    if ((right <= 1 && below <= 1) || painter->overflowing == item->node ||
        placing.artifact == ARTIFACT_HEADER || placing.artifact == ARTIFACT_FOOTER)
        return;
    painter->overflowing = item->node;
    layout_error(painter->layouter, item->node, "%s is %.0f points too %s for page %zu",
                 item_name(painter->layouter->arena, item), right > 1 ? right : below,
                 right > 1 ? "wide" : "tall", page + 1);
}
