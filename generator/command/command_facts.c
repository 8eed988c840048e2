/* scorecard facts: what was read from the exports, a row a fact. */
#include "base/spelling.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "model/ledger/coverage.h"
#include "model/period.h"
#include "render/coverage_text.h"
#include "render/facts_csv.h"

#include <stdio.h>
#include <string.h>

/* Which facts are asked for. */
struct facts_choice {
    const struct facts *facts;
    const struct unit *unit; /* NULL: all */
    const char *measure;     /* NULL: all */
    int first, last;         /* PERIOD_NONE: all months */
    int as_at;
};

static bool is_chosen(const struct facts_choice *choice, const struct fact *fact) {
    if (fact->round > choice->as_at ||
        (choice->unit != NULL && fact->unit != choice->unit->index) ||
        (choice->measure != NULL &&
         strcmp(choice->facts->measures[fact->measure].name, choice->measure) != 0))
        return false;
    return choice->first == PERIOD_NONE ||
           (choice->first <= fact->period && fact->period <= choice->last);
}

/* How many there are of what, for the last line. */
struct totals {
    size_t facts, files, units;
    int first, last;
    const char **seen_files;
    bool *seen_units;
};

static void count_file(struct arena *arena, struct totals *totals, const char *file) {
    for (size_t i = totals->files; i > 0; i--) /* most often the one before */
        if (strcmp(totals->seen_files[i - 1], file) == 0)
            return;
    totals->seen_files =
        arena_more(arena, totals->seen_files, totals->files, sizeof *totals->seen_files);
    totals->seen_files[totals->files++] = file;
}

static void count(struct arena *arena, struct totals *totals, const struct fact *fact) {
    totals->facts++;
    count_file(arena, totals, fact->place.file);
    totals->units += !totals->seen_units[fact->unit];
    totals->seen_units[fact->unit] = true;
    if (totals->first == PERIOD_NONE || fact->period < totals->first)
        totals->first = fact->period;
    if (fact->period > totals->last)
        totals->last = fact->period;
}

static void print_fact(const struct run *run, const struct fact *fact) {
    struct arena *arena = run->arena;
    const struct dataset *dataset = run->dataset;
    printf("%s  %-10s %-32s %10s  %s%s\n", period_code(arena, fact->period),
           dataset->catalogue.units[fact->unit].code, dataset->facts->measures[fact->measure].name,
           fact->marker == MARKER_NO ? fact->text : marker_text(fact->marker), fact->place.file,
           diagnostics_behind_file(arena, fact->place));
}

static void print_totals(const struct run *run, const struct totals *totals) {
    if (totals->facts == 0)
        puts("No facts");
    else
        printf("\n%zu fact%s from %zu file%s, about %s, of %zu unit%s\n", totals->facts,
               command_plural(totals->facts), totals->files, command_plural(totals->files),
               period_range_text(run->arena, totals->first, totals->last), totals->units,
               command_plural(totals->units));
}

static void print_table(const struct run *run, const struct facts_choice *choice) {
    struct buffer out = {0};
    facts_csv_begin(&out);
    for (size_t i = 0; i < choice->facts->count; i++) {
        struct arena *scratch = arena_new();
        if (is_chosen(choice, &choice->facts->facts[i]))
            facts_csv_row(scratch, &run->dataset->catalogue, choice->facts,
                          &choice->facts->facts[i], &out);
        arena_free(scratch);
    }
    fwrite(out.data, 1, out.length, stdout);
    buffer_free(&out);
}

static void print_list(const struct run *run, const struct facts_choice *choice) {
    struct totals totals = {.seen_units =
                                arena_array(run->arena, run->dataset->catalogue.unit_count + 1, 1)};
    for (size_t i = 0; i < choice->facts->count; i++) {
        const struct fact *fact = &choice->facts->facts[i];
        if (!is_chosen(choice, fact))
            continue;
        count(run->arena, &totals, fact);
        print_fact(run, fact);
    }
    print_totals(run, &totals);
}

/* The months that were asked for, or the last 13 about which exports say anything. */
static void grid_months(const struct facts_choice *choice, int *first, int *last) {
    enum { MONTHS_BEFORE = 12 };
    int begin, end;
    facts_range(choice->facts, choice->as_at, &begin, &end);
    *first = choice->first != PERIOD_NONE  ? choice->first
             : end - begin > MONTHS_BEFORE ? end - MONTHS_BEFORE
                                           : begin;
    *last = choice->first != PERIOD_NONE ? choice->last : end;
}

static void print_grid(const struct run *run, const struct facts_choice *choice) {
    struct buffer out = {0};
    int first, last;
    grid_months(choice, &first, &last);
    if (first == PERIOD_NONE) {
        puts("No facts");
        return;
    }
    const struct coverage coverage =
        coverage_of(run->arena, &(struct coverage_question){.catalogue = &run->dataset->catalogue,
                                                            .facts = choice->facts,
                                                            .first = first,
                                                            .last = last,
                                                            .as_at = choice->as_at,
                                                            .unit = choice->unit,
                                                            .measure = choice->measure});
    if (run->options->csv)
        coverage_csv(run->arena, &coverage, choice->facts, &out);
    else
        coverage_text(&coverage, choice->facts, &out);
    fwrite(out.data, 1, out.length, stdout);
    buffer_free(&out);
}

/* Nothing of that name is most often a name that is spelt otherwise. */
static bool knows_measure(const struct run *run, const char *name) {
    const struct facts *facts = run->dataset->facts;
    const char **names = arena_array(run->arena, facts->measure_count + 1, sizeof *names);
    for (size_t i = 0; i < facts->measure_count; i++) {
        names[i] = facts->measures[i].name;
        if (strcmp(names[i], name) == 0)
            return true;
    }
    fprintf(stderr, "scorecard: unknown measure “%s”%s\n", name,
            spelling_hint(run->arena, name, names, facts->measure_count));
    return false;
}

enum exit_status command_facts(struct run *run) {
    const struct options *options = run->options;
    struct facts_choice choice = {.facts = run->dataset->facts,
                                  .measure = options->measure,
                                  .first = options->first,
                                  .last = options->last,
                                  .as_at = command_as_at(options, PERIOD_LATEST)};
    if (options->unit != NULL && (choice.unit = command_unit(run)) == NULL)
        return EXIT_WRONG_USAGE;
    if (choice.measure != NULL && !knows_measure(run, choice.measure))
        return EXIT_WRONG_USAGE;
    if (options->grid)
        print_grid(run, &choice);
    else if (options->csv)
        print_table(run, &choice);
    else
        print_list(run, &choice);
    return command_end(run, choice.as_at, EXIT_DONE);
}
