/* scorecard check: every report is tried, to find what is wrong. */
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/authority_parts.h"
#include "input/commentary_unread.h"
#include "input/report_folder.h"
#include "model/period.h"
#include "publish/produce.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static void say_checked(const struct run *run, size_t reports, int period, int as_at) {
    size_t errors = diagnostics_errors(run->diagnostics, as_at);
    size_t warnings = diagnostics_count(run->diagnostics, SEVERITY_WARNING, as_at);
    if (!run->options->quiet)
        printf("%zu files read, %zu report%s tried for %s: %zu error%s, %zu warning%s\n",
               run->dataset->inputs.count, reports, command_plural(reports),
               period_code(run->arena, period), errors, command_plural(errors), warnings,
               command_plural(warnings));
}

enum exit_status command_check(struct run *run) {
    const struct options *options = run->options;
    const struct dataset *dataset = run->dataset;
    const struct unit *unit = command_unit(run);
    int period =
        options->first != PERIOD_NONE ? options->first : dataset->rounds[dataset->round_count - 1];
    if (unit == NULL || !command_unit_is_open(run, unit, period, period))
        return EXIT_WRONG_USAGE;
    int as_at = options->first != PERIOD_NONE ? period : PERIOD_LATEST;
    size_t count = 0;
    const char **reports =
        report_folder_list(run->arena, run->diagnostics, options->templates, &count);
    if (reports == NULL)
        diagnose(run->diagnostics, SEVERITY_ERROR, (struct place){.file = options->templates},
                 "the folder of templates cannot be read: %s; name another with --templates DIR",
                 strerror(errno));
    authority_parts_check(run->arena, run->diagnostics, dataset, options->templates);
    commentary_unread(run->arena, run->diagnostics, dataset);
    bool made = reports != NULL;
    for (size_t i = 0; reports != NULL && i < count; i++) {
        struct arena *arena = arena_new();
        size_t mark = diagnostics_mark(run->diagnostics);
        struct produce_request request = command_request(run, reports[i], unit, period);
        request.advise = true;
        made = produce_check(arena, run->diagnostics, &request) && made;
        diagnostics_forget_repeats(run->diagnostics, mark);
        arena_free(arena);
    }
    command_print_diagnostics(run, as_at);
    say_checked(run, count, period, as_at);
    return !made || diagnostics_errors(run->diagnostics, as_at) > 0 ? EXIT_BAD_INPUT : EXIT_DONE;
}
