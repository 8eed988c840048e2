/* How old a published value is, by the label of its period. */
#ifndef MODEL_BENCHMARK_AGE_H
#define MODEL_BENCHMARK_AGE_H

#include <stdbool.h>

/* Whether the period ended more than a year before a month. False where the label says no period.
 */
bool benchmark_is_outdated(const char *label, int period, int year_start);

/* The label, or that there is none. */
const char *benchmark_period_text(const char *label);

#endif
