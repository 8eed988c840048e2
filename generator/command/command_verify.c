/* scorecard verify: each report in out/ is compared with what is made again in memory. */
#include "command/command_said.h"
#include "command/commands.h"
#include "model/period.h"
#include "publish/archive.h"
#include "publish/verify.h"

#include <stdio.h>

/* One report: its own memory, and its own state of knowledge. Why it cannot be made is said. */
static enum verified verify_one(struct run *run, const char *folder) {
    const struct options *options = run->options;
    struct arena *arena = arena_new();
    const struct verify_places places = {
        {run->dataset, options->templates, options->out, run->kept}, options->data};
    struct buffer out = {0};
    size_t mark = diagnostics_mark(run->diagnostics);
    enum verified verified = verify_folder(arena, run->diagnostics, &places, folder, &out);
    bool failed = diagnostics_failed(run->diagnostics);
    if (verified == VERIFIED_NOT || failed)
        command_print_diagnostics(run, PERIOD_LATEST);
    diagnostics_forget(run->diagnostics, mark);
    if (!failed && (verified > VERIFIED_KEPT || !options->quiet))
        fputs(out.data, stdout);
    buffer_free(&out);
    arena_free(arena);
    return verified;
}

/* What is wrong with the data is said only of a report that cannot be made. */
static const char **find(const struct run *run, int first, int last, size_t *count) {
    const struct options *options = run->options;
    struct run finding = *run;
    finding.diagnostics = diagnostics_unsaid(run->arena, run->diagnostics);
    const char **folders = archive_list(run->arena, finding.diagnostics, options->out,
                                        options->report, first, last, count);
    command_print_diagnostics(&finding, PERIOD_LATEST);
    return folders;
}

static void say_verified(size_t count, const size_t counts[]) {
    printf("%zu report%s: %zu identical, ", count, command_plural(count), counts[VERIFIED_SAME]);
    if (counts[VERIFIED_KEPT] > 0)
        printf("%zu of an older method and kept as it is, ", counts[VERIFIED_KEPT]);
    printf("%zu different, %zu that cannot be made again\n", counts[VERIFIED_DIFFERENT],
           counts[VERIFIED_NOT]);
}

enum exit_status command_verify(struct run *run) {
    const struct options *options = run->options;
    int first = options->first == PERIOD_NONE ? 0 : options->first;
    int last = options->first == PERIOD_NONE ? PERIOD_LATEST : options->last;
    size_t count,
        counts[] = {
            [VERIFIED_SAME] = 0, [VERIFIED_KEPT] = 0, [VERIFIED_DIFFERENT] = 0, [VERIFIED_NOT] = 0};
    const char **folders = find(run, first, last, &count);
    for (size_t i = 0; i < count && !diagnostics_failed(run->diagnostics); i++) {
        counts[verify_one(run, folders[i])]++;
        if (command_is_watched(options))
            command_show_progress(i + 1, count, PERIOD_NONE);
    }
    if (diagnostics_failed(run->diagnostics))
        return EXIT_SYSTEM;
    if (count == 0) {
        fprintf(stderr, "scorecard: there is no such report in %s\n", options->out);
        return EXIT_BAD_INPUT;
    }
    if (!options->quiet)
        say_verified(count, counts);
    return counts[VERIFIED_SAME] + counts[VERIFIED_KEPT] == count ? EXIT_DONE : EXIT_BAD_INPUT;
}
