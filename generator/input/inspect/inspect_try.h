/* Whether the section that was written for a file reads it. */
#ifndef INPUT_INSPECT_INSPECT_TRY_H
#define INPUT_INSPECT_INSPECT_TRY_H

#include "input/inspect/inspect_known.h"
#include "input/inspect/inspection.h"

/* Counts what the section reads, as load would: what the data folder has no unit, role or measure
 * for is not read. Of what it cannot read, no words are kept, but the place of the first. Needs the
 * section. */
void inspect_try(struct inspection *inspection, const struct inspect_known *known);

#endif
