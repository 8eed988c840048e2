/* What totals of tables.csv add up. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_TABLE_SUMS_H
#define INPUT_LOAD_LOAD_TABLE_SUMS_H

#include "input/load/load_file.h"
#include "model/data_table.h"

/* Whether the total in a cell can be added up: there is something above it, all of it in the
 * total's unit, and shares are of one whole. Else an error, and why, in words; NULL: it can. */
const char *load_table_sums(struct loader *loader, const struct data_table *table, size_t row,
                            size_t column);

#endif
