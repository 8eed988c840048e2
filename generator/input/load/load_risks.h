/* What may happen. */
#ifndef INPUT_LOAD_LOAD_RISKS_H
#define INPUT_LOAD_LOAD_RISKS_H

#include "input/load/load_file.h"

void load_risks(struct loader *loader); /* needs the units and the indicators */

#endif
