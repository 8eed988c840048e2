/* How the limits of a trend came about, segment by segment. */
#ifndef REPORT_EXPLAIN_EXPLAIN_SEGMENTS_H
#define REPORT_EXPLAIN_EXPLAIN_SEGMENTS_H

#include "report/explain/explaining.h"

/* A new list that the caller owns: of each segment its months, numbers and, in words, each step. */
cJSON *explain_segments(const struct explaining *explaining);

#endif
