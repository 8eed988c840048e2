/* Questions about the page tree: the functions node_… of report/page/page.h. */
#include "report/page/page.h"

#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

#define WHITE_SPACE " \t\n\r\f" /* HTML standard, "ASCII whitespace" */

const char *node_attribute(const struct node *node, enum attribute_name key) {
    for (size_t i = 0; i < node->attribute_count; i++)
        if (node->attributes[i].key == key)
            return node->attributes[i].value;
    return NULL;
}

const char *node_attribute_named(const struct node *node, const char *name) {
    for (size_t i = 0; i < node->attribute_count; i++)
        if (strcmp(node->attributes[i].name, name) == 0)
            return node->attributes[i].value;
    return NULL;
}

bool node_has_class(const struct node *node, const char *class_name) {
    const char *at = node_attribute(node, ATTRIBUTE_CLASS);
    size_t wanted = strlen(class_name);
    while (at != NULL && *at != '\0') {
        at += strspn(at, WHITE_SPACE);
        size_t length = strcspn(at, WHITE_SPACE);
        if (length > 0 && length == wanted && memcmp(at, class_name, length) == 0)
            return true;
        at += length;
    }
    return false;
}

bool node_is_print_only(const struct node *node) {
    return node_attribute(node, ATTRIBUTE_DATA_RUNNING) != NULL ||
           node_attribute(node, ATTRIBUTE_DATA_REPEAT) != NULL ||
           node_attribute(node, ATTRIBUTE_DATA_OF) != NULL;
}

bool node_is_unheard(const struct node *node) {
    for (; node != NULL; node = node->parent) {
        const char *hidden = node_attribute(node, ATTRIBUTE_ARIA_HIDDEN);
        if (hidden != NULL && strcmp(hidden, "true") == 0)
            return true;
    }
    return false;
}

const struct node *node_following(const struct node *node, const struct node *top) {
    if (node->first_child != NULL)
        return node->first_child;
    for (; node != top && node != NULL; node = node->parent)
        if (node->next != NULL)
            return node->next;
    return NULL;
}

const struct node *node_find(const struct node *node, enum element_name element) {
    for (const struct node *n = node; n != NULL; n = node_following(n, node))
        if (n->element == element)
            return n;
    return NULL;
}

int node_heading_level(const struct node *node) {
    bool heading = node->element >= ELEMENT_H1 && node->element <= ELEMENT_H6;
    return heading ? (int)(node->element - ELEMENT_H1) + 1 : 0;
}

const struct node *node_named(const struct node *icon) {
    const struct node *node = icon;
    while (node != NULL && node_heading_level(node) == 0 &&
           !(node->element == ELEMENT_A && node_attribute(node, ATTRIBUTE_HREF) != NULL))
        node = node->parent;
    return node;
}

struct place node_template_place(const struct node *node) {
    return node->graft != NULL ? *node->graft : node->place;
}

/* HTML standard, "rules for parsing non-negative integers": what follows the digits is ignored. */
static long span_number(const struct node *cell, enum attribute_name key) {
    const char *value = node_attribute(cell, key);
    char *end = NULL;
    long number = value == NULL ? 1 : strtol(value, &end, 10);
    return end == value || number < 0 ? 1 : number;
}

size_t node_column_span(const struct node *cell) {
    enum { COLUMNS_MAX = 1000 }; /* HTML standard */
    long span = span_number(cell, ATTRIBUTE_COLSPAN);
    return span < 1 ? 1 : span > COLUMNS_MAX ? COLUMNS_MAX : (size_t)span;
}

size_t node_row_span(const struct node *cell) {
    long span = span_number(cell, ATTRIBUTE_ROWSPAN);
    return span == 0 || span > SPAN_TO_END ? SPAN_TO_END : (size_t)span;
}

static void put_collapsed(struct buffer *out, const char *text, bool *blank) {
    for (; *text != '\0'; text++) {
        if (strchr(WHITE_SPACE, *text) != NULL) {
            *blank = true;
            continue;
        }
        if (*blank && out->length > 0)
            buffer_putc(out, ' ');
        *blank = false;
        buffer_putc(out, *text);
    }
}

char *node_text(struct arena *arena, const struct node *node) {
    struct buffer text = {0};
    bool blank = false;
    for (const struct node *n = node; n != NULL; n = node_following(n, node))
        if (n->kind == NODE_TEXT)
            put_collapsed(&text, n->text, &blank);
    char *copy = arena_strndup(arena, text.data != NULL ? text.data : "", text.length);
    buffer_free(&text);
    return copy;
}
