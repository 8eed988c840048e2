/* The folders that a report's files come from: its own, then its base's, then that of its base's
 * base (doc/design.md, section 5). input/report_folder.c and those who ask for a report's style
 * alone include this. */
#ifndef INPUT_REPORT_LINEAGE_H
#define INPUT_REPORT_LINEAGE_H

#include "base/diagnostics.h"
#include "input/read_once.h"

struct report_ancestor {
    const char *report; /* its name: ocg-contract */
    const char *folder; /* the folder below templates: ocg-contract, or ocg-contract@2021-04 */
};

struct report_lineage {
    struct report_ancestor *items; /* the report itself first; at least that */
    size_t count;
};

/* Follows [report] base from report.ini to report.ini, for a month: of each report the folder
 * NAME@MONTH with the latest month up to `period` is meant, else NAME. False after an error: a base
 * that there is none of, or one that leads back to a report before it. What is wrong with a
 * report.ini otherwise is left to whoever reads its settings, and ends the line. */
bool report_lineage_find(struct arena *arena, struct diagnostics *diagnostics,
                         struct read_once *files, const char *templates, const char *report,
                         int period, struct report_lineage *lineage);

/* Whether there is a report of that name: a folder with a report.ini. */
bool report_lineage_is_report(struct arena *arena, struct diagnostics *diagnostics,
                              const char *templates, const char *folder);

/* The report that was probably meant by one of none: " (did you mean “ocg-contract”?)", or "". */
const char *report_lineage_hint(struct arena *arena, struct diagnostics *diagnostics,
                                const char *templates, const char *report);

#endif
