/* Whether the section that was written for a file reads it. */
#ifndef INPUT_INSPECT_INSPECT_TRY_H
#define INPUT_INSPECT_INSPECT_TRY_H

#include "input/inspect/inspection.h"

/* Counts what the section reads, and what it cannot; of that, no words are kept, but the place of
 * the first. Needs the section. */
void inspect_try(struct inspection *inspection);

#endif
