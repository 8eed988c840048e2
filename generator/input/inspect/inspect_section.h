/* The section of sources.ini that reads a file, as text. */
#ifndef INPUT_INSPECT_INSPECT_SECTION_H
#define INPUT_INSPECT_INSPECT_SECTION_H

#include "input/inspect/inspection.h"

/* Fills in the section, its name, the file of other names, and how many keys are left. Needs all
 * the rest. What cannot be known is a comment that says what to put there. */
void inspect_section(struct inspection *inspection);

#endif
