/* Where the table of a foreign file stands. */
#ifndef INPUT_INSPECT_INSPECT_TABLE_H
#define INPUT_INSPECT_INSPECT_TABLE_H

#include "input/inspect/inspection.h"

/* Fills in header, rows, what stands above and below, and the columns with their headers; leaves
 * column_count 0 where no line can be a header. Needs the grid. A line that may be a row of data is
 * never taken for a header. */
void inspect_table(struct inspection *inspection);

#endif
