/* The rows of a foreign table as numbers about a period, a unit, a measure, in each of its layouts
 * (doc/design.md, section 11). */
#ifndef INPUT_SOURCE_SOURCE_ROWS_H
#define INPUT_SOURCE_SOURCE_ROWS_H

#include "input/source/source_table.h"

struct source_number {
    int period;                      /* of facts */
    const char *parts[SOURCE_PARTS]; /* as written; NULL: the source has none */
    const struct grid_row *row;
    int column; /* of the value; NO_COLUMN: a case, which counts as one */
    struct place place;
};

/* From the first to the last month that a table is about; PERIOD_NONE: about none. */
struct source_months {
    int first, last;
};

/* The months of all rows, also of those that conditions leave out. `name` is the file's own name,
 * for periods that it says. What is wrong is said by source_rows_read alone. */
struct source_months source_rows_months(const struct source_table *table, const char *name);

/* Calls `take` for each number, in the order of the table. A period that cannot be read is an
 * error, and loses the row. */
void source_rows_read(struct source_table *table, const char *name,
                      void (*take)(void *context, const struct source_number *number),
                      void *context);

/* The month that a part says which a file's name may say, too; PERIOD_NONE after an error. */
int source_rows_month(struct source_table *table, const struct source_number *number,
                      enum source_part part, const char *name);

/* The number's value, in the table's arena; one that cannot be read is an error, and x. It has a
 * column. */
struct source_value source_rows_value(struct source_table *table,
                                      const struct source_number *number);

#endif
