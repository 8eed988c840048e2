/* What the columns of a table are for. */
#ifndef INPUT_INSPECT_INSPECT_USES_H
#define INPUT_INSPECT_INSPECT_USES_H

#include "input/inspect/inspect_known.h"
#include "input/inspect/inspection.h"

/* Fills in layout and uses. Needs the kinds. What may be a list of cases is taken for one: of
 * such, no cell is ever told. */
void inspect_uses(struct inspection *inspection, const struct inspect_known *known);

/* The first column of that use; NULL: there is none. */
const struct inspect_column *inspect_uses_column(const struct inspection *inspection,
                                                 enum inspect_use use);

#endif
