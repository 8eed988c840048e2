/* Where a line may end among inline content. */
#ifndef RENDER_LAYOUT_INLINE_CUT_H
#define RENDER_LAYOUT_INLINE_CUT_H

#include "render/layout/inline.h"
#include "render/layout/layouter.h"

/* Cuts the pieces into segments, when all has been added. */
void inline_cut(struct layouter *layouter, struct inline_content *content);

/* Cuts them anew where that changes whether text that is not to be broken yields. */
void inline_cut_again(struct layouter *layouter, struct inline_content *content, bool yields);

/* Whether its lines break where they are full. */
bool inline_wraps(const struct style *style);

#endif
