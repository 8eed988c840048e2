/* Answers from the style sheet, or from the attributes for print. */
#include "render/tags/tags_display.h"

bool tag_is_inline(const struct tag_tree *tree, const struct node *node) {
    enum display display = style_of(tree->stylesheet, node)->display;
    return display == DISPLAY_INLINE || display == DISPLAY_INLINE_BLOCK;
}

bool tag_is_printed(const struct tag_tree *tree, const struct node *node) {
    return style_of(tree->stylesheet, node)->display != DISPLAY_NONE &&
           node_attribute(node, "data-running") == NULL &&
           node_attribute(node, "data-repeat") == NULL;
}
