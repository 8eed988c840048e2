/* What is left of a row of an export that was refused as a whole. Only input/load/load_exports.c
 * includes this. */
#ifndef INPUT_LOAD_LOAD_LOST_H
#define INPUT_LOAD_LOAD_LOST_H

#include "input/load/load_file.h"

struct lost_row {
    struct loader *loader;
    const struct table_row *row;
    size_t period, unit; /* columns */
    int round;
};

/* Of a measure that somebody asks for: x where month and unit can be read; else a note, so that
 * nobody is told that the unit owes the row. The row's error was said. */
void load_lost(const struct lost_row *lost, const char *measure);

#endif
