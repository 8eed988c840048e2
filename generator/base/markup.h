/* A small tree of elements with their texts, each from a place in a file: commentary, until it is
 * on a page. Any module may include this. */
#ifndef BASE_MARKUP_H
#define BASE_MARKUP_H

#include "base/diagnostics.h"

enum { MARKUP_ATTRIBUTES = 3 }; /* that an element has at most */

struct markup_attribute {
    const char *name, *value;
};

struct markup {
    const char *name; /* an element's; NULL for a text */
    const char *text; /* a text's, UTF-8; NULL for an element */
    struct markup_attribute attributes[MARKUP_ATTRIBUTES];
    size_t attribute_count;
    struct place place;
    struct markup *parent, *first_child, *last_child, *next;
};

/* Adds an element behind what stands in `parent`; with NULL it is the top of a tree. The name is
 * not copied, and neither is a text. */
struct markup *markup_element(struct arena *arena, struct markup *parent, const char *name,
                              struct place place);
void markup_text(struct arena *arena, struct markup *parent, const char *text, struct place place);

/* One more, of which there is room for; neither text is copied. */
void markup_set(struct markup *element, const char *name, const char *value);
/* NULL: it has none of that name. */
const char *markup_get(const struct markup *element, const char *name);

/* What stands in the element, as XML. */
char *markup_xml(struct arena *arena, const struct markup *element);

/* The next one in document order below `top`, or NULL: for loops over a whole tree. */
const struct markup *markup_following(const struct markup *markup, const struct markup *top);

#endif
