/* indicators.csv and figures.csv. */
#ifndef INPUT_LOAD_LOAD_INDICATORS_H
#define INPUT_LOAD_LOAD_INDICATORS_H

#include "input/load/load_file.h"

void load_indicators(struct loader *loader);
void load_figures(struct loader *loader);

#endif
