/* What the chart shows, in a sentence or two for a councillor. */
#ifndef MODEL_TREND_TREND_SENTENCE_H
#define MODEL_TREND_TREND_SENTENCE_H

#include "model/trend/trend_points.h"

/* Writes the sentence that the page, the chart's text and report.json share, and what it bears out.
 */
void trend_sentence(struct arena *arena, const struct trend_question *question,
                    const struct segment *latest, const struct judged_point *points,
                    struct trend_result *result);

#endif
