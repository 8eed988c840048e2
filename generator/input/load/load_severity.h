/* severity.csv. */
#ifndef INPUT_LOAD_LOAD_SEVERITY_H
#define INPUT_LOAD_LOAD_SEVERITY_H

#include "input/load/load_file.h"

/* To be called before whatever warns by a rule. */
void load_severity(struct loader *loader);

#endif
