/* An explanation in the making, which its branches are made from. */
#ifndef REPORT_EXPLAIN_EXPLAINING_H
#define REPORT_EXPLAIN_EXPLAINING_H

#include "model/ledger/ledger.h"
#include "report/explain/explain.h"

/* A month of a measure that the explanation rests on, or the months of a running total. */
struct month_use {
    size_t measure;
    struct span span;
};

struct explaining {
    struct arena *arena;
    const struct explain_request *request;
    const struct indicator_result *result;
    struct ledger *ledger;
    struct rhythm rows;     /* how often the indicator's rows come */
    struct month_use *uses; /* each once, in order of first use */
    size_t use_count;
};

#endif
