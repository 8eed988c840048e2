/* Laying out a table: its columns, its rows, the cells in them (CSS 2.2 section 17.5). */
#ifndef RENDER_LAYOUT_TABLES_H
#define RENDER_LAYOUT_TABLES_H

#include "render/layout/layouter.h"
#include "render/layout/table.h"

/* ---- tables.c, called in this order ---- */

/* Sets box->least and box->most of what is between the table's edges, by those of its captions and
 * (where it is not fixed) cells. */
void table_measure(struct box *box);
/* Gives the columns their widths and places for box->width. */
void table_place_columns(struct layouter *layouter, struct box *box);
/* Gives a cell its edges, its width and its place in the columns. */
void table_place_cell(const struct box *box, struct box *cell);
/* Places captions, rows and cells, which have been laid out; returns the height of what is between
 * the table's edges, captions included. */
double table_place_rows(struct layouter *layouter, struct box *box);
/* Of a row that pages are going to cut: what stands in the middle or at the foot of its height
 * would not be seen where the row begins, and goes to the top. */
void table_raise_cells(const struct box *row);

/* ---- table_columns.c: the algorithm of CSS Tables 3, section 4.5 ---- */

/* Whether the columns' widths do not depend on what is in the cells. */
bool table_is_fixed(const struct box *box);
/* Sets what the columns ask for, by what their cells do. */
void columns_measure(struct box *box);
/* Sets the columns' widths, `width` together. */
void columns_distribute(struct layouter *layouter, const struct box *box, double width);
/* What the columns ask for together. */
double columns_least(const struct table_grid *table);
double columns_most(const struct table_grid *table);

/* ---- table_press.c ---- */

/* Sets the columns' widths where `space` is less than the sum of their least. */
void columns_press(struct layouter *layouter, const struct table_grid *table, double space);

#endif
