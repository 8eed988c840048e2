/* The figures that each indicator consists of. */
#ifndef INPUT_LOAD_LOAD_FIGURES_H
#define INPUT_LOAD_LOAD_FIGURES_H

#include "input/load/load_file.h"

/* Gives the indicators their figures; one that has no headline is an error. Needs the indicators.
 */
void load_figures(struct loader *loader);

#endif
