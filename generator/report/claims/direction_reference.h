/* What a direction is from: the month before, a year ago, the target, somebody else's average. Only
 * report/claims/ includes this. */
#ifndef REPORT_CLAIMS_DIRECTION_REFERENCE_H
#define REPORT_CLAIMS_DIRECTION_REFERENCE_H

#include "report/claims/claim.h"
#include "report/claims/direction_said.h"

enum direction_origin {
    REFERENCE_PERIOD,
    REFERENCE_TARGET,
    REFERENCE_BENCHMARK,
    REFERENCE_COMPARE,
    REFERENCE_NUMBER
};

struct reference {
    enum direction_origin kind;
    int period;                               /* REFERENCE_PERIOD */
    const struct benchmark_result *benchmark; /* REFERENCE_BENCHMARK */
    const struct number *value;               /* REFERENCE_NUMBER */
    bool is_floor; /* a run since then, not a step from then: above target since April */
};

enum { REFERENCES = 4 };

struct references {
    struct reference items[REFERENCES];
    size_t count;
    bool unknown; /* it is from something that cannot be told */
    bool now;     /* of the report's own period */
    size_t last;  /* the last word that was read */
};

struct references direction_references(const struct claim_check *check,
                                       const struct direction_said *said);

#endif
