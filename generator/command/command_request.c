/* Looks up the names on the command line; says so of unknown ones. */
#include "command/command_request.h"

#include "base/spelling.h"
#include "command/command_said.h"
#include "input/report_folder.h"
#include "model/period.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static bool is_one_of(const char *name, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

bool command_knows_report(const struct run *run, const char *name) {
    size_t count = 0;
    const char **names =
        report_folder_list(run->arena, run->diagnostics, run->options->templates, &count);
    if (is_one_of(name, names, count))
        return true;
    if (diagnostics_failed(run->diagnostics))
        return false;
    const char *why = names == NULL ? strerror(errno) : "";
    command_print_diagnostics(run, PERIOD_LATEST);
    fprintf(stderr, "scorecard: unknown report “%s”%s", name,
            spelling_hint(run->arena, name, names, count));
    if (names == NULL)
        fprintf(stderr, "; the folder %s cannot be read: %s", run->options->templates, why);
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "%s%s", i == 0 ? "; expected one of " : ", ", names[i]);
    fputs("\n", stderr);
    return false;
}

const struct unit *command_unit(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    const char *code =
        run->options->unit != NULL ? run->options->unit : catalogue->authority.root_unit;
    const struct unit *unit = catalogue_unit(catalogue, code);
    if (unit == NULL)
        fprintf(stderr,
                "scorecard: unknown unit “%s”%s; “scorecard list” prints those that there are\n",
                code, catalogue_unit_hint(run->arena, catalogue, code));
    return unit;
}

/* "from April 2019 to June 2020", "until June 2020", "from March 2021 on" */
static const char *months_of(struct arena *arena, const struct unit_stay *run) {
    const char *from = run->from == PERIOD_NONE ? "" : period_text(arena, run->from),
               *to = run->to == PERIOD_NONE ? "" : period_text(arena, run->to);
    if (run->from == PERIOD_NONE)
        return arena_printf(arena, "until %s", to);
    return run->to == PERIOD_NONE ? arena_printf(arena, "from %s on", from)
                                  : arena_printf(arena, "from %s to %s", from, to);
}

/* All months in which a unit was open. */
static const char *open_months(struct arena *arena, const struct unit *unit) {
    const char *months = "";
    for (size_t i = 0; i < unit->run_count; i++)
        months = arena_printf(arena, "%s%s%s", months, i == 0 ? "" : " and ",
                              months_of(arena, &unit->runs[i]));
    return months;
}

bool command_unit_is_open(const struct run *run, const struct unit *unit, int first, int last) {
    for (int period = first; period <= last; period++) {
        if (unit_spell_at(unit, period) != NULL)
            continue;
        fprintf(stderr,
                "scorecard: by units.csv “%s” was not open in %s; it was open %s, and is reported "
                "for those months alone\n",
                unit->code, period_text(run->arena, period), open_months(run->arena, unit));
        return false;
    }
    return true;
}

int command_as_at(const struct options *options, int period) {
    return options->as_at == PERIOD_NONE ? period : options->as_at;
}

struct produce_request command_request(const struct run *run, const char *report,
                                       const struct unit *unit, int period) {
    const struct options *options = run->options;
    const struct produce_places places = {run->dataset, options->templates, options->out,
                                          run->kept};
    struct produce_request request =
        produce_request_new(&places, report, unit, period, command_as_at(options, period));
    request.final = options->final;
    request.replace = options->replace;
    if (options->reason != NULL)
        request.reason = options->reason;
    return request;
}

/* The first that may stand for all; where none may, the first. */
static size_t default_of(const struct run *run, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (report_folder_is_default(run->arena, run->options->templates, names[i]))
            return i;
    return 0;
}

/* Why that one of so many was chosen. */
static const char *why_chosen(struct arena *arena, size_t index, size_t count) {
    if (count == 1)
        return "the only one there is";
    return arena_printf(arena, "the %s of %zu; --report names another",
                        index == 0 ? "first by name" : "default", count);
}

static const char *choose_report(const struct run *run, const char **chosen) {
    size_t count = 0;
    *chosen = "";
    if (run->options->report != NULL)
        return run->options->report;
    const char **names =
        report_folder_list(run->arena, run->diagnostics, run->options->templates, &count);
    if (count == 0) {
        diagnose(run->diagnostics, SEVERITY_ERROR, (struct place){.file = run->options->templates},
                 "there is no report here: %s; name another folder with --templates DIR",
                 names == NULL ? strerror(errno) : "no folder with a report.ini");
        return NULL;
    }
    size_t index = default_of(run, names, count);
    *chosen = why_chosen(run->arena, index, count);
    return names[index];
}

bool command_choose(const struct run *run, int period, struct produce_request *request,
                    const char **chosen) {
    const char *report = choose_report(run, chosen);
    *request = command_request(run, report, command_unit(run), period);
    return request->unit != NULL;
}

enum exit_status command_say_no_exports(const struct run *run, int period) {
    const struct dataset *dataset = run->dataset;
    fprintf(stderr, "scorecard: there are no exports for %s; their rounds are %s to %s%s\n",
            period_code(run->arena, period), period_code(run->arena, dataset->rounds[0]),
            period_code(run->arena, dataset->rounds[dataset->round_count - 1]),
            produce_request_later_rows(run->arena, dataset, period));
    return EXIT_WRONG_USAGE;
}
