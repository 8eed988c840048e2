/* Targets that look like the steps of a profile though they do not say so. */
#ifndef MODEL_ASSESS_ASSESS_PROFILE_H
#define MODEL_ASSESS_ASSESS_PROFILE_H

#include "model/assess/assessment.h"

/* A note for whoever asks for advice: the targets of a year-to-date amount rise step by step within
 * a year, and no year_target says what they rise to. */
void assess_profile(const struct assessment *assessment);

#endif
