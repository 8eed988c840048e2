/* Icons that need no words of their own. */
#include "report/page/page_words.h"

#include <string.h>

/* "A real change for the better: higher values" is said by its first part already. */
static bool is_said_beside(struct arena *arena, const struct node *icon) {
    const char *meaning = chart_description(icon->chart);
    const char *verdict = arena_strndup(arena, meaning, strcspn(meaning, ":"));
    return icon->parent != NULL && strstr(node_text(arena, icon->parent), verdict) != NULL;
}

void page_quieten_icons(struct arena *arena, struct node *const *icons, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (node_is_unheard(icons[i]) || is_said_beside(arena, icons[i]))
            icons[i]->chart = chart_as_decoration(arena, icons[i]->chart);
}
