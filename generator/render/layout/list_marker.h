/* What stands before a list item: its bullet or number. */
#ifndef RENDER_LAYOUT_LIST_MARKER_H
#define RENDER_LAYOUT_LIST_MARKER_H

#include "render/layout/box.h"

/* NULL: none. */
const char *list_marker(struct arena *arena, const struct box *item);

#endif
