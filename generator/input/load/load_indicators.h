/* The indicators, in the order of their numbers. */
#ifndef INPUT_LOAD_LOAD_INDICATORS_H
#define INPUT_LOAD_LOAD_INDICATORS_H

#include "input/load/load_file.h"

/* They have no figures yet. */
void load_indicators(struct loader *loader);

#endif
