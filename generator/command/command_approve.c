/* scorecard approve: a text's front matter says who approves it. */
#include "base/spelling.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "model/date.h"
#include "publish/approval.h"
#include "publish/produce.h"
#include "publish/shown_digest.h"

#include <stdio.h>
#include <string.h>

/* The text that a code stands for in a report. */
struct named_text {
    const struct commentary *commentary;
    const char *why_none, *figures;
    bool known;
};

static struct named_text find_text(struct arena *arena, const struct report_result *report,
                                   const char *code, struct spelling *spelling) {
    for (size_t i = 0; i < report->indicator_count; i++) {
        const struct indicator_result *result = &report->indicators[i];
        spelling_offer(spelling, result->indicator->code);
        if (strcmp(result->indicator->code, code) == 0)
            return (struct named_text){result->commentary, result->no_commentary,
                                       shown_digest_of_indicator(arena, result), true};
    }
    for (size_t i = 0; i < report->slot_count; i++) {
        const struct slot_result *slot = &report->slots[i];
        spelling_offer(spelling, slot->slot->name);
        if (strcmp(slot->slot->name, code) == 0)
            return (struct named_text){slot->commentary, slot->no_commentary,
                                       shown_digest_of_report(arena, report), true};
    }
    return (struct named_text){0};
}

static enum exit_status say_unknown(const struct run *run, const struct report_result *report,
                                    const struct spelling *spelling) {
    fprintf(stderr, "scorecard: the report “%s” for %s has neither indicator nor slot “%s”%s\n",
            report->report, period_code(run->arena, report->period), run->options->indicator,
            spelling_answer(run->arena, spelling));
    return EXIT_WRONG_USAGE;
}

static enum exit_status say_no_text(const struct run *run, const struct report_result *report,
                                    const struct named_text *text) {
    const char *why = text->why_none == NULL
                          ? "there is no text; write it first"
                          : arena_printf(run->arena, "the text cannot be used: %s", text->why_none);
    fprintf(stderr, "scorecard: nothing is approved: of “%s” in the report for %s %s\n",
            run->options->indicator, period_text(run->arena, report->period), why);
    return EXIT_BAD_INPUT;
}

static enum exit_status approve(const struct run *run, const struct produce_request *request) {
    const struct options *options = run->options;
    struct produced_results produced;
    if (!produce_results(run->arena, run->diagnostics, request, &produced))
        return EXIT_BAD_INPUT;
    struct spelling spelling = spelling_of(options->indicator);
    struct named_text text = find_text(run->arena, produced.results, options->indicator, &spelling);
    if (!text.known)
        return say_unknown(run, produced.results, &spelling);
    if (text.commentary == NULL)
        return say_no_text(run, produced.results, &text);
    const struct approval approval = {options->by, options->date, text.figures};
    enum approved approved =
        approval_write(run->arena, run->diagnostics, text.commentary, &approval);
    if (approved != APPROVED)
        return approved == APPROVED_NOTHING ? EXIT_BAD_INPUT : EXIT_SYSTEM;
    if (!options->quiet)
        printf("%s is approved by %s on %s, for the figures %s\n", text.commentary->place.file,
               options->by, options->date, text.figures);
    return EXIT_DONE;
}

enum exit_status command_approve(struct run *run) {
    const struct options *options = run->options;
    const struct unit *unit = command_unit(run);
    if (unit == NULL || !command_unit_is_open(run, unit, options->first, options->first))
        return EXIT_WRONG_USAGE;
    if (!date_is_given(date_read_day(options->date))) {
        fprintf(stderr, "scorecard: “%s” is no day; expected such as 2020-11-12\n", options->date);
        return EXIT_WRONG_USAGE;
    }
    if (strpbrk(options->by, "\r\n") != NULL) {
        fputs("scorecard: the name behind --by has more than one line\n", stderr);
        return EXIT_WRONG_USAGE;
    }
    struct produce_request request = command_request(run, options->report, unit, options->first);
    if (!produce_request_has_exports(&request))
        return command_say_no_exports(run, options->first);
    enum exit_status status = approve(run, &request);
    return status == EXIT_WRONG_USAGE ? status : command_end(run, request.as_at, status);
}
