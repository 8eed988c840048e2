/* How print.css has an element printed, as far as its tag depends on it. */
#ifndef RENDER_TAGS_TAGS_DISPLAY_H
#define RENDER_TAGS_TAGS_DISPLAY_H

#include "render/tags/tags_tree.h"

/* Whether the element is printed in a line of text. */
bool tag_is_inline(const struct tag_tree *tree, const struct node *node);

/* Whether the element is a part of a line that is struck through, to be told from what is not. */
bool tag_is_struck(const struct tag_tree *tree, const struct node *node);

/* Not hidden, and content of the document where it stands. */
bool tag_is_printed(const struct tag_tree *tree, const struct node *node);

#endif
