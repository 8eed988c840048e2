/* The units that report, each below another. */
#ifndef INPUT_LOAD_LOAD_UNITS_H
#define INPUT_LOAD_LOAD_UNITS_H

#include "input/load/load_file.h"

/* A parent that is unknown, or makes a cycle, is an error, and that unit has none. Needs the
 * authority. */
void load_units(struct loader *loader);

#endif
