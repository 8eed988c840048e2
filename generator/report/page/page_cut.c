/* One text node becomes up to three. */
#include "report/page/page_cut.h"

static size_t lines_in(const char *text, size_t length) {
    size_t lines = 0;
    for (size_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    return lines;
}

static struct node *add_text_after(struct arena *arena, struct node *node, const char *text,
                                   size_t lines) {
    struct node *added = arena_alloc(arena, sizeof *added);
    *added = (struct node){.kind = NODE_TEXT,
                           .text = text,
                           .parent = node->parent,
                           .next = node->next,
                           .place = node->place,
                           .graft = node->graft};
    if (added->place.line > 0)
        added->place.line += lines;
    node->next = added;
    if (node->parent->last_child == node)
        node->parent->last_child = added;
    return added;
}

/* The text node becomes an element around its own text. */
static void wrap(struct arena *arena, struct node *node, struct page_wrapper wrapper) {
    struct node *text = arena_alloc(arena, sizeof *text);
    *text = *node;
    text->parent = node;
    text->next = NULL;
    node->kind = NODE_ELEMENT;
    node->element = wrapper.element;
    node->name = page_element_name(wrapper.element);
    node->text = NULL;
    node->attributes = wrapper.attributes;
    node->attribute_count = wrapper.attribute_count;
    node->first_child = node->last_child = text;
}

struct node *page_cut(struct arena *arena, struct node *node, size_t begin, size_t end,
                      struct page_wrapper wrapper) {
    const char *text = node->text;
    if (begin > 0) {
        node->text = arena_strndup(arena, text, begin);
        node = add_text_after(arena, node, "", lines_in(text, begin));
    }
    node->text = arena_strndup(arena, text + begin, end - begin);
    struct node *rest = text[end] == '\0' ? NULL
                                          : add_text_after(arena, node, text + end,
                                                           lines_in(text + begin, end - begin));
    wrap(arena, node, wrapper);
    return rest;
}

static size_t number_nodes(struct node *node, size_t index) {
    node->index = index++;
    for (struct node *child = node->first_child; child != NULL; child = child->next)
        index = number_nodes(child, index);
    return index;
}

void page_number_nodes(struct node *root) {
    number_nodes(root, 0);
}
