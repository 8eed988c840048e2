/* An explanation in the making, which its branches are made from. */
#ifndef REPORT_EXPLAIN_EXPLAINING_H
#define REPORT_EXPLAIN_EXPLAINING_H

#include "report/explain/explain.h"

/* A month of a measure that the explanation rests on. */
struct month_use {
    size_t measure;
    int period;
};

struct explaining {
    struct arena *arena;
    const struct explain_request *request;
    const struct indicator_result *result;
    struct ledger *ledger;
    struct month_use *uses; /* each once, in order of first use */
    size_t use_count;
};

#endif
