/* Sentences about risks. Only report/view/ includes this. */
#ifndef REPORT_VIEW_VIEW_RISKS_TEXT_H
#define REPORT_VIEW_VIEW_RISKS_TEXT_H

#include "model/results.h"

/* Up from 9 (high); New */
const char *risk_change_text(struct arena *arena, const struct risk_result *risk);

/* The scores that have the rating: 8 to 12 */
const char *risk_scores_text(struct arena *arena, enum risk_rating rating);

/* 7 risks are open: 2 very high, 4 high and 1 low. */
const char *risks_open_text(struct arena *arena, const struct risk_list *risks);

/* Since September 2020: 2 new, 1 higher and 1 closed. "" where there is no risk. */
const char *risks_since_text(struct arena *arena, const struct report_result *results);

#endif
