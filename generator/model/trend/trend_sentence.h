/* What the chart shows, in a sentence or two for a councillor. */
#ifndef MODEL_TREND_TREND_SENTENCE_H
#define MODEL_TREND_TREND_SENTENCE_H

#include "model/trend/trend_points.h"

/* The sentence that the page, the chart's text and report.json share. */
const char *trend_sentence(struct arena *arena, const struct trend_question *question,
                           const struct segment *latest, const struct judged_point *points,
                           const struct trend_result *result);

#endif
