/* Answers from the style sheet, but for what stands in the margins. */
#include "render/tags/tags_display.h"

bool tag_is_inline(const struct tag_tree *tree, const struct node *node) {
    enum display display = style_of(tree->stylesheet, node)->display;
    return display == DISPLAY_INLINE || display == DISPLAY_INLINE_BLOCK;
}

bool tag_is_struck(const struct tag_tree *tree, const struct node *node) {
    return (node->element == ELEMENT_DEL || node->element == ELEMENT_S) &&
           tag_is_inline(tree, node) &&
           (style_of(tree->stylesheet, node)->decoration & DECORATION_LINE_THROUGH) != 0;
}

bool tag_is_printed(const struct tag_tree *tree, const struct node *node) {
    return style_of(tree->stylesheet, node)->display != DISPLAY_NONE && !node_is_print_only(node);
}
