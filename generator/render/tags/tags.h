/* The structure tree of a printed report: which element of the page tree is which structure
 * element (ISO 32000-1, 14.8.4), and what stands in it in reading order. PDF/UA-1 (ISO 14289-1)
 * says what must be tagged. Knows nothing of PDF's syntax. Used by render/pdf*.c (and by tests). */
#ifndef RENDER_TAGS_TAGS_H
#define RENDER_TAGS_TAGS_H

#include "render/layout/layout.h"

enum tag_kid_kind { KID_TAG, KID_CONTENT, KID_ANNOTATION };

struct tag_kid {
    enum tag_kid_kind kind;
    struct tag *tag;     /* KID_TAG */
    size_t page, number; /* KID_CONTENT: its mark on that page. KID_ANNOTATION: which one */
};

struct tag {
    const char *type;        /* the structure type: H1, P, TH, … */
    const struct node *node; /* the element that it stands for, or was made up in */
    struct tag *parent;      /* NULL: the Document */
    struct tag_kid *kids;    /* in reading order */
    size_t kid_count;
    size_t number;                /* its place in tag_tree.tags */
    size_t column_span, row_span; /* of TH and TD, once they conform */
    const char *language;         /* where it differs from the document's; else NULL */
    const char *alternative;      /* a Figure's text alternative; else NULL */
    const char *expansion;        /* of an abbreviation; else NULL */
    const struct item *drawing;   /* a Figure's; else NULL */
};

struct tag_tree {
    struct tag **tags; /* parents before their kids; the Document is the first */
    size_t count;
    struct arena *arena;
    struct stylesheet *stylesheet;
    struct tag **of_node; /* by node->index: the element's own tag, or NULL until it has content */
};

struct tag_tree *tag_tree_new(struct arena *arena, struct stylesheet *stylesheet,
                              const struct node *root);

/* The tag that the item's content belongs to, made with all that it stands in; NULL: the item is
 * an artifact (running elements, backgrounds, decoration). Items must come in reading order: a
 * tag's place among its siblings is that of its first content. A table's rows and cells are made
 * all at once, so that a cell without content keeps its place. */
struct tag *tag_of_item(struct tag_tree *tree, const struct item *item);

/* After the last content: makes the tree what ISO 32000-1, 14.8.4, and PDF/UA-1 ask for, whatever
 * the template is. Lists and contents are made of items, and items stand in lists; tables are
 * regular (ISO 14289-1, 7.2); headings begin at H1 and leave no level out; nothing is empty but
 * cells. Where the template should have been another one, that is a warning at its file and line.
 */
void tags_conform(struct tag_tree *tree, struct diagnostics *diagnostics);

/* What is printed of an element, in words: texts that are not hidden, what charts show, and, where
 * that is all there is, what icons mean. "" where it says nothing. */
const char *tag_words(const struct tag_tree *tree, const struct node *node);

/* 1 to 6 for a heading, by what it is in the document's outline; 0 for any other element. */
int tag_heading_level(const struct tag_tree *tree, const struct node *node);

/* Content of `tag`, marked with `number` on the page; an annotation of a Link, by its number. */
void tag_add_content(struct tag_tree *tree, struct tag *tag, size_t page, size_t number);
void tag_add_annotation(struct tag_tree *tree, struct tag *tag, size_t page, size_t number);

/* A standard attribute (ISO 32000-1, 14.8.5): a name, or a number where `name` is NULL. */
struct tag_attribute {
    const char *key, *name;
    int number;
};

enum { TAG_ATTRIBUTES_MAX = 3 };

struct tag_attributes {
    const char *owner; /* Table, List or Layout; NULL: the tag has none */
    struct tag_attribute items[TAG_ATTRIBUTES_MAX];
    size_t count;
};

struct tag_attributes tag_attributes(const struct tag_tree *tree, const struct tag *tag);

#endif
