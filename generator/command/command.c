/* The table of the commands. */
#include "command/command.h"

#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/load/load.h"
#include "model/period.h"

#include <stdio.h>

enum exit_status command_run(struct arena *arena, const struct options *options) {
    static enum exit_status (*const commands[])(struct run *) = {
        [COMMAND_RENDER] = command_render, [COMMAND_CHECK] = command_check,
        [COMMAND_LIST] = command_list,     [COMMAND_EXPLAIN] = command_explain,
        [COMMAND_DIFF] = command_diff,     [COMMAND_REVISIONS] = command_revisions,
        [COMMAND_VERIFY] = command_verify};
    struct run run = {.arena = arena, .options = options, .diagnostics = diagnostics_new(arena)};
    if (options->report != NULL && !command_knows_report(&run, options->report))
        return EXIT_WRONG_USAGE;
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
