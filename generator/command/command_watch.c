/* scorecard watch: a draft that is rendered again whenever an input changes. */
#include "base/file.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/load/load.h"
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

/* Whether the unit that was asked for stands for the whole authority: only units.csv knows. What is
 * wrong with the data is said when they are rendered. */
static bool is_root(const struct run *run, const char *code) {
    struct diagnostics *unsaid = diagnostics_new(run->arena);
    const struct dataset *dataset = load_dataset(run->arena, unsaid, run->options->data);
    const struct unit *unit = dataset == NULL ? NULL : catalogue_unit(&dataset->catalogue, code);
    return unit != NULL && catalogue_is_root(&dataset->catalogue, unit);
}

/* Where the report is written. */
static const char *folder_of(const struct run *run, const char *month) {
    const struct options *options = run->options;
    const char *whole = arena_printf(run->arena, "%s/%s/%s", options->out, options->report, month);
    return options->unit == NULL || is_root(run, options->unit)
               ? whole
               : arena_printf(run->arena, "%s/units/%s", whole, options->unit);
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
                                  options->unit == NULL ? NULL : "--unit",
                                  options->unit,
                                  NULL};
    struct watch_request request = {.data = options->data,
                                    .templates = options->templates,
                                    .out = options->out,
                                    .folder = folder_of(run, month),
                                    .render = render,
                                    .by_looking = options->poll,
                                    .port = options->port};
    bool begun = has_data(run) && watch_until_told(run->diagnostics, &request);
    command_print_diagnostics(run, PERIOD_LATEST);
    return begun ? EXIT_DONE : EXIT_WRONG_USAGE;
}
