/* Holds what a sentence says of directions against the figures. Only report/claims/ includes this.
 */
#ifndef REPORT_CLAIMS_DIRECTION_CLAIMS_H
#define REPORT_CLAIMS_DIRECTION_CLAIMS_H

#include "report/claims/claim.h"

/* Adds those that the figures contradict. What is not about the indicator, is hoped for, or cannot
 * be told, adds nothing. */
void direction_claims_find(struct claim_check *check);

#endif
