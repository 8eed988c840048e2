#include "command.h"

#include <stdbool.h>
#include <stdio.h>

/* A full disk behind stdout shows when what was printed is flushed, at the latest. */
static bool written(void) {
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    fputs("scorecard: error: standard output cannot be written\n", stderr);
    return false;
}

int main(int count, char **arguments) {
    struct arena *arena = arena_new();
    struct options options;
    enum exit_status status = EXIT_DONE;
    switch (options_parse(arena, count, arguments, &options)) {
    case PARSED:
        status = command_run(arena, &options);
        break;
    case PARSED_DONE:
        break;
    case PARSED_WRONG:
        status = EXIT_WRONG_USAGE;
        break;
    }
    arena_free(arena);
    if (!written())
        status = EXIT_SYSTEM;
    return status;
}
