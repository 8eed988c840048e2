/* Risks in a report: until they are closed, each with what the report before said of it. */
#ifndef MODEL_ASSESS_ASSESS_RISKS_H
#define MODEL_ASSESS_ASSESS_RISKS_H

#include "model/assess/assessment.h"

void assess_risks(const struct assessment *assessment); /* needs the report's indicators */

#endif
