/* Looks for a text on the page that was made. */
#include "report/explain/explain_shown.h"

#include "base/utf8.h"

#include <string.h>

static bool has_id(const struct node *node, const char *id) {
    const char *value = node_attribute(node, ATTRIBUTE_ID);
    return value != NULL && strcmp(value, id) == 0;
}

static bool leads_to(const struct node *node, const char *id) {
    const char *link = node_attribute(node, ATTRIBUTE_HREF);
    return link != NULL && *link == '#' && strcmp(link + 1, id) == 0;
}

/* Whether the byte belongs to a word or a number, so that 12 is not found in 120. */
static bool is_of_word(char byte) {
    unsigned char c = (unsigned char)byte;
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

static bool is_bare(const char *text, const char *found, size_t length) {
    bool begins = found == text || !is_of_word(*found) || !is_of_word(found[-1]);
    char last = found[length - 1], next = found[length];
    return begins && (!is_of_word(last) || !is_of_word(next));
}

static bool contains(const char *text, const char *wanted) {
    if (*wanted == '\0')
        return false;
    for (const char *at = strstr(text, wanted); at != NULL; at = strstr(at + 1, wanted))
        if (is_bare(text, at, strlen(wanted)))
            return true;
    return false;
}

/* In the text of an element on its own: that of two beside each other is not parted by blanks. */
static bool shows(struct arena *arena, const struct node *top, const char *wanted) {
    for (const struct node *node = top; node != NULL; node = node_following(node, top))
        if (node->kind == NODE_ELEMENT && contains(node_text(arena, node), wanted))
            return true;
    return false;
}

/* As the page has it: composed, white space collapsed. */
static const char *page_words(struct arena *arena, const char *text) {
    struct node node = {.kind = NODE_TEXT, .text = utf8_nfc(arena, text)};
    return node_text(arena, &node);
}

static bool is_line(const struct node *node) {
    return node->element == ELEMENT_TR || node->element == ELEMENT_LI || node->element == ELEMENT_P;
}

static bool has_link(const struct node *line, const char *id) {
    for (const struct node *node = line; node != NULL; node = node_following(node, line))
        if (leads_to(node, id))
            return true;
    return false;
}

static bool names(const struct explaining *explaining, const struct node *line) {
    struct arena *arena = explaining->arena;
    const struct indicator *indicator = explaining->result->indicator;
    return shows(arena, line, page_words(arena, indicator->title)) ||
           shows(arena, line, page_words(arena, indicator->short_title));
}

static bool speaks_of(const struct explaining *explaining, const struct node *node,
                      const char *anchor) {
    if (node->kind != NODE_ELEMENT)
        return false;
    return has_id(node, anchor) ||
           (is_line(node) && (has_link(node, anchor) || names(explaining, node)));
}

bool explain_is_shown(const struct explaining *explaining, const char *anchor, const char *text) {
    const struct node *page = explaining->request->page;
    const char *words = page_words(explaining->arena, text);
    bool any = false;
    for (const struct node *node = page; node != NULL; node = node_following(node, page)) {
        if (!speaks_of(explaining, node, anchor))
            continue;
        if (shows(explaining->arena, node, words))
            return true;
        any = true;
    }
    return !any && page != NULL && shows(explaining->arena, page, words);
}
