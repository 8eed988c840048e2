/* Which rows of a table count. */
#ifndef INPUT_INSPECT_INSPECT_ROWS_H
#define INPUT_INSPECT_INSPECT_ROWS_H

#include "input/inspect/inspect_known.h"
#include "input/inspect/inspection.h"

/* Fills in the first and last month, `where` (sums among the rows, other authorities, other levels
 * of a breakdown are left out) and `breakdown`. Needs the uses. */
void inspect_rows(struct inspection *inspection, const struct inspect_known *known);

#endif
