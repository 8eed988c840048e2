/* Paints drawings. */
#include "render/layout/edges.h"
#include "render/layout/painting.h"

#include <math.h>

static void check_drawing_texts(struct painter *painter, const struct item *item) {
    for (size_t i = 0; i < item->drawing->count; i++) {
        const struct shape *shape = &item->drawing->shapes[i];
        if (shape->kind == SHAPE_TEXT)
            glyphs_check(painter, item->node,
                         typefaces_get(painter->layouter->typefaces, shape->bold, false),
                         shape->text, false);
    }
}

void paint_drawing(struct painter *painter, const struct box *box, double x,
                   struct placing placing) {
    struct spot spot = paint_spot(placing, box->start);
    struct item item = {.kind = ITEM_DRAWING,
                        .artifact = paint_artifact(box->node, placing),
                        .node = box->node,
                        .x = x + edges_content_left(box),
                        .y = spot.y + edges_content_top(box),
                        .width = edges_content_width(box),
                        .height = fmax(0, box->height - edges_down(box))};
    item.drawing =
        drawing_copy(painter->layouter->arena,
                     chart_draw(box->node->chart, painter->scratch, item.width, item.height));
    arena_clear(painter->scratch);
    check_drawing_texts(painter, &item);
    paint_check_place(painter, &item, spot.page, placing);
    paint_item(painter, spot.page, item);
}
