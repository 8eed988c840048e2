/* Making single boxes, which boxes.c puts together. */
#ifndef RENDER_LAYOUT_BOX_NEW_H
#define RENDER_LAYOUT_BOX_NEW_H

#include "render/layout/box.h"
#include "render/layout/layouter.h"

struct box *box_new(struct layouter *layouter, enum content content, const struct node *node,
                    const struct style *style);

/* A box that no element has, for what stands in `parent`: not yet added to it. */
struct box *box_new_anonymous(struct layouter *layouter, enum content content,
                              const struct box *parent);

/* As the last child. NULL: nothing is added. */
void box_add(struct box *parent, struct box *child);

#endif
