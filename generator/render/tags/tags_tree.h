/* The structure tree of a printed report, as it is made tag by tag. */
#ifndef RENDER_TAGS_TAGS_TREE_H
#define RENDER_TAGS_TAGS_TREE_H

#include "render/layout/layout.h"

/* Standard structure types (ISO 32000-1, 14.8.4). */
enum tag_type {
    TAG_NONE,
    TAG_DOCUMENT,
    TAG_SECT,
    TAG_ART,
    TAG_BLOCK_QUOTE,
    TAG_DIV,
    TAG_CAPTION,
    TAG_P,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_H4,
    TAG_H5,
    TAG_H6,
    TAG_L,
    TAG_LI,
    TAG_LBL,
    TAG_LBODY,
    TAG_TOC,
    TAG_TOCI,
    TAG_REFERENCE,
    TAG_TABLE,
    TAG_THEAD,
    TAG_TBODY,
    TAG_TFOOT,
    TAG_TR,
    TAG_TH,
    TAG_TD,
    TAG_LINK,
    TAG_SPAN,
    TAG_NON_STRUCT,
    TAG_FIGURE
};

enum tag_kid_kind { KID_TAG, KID_CONTENT, KID_ANNOTATION };

struct tag_kid {
    enum tag_kid_kind kind;
    struct tag *tag;     /* KID_TAG */
    size_t page, number; /* KID_CONTENT: its mark on that page. KID_ANNOTATION: which one */
};

struct tag {
    enum tag_type type;
    const struct node *node; /* the element that it stands for, or was made up in */
    struct tag *parent;      /* NULL: the Document */
    struct tag_kid *kids;    /* in reading order */
    size_t kid_count;
    size_t number;                /* its place in tag_tree.tags */
    size_t column_span, row_span; /* of TH and TD, once they conform */
    struct tag **headers;         /* of TH and TD, where Scope is not enough to find them */
    size_t header_count;
    size_t identifier;          /* of a TH that stands among headers, from 1; else 0 */
    const char *language;       /* where it differs from the document's; else NULL */
    const char *alternative;    /* of a Figure, or a Span that is a picture; else NULL */
    const char *expansion;      /* of an abbreviation; else NULL */
    const char *words;          /* that its glyphs stand for, in another order; else NULL */
    const struct item *drawing; /* a Figure's; else NULL */
};

struct tag_tree {
    struct tag **tags; /* parents before their kids; the Document is the first */
    size_t count;
    size_t identified; /* tags with an identifier */
    struct arena *arena;
    struct stylesheet *stylesheet;
    struct tag **of_node; /* by node->index: the element's own tag, or NULL until it has content */
};

/* A new tag, the last of its parent's kids (NULL: the Document itself). */
struct tag *tag_new(struct tag_tree *tree, struct tag *parent, enum tag_type type,
                    const struct node *node);
void tag_add_kid(struct tag_tree *tree, struct tag *parent, struct tag_kid kid);
/* False where there is no tag (NULL). */
bool tag_is(const struct tag *tag, enum tag_type type);
bool tag_is_heading(const struct tag *tag);
/* As the standard calls it: H1, P, TH, … */
const char *tag_type_name(enum tag_type type);

/* A Span, the last of its parent's kids, for glyphs that stand from right to left: whoever listens
 * gets the words instead, in the order in which they are read. */
struct tag *tag_add_words(struct tag_tree *tree, struct tag *parent, const char *words);

/* Content of `tag`, marked with `number` on the page; an annotation of a Link, by its number. */
void tag_add_content(struct tag_tree *tree, struct tag *tag, size_t page, size_t number);
void tag_add_annotation(struct tag_tree *tree, struct tag *tag, size_t page, size_t number);

#endif
