/* The words of a command line that are no options. */
#ifndef COMMAND_OPTIONS_ARGUMENTS_H
#define COMMAND_OPTIONS_ARGUMENTS_H

#include "command/options.h"

/* Of the command that the options have: what the words behind its name say. Wrong usage is said. */
enum options_outcome options_read_arguments(struct options *options, char **words, int count);

#endif
