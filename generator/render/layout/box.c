/* Where a box stands in its tree. */
#include "render/layout/box.h"

bool box_is_cell(const struct box *box) {
    return box->parent != NULL && box->parent->content == CONTENT_ROW;
}

struct box *box_row_last(struct box *first) {
    struct box *last = first;
    while (last->next != NULL && last->next->row == first->row)
        last = last->next;
    return last;
}
