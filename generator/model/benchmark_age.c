/* Names the period of a published value. */
#include "model/benchmark_age.h"

#include "model/period_label.h"

bool benchmark_is_outdated(const char *label, int period, int year_start) {
    int end = period_label_read(label, year_start).last;
    return end != PERIOD_NONE && end < period - MONTHS_A_YEAR;
}

const char *benchmark_period_text(const char *label) {
    return *label == '\0' ? "period not stated" : label;
}
