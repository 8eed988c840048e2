/* The value in a cell of an export. Only input/load/load_exports.c includes this. */
#ifndef INPUT_LOAD_LOAD_VALUE_H
#define INPUT_LOAD_LOAD_VALUE_H

#include "input/load/load_file.h"

/* Adds the fact with the cell's value; what is neither a number nor a marker is x and an error.
 * `field` counts cells from 1, `column` is the name in the header. */
void load_value(struct loader *loader, struct fact *fact, const char *cell, size_t field,
                const char *column);

#endif
