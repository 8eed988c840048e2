/* The program: from the command line to an exit status. */
#include "command/command.h"

#include <malloc.h>
#include <stdbool.h>
#include <stdio.h>

/* A full disk behind stdout shows when what was printed is flushed, at the latest. */
static bool written(void) {
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    fputs("scorecard: error: standard output cannot be written\n", stderr);
    return false;
}

/* The C library gives memory back to the system when a report is done and asks for it again for the
 * next, page by page. Here it keeps what it has, and takes all but the largest pieces from there.
 */
static void keep_memory(void) {
    enum { MEGABYTE = 1024 * 1024 };
    mallopt(M_MMAP_THRESHOLD, 32 * MEGABYTE);
    mallopt(M_TRIM_THRESHOLD, 256 * MEGABYTE);
}

/* What a process holds ends with it, faster than piece by piece; a build that looks for what was
 * never freed wants to see it freed.
 */
static void forget(struct arena *arena) {
#ifdef __SANITIZE_ADDRESS__
    arena_free(arena);
#else
    (void)arena;
#endif
}

int main(int count, char **arguments) {
    keep_memory();
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
    if (!written())
        status = EXIT_SYSTEM;
    forget(arena);
    return status;
}
