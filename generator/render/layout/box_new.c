/* Boxes with nothing in them yet. */
#include "render/layout/box_new.h"

struct box *box_new(struct layouter *layouter, enum content content, const struct node *node,
                    const struct style *style) {
    struct box *box = arena_alloc(layouter->arena, sizeof *box);
    box->content = content;
    box->node = node;
    box->style = style;
    box->row_span = box->column_span = 1;
    return box;
}

void box_add(struct box *parent, struct box *child) {
    if (child == NULL)
        return;
    child->parent = parent;
    if (parent->last == NULL)
        parent->first = child;
    else
        parent->last->next = child;
    parent->last = child;
}

/* What is inherited stays; edges, sizes and breaks are the initial ones. */
static const struct style *anonymous_style(struct layouter *layouter, const struct style *parent) {
    static const struct length zero = {LENGTH_POINTS, 0}, automatic = {LENGTH_AUTO, 0};
    struct style *style = arena_alloc(layouter->arena, sizeof *style);
    *style = *parent;
    style->display = DISPLAY_BLOCK;
    style->background.none = true;
    for (int side = 0; side < 4; side++) {
        style->margin[side] = style->padding[side] = zero;
        style->border_width[side] = 0;
    }
    style->width = style->height = style->max_width = style->min_height = automatic;
    style->break_before = style->break_after = style->break_inside = BREAK_AUTO;
    style->keep_with_next = false;
    style->page = NULL;
    style->vertical_align = VALIGN_BASELINE;
    style->grid_column_span = 1;
    return style;
}

struct box *box_new_anonymous(struct layouter *layouter, enum content content,
                              const struct box *parent) {
    struct box *box =
        box_new(layouter, content, parent->node, anonymous_style(layouter, parent->style));
    box->anonymous = true;
    return box;
}
