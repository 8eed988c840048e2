/* Which header cells each cell of a table has. */
#ifndef RENDER_TAGS_TAGS_HEADERS_H
#define RENDER_TAGS_TAGS_HEADERS_H

#include "render/tags/tags_tree.h"

/* Whoever walks through a table hears with each cell what it is about. Scope tells a reader to look
 * to the left and upwards, which is enough for most tables. A header of a group of rows or columns,
 * several rows of headers and headers by name (`headers`) are more than it can say (ISO 32000-1,
 * table 349, knows rows and columns only): in such a table each cell names its headers, by the
 * algorithm of HTML (4.9.12.2), and each of these gets an identifier. For a table that conforms; a
 * name in `headers` that no header of it has is a warning. */
void tag_table_add_headers(struct tag_tree *tree, struct diagnostics *diagnostics,
                           const struct tag *table);

#endif
