/* What is wrong with a report's commentary, beside the figures that it is about (doc/design.md,
 * section 14). */
#ifndef REPORT_FINDINGS_FINDINGS_H
#define REPORT_FINDINGS_FINDINGS_H

#include "model/assess/assess.h"

struct findings_question {
    const struct report_result *report;
    const struct commentary_entry *before; /* the commentary of the report before */
    size_t before_count;
};

/* The findings of each indicator's commentary, in the order of the report's indicators, but for
 * those that its front matter accepts. An acceptance of what was not found is a note. */
const struct finding_list *findings_of(struct arena *arena, struct diagnostics *diagnostics,
                                       const struct findings_question *question);

/* Says the report's findings at their places; how many there are. */
size_t findings_tell(struct diagnostics *diagnostics, enum severity severity,
                     const struct report_result *report);

#endif
