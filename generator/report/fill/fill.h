/* Names in commentary, such as {{current}}, that stand for what the report shows (doc/design.md,
 * section 14). */
#ifndef REPORT_FILL_FILL_H
#define REPORT_FILL_FILL_H

#include "model/results.h"

/* Puts texts whose names are filled in into the place of the report's commentary and that of its
 * slots; those without names stay. A name that is none is an error at its line, and stays as it is
 * written, and so does one of code. */
void fill_commentary(struct arena *arena, struct diagnostics *diagnostics,
                     struct report_result *report);

#endif
