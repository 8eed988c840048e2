/* Which months' export rows an explanation has to show. */
#ifndef REPORT_EXPLAIN_EXPLAIN_ROWS_H
#define REPORT_EXPLAIN_EXPLAIN_ROWS_H

#include "model/ledger/figure.h"
#include "report/explain/explaining.h"

/* Notes the months of the figure's measures whose rows must be shown; none of an unusable figure.
 */
void explain_use(struct explaining *explaining, const struct figure *figure, struct window window);

#endif
