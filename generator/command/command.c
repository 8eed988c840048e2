/* The table of the commands. */
#include "command/command.h"

#include "base/stage.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/load/load.h"
#include "input/report_slots.h"
#include "model/period.h"
#include "publish/kept.h"

#include <stdio.h>

/* A command, carried out with the data folder read or without. */
static const struct {
    enum exit_status (*with_data)(struct run *);
    enum exit_status (*alone)(struct run *);
} commands[COMMAND_COUNT] = {
    [COMMAND_RENDER] = {command_render, NULL},       [COMMAND_CHECK] = {command_check, NULL},
    [COMMAND_DRAFT] = {command_draft, NULL},         [COMMAND_APPROVE] = {command_approve, NULL},
    [COMMAND_FACTS] = {command_facts, NULL},         [COMMAND_LIST] = {command_list, NULL},
    [COMMAND_EXPLAIN] = {command_explain, NULL},     [COMMAND_DIFF] = {command_diff, NULL},
    [COMMAND_REVISIONS] = {command_revisions, NULL}, [COMMAND_VERIFY] = {command_verify, NULL},
    [COMMAND_INSPECT] = {NULL, command_inspect},     [COMMAND_PUBLISH] = {NULL, command_publish},
    [COMMAND_TEMPLATE] = {NULL, command_template},   [COMMAND_INIT] = {NULL, command_init},
    [COMMAND_WATCH] = {NULL, command_watch},         [COMMAND_HELP] = {NULL, command_help}};

static enum exit_status with_data(struct run *run) {
    const struct options *options = run->options;
    enum stage before = stage_enter(STAGE_DATA);
    struct dataset *dataset = load_dataset(run->arena, run->diagnostics, options->data);
    if (dataset != NULL)
        dataset->slots = report_slots_names(run->arena, run->diagnostics, options->templates);
    run->dataset = dataset;
    stage_leave(before);
    if (run->dataset == NULL) {
        command_print_diagnostics(run, PERIOD_LATEST);
        bool may_go_on =
            options->command == COMMAND_VERIFY && !diagnostics_failed(run->diagnostics);
        return may_go_on ? command_verify(run) : EXIT_BAD_INPUT;
    }
    for (size_t i = 0; options->verbose && i < run->dataset->inputs.count; i++)
        fprintf(stderr, "read %s, %zu bytes\n", run->dataset->inputs.inputs[i].name,
                run->dataset->inputs.inputs[i].size);
    return commands[options->command].with_data(run);
}

static enum exit_status carry_out(struct run *run) {
    const struct options *options = run->options;
    if (options->report != NULL && !command_knows_report(run, options->report))
        return EXIT_WRONG_USAGE;
    return commands[options->command].alone != NULL ? commands[options->command].alone(run)
                                                    : with_data(run);
}

/* Whatever a command makes of it: what could not be read was the system's failure. */
enum exit_status command_run(struct arena *arena, const struct options *options) {
    struct run run = {.arena = arena,
                      .options = options,
                      .diagnostics = diagnostics_new(arena),
                      .kept = kept_new(arena)};
    if (options->timings)
        stage_begin();
    enum exit_status status = carry_out(&run);
    if (diagnostics_failed(run.diagnostics)) {
        command_print_diagnostics(&run, PERIOD_LATEST);
        status = EXIT_SYSTEM;
    }
    if (options->timings)
        stage_print(stderr);
    return status;
}
