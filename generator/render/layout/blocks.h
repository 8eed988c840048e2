/* Boxes laid out as if on one page without an end: the second phase. */
#ifndef RENDER_LAYOUT_BLOCKS_H
#define RENDER_LAYOUT_BLOCKS_H

#include "render/layout/box.h"
#include "render/layout/layouter.h"

/* Lays out a block in flow with all in it, in a containing block that is so wide. */
void block_layout(struct layouter *layouter, struct box *box, double containing);

#endif
