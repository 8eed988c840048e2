/* scorecard render: the reports that were asked for, written to out/. */
#include "base/stage.h"
#include "command/command_render_many.h"
#include "command/command_reports.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/authority_parts.h"
#include "input/commentary_unread.h"
#include "publish/produce.h"

#include <stdio.h>

static void free_arena(void *arena) {
    arena_free(arena);
}

static enum exit_status render_one(struct run *run, const struct asked_report *asked) {
    const struct options *options = run->options;
    struct arena *arena = arena_new();
    struct produce_request request =
        command_request(run, options->report, asked->unit, asked->period);
    commentary_unread_in(arena, run->diagnostics, run->dataset, asked->unit, asked->period);
    enum produced produced = produce_report(arena, run->diagnostics, &request);
    command_print_diagnostics(run, request.as_at);
    if (produced == PRODUCED && (options->verbose || command_is_watched(options)))
        fprintf(stderr, "wrote %s/%s\n", options->out, produce_request_folder(arena, &request));
    arena_at_free(run->arena, free_arena, arena); /* with the run */
    if (produced == PRODUCED_NOT_STORED || diagnostics_failed(run->diagnostics))
        return EXIT_SYSTEM;
    return produced == PRODUCED_NOTHING || diagnostics_errors(run->diagnostics, request.as_at) > 0
               ? EXIT_BAD_INPUT
               : EXIT_DONE;
}

enum exit_status command_render(struct run *run) {
    struct asked_reports reports;
    if (!command_reports(run, &reports))
        return EXIT_WRONG_USAGE;
    authority_parts_check(run->arena, run->diagnostics, run->dataset, run->options->templates);
    commentary_unread_beside(run->arena, run->diagnostics, run->dataset);
    return reports.count == 1 ? render_one(run, &reports.items[0])
                              : command_render_many(run, &reports);
}
