/* Parts of a line in the order in which they are seen, by their levels (Unicode Annex 9, L2). */
#ifndef RENDER_LAYOUT_VISUAL_ORDER_H
#define RENDER_LAYOUT_VISUAL_ORDER_H

#include "base/arena.h"

/* Which part stands at each place, from left to right. */
const size_t *visual_order(struct arena *arena, const unsigned char *levels, size_t count);

#endif
