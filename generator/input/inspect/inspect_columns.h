/* What stands in the columns of a table. */
#ifndef INPUT_INSPECT_INSPECT_COLUMNS_H
#define INPUT_INSPECT_INSPECT_COLUMNS_H

#include "input/inspect/inspection.h"

enum { INSPECT_MOST_TEXTS = 2000 };

/* Fills in the kind of each column, its texts and shapes, and how days and years are written. Needs
 * the table. */
void inspect_columns(struct inspection *inspection);

/* How numbers are written in the columns that are values or months, and what stands there in their
 * place. Needs the uses. */
void inspect_columns_values(struct inspection *inspection);

#endif
