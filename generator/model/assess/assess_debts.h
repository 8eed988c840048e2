/* Rows that are owed to the report, told to whoever makes it (doc/design.md, section 3). */
#ifndef MODEL_ASSESS_ASSESS_DEBTS_H
#define MODEL_ASSESS_ASSESS_DEBTS_H

#include "model/assess/assessment.h"

/* What this month's figures and their comparisons lack is a warning, and an error in a final report
 * unless accepted.csv accepts it; what charts lack is told to whoever asks for advice. */
void assess_debts(const struct assessment *assessment);

#endif
