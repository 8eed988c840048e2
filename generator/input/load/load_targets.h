/* What an indicator's values are held against. */
#ifndef INPUT_LOAD_LOAD_TARGETS_H
#define INPUT_LOAD_LOAD_TARGETS_H

#include "input/load/load_file.h"

/* Both need the indicators, targets the units too; a row about another is an error. */
void load_targets(struct loader *loader);
void load_benchmarks(struct loader *loader);

#endif
