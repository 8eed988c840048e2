/* scorecard publish: a site from the reports in out/. */
#include "command/command_said.h"
#include "command/commands.h"

#include "model/period.h"
#include "publish/site/site.h"

#include <stdio.h>

static void say_published(const struct options *options, const struct site_outcome *outcome) {
    if (options->quiet)
        return;
    printf("%zu report%s, %zu page%s of indicators in %s: %zu file%s new, %zu changed, %zu "
           "removed, %zu "
           "unchanged\n",
           outcome->reports, command_plural(outcome->reports), outcome->indicators,
           command_plural(outcome->indicators), options->site, outcome->added,
           command_plural(outcome->added), outcome->changed, outcome->removed, outcome->unchanged);
    if (outcome->revisions > 0)
        printf("%zu report%s published before, and other now: see %s/revisions/index.html\n",
               outcome->revisions, outcome->revisions == 1 ? " was" : "s were", options->site);
    if (outcome->stayed > 0)
        printf("%zu report%s published before and %s not in %s any more, or %s left out: what was "
               "published stays\n",
               outcome->stayed, outcome->stayed == 1 ? " was" : "s were",
               outcome->stayed == 1 ? "is" : "are", options->out,
               outcome->stayed == 1 ? "is" : "are");
    if (outcome->others_left_out > 0)
        printf("%zu report%s of another authority %s left out (--authority)\n",
               outcome->others_left_out, command_plural(outcome->others_left_out),
               outcome->others_left_out == 1 ? "was" : "were");
    if (outcome->drafts_left_out > 0)
        printf("%zu draft%s left out (--final)\n", outcome->drafts_left_out,
               outcome->drafts_left_out == 1 ? " was" : "s were");
}

enum exit_status command_publish(struct run *run) {
    const struct options *options = run->options;
    struct site_request request = {.out = options->out,
                                   .templates = options->templates,
                                   .data = options->data,
                                   .folder = options->site,
                                   .final = options->final,
                                   .authority = options->authority,
                                   .tell =
                                       command_is_watched(options) ? command_show_progress : NULL};
    struct site_outcome outcome;
    enum published published = site_publish(run->arena, run->diagnostics, &request, &outcome);
    command_print_diagnostics(run, PERIOD_LATEST);
    if (published == PUBLISHED)
        say_published(options, &outcome);
    if (published == PUBLISHED_NOT_STORED)
        return EXIT_SYSTEM;
    return diagnostics_errors(run->diagnostics, PERIOD_LATEST) > 0 ? EXIT_BAD_INPUT : EXIT_DONE;
}
