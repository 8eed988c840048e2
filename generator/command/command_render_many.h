/* Many reports of one run. */
#ifndef COMMAND_COMMAND_RENDER_MANY_H
#define COMMAND_COMMAND_RENDER_MANY_H

#include "command/command.h"
#include "command/command_reports.h"

/* Makes them in as many processes as the options say, with what was read so far. What there is to
 * say of them is said at the end, each thing once, in an order that does not depend on the
 * processes; so are the reports that could not be made, and why. Such a report stops no other, and
 * makes the status that of bad input; where the system let none be written, that of the system. A
 * signal that ends the run ends it when the reports that are under way are whole. */
enum exit_status command_render_many(struct run *run, const struct asked_reports *reports);

#endif
