/* The latest value of a chart beside its target, in words. Only report/chart includes this. */
#ifndef REPORT_CHART_CHART_DESCRIBE_TARGET_H
#define REPORT_CHART_CHART_DESCRIBE_TARGET_H

#include "base/buffer.h"
#include "model/results.h"

/* The value; more exactly where it prints as the target of its period that it is not. */
const char *describe_latest(const struct indicator_result *indicator,
                            const struct series_point *latest, struct arena *arena);

/* ", against a target of 80% and a tolerance of 75% to 95%": those of the period of the latest
 * value; "" where it has none. */
void describe_target(struct buffer *out, const struct indicator_result *indicator,
                     const struct series_point *latest, struct arena *arena);

#endif
