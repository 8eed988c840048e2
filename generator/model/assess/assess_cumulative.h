/* Running totals, those that are none, those that nobody calls so. */
#ifndef MODEL_ASSESS_ASSESS_CUMULATIVE_H
#define MODEL_ASSESS_ASSESS_CUMULATIVE_H

#include "model/assess/assessment.h"

/* A warning that a running total falls within its year. For whoever asks for advice: of earlier
 * years too; a note that over at least 24 months a unit's rows of a flow never fall but in the
 * first month of a year, in each of which they do; a warning that indicators whose years begin in
 * different months read one running total. */
void assess_cumulative(const struct assessment *assessment);

#endif
