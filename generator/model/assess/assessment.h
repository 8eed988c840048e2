/* A report in the making: what all steps of its assessment see. */
#ifndef MODEL_ASSESS_ASSESSMENT_H
#define MODEL_ASSESS_ASSESSMENT_H

#include "model/assess/assess.h"
#include "model/ledger/late_rows.h"
#include "model/ledger/ledger.h"

/* What was known in the month of an earlier round. */
struct known_then {
    struct late_rows late; /* what was not; `since` NULL: not yet looked for */
    struct ledger *ledger; /* NULL: not yet asked for */
};

struct assessment {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct assess_request *request;
    struct ledger *ledger;
    struct known_then *then; /* of each of request->rounds */
    struct report_result *report;
    const char **notes; /* of the report, while it grows */
};

#endif
