/* Those whom a sentence compares with: the national average, statistical neighbours. Only
 * report/claims/ includes this. */
#ifndef REPORT_CLAIMS_COMPARATOR_H
#define REPORT_CLAIMS_COMPARATOR_H

#include "model/results.h"
#include "report/claims/said_words.h"

/* How many words that stand at `at` name somebody to compare with; 0: none. `benchmark` is set to
 * whom the report holds the figure against by that name, or NULL. */
size_t comparator_at(const struct indicator_result *result, const struct said_words *words,
                     size_t at, const struct benchmark_result **benchmark);

#endif
