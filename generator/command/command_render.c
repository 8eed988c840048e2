/* scorecard render: a report for each month that was asked for, written to out/. */
#include "base/stage.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/authority_parts.h"
#include "input/commentary_unread.h"
#include "model/period.h"
#include "publish/produce.h"

#include <stdio.h>

static void free_arena(void *arena) {
    arena_free(arena);
}

/* The last report's memory ends with the run. */
static void end_report(const struct run *run, struct arena *arena, int period) {
    enum stage before = stage_enter(STAGE_FREE);
    if (period < run->options->last)
        arena_free(arena);
    else
        arena_at_free(run->arena, free_arena, arena);
    stage_leave(before);
}

static void show_progress(const struct options *options, int period) {
    if (options->first != options->last && command_is_watched(options))
        command_show_progress((size_t)(period - options->first) + 1,
                              (size_t)(options->last - options->first) + 1, period);
}

/* One month of a range: its own memory, and its own state of knowledge. */
static enum exit_status render_period(struct run *run, const struct unit *unit, int period) {
    const struct options *options = run->options;
    struct arena *arena = arena_new();
    struct produce_request request = command_request(run, options->report, unit, period);
    size_t mark = diagnostics_mark(run->diagnostics);
    show_progress(options, period);
    commentary_unread_in(arena, run->diagnostics, run->dataset, unit, period);
    enum produced produced = produce_report(arena, run->diagnostics, &request);
    command_print_diagnostics(run, request.as_at);
    size_t errors = diagnostics_errors(run->diagnostics, request.as_at);
    diagnostics_forget(run->diagnostics, mark);
    bool single = options->first == options->last;
    if (produced == PRODUCED && (options->verbose || (single && command_is_watched(options))))
        fprintf(stderr, "wrote %s/%s\n", options->out, produce_request_folder(arena, &request));
    end_report(run, arena, period);
    if (produced == PRODUCED_NOT_STORED || diagnostics_failed(run->diagnostics))
        return EXIT_SYSTEM;
    return produced == PRODUCED_NOTHING || errors > 0 ? EXIT_BAD_INPUT : EXIT_DONE;
}

enum exit_status command_render(struct run *run) {
    const struct options *options = run->options;
    const struct unit *unit = command_unit(run);
    if (unit == NULL || !command_unit_is_open(run, unit, options->first, options->last))
        return EXIT_WRONG_USAGE;
    authority_parts_check(run->arena, run->diagnostics, run->dataset, options->templates);
    commentary_unread_beside(run->arena, run->diagnostics, run->dataset);
    enum exit_status worst = EXIT_DONE;
    for (int period = options->first; period <= options->last; period++) {
        enum exit_status status = render_period(run, unit, period);
        worst = status > worst ? status : worst;
        if (worst == EXIT_SYSTEM)
            break;
    }
    return worst;
}
