/* Boxes from the page tree (CSS 2.2 section 9.2): the first phase. */
#ifndef RENDER_LAYOUT_BOXES_H
#define RENDER_LAYOUT_BOXES_H

#include "render/layout/box.h"
#include "render/layout/layouter.h"

/* The box of an element with all below it; NULL where it makes none. */
struct box *boxes_build(struct layouter *layouter, const struct node *node);

#endif
