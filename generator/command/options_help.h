/* What --help prints. */
#ifndef COMMAND_OPTIONS_HELP_H
#define COMMAND_OPTIONS_HELP_H

extern const char OPTIONS_HELP[];

#endif
