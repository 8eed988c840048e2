/* What is known of a whole series before there is a verdict. */
#ifndef MODEL_TREND_TREND_JUDGED_H
#define MODEL_TREND_TREND_JUDGED_H

#include "model/trend/trend_points.h"

struct judged {
    struct judged_point *points; /* one for each of the question's values */
    struct segment *segments;    /* in order of month: one or more */
    size_t segment_count;
};

/* Of a question with one value, or gap, at least. */
struct judged trend_judged(struct arena *arena, const struct trend_question *question);

const struct segment *judged_latest(const struct judged *judged);

#endif
