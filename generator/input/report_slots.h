/* The section [slots] of report.ini: NAME = required when, words, owner. Only
 * input/report_folder.c and commands include this. */
#ifndef INPUT_REPORT_SLOTS_H
#define INPUT_REPORT_SLOTS_H

#include "input/settings.h"
#include "model/assess/assess.h"

/* Reads the slots into the report's settings. One whose name is an indicator's code or no code, or
 * whose value cannot be read, is an error and left out. `catalogue` may be NULL. */
void report_slots_read(struct arena *arena, const struct settings *settings,
                       const struct catalogue *catalogue, struct report_settings *report);

/* The names of the slots of all reports below a templates folder, for whatever month; NULL at their
 * end. What is wrong there is said by whoever reads the report, but for a fault. */
const char *const *report_slots_names(struct arena *arena, struct diagnostics *diagnostics,
                                      const char *templates);

#endif
