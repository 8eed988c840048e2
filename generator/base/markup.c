/* Builds trees of markup. */
#include "base/markup.h"

#include "base/buffer.h"

#include <string.h>

static struct markup *add(struct arena *arena, struct markup *parent, struct place place) {
    struct markup *markup = arena_alloc(arena, sizeof *markup);
    markup->place = place;
    markup->parent = parent;
    if (parent == NULL)
        return markup;
    if (parent->last_child == NULL)
        parent->first_child = markup;
    else
        parent->last_child->next = markup;
    parent->last_child = markup;
    return markup;
}

struct markup *markup_element(struct arena *arena, struct markup *parent, const char *name,
                              struct place place) {
    struct markup *element = add(arena, parent, place);
    element->name = name;
    return element;
}

void markup_text(struct arena *arena, struct markup *parent, const char *text, struct place place) {
    add(arena, parent, place)->text = text;
}

void markup_set(struct markup *element, const char *name, const char *value) {
    element->attributes[element->attribute_count++] = (struct markup_attribute){name, value};
}

const char *markup_get(const struct markup *element, const char *name) {
    for (size_t i = 0; i < element->attribute_count; i++)
        if (strcmp(element->attributes[i].name, name) == 0)
            return element->attributes[i].value;
    return NULL;
}

static void put_attribute(struct buffer *xml, const char *attribute, const char *value) {
    buffer_printf(xml, " %s=\"", attribute);
    buffer_put_escaped(xml, value);
    buffer_putc(xml, '"');
}

static void put_start(struct buffer *xml, const struct markup *element, const char *end) {
    buffer_printf(xml, "<%s", element->name);
    for (size_t i = 0; i < element->attribute_count; i++)
        put_attribute(xml, element->attributes[i].name, element->attributes[i].value);
    buffer_puts(xml, end);
}

/* Those that HTML has no end tag for. */
static bool is_void(const struct markup *element) {
    return strcmp(element->name, "br") == 0 || strcmp(element->name, "hr") == 0;
}

static void put_children(struct buffer *xml, const struct markup *element) {
    for (const struct markup *child = element->first_child; child != NULL; child = child->next) {
        if (child->name == NULL) {
            buffer_put_escaped(xml, child->text);
        } else if (is_void(child)) {
            put_start(xml, child, "/>");
        } else {
            put_start(xml, child, ">");
            put_children(xml, child);
            buffer_printf(xml, "</%s>", child->name);
        }
    }
}

char *markup_xml(struct arena *arena, const struct markup *element) {
    struct buffer xml = {0};
    buffer_puts(&xml, "");
    put_children(&xml, element);
    char *copy = arena_strdup(arena, xml.data);
    buffer_free(&xml);
    return copy;
}

const struct markup *markup_following(const struct markup *markup, const struct markup *top) {
    if (markup->first_child != NULL)
        return markup->first_child;
    for (; markup != top && markup != NULL; markup = markup->parent)
        if (markup->next != NULL)
            return markup->next;
    return NULL;
}
