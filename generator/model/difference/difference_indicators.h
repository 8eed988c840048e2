/* Which indicators the reports show, with the numbers that they have. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_INDICATORS_H
#define MODEL_DIFFERENCE_DIFFERENCE_INDICATORS_H

#include "model/difference/difference_list.h"

/* The indicator of the earlier report that had this one's number and has it no more; NULL: none. */
const struct indicator_result *difference_number_before(const struct comparing *comparing,
                                                        const struct indicator_result *now);

/* Indicators that came or went, and numbers that passed on. */
void difference_indicators(struct comparing *comparing);

#endif
