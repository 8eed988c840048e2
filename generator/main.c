#include "command.h"

#include <stdio.h>

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
    if (fflush(stdout) != 0 && status == EXIT_DONE)
        status = EXIT_SYSTEM;
    return status;
}
