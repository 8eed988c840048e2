/* scorecard init: a data folder to begin with. */
#include "base/file.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/report_folder.h"
#include "model/period.h"
#include "starter/starter.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The folder that the program's file lies in; NULL where the system does not tell. */
static const char *program_folder(struct arena *arena) {
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0 || (size_t)length == sizeof path)
        return NULL;
    return file_folder(arena, arena_strndup(arena, path, (size_t)length));
}

/* The contract report, or else the first that may stand for all; NULL: there is none. */
static const char *report_below(const struct run *run, const char *templates) {
    size_t count = 0;
    const char *found = NULL;
    const char **names = report_folder_list(
        run->arena, diagnostics_unsaid(run->arena, run->diagnostics), templates, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (strcmp(names[i], "ocg-contract") == 0)
            return names[i];
        else if (found == NULL && report_folder_is_default(run->arena, templates, names[i]))
            found = names[i];
    return found;
}

/* The folder of templates that was named, or the program's own. False: neither has a report. */
static bool choose_report(const struct run *run, struct starter_request *request) {
    request->templates = run->options->templates;
    request->report = report_below(run, request->templates);
    const char *folder = program_folder(run->arena);
    if (request->report == NULL && folder != NULL) {
        request->templates = arena_printf(run->arena, "%s/templates", folder);
        request->report = report_below(run, request->templates);
    }
    return request->report != NULL;
}

static const char *months(const struct run *run, const struct starter_made *made) {
    return period_range_text(run->arena, made->first, made->last);
}

static void say_made(const struct run *run, const struct starter_made *made) {
    const char *folder = run->options->folder;
    if (run->options->quiet)
        return;
    printf("%s: %zu indicator%s, %zu unit%s, %s\n", folder, made->indicators,
           command_plural(made->indicators), made->units, command_plural(made->units),
           months(run, made));
    if (made->root_is_made)
        printf("None of the units is the sum of all others: they stand below a new one. Where one "
               "is a "
               "part of\nanother, say so in %s/units.csv, or it is counted twice.\n",
               folder);
    printf("\nThe first report:\n\n    %s\n\nWhat to edit next: %s/README.txt\n", made->command,
           folder);
}

enum exit_status command_init(struct run *run) {
    const struct options *options = run->options;
    struct starter_request request = {.folder = options->folder,
                                      .exports = options->exports,
                                      .export_count = options->export_count,
                                      .program = options->program};
    struct starter_made made;
    if (!choose_report(run, &request)) {
        fprintf(stderr,
                "scorecard: there is no report in %s; name the folder of templates with "
                "--templates DIR\n",
                options->templates);
        return EXIT_WRONG_USAGE;
    }
    enum starter_outcome outcome = starter_make(run->arena, run->diagnostics, &request, &made);
    command_print_diagnostics(run, PERIOD_LATEST);
    switch (outcome) {
    case STARTER_MADE:
        say_made(run, &made);
        return EXIT_DONE;
    case STARTER_REFUSED:
        return EXIT_BAD_INPUT;
    case STARTER_NOT_STORED:
        return EXIT_SYSTEM;
    }
    return EXIT_SYSTEM;
}
