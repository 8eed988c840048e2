/* The file of other names that goes with a section. */
#ifndef INPUT_INSPECT_INSPECT_RENAMES_H
#define INPUT_INSPECT_INSPECT_RENAMES_H

#include "input/inspect/inspection.h"

/* Fills in the file's name and text, where there are other names. Needs the section's name. */
void inspect_renames(struct inspection *inspection);

#endif
