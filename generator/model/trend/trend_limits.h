/* The mean of a segment with its limits (doc/trends.md, C1, C7). */
#ifndef MODEL_TREND_TREND_LIMITS_H
#define MODEL_TREND_TREND_LIMITS_H

#include "model/trend/trend_points.h"

/* Writes mean and limits to the segment's points and sets its counts. */
void trend_limits(struct arena *arena, const struct trend_question *question,
                  struct segment *segment, struct judged_point *points);

#endif
