/* What report.ini's [slots] asks of a text. Only report/findings/findings.c includes this. */
#ifndef REPORT_FINDINGS_FINDINGS_SLOT_H
#define REPORT_FINDINGS_FINDINGS_SLOT_H

#include "report/findings/findings_search.h"

/* Finds that there is no text, or one without words, where the slot requires one; or that it has
 * more words than it may. */
void findings_slot(struct findings_search *search);

#endif
