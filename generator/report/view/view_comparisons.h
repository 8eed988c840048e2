/* What an indicator is compared with. */
#ifndef REPORT_VIEW_VIEW_COMPARISONS_H
#define REPORT_VIEW_VIEW_COMPARISONS_H

#include "model/results.h"

#include <cjson/cJSON.h>

/* Adds benchmarks, comparisons and rankings to the indicator's object. */
void view_put_comparisons(struct arena *arena, cJSON *object,
                          const struct indicator_result *result);

#endif
