/* What can be read but is hardly meant: numbers, targets, units. Each is a warning of a rule
 * (model/rule.h). */
#ifndef MODEL_SUSPECT_SUSPECT_H
#define MODEL_SUSPECT_SUSPECT_H

#include "base/diagnostics.h"
#include "model/facts.h"
#include "model/results.h"

struct suspect_question {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct facts *facts;
    const struct report_result *report; /* with its indicators */
    bool all_months;                    /* false: those that the report shows */
    bool rows_are_seen_to;              /* by another report: rows are the same for all units */
};

/* Looks at what the report rests on. */
void suspect_report(const struct suspect_question *question);

#endif
