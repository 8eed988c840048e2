/* Edges, added up. */
#include "render/layout/edges.h"

#include "render/layout/lengths.h"

#include <math.h>

double edges_across(const struct box *box) {
    return box->border[SIDE_LEFT] + box->padding[SIDE_LEFT] + box->padding[SIDE_RIGHT] +
           box->border[SIDE_RIGHT];
}

double edges_down(const struct box *box) {
    return box->border[SIDE_TOP] + box->padding[SIDE_TOP] + box->padding[SIDE_BOTTOM] +
           box->border[SIDE_BOTTOM];
}

double edges_content_width(const struct box *box) {
    return fmax(0, box->width - edges_across(box));
}

double edges_content_top(const struct box *box) {
    return box->border[SIDE_TOP] + box->padding[SIDE_TOP];
}

double edges_content_left(const struct box *box) {
    return box->border[SIDE_LEFT] + box->padding[SIDE_LEFT];
}

void edges_set(struct box *box, double containing) {
    for (int side = 0; side < 4; side++) {
        box->margin[side] =
            box_is_cell(box) ? 0 : length_points(box->style->margin[side], containing);
        if (box->content == CONTENT_TABLE && box->shares_borders)
            continue;
        box->padding[side] = length_points(box->style->padding[side], containing);
        if (!box->shares_borders)
            box->border[side] = length_of_border(box->style->border_width[side]);
    }
}

double edges_margin(struct margin_set set) {
    return set.positive + set.negative;
}
