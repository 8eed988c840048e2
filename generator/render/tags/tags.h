/* Which element of the page tree is which element of the structure tree (ISO 32000-1, 14.8.4). */
#ifndef RENDER_TAGS_TAGS_H
#define RENDER_TAGS_TAGS_H

#include "render/tags/tags_tree.h"

/* PDF/UA-1 (ISO 14289-1) says what must be tagged. Nothing here knows of PDF's syntax, which is
 * render/pdf's. */

/* A tree with its Document alone. */
struct tag_tree *tag_tree_new(struct arena *arena, struct stylesheet *stylesheet,
                              const struct node *root);

/* The tag that the item's content belongs to, made with all that it stands in; NULL: the item is
 * an artifact (running elements, backgrounds, decoration). Items must come in reading order: a
 * tag's place among its siblings is that of its first content. A table's rows and cells are made
 * all at once, so that a cell without content keeps its place. */
struct tag *tag_of_item(struct tag_tree *tree, const struct item *item);

#endif
