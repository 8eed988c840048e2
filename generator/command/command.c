#include "command/command_parts.h"

#include "base/file.h"
#include "input/load/load.h"
#include "input/report_folder.h"
#include "model/period.h"
#include "publish/produce.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static enum severity least_printed(const struct options *options) {
    return options->quiet ? SEVERITY_ERROR : SEVERITY_NOTE;
}

void command_print_diagnostics(const struct run *run, int as_at) {
    diagnostics_print(run->diagnostics, stderr, as_at, least_printed(run->options));
}

static bool is_report(const struct run *run, const char *name) {
    size_t count = 0;
    const char **names = report_folder_list(run->arena, run->options->templates, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void say_unknown_report(const struct run *run) {
    size_t count = 0;
    const char **names = report_folder_list(run->arena, run->options->templates, &count);
    fprintf(stderr, "scorecard: unknown report “%s”", run->options->report);
    if (names == NULL)
        fprintf(stderr, "; the folder %s cannot be read: %s", run->options->templates,
                strerror(errno));
    for (size_t i = 0; names != NULL && i < count; i++)
        fprintf(stderr, "%s%s", i == 0 ? "; expected one of " : ", ", names[i]);
    fputs("\n", stderr);
}

bool command_is_watched(const struct options *options) {
    return !options->quiet && isatty(STDERR_FILENO);
}

static void show_progress(const struct run *run, int period) {
    const struct options *options = run->options;
    if (options->first == options->last || !command_is_watched(options))
        return;
    fprintf(stderr, "\r%d of %d: %s", period - options->first + 1,
            options->last - options->first + 1, period_code(run->arena, period));
    if (period == options->last)
        fputs("\n", stderr);
}

int command_as_at(const struct options *options, int period) {
    return options->as_at == PERIOD_NONE ? period : options->as_at;
}

/* One month of a range: its own memory, and its own state of knowledge. */
static enum exit_status render_period(struct run *run, const struct unit *unit, int period) {
    const struct options *options = run->options;
    int as_at = command_as_at(options, period);
    struct arena *arena = arena_new();
    struct produce_request request = {.dataset = run->dataset,
                                      .templates = options->templates,
                                      .out = options->out,
                                      .report = options->report,
                                      .unit = unit,
                                      .period = period,
                                      .as_at = as_at,
                                      .final = options->final,
                                      .replace = options->replace,
                                      .reason = options->reason};
    size_t mark = diagnostics_mark(run->diagnostics);
    show_progress(run, period);
    enum produced produced = produce_report(arena, run->diagnostics, &request);
    command_print_diagnostics(run, as_at);
    size_t errors = diagnostics_errors(run->diagnostics, as_at);
    diagnostics_forget(run->diagnostics, mark);
    bool single = options->first == options->last;
    if (produced == PRODUCED && (options->verbose || (single && command_is_watched(options))))
        fprintf(stderr, "wrote %s\n", produce_folder(arena, &request));
    arena_free(arena);
    if (produced == PRODUCED_NOT_STORED)
        return EXIT_SYSTEM;
    return produced == PRODUCED_NOTHING || errors > 0 ? EXIT_BAD_INPUT : EXIT_DONE;
}

static enum exit_status run_render(struct run *run) {
    const struct options *options = run->options;
    const struct catalogue *catalogue = &run->dataset->catalogue;
    const char *code = options->unit != NULL ? options->unit : catalogue->authority.root_unit;
    const struct unit *unit = catalogue_unit(catalogue, code);
    if (unit == NULL) {
        fprintf(stderr,
                "scorecard: unknown unit “%s”; “scorecard list” prints those that there "
                "are\n",
                code);
        return EXIT_WRONG_USAGE;
    }
    enum exit_status worst = EXIT_DONE;
    for (int period = options->first; period <= options->last; period++) {
        enum exit_status status = render_period(run, unit, period);
        worst = status > worst ? status : worst;
        if (worst == EXIT_SYSTEM)
            break;
    }
    return worst;
}

static void say_checked(const struct run *run, size_t reports, int period, int as_at) {
    size_t errors = diagnostics_errors(run->diagnostics, as_at);
    size_t warnings = diagnostics_count(run->diagnostics, SEVERITY_WARNING, as_at);
    if (!run->options->quiet)
        printf("%zu files read, %zu report%s tried for %s: %zu error%s, %zu warning%s\n",
               run->dataset->inputs.count, reports, reports == 1 ? "" : "s",
               period_code(run->arena, period), errors, errors == 1 ? "" : "s", warnings,
               warnings == 1 ? "" : "s");
}

static enum exit_status run_check(struct run *run) {
    const struct options *options = run->options;
    const struct dataset *dataset = run->dataset;
    int period =
        options->first != PERIOD_NONE ? options->first : dataset->rounds[dataset->round_count - 1];
    int as_at = options->first != PERIOD_NONE ? period : PERIOD_LATEST;
    size_t count = 0;
    const char **reports = report_folder_list(run->arena, options->templates, &count);
    if (reports == NULL)
        diagnose(run->diagnostics, SEVERITY_ERROR, (struct place){.file = options->templates},
                 "the folder of templates cannot be read: %s; name another with --templates DIR",
                 strerror(errno));
    bool made = reports != NULL;
    for (size_t i = 0; reports != NULL && i < count; i++) {
        struct arena *arena = arena_new();
        struct produce_request request = {
            .dataset = dataset,
            .templates = options->templates,
            .out = options->out,
            .report = reports[i],
            .unit = catalogue_unit(&dataset->catalogue, dataset->catalogue.authority.root_unit),
            .period = period,
            .as_at = period,
            .advise = true};
        made = produce_check(arena, run->diagnostics, &request) && made;
        arena_free(arena);
    }
    command_print_diagnostics(run, as_at);
    say_checked(run, count, period, as_at);
    return !made || diagnostics_errors(run->diagnostics, as_at) > 0 ? EXIT_BAD_INPUT : EXIT_DONE;
}

enum exit_status command_run(struct arena *arena, const struct options *options) {
    static enum exit_status (*const commands[])(struct run *) = {
        [COMMAND_RENDER] = run_render,    [COMMAND_CHECK] = run_check,
        [COMMAND_LIST] = command_list,    [COMMAND_EXPLAIN] = command_explain,
        [COMMAND_DIFF] = command_diff,    [COMMAND_REVISIONS] = command_revisions,
        [COMMAND_VERIFY] = command_verify};
    struct run run = {.arena = arena, .options = options, .diagnostics = diagnostics_new(arena)};
    if (options->report != NULL && !is_report(&run, options->report)) {
        say_unknown_report(&run);
        return EXIT_WRONG_USAGE;
    }
    if (options->command == COMMAND_PUBLISH)
        return command_publish(&run);
    run.dataset = load_dataset(arena, run.diagnostics, options->data);
    if (run.dataset == NULL) {
        command_print_diagnostics(&run, PERIOD_LATEST);
        return options->command == COMMAND_VERIFY ? command_verify(&run) : EXIT_BAD_INPUT;
    }
    for (size_t i = 0; options->verbose && i < run.dataset->inputs.count; i++)
        fprintf(stderr, "read %s, %zu bytes\n", run.dataset->inputs.inputs[i].name,
                run.dataset->inputs.inputs[i].size);
    return commands[options->command](&run);
}
