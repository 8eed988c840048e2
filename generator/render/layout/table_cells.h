/* Which cell of a table stands where (CSS 2.2 section 17.5.1). */
#ifndef RENDER_LAYOUT_TABLE_CELLS_H
#define RENDER_LAYOUT_TABLE_CELLS_H

#include "render/layout/layouter.h"
#include "render/layout/table.h"

/* Makes box->table of the rows and cells that are in the box: once, when the boxes are built. */
void table_collect(struct layouter *layouter, struct box *box);

#endif
