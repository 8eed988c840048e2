/* What a commentary's sentences say that the figures do not. Only report/findings/ includes this.
 */
#ifndef REPORT_FINDINGS_FINDINGS_CLAIMS_H
#define REPORT_FINDINGS_FINDINGS_CLAIMS_H

#include "report/findings/findings_search.h"

/* Adds what each sentence claims that is not so, and what looks like data about persons. The words
 * that are known are English: a commentary in another language is not looked through. */
void findings_claims(struct findings_search *search);

#endif
