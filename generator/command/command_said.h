/* What a command says on stderr while it is being carried out. */
#ifndef COMMAND_COMMAND_SAID_H
#define COMMAND_COMMAND_SAID_H

#include "command/command.h"
#include "command/command_run.h"

/* Prints what was found wrong with the input of rounds up to `as_at`. */
void command_print_diagnostics(const struct run *run, int as_at);

/* The same at the end of a command: its exit status, or that the input has errors. */
enum exit_status command_end(const struct run *run, int as_at, enum exit_status status);

/* Whether somebody looks at what is printed on stderr: only then progress is shown. */
bool command_is_watched(const struct options *options);

/* "3 of 13: 2019-12" in the place of what this printed before; PERIOD_NONE: without the month. */
void command_show_progress(size_t number, size_t count, int period);

/* "s", but not of one. */
const char *command_plural(size_t count);

#endif
