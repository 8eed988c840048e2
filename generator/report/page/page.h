/* The page tree: the expanded template as XHTML elements with their texts. */
#ifndef REPORT_PAGE_PAGE_H
#define REPORT_PAGE_PAGE_H

#include "base/arena.h"
#include "base/diagnostics.h"
#include "report/chart/chart.h"
#include "report/mustache/expansion.h"
#include "report/page/page_names.h"

#include <stddef.h>

/* Both outputs are prints of it. Built by report/page/page.c, const to the renderers. */

struct attribute {
    enum attribute_name key;
    const char *name, *value;
};

enum node_kind { NODE_ELEMENT, NODE_TEXT };

struct node {
    enum node_kind kind;
    enum element_name element;
    const char *name; /* an element's, in lower case; NULL for text */
    const char *text; /* a text's, UTF-8 in NFC; NULL for an element */
    const struct attribute *attributes;
    size_t attribute_count;
    struct node *parent, *first_child, *last_child, *next;
    struct place place;        /* the template's, or commentary's, file and line */
    const struct place *graft; /* of commentary: where the template takes it in; else NULL */
    const struct chart *chart; /* of an element with data-chart or data-icon; else NULL */
    size_t index;              /* its place in document order, counted from 0 */
};

/* Parses the expanded template (one html element, no doctype). Named HTML entities are known. What
 * is not well-formed is an error at the line of the template that it came from; so are an id that
 * stands twice, a lang that is no language tag, and elements nested more than 256 deep. Elements
 * with data-chart or data-icon are bound to their charts: an unknown kind, icon or indicator is an
 * error. An icon has its meaning as text alternative, or none where that stands beside it. Errors
 * give NULL. */
struct node *page_read(struct arena *arena, struct diagnostics *diagnostics,
                       const struct expansion *expansion, const struct report_result *results,
                       const struct typefaces *typefaces);

/* What stands in an expanded template for the commentary on an indicator of the report, or the
 * text of a slot of that name. Its tree becomes a part of the page, whose places are then those of
 * the commentary. */
const char *page_commentary(struct arena *arena, const char *code);

/* The attribute's value, or NULL. */
const char *node_attribute(const struct node *node, enum attribute_name key);
/* The same for one that may have no number, by its name. */
const char *node_attribute_named(const struct node *node, const char *name);
bool node_has_class(const struct node *node, const char *class_name);
/* Whether it belongs to the printed page only: to its margins (data-running), or to what a page
 * break repeats (data-repeat). */
bool node_is_print_only(const struct node *node);
/* Whether it is decoration for who listens: aria-hidden="true", its own or of what it stands in. */
bool node_is_unheard(const struct node *node);
/* The first such element at or below the node, in document order; NULL: none. */
const struct node *node_find(const struct node *node, enum element_name element);
/* All text below it, white space collapsed to single blanks and trimmed. */
char *node_text(struct arena *arena, const struct node *node);
/* 1 to 6 for h1 to h6, 0 for what is no heading. */
int node_heading_level(const struct node *node);
/* The link or heading that an icon stands in, which needs words; NULL: none. */
const struct node *node_named(const struct node *icon);
/* Where the template has it, or takes in the commentary that has it. */
struct place node_template_place(const struct node *node);
/* How many columns and rows a cell spans, at least 1, as HTML reads colspan and rowspan. Rows may
 * be more than there are: SPAN_TO_END where the template says 0. */
enum { SPAN_TO_END = 65534 };
size_t node_column_span(const struct node *cell);
size_t node_row_span(const struct node *cell);
/* The next node in document order below `top`, or NULL: for loops over a whole tree. */
const struct node *node_following(const struct node *node, const struct node *top);

#endif
