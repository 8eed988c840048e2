/* How many indicators are met, with the sentence that says so. */
#ifndef MODEL_ASSESS_ASSESS_SUMMARY_H
#define MODEL_ASSESS_ASSESS_SUMMARY_H

#include "model/results.h"

/* Counts and the sentence, of the indicators in the report. */
struct summary assess_summary(struct arena *arena, const struct indicator_result *indicators,
                              size_t count);

#endif
