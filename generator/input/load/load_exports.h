/* The exports, each number of theirs becoming a fact. */
#ifndef INPUT_LOAD_LOAD_EXPORTS_H
#define INPUT_LOAD_LOAD_EXPORTS_H

#include "input/load/load_file.h"

/* Reads kpi/, then workforce/, in order of file names. None at all is an error and fails the
 * loader. Needs the units. */
void load_exports(struct loader *loader);

#endif
