/* forecasts.csv. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_FORECASTS_H
#define INPUT_LOAD_LOAD_FORECASTS_H

#include "input/load/load_file.h"

void load_forecasts(struct loader *loader);

#endif
