/* Holds the numbers of a sentence against the figures. Only report/claims/ includes this. */
#ifndef REPORT_CLAIMS_NUMBER_CLAIMS_H
#define REPORT_CLAIMS_NUMBER_CLAIMS_H

#include "report/claims/claim.h"

/* Adds those that are not there, with the nearest that is, and those that are another period's. In
 * doubt whether a number is about the indicator, or which it is, nothing is added. */
void number_claims_find(struct claim_check *check);

#endif
