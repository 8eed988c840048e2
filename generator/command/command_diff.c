/* scorecard diff: what differs between two months' reports, as text. */
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "model/difference/difference.h"
#include "model/period.h"
#include "publish/assessed.h"

#include <stdio.h>

static const char *state_of_knowledge(const struct run *run) {
    int as_at = run->options->as_at;
    if (as_at == PERIOD_NONE)
        return "each as published then";
    if (as_at == PERIOD_LATEST)
        return "both as known from the latest exports";
    return arena_printf(run->arena, "both as known in %s", period_text(run->arena, as_at));
}

static void print_difference(const struct difference *difference) {
    const struct indicator *indicator = difference->indicator;
    if (indicator == NULL)
        printf("  %s\n", difference->sentence);
    else
        printf("  %s %s: %s\n", indicator->code, indicator->short_title, difference->sentence);
}

static void print_differences(const struct run *run, const struct report_result *before,
                              const struct report_result *now,
                              const struct differences *differences) {
    printf("%s, %s: %s and %s, %s\n", now->title, unit_name(now->unit, now->period),
           period_text(run->arena, before->period), period_text(run->arena, now->period),
           state_of_knowledge(run));
    if (differences->count == 0)
        puts("\nNothing differs");
    for (size_t i = 0; i < differences->count; i++) {
        if (i == 0 || differences->items[i].kind != differences->items[i - 1].kind)
            printf("\n%s\n", difference_heading(differences->items[i].kind));
        print_difference(&differences->items[i]);
    }
}

/* The report for a month, with the knowledge that goes with it. */
static const struct report_result *report_for(const struct run *run,
                                              const struct produce_request *request, int period) {
    struct produce_request month =
        produce_request_at(request, period, command_as_at(run->options, period));
    return assessed_report(run->arena, run->diagnostics, &month);
}

static bool has_exports(const struct run *run, const struct produce_request *request, int period) {
    struct produce_request month =
        produce_request_at(request, period, command_as_at(run->options, period));
    return produce_request_has_exports(&month);
}

static enum exit_status diff(const struct run *run, const struct produce_request *request) {
    const struct report_result *before = report_for(run, request, run->options->first);
    const struct report_result *now = report_for(run, request, run->options->last);
    if (before == NULL || now == NULL)
        return EXIT_BAD_INPUT;
    struct differences differences = difference_between(run->arena, before, now);
    print_differences(run, before, now, &differences);
    return differences.count == 0 ? EXIT_DONE : EXIT_BAD_INPUT;
}

enum exit_status command_diff(struct run *run) {
    const struct options *options = run->options;
    const char *chosen;
    struct produce_request request;
    if (!command_choose(run, options->first, &request, &chosen) ||
        !command_unit_is_open(run, request.unit, options->first, options->first) ||
        !command_unit_is_open(run, request.unit, options->last, options->last))
        return EXIT_WRONG_USAGE;
    if (!has_exports(run, &request, options->first))
        return command_say_no_exports(run, options->first);
    if (!has_exports(run, &request, options->last))
        return command_say_no_exports(run, options->last);
    enum exit_status status = request.report == NULL ? EXIT_BAD_INPUT : diff(run, &request);
    int as_at =
        command_as_at(options, options->first > options->last ? options->first : options->last);
    return command_end(run, as_at, status);
}
