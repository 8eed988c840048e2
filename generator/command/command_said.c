/* Prints for the person who looks on. */
#include "command/command_said.h"

#include "model/period.h"

#include <stdio.h>
#include <unistd.h>

static enum severity least_printed(const struct options *options) {
    return options->quiet ? SEVERITY_ERROR : SEVERITY_NOTE;
}

void command_print_diagnostics(const struct run *run, int as_at) {
    diagnostics_print(run->diagnostics, stderr, as_at, least_printed(run->options));
}

enum exit_status command_end(const struct run *run, int as_at, enum exit_status status) {
    command_print_diagnostics(run, as_at);
    return diagnostics_errors(run->diagnostics, as_at) > 0 ? EXIT_BAD_INPUT : status;
}

bool command_is_watched(const struct options *options) {
    return !options->quiet && isatty(STDERR_FILENO);
}

void command_show_progress(size_t number, size_t count, int period) {
    struct arena *arena = arena_new();
    fprintf(stderr, "\r%zu of %zu%s%s%s", number, count, period == PERIOD_NONE ? "" : ": ",
            period == PERIOD_NONE ? "" : period_code(arena, period), number == count ? "\n" : "");
    arena_free(arena);
}

const char *command_plural(size_t count) {
    return count == 1 ? "" : "s";
}
