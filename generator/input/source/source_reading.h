/* The reading of one foreign table. Only input/source/source_rows.c and source_count.c include
 * this.
 */
#ifndef INPUT_SOURCE_SOURCE_READING_H
#define INPUT_SOURCE_SOURCE_READING_H

#include "input/source/source_rows.h"

struct source_counts;

struct source_reading {
    struct source_table *table;
    int period;                   /* of all rows, where no column says it */
    bool *chosen;                 /* of columns: it is a measure */
    int *months;                  /* of columns: the month that it is */
    struct source_counts *counts; /* of cases */
    void (*take)(void *context, const struct source_number *number);
    void *context;
};

/* What the row is about; PERIOD_NONE after an error. */
int source_reading_period(const struct source_reading *reading, const struct grid_row *row);

/* A part as the row has it; NULL where the source names none. */
const char *source_reading_part(const struct source_reading *reading, const struct grid_row *row,
                                enum source_part part);

#endif
