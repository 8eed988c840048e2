/* scorecard revisions: published figures that later exports changed, as text or CSV. */
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "model/period.h"
#include "model/trend/trend.h"
#include "publish/revised.h"
#include "render/revisions_csv.h"

#include <stdio.h>
#include <string.h>

static void print_fact(struct arena *arena, const struct fact *fact) {
    printf("%s in %s", fact->marker == MARKER_NO ? fact->text : marker_text(fact->marker),
           diagnostics_row_words(arena, fact->place));
}

static void print_row(const struct run *run, const struct revised_row *row) {
    const struct dataset *dataset = run->dataset;
    const struct fact *fact = row->after != NULL ? row->after : row->before;
    printf("    %s, %s, %s: ", dataset->facts->measures[fact->measure].name,
           dataset->catalogue.units[fact->unit].code, period_code(run->arena, fact->period));
    if (row->after != NULL)
        print_fact(run->arena, row->after);
    else
        printf("no longer counts");
    printf("; before: ");
    if (row->before != NULL)
        print_fact(run->arena, row->before);
    else
        printf("no row");
    puts("");
}

static void print_revision(const struct run *run, const struct revision *revision) {
    struct arena *arena = run->arena;
    const struct revision_side *before = &revision->before, *after = &revision->after;
    printf("  %s %s, %s, %s: %s since the exports of %s; before: %s\n", revision->indicator->code,
           revision->indicator->short_title, revision->figure->label,
           rhythm_plain_text(arena, revision->indicator->rhythm, revision->period), after->text,
           period_text(arena, after->round), before->text);
    for (size_t i = 0; i < revision->row_count; i++)
        print_row(run, &revision->rows[i]);
    struct revision_judgement judgements[REVISION_JUDGEMENTS];
    size_t count = revision_judgements(revision, judgements);
    for (size_t i = 0; i < count; i++)
        printf("    %s: %s; before: %s\n", judgements[i].what, judgements[i].after,
               judgements[i].before);
}

static void print_list(const struct run *run, const struct produce_request *request,
                       const struct revisions *revisions) {
    printf("%s, %s: published figures that later exports changed\n", request->report,
           unit_name(request->unit, PERIOD_LATEST));
    if (revisions->count == 0)
        puts("\nNone");
    for (size_t i = 0; i < revisions->count; i++) {
        int report = revisions->items[i].report;
        if (i == 0 || report != revisions->items[i - 1].report)
            printf("\nPublished for %s\n", period_text(run->arena, report));
        print_revision(run, &revisions->items[i]);
    }
}

static void print_table(const struct run *run, const struct produce_request *request,
                        const struct revisions *revisions) {
    struct buffer out = {0};
    revisions_csv_write(run->arena, request->report, revisions, &out);
    fwrite(out.data, 1, out.length, stdout);
    buffer_free(&out);
}

static enum exit_status list(const struct run *run, const struct produce_request *request) {
    struct revisions revisions;
    if (!revised_find(run->arena, run->diagnostics, request, &revisions))
        return EXIT_BAD_INPUT;
    if (run->options->csv)
        print_table(run, request, &revisions);
    else
        print_list(run, request, &revisions);
    return EXIT_DONE;
}

enum exit_status command_revisions(struct run *run) {
    const struct options *options = run->options;
    int last = options->last == PERIOD_NONE ? PERIOD_LATEST : options->last;
    const char *chosen;
    struct produce_request request;
    if (!command_choose(run, last, &request, &chosen))
        return EXIT_WRONG_USAGE;
    request.as_at = command_as_at(options, PERIOD_LATEST);
    if (last < run->dataset->rounds[0])
        return command_say_no_exports(run, last);
    enum exit_status status = request.report == NULL ? EXIT_BAD_INPUT : list(run, &request);
    return command_end(run, request.as_at, status);
}
