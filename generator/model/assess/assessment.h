/* A report in the making: what all steps of its assessment see. */
#ifndef MODEL_ASSESS_ASSESSMENT_H
#define MODEL_ASSESS_ASSESSMENT_H

#include "model/assess/assess.h"
#include "model/ledger/late_rows.h"
#include "model/ledger/ledger.h"

struct assessment {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct assess_request *request;
    struct ledger *ledger;
    struct ledger *below;         /* without the unit's own rows; NULL: not yet asked for */
    struct late_rows_table *late; /* NULL: not yet looked for */
    struct ledger **then; /* what was known at each of request->rounds; NULL: not yet asked for */
    struct report_result *report;
    const char **notes; /* of the report, while it grows */
};

#endif
