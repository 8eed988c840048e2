/* What is odd in this month's numbers though each of them can be read. */
#ifndef MODEL_ASSESS_ASSESS_CHECKS_H
#define MODEL_ASSESS_ASSESS_CHECKS_H

#include "model/assess/assessment.h"
#include "model/ledger/figure.h"

/* A warning about this month's numbers: that a numerator is above its denominator. */
void assess_check_share(const struct assessment *assessment, const struct indicator *indicator,
                        const struct figure *figure, const struct ratio *ratio, int period);

#endif
