/* A shift that has lasted, with the limits before beside those since. */
#ifndef MODEL_TREND_TREND_SHIFT_H
#define MODEL_TREND_TREND_SHIFT_H

#include "model/trend/trend.h"

/* The periods up to the latest that lie on one side of its mean. Texts are told as the sentence
 * tells them. */
struct lasting_shift {
    size_t count;
    int first;                  /* the first of them */
    int direction;              /* 1 above, −1 below */
    const char *average;        /* the mean, apart from the nearest of them: 131 */
    const char *before, *since; /* mean 101, limits 90 to 112 */
};

/* Whether the sentence tells of a change, and a shift lasts so long that it would have limits of
 * its own, behind periods that would have theirs. Sets the shift then. */
bool trend_lasting_shift(struct arena *arena, const struct trend_question *question,
                         const struct trend_result *result, struct lasting_shift *shift);

#endif
