/* The order in which what stands on a line is seen. */
#ifndef RENDER_LAYOUT_LINE_ORDER_H
#define RENDER_LAYOUT_LINE_ORDER_H

#include "render/layout/inline.h"

/* Cuts the texts of a line, whose fragments are in the order in which they are read, where their
 * direction changes, and gives each its place among those that are seen (Unicode Annex 9, L2). They
 * stay in the order in which they are read. Returns where the line ends. */
double line_order(struct arena *arena, const struct inline_content *content,
                  struct fragment **fragments, size_t *count);

#endif
