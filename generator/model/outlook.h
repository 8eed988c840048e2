/* Where a year will end, before it has ended. */
#ifndef MODEL_OUTLOOK_H
#define MODEL_OUTLOOK_H

#include "model/results.h"

/* last-year: at last year’s pace. Of none both are empty. */
extern const struct word_table outlook_method_words;

/* What will be due of a profile in a period after the figure's; NULL: it is not known. */
const struct number *outlook_due(const struct indicator_result *result, int period);

/* A value at the year's end, as printed, against what the whole year is to reach (of a profile its
 * year_target, without tolerance); its text is about what will be. NULL: no value, nothing is
 * judged. */
struct status_result outlook_judge(const struct target_result *target, enum better better,
                                   const struct number *printed);

#endif
