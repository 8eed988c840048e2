/* Where an indicator's year will end (doc/design.md, section 4). Only model/assess includes this.
 */
#ifndef MODEL_ASSESS_ASSESS_OUTLOOK_H
#define MODEL_ASSESS_ASSESS_OUTLOOK_H

#include "model/assess/assessment.h"

/* Needs the headline and the target. */
void assess_outlook(struct assessment *assessment, struct indicator_result *result);

#endif
