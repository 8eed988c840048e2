/* The names on the command line: units, reports and months, and what to say of unknown ones. */
#include "base/spelling.h"
#include "command/command_parts.h"
#include "input/report_folder.h"

#include <errno.h>
#include <string.h>

void command_say_nearest(const char *word, const char *const *names, size_t count) {
    const char *nearest = spelling_nearest(word, names, count);
    if (nearest != NULL)
        fprintf(stderr, " (did you mean “%s”?)", nearest);
}

static void say_unknown_unit(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    const char **codes = arena_array(run->arena, catalogue->unit_count + 1, sizeof *codes);
    for (size_t i = 0; i < catalogue->unit_count; i++)
        codes[i] = catalogue->units[i].code;
    fprintf(stderr, "scorecard: unknown unit “%s”", run->options->unit);
    command_say_nearest(run->options->unit, codes, catalogue->unit_count);
    fputs("; “scorecard list” prints those that there are\n", stderr);
}

const struct unit *command_unit(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    const char *code =
        run->options->unit != NULL ? run->options->unit : catalogue->authority.root_unit;
    const struct unit *unit = catalogue_unit(catalogue, code);
    if (unit == NULL)
        say_unknown_unit(run);
    return unit;
}

enum exit_status command_say_no_exports(const struct run *run, int period) {
    const struct dataset *dataset = run->dataset;
    fprintf(stderr, "scorecard: there are no exports for %s; their rounds are %s to %s\n",
            period_code(run->arena, period), period_code(run->arena, dataset->rounds[0]),
            period_code(run->arena, dataset->rounds[dataset->round_count - 1]));
    return EXIT_WRONG_USAGE;
}

const char *command_choose_report(const struct run *run, const char **chosen) {
    size_t count = 0;
    *chosen = "";
    if (run->options->report != NULL)
        return run->options->report;
    const char **names = report_folder_list(run->arena, run->options->templates, &count);
    if (count == 0) {
        diagnose(run->diagnostics, SEVERITY_ERROR, (struct place){.file = run->options->templates},
                 "there is no report here: %s; name another folder with --templates DIR",
                 names == NULL ? strerror(errno) : "no folder with a report.ini");
        return NULL;
    }
    *chosen = count == 1 ? "the only one there is"
                         : arena_printf(run->arena,
                                        "the first by name of %zu; --report names another", count);
    return names[0];
}
