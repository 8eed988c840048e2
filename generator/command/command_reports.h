/* Which reports a command line asks for: of which units, for which months. */
#ifndef COMMAND_COMMAND_REPORTS_H
#define COMMAND_COMMAND_REPORTS_H

#include "command/command_run.h"

struct asked_report {
    const struct unit *unit;
    int period;
};

/* A unit's reports stand one after the other in order of month; units that have a parent in common
 * follow one another, those of the root first. */
struct asked_reports {
    struct asked_report *items;
    size_t count; /* at least 1 */
};

/* Those of --unit or --level, or of the root, for the months that the options have. A unit that is
 * named is open in all of them; of all units, or of a level, those count that are open, month by
 * month. False: wrong usage, which was said. */
bool command_reports(const struct run *run, struct asked_reports *reports);

#endif
