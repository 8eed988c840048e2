/* What the files render/pdf/tags*.c do for each other. Only they include this. */
#ifndef RENDER_TAGS_TAGS_PARTS_H
#define RENDER_TAGS_TAGS_PARTS_H

#include "render/tags/tags.h"

/* A new tag, the last of its parent's kids (NULL: the Document itself). */
struct tag *tag_new(struct tag_tree *tree, struct tag *parent, const char *type,
                    const struct node *node);
void tag_add_kid(struct tag_tree *tree, struct tag *parent, struct tag_kid kid);
bool tag_is(const struct tag *tag, const char *type);
/* Whether the element is printed in a line of text. */
bool tag_is_inline(const struct tag_tree *tree, const struct node *node);

/* Not hidden, and content of the document where it stands. */
bool tag_is_printed(const struct tag_tree *tree, const struct node *node);

/* The part of a table that an element is printed as, a standard type; NULL: none. What is displayed
 * as something else is no part of a table, as in browsers. */
const char *tag_table_part(const struct tag_tree *tree, const struct node *node);

/* What a drawing says to readers who don't see it: a chart's description; an icon's meaning where
 * its link or heading says nothing else. "" for decoration. */
const char *tag_alternative(const struct tag_tree *tree, const struct node *node);

/* Makes a table regular: one caption, first; a head, bodies, a foot; rows that are as wide as each
 * other. */
void table_conform(struct tag_tree *tree, struct diagnostics *diagnostics, struct tag *table);

#endif
