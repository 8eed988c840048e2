/* Units whose own rows do not agree with those of the units below them. */
#ifndef MODEL_ASSESS_ASSESS_RECONCILE_H
#define MODEL_ASSESS_ASSESS_RECONCILE_H

#include "model/assess/assessment.h"

/* A warning with both numbers, about the months that the figures show; for whoever asks for advice,
 * about all months. */
void assess_reconcile(const struct assessment *assessment);

#endif
