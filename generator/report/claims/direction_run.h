/* Directions over several periods: the highest since April, for the third month running, again.
 * Only report/claims/ includes this. */
#ifndef REPORT_CLAIMS_DIRECTION_RUN_H
#define REPORT_CLAIMS_DIRECTION_RUN_H

#include "report/claims/claim.h"
#include "report/claims/direction_said.h"
#include "report/claims/direction_step.h"

/* For how many periods the sentence says that it has gone on: 3 of "for the third month running", 2
 * of "again" beside the direction; 1: it says nothing of it. */
size_t direction_run_said(const struct claim_check *check, const struct direction_said *said);

/* How many of the last `count` steps from period to period, to the latest one, hold before one does
 * not: `count` at most, and where values are missing. */
size_t direction_run_of_steps(const struct claim_check *check, const struct view_of_step *view,
                              enum direction_sense sense, size_t count);

/* The first period of the superlative's window whose value is beyond that of now: higher than the
 * highest; PERIOD_NONE: none is, or no window is said. */
int direction_run_beyond(const struct claim_check *check, const struct view_of_step *view,
                         const struct direction_said *said);

#endif
