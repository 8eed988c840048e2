/* The four rules (doc/trends.md, C2, with C6 for two of three) beside Anhøj's (C6). */
#ifndef MODEL_TREND_TREND_FLAGS_H
#define MODEL_TREND_TREND_FLAGS_H

#include "model/trend/trend_points.h"

/* Writes flags and directions to the segment's points. */
void trend_flags(const struct trend_question *question, const struct segment *segment,
                 struct judged_point *points);

/* Anhøj's rules on the segment's values about their median: the longest run and the crossings, and
 * whether either is more than chance. */
struct anhoej {
    int useful; /* values that do not lie on the median */
    int longest_run, longest_expected, crossings, crossings_expected;
    bool signal;
};
enum { ANHOEJ_LEAST_USEFUL = 10 }; /* fewer say nothing: then there is no signal */
struct anhoej trend_anhoej(const struct segment *segment, const struct judged_point *points);

#endif
