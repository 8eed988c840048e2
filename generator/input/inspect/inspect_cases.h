/* Whether the rows of a table are about single persons or cases. */
#ifndef INPUT_INSPECT_INSPECT_CASES_H
#define INPUT_INSPECT_INSPECT_CASES_H

#include "input/inspect/inspect_known.h"
#include "input/inspect/inspection.h"

/* Asked before columns are used. SURE: a header says so, two columns are days, or a column of texts
 * that is no unit, measure or note has nearly as many texts as rows. */
enum inspect_cases inspect_cases(const struct inspection *inspection,
                                 const struct inspect_known *known);

#endif
