/* Compares what a figure was before a round of exports with what it is after; finds the rows behind
 * the difference. */
#include "model/difference/revision.h"

#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/trend/trend.h"

#include <string.h>

/* Whether a round has rows about months up to that of a report. */
static bool is_late(const struct facts *facts, int round, int report) {
    for (size_t i = 0; i < facts->round_count; i++)
        if (facts->rounds[i].round == round)
            return facts->rounds[i].first <= report;
    return false;
}

/* The same of the rows of a unit, and of those that ever stood below it. */
static bool has_late_row(const struct facts *facts, const struct unit *unit, int round,
                         int report) {
    for (size_t measure = 0; measure < facts->measure_count; measure++) {
        size_t series = measure * facts->unit_count + unit->index;
        for (size_t i = facts->series[series]; i < facts->series[series + 1]; i++)
            if (facts->facts[i].round == round && facts->facts[i].period <= report)
                return true;
    }
    for (size_t i = 0; i < unit->stay_count; i++)
        if (has_late_row(facts, unit->stays[i].unit, round, report))
            return true;
    return false;
}

/* Whether exports speak of more months since: then a row that is absent may mean 0 in more. */
static bool widens(const struct facts *facts, int round) {
    int first, last, first_before, last_before;
    facts_range(facts, round - 1, &first_before, &last_before);
    facts_range(facts, round, &first, &last);
    return first != first_before || last != last_before;
}

/* Late rows do; so do roles that nobody knew of before, where no row of theirs means 0. */
static bool may_change(const struct facts *facts, const struct unit *unit, int round, int report) {
    if (is_late(facts, round, report) &&
        (widens(facts, round) || has_late_row(facts, unit, round, report)))
        return true;
    for (size_t i = 0; i < facts->measure_count; i++)
        if (facts->measures[i].is_part && facts->measures[i].absent_zero &&
            facts->measures[i].first_round == round)
            return true;
    return false;
}

static bool is_same(const struct quantity *a, const struct quantity *b) {
    if (a->number == NULL || b->number == NULL)
        return a->number == b->number && a->marker == b->marker;
    return number_compare(a->number, b->number) == 0;
}

static bool changes(struct ledger *before, struct ledger *after, const struct indicator *indicator,
                    int period) {
    for (size_t i = 0; i < indicator->figure_count; i++) {
        const struct figure *figure = &indicator->figures[i];
        struct ratio was = figure_current(before, indicator, figure, period);
        struct ratio is = figure_current(after, indicator, figure, period);
        if (!is_same(&was.value, &is.value) || !is_same(&was.denominator, &is.denominator))
            return true; /* of few the counts are shown, which may change alone */
    }
    return false;
}

bool revision_is_there(const struct catalogue *catalogue, const struct facts *facts,
                       const struct unit *unit, int report, int round) {
    if (!may_change(facts, unit, round, report))
        return false;
    struct arena *scratch = arena_new();
    struct ledger *before = ledger_new(scratch, catalogue, facts, unit, round - 1);
    struct ledger *after = ledger_new(scratch, catalogue, facts, unit, round);
    bool found = false;
    for (size_t i = 0; i < catalogue->indicator_count && !found; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        found = catalogue_indicator(catalogue, indicator->code, report) == indicator &&
                changes(before, after, indicator,
                        rhythm_ended(indicator->rhythm, report - indicator->lag));
    }
    arena_free(scratch);
    return found;
}

/* The rows that a value of a month rests on. */
struct rows {
    struct arena *arena;
    struct ledger *ledger;
    const struct facts *facts;
    int as_at;
    const struct fact **items;
    size_t count;
};

static void find_rows(struct rows *rows, const struct unit *unit, size_t measure, int period);

static void find_rows_of_roles(struct rows *rows, const struct unit *unit, size_t measure,
                               int period) {
    const struct measure *total = &rows->facts->measures[measure];
    for (size_t i = 0; i < total->part_count; i++)
        if (ledger_knows_role(rows->ledger, total->parts[i]))
            find_rows(rows, unit, total->parts[i], period);
}

static void find_rows_below(struct rows *rows, const struct unit *unit, size_t measure,
                            int period) {
    for (size_t i = 0; i < unit->stay_count; i++)
        if (unit_covers(unit->stays[i].from, unit->stays[i].to, period))
            find_rows(rows, unit->stays[i].unit, measure, period);
}

static void find_rows(struct rows *rows, const struct unit *unit, size_t measure, int period) {
    switch (ledger_origin(rows->ledger, unit, measure,
                          (struct span){.first = period, .last = period})) {
    case ORIGIN_ROW:
        rows->items = arena_more(rows->arena, rows->items, rows->count, sizeof(struct fact *));
        rows->items[rows->count++] = ledger_row(rows->ledger, unit, measure, period);
        break;
    case ORIGIN_ROLES:
        find_rows_of_roles(rows, unit, measure, period);
        break;
    case ORIGIN_UNITS:
        find_rows_below(rows, unit, measure, period);
        break;
    case ORIGIN_ABSENT:
        break;
    }
}

/* A report with the rows behind it. */
struct state {
    const struct report_result *report;
    struct ledger *ledger;
};

struct tracing {
    struct arena *arena;   /* for what stays */
    struct arena *scratch; /* for what goes */
    struct revisions *revisions;
    const struct facts *facts;
    struct state before, after;
    struct revision *revision; /* that is being made */
    struct revised_row *rows;
};

static struct rows rows_of(const struct tracing *tracing, const struct state *state, size_t measure,
                           int period) {
    struct rows rows = {.arena = tracing->scratch,
                        .ledger = state->ledger,
                        .facts = tracing->facts,
                        .as_at = state->report->as_at};
    find_rows(&rows, state->report->unit, measure, period);
    return rows;
}

static const struct fact *row_like(const struct rows *rows, const struct fact *fact) {
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i]->unit == fact->unit && rows->items[i]->measure == fact->measure)
            return rows->items[i];
    return NULL;
}

static bool says_the_same(const struct tracing *tracing, const struct fact *a,
                          const struct fact *b) {
    struct arena *arena = tracing->scratch;
    if (a->marker != MARKER_NO || b->marker != MARKER_NO)
        return a->marker == b->marker;
    return number_compare(number_read(arena, a->text), number_read(arena, b->text)) == 0;
}

/* A measure may stand in numerator and denominator. */
static void add_row(struct tracing *tracing, struct revised_row row) {
    struct revision *revision = tracing->revision;
    for (size_t i = 0; i < revision->row_count; i++)
        if (tracing->rows[i].before == row.before && tracing->rows[i].after == row.after)
            return;
    tracing->rows =
        arena_more(tracing->arena, tracing->rows, revision->row_count, sizeof *tracing->rows);
    tracing->rows[revision->row_count++] = row;
}

static void add_rows_of_month(struct tracing *tracing, size_t measure, int period) {
    struct rows before = rows_of(tracing, &tracing->before, measure, period);
    struct rows after = rows_of(tracing, &tracing->after, measure, period);
    for (size_t i = 0; i < after.count; i++) {
        const struct fact *was = row_like(&before, after.items[i]);
        if (was == NULL || !says_the_same(tracing, was, after.items[i]))
            add_row(tracing, (struct revised_row){was, after.items[i]});
    }
    for (size_t i = 0; i < before.count; i++)
        if (row_like(&after, before.items[i]) == NULL)
            add_row(tracing, (struct revised_row){before.items[i], NULL});
}

static void add_rows(struct tracing *tracing, const struct expression *expression) {
    const struct revision *revision = tracing->revision;
    struct window window =
        basis_window(revision->indicator->basis, revision->indicator->rhythm, revision->period);
    struct rhythm rows = basis_rows(revision->indicator->basis, revision->indicator->rhythm);
    for (size_t i = 0; i < expression->count; i++)
        for (int period = rhythm_end_of(rows, window.first); period <= window.last;
             period += rhythm_months(rows))
            add_rows_of_month(tracing, expression->terms[i].measure, period);
}

/* Since when it has stood as it was before: the last revision's round, or the report's own. */
static int round_before(const struct tracing *tracing) {
    const struct revision *revision = tracing->revision;
    for (size_t i = tracing->revisions->count; i-- > 0;) {
        const struct revision *other = &tracing->revisions->items[i];
        if (other->report == revision->report && other->unit == revision->unit &&
            other->figure == revision->figure && other->indicator == revision->indicator)
            return other->after.round;
    }
    return revision->report;
}

static struct revision_side side_of(const struct tracing *tracing, int round,
                                    const struct indicator_result *result,
                                    const struct outcome *outcome, const struct outcome *other) {
    struct arena *arena = tracing->arena;
    const struct figure *figure = tracing->revision->figure;
    bool judged = result->headline != NULL && result->headline->figure == figure;
    return (struct revision_side){
        .round = round,
        .value =
            outcome->exact == NULL ? "" : number_shortest(arena, number_double(outcome->exact)),
        .text = arena_strdup(arena, outcome_text_beside(arena, figure, outcome, other)),
        .is_judged = judged,
        .status = judged ? result->status.code : STATUS_NONE,
        .status_text = judged ? arena_strdup(arena, result->status.text) : "",
        .variation = judged ? trend_told_variation(&result->trend) : VARIATION_NONE,
        .assurance = judged ? trend_told_assurance(&result->trend) : ASSURANCE_NONE};
}

static void add_figure(struct tracing *tracing, const struct indicator_result *before,
                       const struct indicator_result *after, size_t i) {
    const struct outcome *was = &before->figures[i].current, *is = &after->figures[i].current;
    if (outcome_is_same(was, is))
        return;
    struct revision revision = {.indicator = after->indicator,
                                .figure = after->figures[i].figure,
                                .unit = tracing->after.report->unit,
                                .report = tracing->after.report->period,
                                .period = after->period};
    tracing->revision = &revision;
    tracing->rows = NULL;
    revision.before = side_of(tracing, round_before(tracing), before, was, is);
    revision.after = side_of(tracing, tracing->after.report->as_at, after, is, was);
    add_rows(tracing, &revision.figure->numerator);
    add_rows(tracing, &revision.figure->denominator);
    revision.rows = tracing->rows;
    struct revisions *revisions = tracing->revisions;
    revisions->items =
        arena_more(tracing->arena, revisions->items, revisions->count, sizeof *revisions->items);
    revisions->items[revisions->count++] = revision;
}

static struct state state_of(struct arena *scratch, const struct facts *facts,
                             const struct report_result *report) {
    return (struct state){
        report, ledger_new(scratch, report->catalogue, facts, report->unit, report->as_at)};
}

/* Both are of one month and one report.ini, so that they show the same indicators. */
void revision_add(struct arena *arena, struct revisions *revisions, const struct facts *facts,
                  const struct report_result *before, const struct report_result *after) {
    struct arena *scratch = arena_new();
    struct tracing tracing = {.arena = arena,
                              .scratch = scratch,
                              .revisions = revisions,
                              .facts = facts,
                              .before = state_of(scratch, facts, before),
                              .after = state_of(scratch, facts, after)};
    for (size_t i = 0; i < after->indicator_count; i++)
        for (size_t f = 0; f < after->indicators[i].figure_count; f++)
            add_figure(&tracing, &before->indicators[i], &after->indicators[i], f);
    arena_free(scratch);
}

size_t revision_judgements(const struct revision *revision,
                           struct revision_judgement judgements[REVISION_JUDGEMENTS]) {
    const struct revision_side *before = &revision->before, *after = &revision->after;
    const struct revision_judgement all[REVISION_JUDGEMENTS] = {
        {"Status", before->status_text, after->status_text},
        {"Trend", words_text(&trend_variation_words, before->variation),
         words_text(&trend_variation_words, after->variation)},
        {"Outlook for the target", words_text(&trend_assurance_words, before->assurance),
         words_text(&trend_assurance_words, after->assurance)}};
    size_t count = 0;
    for (size_t i = 0; i < REVISION_JUDGEMENTS; i++)
        if (strcmp(all[i].before, all[i].after) != 0)
            judgements[count++] =
                (struct revision_judgement){all[i].what, trend_text_or_not_judged(all[i].before),
                                            trend_text_or_not_judged(all[i].after)};
    return count;
}
