/* accepted.csv: rows that will not come though they are owed. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_ACCEPTED_H
#define INPUT_LOAD_LOAD_ACCEPTED_H

#include "input/load/load_file.h"

/* Needs the units. */
void load_accepted(struct loader *loader);

#endif
