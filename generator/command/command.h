/* What a command is started with. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "command/options.h"

/* The exit statuses of doc/design.md, section 7. */
enum exit_status { EXIT_DONE = 0, EXIT_BAD_INPUT = 1, EXIT_WRONG_USAGE = 2, EXIT_SYSTEM = 3 };

enum exit_status command_run(struct arena *arena, const struct options *options);

#endif
