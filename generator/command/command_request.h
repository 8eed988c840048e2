/* From the names on the command line to what is asked for. */
#ifndef COMMAND_COMMAND_REQUEST_H
#define COMMAND_COMMAND_REQUEST_H

#include "command/command.h"
#include "command/command_run.h"
#include "publish/produce_request.h"

/* False where there is no report of that name, which was said. */
bool command_knows_report(const struct run *run, const char *name);

/* The unit that was asked for, or the root; NULL: it is unknown, which was said. */
const struct unit *command_unit(const struct run *run);

/* Whether it was open in all those months; else says in which it was not. */
bool command_unit_is_open(const struct run *run, const struct unit *unit, int first, int last);

/* The month of knowledge for a report's month: the month itself if none was asked for. */
int command_as_at(const struct options *options, int period);

/* As the options have it, for one month. */
struct produce_request command_request(const struct run *run, const char *report,
                                       const struct unit *unit, int period);

/* The same for commands that need no report to be named: of that which was, or of the first by
 * name; `chosen` becomes which of the two, in words. The report NULL: there is none, which the
 * diagnostics say. False where the unit is unknown, which was said. */
bool command_choose(const struct run *run, int period, struct produce_request *request,
                    const char **chosen);

/* Wrong usage: a month that cannot be reported. */
enum exit_status command_say_no_exports(const struct run *run, int period);

#endif
