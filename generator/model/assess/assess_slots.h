/* Texts that are about a report as a whole. Only model/assess/assess.c includes this. */
#ifndef MODEL_ASSESS_ASSESS_SLOTS_H
#define MODEL_ASSESS_ASSESS_SLOTS_H

#include "model/assess/assessment.h"

/* Gives the report its slots, each with the text that was written for it. */
void assess_slots(struct assessment *assessment);

#endif
