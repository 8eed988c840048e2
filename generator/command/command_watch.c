/* scorecard watch: a draft that is rendered again whenever an input changes. */
#include "base/file.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "model/period.h"
#include "watch/watch.h"

#include <stdio.h>

/* What is missing at the beginning is wrong usage: it may be a name that was mistyped. */
static bool has_data(const struct run *run) {
    const char *data = run->options->data;
    if (file_is_folder(run->diagnostics, data))
        return true;
    diagnose(run->diagnostics, SEVERITY_ERROR, (struct place){.file = data},
             "the data folder is not there; name another with --data DIR");
    return false;
}

enum exit_status command_watch(struct run *run) {
    const struct options *options = run->options;
    const char *month = period_code(run->arena, options->first);
    const char *const render[] = {options->program,
                                  "render",
                                  options->report,
                                  month,
                                  "--data",
                                  options->data,
                                  "--templates",
                                  options->templates,
                                  "--out",
                                  options->out,
                                  NULL};
    struct watch_request request = {
        .data = options->data,
        .templates = options->templates,
        .out = options->out,
        .folder = arena_printf(run->arena, "%s/%s/%s", options->out, options->report, month),
        .render = render,
        .by_looking = options->poll,
        .port = options->port};
    bool begun = has_data(run) && watch_until_told(run->diagnostics, &request);
    command_print_diagnostics(run, PERIOD_LATEST);
    return begun ? EXIT_DONE : EXIT_WRONG_USAGE;
}
