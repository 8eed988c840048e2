/* What drawings need not say, since it stands beside them. */
#include "report/page/page_words.h"

#include "base/buffer.h"

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

/* Whether what is in there is heard wherever the page is read: not on screens or on paper alone,
 * and not in a table, whose cells stand for themselves. */
static bool is_read_everywhere(const struct node *node) {
    return node->element != ELEMENT_TABLE && !node_is_print_only(node) && !node_is_unheard(node) &&
           !node_has_class(node, "screen") && !node_has_class(node, "paper");
}

static const struct node *section_of(const struct node *node) {
    while (node->parent != NULL && node->element != ELEMENT_SECTION)
        node = node->parent;
    return node;
}

static void put_words(struct buffer *out, const struct node *node) {
    if (node->kind == NODE_TEXT)
        buffer_puts(out, node->text);
    else if (is_read_everywhere(node))
        for (const struct node *child = node->first_child; child != NULL; child = child->next)
            put_words(out, child);
}

void page_shorten_charts(struct arena *arena, struct node *const *charts, size_t count) {
    const struct node *section = NULL;
    struct buffer words = {0};
    for (size_t i = 0; i < count; i++) {
        if (section != section_of(charts[i])) {
            section = section_of(charts[i]);
            buffer_clear(&words);
            put_words(&words, section);
        }
        charts[i]->chart =
            chart_beside(arena, charts[i]->chart, words.length > 0 ? words.data : "");
    }
    buffer_free(&words);
}
