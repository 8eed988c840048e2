/* What a report shows, by its report.ini: indicators by codes, sections, tables by codes
 * (doc/design.md, section 5). */
#ifndef INPUT_REPORT_CHOICE_H
#define INPUT_REPORT_CHOICE_H

#include "input/settings.h"
#include "model/assess/assess.h"

/* Reads `indicators`, `sections`, `without_sections` and `tables` of [report] into `choice`, which
 * is empty before. A code that indicators.csv has not is an error, left out; a section that it has
 * not is none, nor is a table that tables.csv has not, since a report may have chapters that an
 * authority has nothing for, but where another name is near that is a warning. `catalogue` may be
 * NULL: then nothing is checked. */
void report_choice_read(struct arena *arena, const struct settings *settings,
                        const struct catalogue *catalogue, struct report_settings *choice);

#endif
