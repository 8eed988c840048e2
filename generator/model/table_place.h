/* Where a row of a table stands among those beside it. */
#ifndef MODEL_TABLE_PLACE_H
#define MODEL_TABLE_PLACE_H

#include "model/data_table.h"

/* The first row with cells that has that name; the count of rows where there is none. */
size_t table_place_row(const struct data_table *table, const char *name);

/* The place of a cell among those of its column in the rows that belong to the same row as its own,
 * totals apart, by the numbers as they are printed: 13th highest of 20. It tells what is higher,
 * never what is better. "" where it has no number, or no other has. */
const char *table_place_text(struct arena *arena, const struct data_table_result *result,
                             size_t row, size_t column);

#endif
