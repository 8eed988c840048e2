/* What the commands share. Only command*.c include this. */
#ifndef COMMAND_PARTS_H
#define COMMAND_PARTS_H

#include "command.h"
#include "input/load.h"

struct run {
    struct arena *arena;
    const struct options *options;
    struct diagnostics *diagnostics;
    struct dataset *dataset;
};

/* Prints what was found wrong with the input of rounds up to `as_at`. */
void command_print_diagnostics(const struct run *run, int as_at);

/* The month of knowledge for a report's month: the month itself if none was asked for. */
int command_as_at(const struct options *options, int period);

/* The commands that are files of their own. */
enum exit_status command_explain(struct run *run);

#endif
