/* The rows of a foreign table as numbers about a period, a unit, a measure, in each of its layouts
 * (doc/design.md, section 11). */
#ifndef INPUT_SOURCE_SOURCE_ROWS_H
#define INPUT_SOURCE_SOURCE_ROWS_H

#include "input/source/source_table.h"

struct source_number {
    int period;
    const char *unit;           /* as written; NULL: the root */
    const char *role;           /* as written; NULL: the source has none */
    const char *measure, *note; /* as written; note "" where there is none */
    struct source_value value;
    struct place place;
};

/* Calls `take` for each number, in the order of the table; what it gets lives as long as the
 * table's arena. A period or a value that cannot be read is an error: the first loses the row, the
 * second is x. `name` is the file's own name, for periods that it says. Of cases no cell is ever
 * said. */
void source_rows_read(struct source_table *table, const char *name,
                      void (*take)(void *context, const struct source_number *number),
                      void *context);

#endif
