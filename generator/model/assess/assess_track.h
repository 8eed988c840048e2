/* How often an indicator was on target in the twelve months to its figures'. */
#ifndef MODEL_ASSESS_ASSESS_TRACK_H
#define MODEL_ASSESS_ASSESS_TRACK_H

#include "model/assess/assessment.h"

/* The track of an indicator whose headline and series are set (doc/design.md, section 4). */
void assess_track(struct assessment *assessment, struct indicator_result *result);

/* A period of an indicator whose headline and series are set. It counts if it was judged, and the
 * report in which it came first had the indicator. */
struct track_place assess_track_place(const struct assessment *assessment,
                                      const struct indicator_result *result, int period);

#endif
