/* Actions that report.ini requires. Only report/findings/findings.c includes this. */
#ifndef REPORT_FINDINGS_FINDINGS_ACTIONS_H
#define REPORT_FINDINGS_FINDINGS_ACTIONS_H

#include "report/findings/findings_search.h"

/* Finds that no action about the indicator is open where report.ini requires one, whether there is
 * a text or not. It is mended in actions.csv. */
void findings_actions(struct findings_search *search);

#endif
