/* A command that is being carried out. */
#ifndef COMMAND_COMMAND_RUN_H
#define COMMAND_COMMAND_RUN_H

#include "base/diagnostics.h"
#include "command/options.h"
#include "input/dataset.h"

struct run {
    struct arena *arena;
    const struct options *options;
    struct diagnostics *diagnostics;
    const struct dataset *dataset; /* NULL: the command needs none, or it cannot be read */
    struct kept *kept;             /* what its reports share */
};

#endif
