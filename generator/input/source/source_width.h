/* Rows of a foreign table that a comma within a number or a text has made too long (doc/design.md,
 * section 3). */
#ifndef INPUT_SOURCE_SOURCE_WIDTH_H
#define INPUT_SOURCE_SOURCE_WIDTH_H

#include "input/source/source_table.h"

/* The empty cells that each row of the table has behind the header's columns. */
size_t source_width_surplus(const struct source_table *table);

/* Whether the row has no more cells than the header, and that surplus: else an error. */
bool source_width_fits(struct source_table *table, const struct grid_row *row, size_t surplus);

/* Whether a comma has not divided the number in that column from its end, which stands where there
 * should be a text: else an error. */
bool source_width_is_whole(struct source_table *table, const struct grid_row *row, int column);

#endif
