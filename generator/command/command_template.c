/* scorecard template: a report of one's own to begin with. */
#include "command/command_said.h"
#include "command/commands.h"
#include "input/report_folder.h"
#include "model/period.h"
#include "starter/starter_template.h"

#include <stdio.h>
#include <string.h>

/* The only report that may stand for all; NULL: there is none, or more than one. */
static const char *only_default(const struct run *run) {
    size_t count = 0;
    const char *found = NULL, *templates = run->options->templates;
    const char **names = report_folder_list(run->arena, run->diagnostics, templates, &count);
    for (size_t i = 0; names != NULL && i < count; i++) {
        if (!report_folder_is_default(run->arena, templates, names[i]))
            continue;
        if (found != NULL)
            return NULL;
        found = names[i];
    }
    return found;
}

static enum exit_status make(struct run *run, const char *base) {
    const struct options *options = run->options;
    const struct report_folder *folder = report_folder_read(
        run->arena, run->diagnostics, NULL, options->templates, base, PERIOD_LATEST, NULL);
    enum starter_outcome outcome = STARTER_REFUSED;
    const char *path = NULL;
    if (folder != NULL) {
        const struct starter_template request = {.templates = options->templates,
                                                 .name = options->folder,
                                                 .base = base,
                                                 .title = folder->settings.title};
        outcome = starter_template_make(run->arena, run->diagnostics, &request, &path);
    }
    command_print_diagnostics(run, PERIOD_LATEST);
    if (outcome == STARTER_MADE && !options->quiet)
        printf("%s: the report %s is %s but for what you put beside this file\n\nTo see it:\n\n"
               "    %s render %s PERIOD\n",
               path, options->folder, base, options->program, options->folder);
    return outcome == STARTER_MADE      ? EXIT_DONE
           : outcome == STARTER_REFUSED ? EXIT_BAD_INPUT
                                        : EXIT_SYSTEM;
}

enum exit_status command_template(struct run *run) {
    const char *base = run->options->report;
    if (base == NULL)
        base = only_default(run);
    if (base != NULL)
        return make(run, base);
    fputs("scorecard: template needs the report to begin with, such as: scorecard template "
          "my-report --from ocg-contract; “scorecard list” prints those that there are\n",
          stderr);
    return EXIT_WRONG_USAGE;
}
