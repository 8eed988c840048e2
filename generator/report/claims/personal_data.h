/* Patterns of data about persons, which have no place in a report. Only report/claims/ includes
 * this. */
#ifndef REPORT_CLAIMS_PERSONAL_DATA_H
#define REPORT_CLAIMS_PERSONAL_DATA_H

#include "report/claims/claim.h"

/* Adds what looks like a date of birth, a case, NHS or National Insurance number or somebody's
 * address. Neither the words nor the text repeat it. */
void personal_data_find(struct claim_check *check);

#endif
