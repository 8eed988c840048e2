/* Borders of a table that collapse (CSS 2.2 section 17.6.2): of the borders that meet at an edge
 * the widest wins; of equals a cell's before a row's, a group's, the table's. */
#ifndef RENDER_LAYOUT_BORDERS_H
#define RENDER_LAYOUT_BORDERS_H

#include "render/layout/table.h"

struct border {
    double width;
    struct colour colour;
};

/* The border that wins between the cells above and below a row boundary (0: the table's top), or
 * left and right of a column boundary. */
struct border border_between_rows(const struct box *table, size_t boundary, size_t column);
struct border border_between_columns(const struct box *table, size_t row, size_t boundary);
/* Gives the table and its cells their halves of the borders. */
void borders_collapse(struct box *table);

#endif
