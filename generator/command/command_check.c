/* scorecard check: every report is tried, to find what is wrong. */
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/authority_parts.h"
#include "input/commentary_unread.h"
#include "input/report_folder.h"
#include "model/period.h"
#include "publish/produce.h"
#include "publish/quality/quality.h"
#include "render/json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static void say_checked(const struct run *run, size_t reports, int period, int as_at) {
    size_t errors = diagnostics_errors(run->diagnostics, as_at);
    size_t warnings = diagnostics_count(run->diagnostics, SEVERITY_WARNING, as_at);
    if (!run->options->quiet)
        printf("%zu files read, %zu report%s tried for %s: %zu error%s, %zu warning%s\n",
               run->dataset->inputs.count, reports, command_plural(reports),
               period_code(run->arena, period), errors, command_plural(errors), warnings,
               command_plural(warnings));
}

/* Tries every report; how many there are. False where one could not be made. */
static bool try_reports(struct run *run, const struct unit *unit, int period, size_t *count) {
    const struct options *options = run->options;
    const char **reports =
        report_folder_list(run->arena, run->diagnostics, options->templates, count);
    if (reports == NULL) {
        *count = 0;
        diagnose(run->diagnostics, SEVERITY_ERROR, (struct place){.file = options->templates},
                 "the folder of templates cannot be read: %s; name another with --templates DIR",
                 strerror(errno));
    }
    authority_parts_check(run->arena, run->diagnostics, run->dataset, options->templates);
    commentary_unread(run->arena, run->diagnostics, run->dataset);
    bool made = reports != NULL;
    for (size_t i = 0; i < *count; i++) {
        struct arena *arena = arena_new();
        size_t mark = diagnostics_mark(run->diagnostics);
        struct produce_request request = command_request(run, reports[i], unit, period);
        request.advise = true;
        made = produce_check(arena, run->diagnostics, &request) && made;
        diagnostics_forget_repeats(run->diagnostics, mark);
        arena_free(arena);
    }
    return made;
}

static void print_json(struct arena *arena, const struct quality *quality, struct buffer *out) {
    cJSON *tree = quality_json(arena, quality);
    json_put(tree, out);
    cJSON_Delete(tree);
}

/* Instead of what is said on the terminal. */
static void print_for_machines(const struct run *run, const struct quality *quality) {
    struct buffer out = {0};
    if (run->options->json)
        print_json(run->arena, quality, &out);
    else
        quality_csv(run->arena, quality, &out);
    fwrite(out.data, 1, out.length, stdout);
    buffer_free(&out);
}

/* False where the page could not be written, which was said. */
static bool tell(const struct run *run, const struct quality *quality) {
    const struct options *options = run->options;
    bool written = options->html == NULL ||
                   quality_write(run->arena, run->diagnostics, quality, options->html);
    if (options->json || options->csv) {
        print_for_machines(run, quality);
        return written;
    }
    command_print_diagnostics(run, quality->as_at);
    say_checked(run, quality->reports, quality->period, quality->as_at);
    return written;
}

enum exit_status command_check(struct run *run) {
    const struct options *options = run->options;
    const struct dataset *dataset = run->dataset;
    const struct unit *unit = command_unit(run);
    int period =
        options->first != PERIOD_NONE ? options->first : dataset->rounds[dataset->round_count - 1];
    if (unit == NULL || !command_unit_is_open(run, unit, period, period))
        return EXIT_WRONG_USAGE;
    int as_at = options->first != PERIOD_NONE ? period : PERIOD_LATEST;
    size_t count = 0;
    bool made = try_reports(run, unit, period, &count);
    const struct quality quality =
        quality_of(run->arena, run->diagnostics, dataset, period, as_at, count);
    if (!tell(run, &quality))
        return EXIT_SYSTEM;
    return !made || quality.errors > 0 ? EXIT_BAD_INPUT : EXIT_DONE;
}
