/* From one figure to another: whether that is what a direction says. Only report/claims/ includes
 * this. */
#ifndef REPORT_CLAIMS_DIRECTION_STEP_H
#define REPORT_CLAIMS_DIRECTION_STEP_H

#include "report/claims/claim.h"
#include "report/claims/direction_said.h"

/* A figure and what it is held against, as they are and as they are printed. */
struct direction_step {
    const struct number *exact, *printed;           /* the figure */
    const struct number *from_exact, *from_printed; /* what it is held against */
};

/* A way to look at it: what is meant by up and down of a “performance” is better and worse, too. */
struct view_of_step {
    enum better better;
    bool loose;
    bool is_share; /* in percent, so that a few points are near */
};

/* Whether the figures bear the sense out, exactly or as printed. */
bool direction_step_holds(const struct view_of_step *view, enum direction_sense sense,
                          const struct direction_step *step);

/* Whether they bear out that it is not so. */
bool direction_step_fails(const struct view_of_step *view, enum direction_sense sense,
                          const struct direction_step *step);

#endif
