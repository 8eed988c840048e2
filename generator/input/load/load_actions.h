/* What somebody has undertaken to do. */
#ifndef INPUT_LOAD_LOAD_ACTIONS_H
#define INPUT_LOAD_LOAD_ACTIONS_H

#include "input/load/load_file.h"

void load_actions(struct loader *loader); /* needs the units and the indicators */

#endif
