/* What a sentence of commentary claims, held against the figures of the indicator that it stands
 * at (doc/design.md, section 14): numbers, directions, periods. Beside that, data about persons.
 * The words are English: a text in another language is not looked through. */
#ifndef REPORT_CLAIMS_CLAIMS_H
#define REPORT_CLAIMS_CLAIMS_H

#include "report/claims/claim.h"

/* What all sentences of an indicator's commentary are held against; of a text about no indicator
 * (NULL) only data about persons are found. */
struct claim_check claims_begin(struct arena *arena, const struct report_result *report,
                                const struct indicator_result *result);

/* What is wrong in the sentence; texts are half sentences without a full stop. In doubt, nothing
 * is. */
struct claim_list claims_of(const struct claim_check *begun, const char *sentence);

#endif
