/* What figures make of measures. */
#ifndef MODEL_SUSPECT_SUSPECT_SHOWN_H
#define MODEL_SUSPECT_SUSPECT_SHOWN_H

#include "model/facts.h"
#include "model/results.h"

struct suspect_shown {
    int period;       /* the month that the report shows of it; PERIOD_NONE: no figure reads it */
    bool is_a_count;  /* a figure prints it as a count, or as part of one */
    bool is_of_share; /* a figure makes a percentage or a rate of it and another */
    const struct expression *denominator; /* what a figure divides it by; NULL: nothing */
};

/* Of each measure. */
const struct suspect_shown *suspect_shown(struct arena *arena, const struct facts *facts,
                                          const struct report_result *report);

#endif
