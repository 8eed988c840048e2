/* An item's number in its list. */
#include "render/layout/list_marker.h"

#include <stdlib.h>

static long attribute_number(const struct node *node, enum attribute_name key, long otherwise) {
    const char *value = node_attribute(node, key);
    if (value == NULL)
        return otherwise;
    char *end;
    long number = strtol(value, &end, 10);
    return end == value || *end != '\0' ? otherwise : number;
}

static long item_number(const struct node *item) {
    long number = item->parent == NULL ? 1 : attribute_number(item->parent, ATTRIBUTE_START, 1);
    const struct node *sibling = item->parent == NULL ? item : item->parent->first_child;
    for (; sibling != item; sibling = sibling->next)
        if (sibling->element == ELEMENT_LI)
            number++;
    return number;
}

const char *list_marker(struct arena *arena, const struct box *item) {
    switch (item->style->list_style) {
    case LIST_NONE:
        return NULL;
    case LIST_DISC:
        return "\u2022";
    case LIST_DECIMAL:
        return arena_printf(arena, "%ld.", item_number(item->node));
    }
    return NULL;
}
