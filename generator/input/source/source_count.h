/* Counts cases: rows about one period, unit, role, measure. Only input/source/source_rows.c
 * includes this. */
#ifndef INPUT_SOURCE_SOURCE_COUNT_H
#define INPUT_SOURCE_SOURCE_COUNT_H

#include "input/source/source_reading.h"

struct source_counts *source_count_new(struct arena *arena);

/* Takes a row in. Nothing that it says is told but its file and line. */
void source_count_row(const struct source_reading *reading, const struct grid_row *row);

/* Gives the counts, each at the place of its first row, in the order of these. */
void source_count_give(const struct source_reading *reading);

#endif
