/* Tables that are regular (ISO 14289-1, 7.2). */
#ifndef RENDER_TAGS_TAGS_TABLE_H
#define RENDER_TAGS_TAGS_TABLE_H

#include "render/tags/tags_tree.h"

/* Makes a table regular: one caption, first; a head, bodies, a foot; rows that are as wide as each
 * other. Where the template should have been another one, that is a warning at its file and line.
 */
void tag_table_conform(struct tag_tree *tree, struct diagnostics *diagnostics, struct tag *table);

#endif
