/* What a template may get wrong, put right in the tag tree. */
#ifndef RENDER_TAGS_TAGS_CONFORM_H
#define RENDER_TAGS_TAGS_CONFORM_H

#include "render/tags/tags_tree.h"

/* After the last content: makes the tree what ISO 32000-1, 14.8.4, and PDF/UA-1 ask for, whatever
 * the template is. Lists and contents are made of items, and items stand in lists; tables are
 * regular (ISO 14289-1, 7.2); headings begin at H1 and leave no level out; nothing is empty but
 * cells. Where the template should have been another one, that is a warning at its file and line.
 */
void tags_conform(struct tag_tree *tree, struct diagnostics *diagnostics);

/* 1 to 6 for a heading, by what it is in the document's outline; 0 for any other element. */
int tag_heading_level(const struct tag_tree *tree, const struct node *node);

#endif
