/* Leaves out what a report does not show. Only model/assess/assess.c includes this. */
#ifndef MODEL_ASSESS_ASSESS_ONLY_H
#define MODEL_ASSESS_ASSESS_ONLY_H

#include "model/assess/assessment.h"

/* Puts those of the report's results for which nothing of [report] only holds behind the others,
 * both in their order, and no longer counts them as shown. All is known of each; nobody has kept
 * its place. */
void assess_only(const struct assessment *assessment, struct indicator_result *results);

#endif
