/* What is said of a command line that cannot be understood. */
#ifndef COMMAND_OPTIONS_WRONG_H
#define COMMAND_OPTIONS_WRONG_H

#include "command/options.h"

/* Says it on stderr, with the help that tells more: that of the command, if one was named. */
__attribute__((format(printf, 2, 3))) enum options_outcome
options_wrong(const struct options *options, const char *format, ...);

#endif
