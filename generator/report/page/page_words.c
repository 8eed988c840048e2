/* Icons that need no words of their own. */
#include "report/page/page_words.h"

#include <string.h>

static bool is_hidden(const struct node *node) {
    const char *hidden = node_attribute(node, ATTRIBUTE_ARIA_HIDDEN);
    return hidden != NULL && strcmp(hidden, "true") == 0;
}

/* "A real change for the better: higher values" is said by its first part already. */
static bool is_said_beside(struct arena *arena, const struct node *icon) {
    const char *meaning = chart_description(icon->chart);
    const char *verdict = arena_strndup(arena, meaning, strcspn(meaning, ":"));
    return icon->parent != NULL && strstr(node_text(arena, icon->parent), verdict) != NULL;
}

void page_quieten_icons(struct arena *arena, struct node *node) {
    if (node->chart != NULL && node_attribute(node, ATTRIBUTE_DATA_ICON) != NULL &&
        (is_hidden(node) || is_said_beside(arena, node)))
        node->chart = chart_as_decoration(arena, node->chart);
    for (struct node *child = node->first_child; child != NULL; child = child->next)
        page_quieten_icons(arena, child);
}
