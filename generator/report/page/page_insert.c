/* Joins nodes. */
#include "report/page/page_insert.h"

static struct node *node_new(struct arena *arena, enum node_kind kind, const struct node *like) {
    struct node *node = arena_alloc(arena, sizeof *node);
    *node = (struct node){.kind = kind, .place = like->place, .graft = like->graft};
    return node;
}

struct node *page_element_new(struct arena *arena, enum element_name element,
                              const struct node *like) {
    struct node *node = node_new(arena, NODE_ELEMENT, like);
    node->element = element;
    node->name = page_element_name(element);
    return node;
}

struct node *page_text_new(struct arena *arena, const char *text, const struct node *like) {
    struct node *node = node_new(arena, NODE_TEXT, like);
    node->text = text;
    return node;
}

void page_append(struct node *parent, struct node *child) {
    child->parent = parent;
    child->next = NULL;
    if (parent->last_child == NULL)
        parent->first_child = child;
    else
        parent->last_child->next = child;
    parent->last_child = child;
}

void page_prepend(struct node *parent, struct node *child) {
    child->parent = parent;
    child->next = parent->first_child;
    parent->first_child = child;
    if (parent->last_child == NULL)
        parent->last_child = child;
}

void page_remove(struct node *node) {
    struct node *before = NULL;
    for (struct node *at = node->parent->first_child; at != node; at = at->next)
        before = at;
    if (before == NULL)
        node->parent->first_child = node->next;
    else
        before->next = node->next;
    if (node->parent->last_child == node)
        node->parent->last_child = before;
    node->parent = node->next = NULL;
}

void page_set(struct arena *arena, struct node *node, enum attribute_name key, const char *value) {
    size_t count = 0;
    struct attribute *attributes =
        arena_array(arena, node->attribute_count + 1, sizeof *attributes);
    for (size_t i = 0; i < node->attribute_count; i++)
        if (node->attributes[i].key != key)
            attributes[count++] = node->attributes[i];
    attributes[count++] = (struct attribute){key, page_attribute_name(key), value};
    node->attributes = attributes;
    node->attribute_count = count;
}
