/* The endless page, cut into pages: the third phase. */
#ifndef RENDER_LAYOUT_PAGES_H
#define RENDER_LAYOUT_PAGES_H

#include "render/layout/box.h"
#include "render/layout/layouter.h"

/* A part of a box between two places where a page may end: a block, some lines, a row. */
struct step {
    struct box *box; /* the first of the boxes side by side; NULL: lines */
    size_t first, count;
    double top, bottom; /* in the container */
    double need;        /* from its top to where it may first be cut */
    bool keeps;         /* with the next step */
    bool forced;        /* begins a page */
};

/* Sets the steps of a box and of all in it; `capacity` is the height of a page for them. */
void steps_prepare(struct layouter *layouter, struct box *box, double capacity);
/* The height from the top of a step that has to stand on one page, with all that it keeps with. */
double steps_chain(const struct box *box, size_t step);

/* Gives all boxes and lines their spots, from the top of page 0, and the layouter the pages that
 * they stand on; returns the number of pages. */
size_t paginate(struct layouter *layouter, struct box *root);
/* The same without page breaks, for what stands outside the flow: its top is at y 0 of page 0. */
void paginate_in_one(struct layouter *layouter, struct box *box);

#endif
