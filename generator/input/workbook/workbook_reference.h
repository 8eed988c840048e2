/* Names of cells: C12, A1:C3. */
#ifndef INPUT_WORKBOOK_WORKBOOK_REFERENCE_H
#define INPUT_WORKBOOK_WORKBOOK_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>

enum { WORKBOOK_MOST_ROWS = 1048576, WORKBOOK_MOST_COLUMNS = 16384 };

/* Both count from 1. */
struct workbook_reference {
    size_t row, column;
};

/* False where the text does not begin with a cell's name within these limits; else moves behind it.
 */
bool workbook_reference_read(const char **text, struct workbook_reference *reference);

/* C of 3, as columns are named. */
struct workbook_letters {
    char text[4];
};
struct workbook_letters workbook_reference_letters(size_t column);

#endif
