/* A small tree of elements with their texts, each from a place in a file: commentary, until it is
 * on a page. Any module may include this. */
#ifndef BASE_MARKUP_H
#define BASE_MARKUP_H

#include "base/diagnostics.h"

struct markup {
    const char *name;              /* an element's; NULL for a text */
    const char *text;              /* a text's, UTF-8; NULL for an element */
    const char *attribute, *value; /* an element has one at most; NULL: none */
    const char *class_name;        /* besides; NULL: none */
    struct place place;
    struct markup *parent, *first_child, *last_child, *next;
};

/* Adds an element behind what stands in `parent`; with NULL it is the top of a tree. The name is
 * not copied, and neither is a text. */
struct markup *markup_element(struct arena *arena, struct markup *parent, const char *name,
                              struct place place);
void markup_text(struct arena *arena, struct markup *parent, const char *text, struct place place);

/* What stands in the element, as XML. */
char *markup_xml(struct arena *arena, const struct markup *element);

/* The next one in document order below `top`, or NULL: for loops over a whole tree. */
const struct markup *markup_following(const struct markup *markup, const struct markup *top);

#endif
