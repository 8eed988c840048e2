/* An item's number in its list. */
#include "render/layout/list_marker.h"

#include <stdbool.h>
#include <stdlib.h>

static bool read_number(const struct node *node, enum attribute_name key, long *number) {
    const char *value = node_attribute(node, key);
    char *end = NULL;
    long read = value == NULL ? 0 : strtol(value, &end, 10);
    if (value == NULL || end == value || *end != '\0')
        return false;
    *number = read;
    return true;
}

static bool is_reversed(const struct node *list) {
    return list->element == ELEMENT_OL && node_attribute_named(list, "reversed") != NULL;
}

/* Of its first item, unless that says another. */
static long first_number(const struct node *list) {
    long number = 1;
    if (read_number(list, ATTRIBUTE_START, &number) || !is_reversed(list))
        return number;
    number = 0;
    for (const struct node *item = list->first_child; item != NULL; item = item->next)
        number += item->element == ELEMENT_LI;
    return number;
}

/* HTML standard, 4.4.8: an item's ordinal value. */
static long item_number(const struct node *item) {
    long number = 1;
    if (item->parent == NULL)
        return number;
    int step = is_reversed(item->parent) ? -1 : 1;
    long next = first_number(item->parent);
    for (const struct node *sibling = item->parent->first_child; sibling != NULL;
         sibling = sibling->next) {
        if (sibling->element != ELEMENT_LI)
            continue;
        number = next;
        read_number(sibling, ATTRIBUTE_VALUE, &number);
        if (sibling == item)
            break;
        next = number + step;
    }
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
