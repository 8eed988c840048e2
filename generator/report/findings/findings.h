/* What is wrong with a report's commentary, beside the figures that it is about (doc/design.md,
 * section 14). */
#ifndef REPORT_FINDINGS_FINDINGS_H
#define REPORT_FINDINGS_FINDINGS_H

#include "model/assess/assess.h"

struct findings_question {
    const struct commentary_entry *before; /* the commentary of the report before */
    size_t before_count;
    const struct report_settings *settings;
    const char *const *paths; /* of the files of each indicator's text, in the report's order, and
                                 then of each slot's, whether they are there or not */
    const char *actions_path; /* of actions.csv, likewise */
};

/* Fills in `findings` and `slot_findings` of the report, but for what the texts' front matter
 * accepts. An acceptance of what was not found is a note. */
void findings_look(struct arena *arena, struct diagnostics *diagnostics,
                   const struct findings_question *question, struct report_result *report);

/* Says the report's findings at their places; how many there are. */
size_t findings_tell(struct diagnostics *diagnostics, enum severity severity,
                     const struct report_result *report);

#endif
