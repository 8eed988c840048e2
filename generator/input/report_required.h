/* What report.ini requires of indicators. Only input/report_folder.c includes this. */
#ifndef INPUT_REPORT_REQUIRED_H
#define INPUT_REPORT_REQUIRED_H

#include "input/settings.h"
#include "model/assess/assess.h"

/* Reads the keys actions, only of [report]: words with commas between them, any of which is enough.
 * False after an error: a word that is none. */
bool report_required_read(struct arena *arena, const struct settings *settings,
                          struct report_settings *report);

/* A warning for each setting that waits for a need of rectification in a report without a rule for
 * it. All settings have been read. */
void report_required_check(struct diagnostics *diagnostics, const struct report_settings *report);

#endif
