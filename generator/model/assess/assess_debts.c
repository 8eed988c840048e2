/* Asks of each figure that is missing which units owe it a row. */
#include "model/assess/assess_debts.h"

#include "model/data_table.h"
#include "model/ledger/figure.h"
#include "model/rule.h"

enum { MONTHS_OF_AVERAGE = 12 };

/* Nothing is owed to a figure that has a value, shown or not; of an average, to one that has all
 * its months. */
static bool lacks(const struct outcome *outcome) {
    return outcome->exact == NULL && outcome->unjudged == NULL && outcome->reason != NULL;
}

static bool compare_lacks(const struct indicator *indicator, const struct figure_result *result) {
    if (indicator->compare == COMPARE_PREV12_AVERAGE)
        return result->months < MONTHS_OF_AVERAGE;
    return lacks(&result->compare);
}

static void owed_now(const struct assessment *assessment, const struct indicator_result *result,
                     struct debts *debts) {
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *figure = &result->figures[i];
        if (figure->figure->unusable != NULL)
            continue;
        if (lacks(&figure->current))
            figure_owed(assessment->ledger, result->indicator, figure->figure, result->period,
                        debts);
        if (compare_lacks(result->indicator, figure))
            figure_compare_owed(assessment->ledger, result->indicator, figure->figure,
                                result->period, debts);
    }
}

static void owed_to_chart(const struct assessment *assessment,
                          const struct indicator_result *result, struct debts *debts) {
    for (size_t i = 0; i < result->series_count; i++)
        if (lacks(&result->series[i].value))
            figure_owed(assessment->ledger, result->indicator, result->headline->figure,
                        result->series[i].period, debts);
}

static void owed_to_tables(const struct assessment *assessment, struct debts *debts) {
    const struct report_result *report = assessment->report;
    for (size_t t = 0; t < report->table_count; t++) {
        const struct data_table *table = report->tables[t].table;
        for (size_t i = 0; i < table->row_count * table->column_count; i++) {
            const struct data_cell_result *result = &report->tables[t].cells[i];
            if (result->cell == NULL || result->cell->kind != DATA_CELL_FIGURE ||
                result->cell->figure.unusable != NULL || !lacks(&result->outcome))
                continue;
            struct indicator about = data_table_indicator(table, result->cell, report->catalogue);
            figure_owed(assessment->ledger, &about, &result->cell->figure, report->period, debts);
        }
    }
}

/* The months that one row should have been followed by. */
static struct window months_owed(const struct debts *debts, const struct debt *like) {
    struct window months = {like->period, like->period};
    for (size_t i = 0; i < debts->count; i++) {
        const struct debt *debt = &debts->items[i];
        if (debt->before != like->before || debt->accepted != NULL)
            continue;
        months.first = debt->period < months.first ? debt->period : months.first;
        months.last = debt->period > months.last ? debt->period : months.last;
    }
    return months;
}

/* 2020-09, or 2020-09 to 2020-12. */
static const char *months_text(struct arena *arena, struct window months) {
    const char *code = period_code(arena, months.first);
    return months.first == months.last
               ? code
               : arena_printf(arena, "%s to %s", code, period_code(arena, months.last));
}

static void tell_accepted(const struct assessment *assessment, const struct debt *debt) {
    diagnose(assessment->diagnostics, SEVERITY_NOTE, debt->accepted->place,
             "“%s” owes “%s” for %s, which %s has accepted: %s", debt->unit->code,
             assessment->request->facts->measures[debt->measure].name,
             period_code(assessment->arena, debt->period), debt->accepted->by,
             debt->accepted->reason);
}

/* Whose rows have come every three, six or twelve months is more likely not to be monthly than to
 * owe one before then: what to say of it; "" for others. */
static const char *frequency_told(const struct assessment *assessment, const struct debt *debt,
                                  int first_owed) {
    const struct facts *facts = assessment->request->facts;
    int as_at = assessment->request->as_at, gap = 0;
    const struct fact *row = debt->before;
    for (int steps = 0; steps < 2; steps++) {
        const struct fact *earlier =
            facts_latest(facts, debt->unit->index, debt->measure, row->period - 1, as_at);
        if (earlier == NULL || (gap != 0 && row->period - earlier->period != gap))
            return "";
        gap = row->period - earlier->period;
        row = earlier;
    }
    if (first_owed - debt->before->period >= gap)
        return "";
    for (unsigned i = FREQUENCY_QUARTER; i < rhythm_frequency_words.count; i++)
        if (rhythm_months((struct rhythm){.frequency = (enum frequency)i}) == gap)
            return arena_printf(assessment->arena,
                                "; its rows come each %s, so that the frequency of what reads it "
                                "in indicators.csv may be %s",
                                words_text(&rhythm_frequency_words, i),
                                words_code(&rhythm_frequency_words, i));
    return "";
}

/* A warning is the rule's; an error, or a note, cannot be turned down. */
static void tell_owed(const struct assessment *assessment, const struct debts *debts,
                      const struct debt *debt, enum severity severity) {
    struct arena *arena = assessment->arena;
    struct window months = months_owed(debts, debt);
    const char *owed = arena_printf(
        arena,
        "“%s” owes “%s” for %s: it reported it for %s, and no sum with a part missing is told; "
        "%s%s",
        debt->unit->code, assessment->request->facts->measures[debt->measure].name,
        months_text(arena, months), period_code(arena, debt->before->period), debt_ways_out,
        frequency_told(assessment, debt, months.first));
    if (severity == SEVERITY_WARNING)
        rule_warn(assessment->diagnostics, RULE_OWED, debt->before->place, "%s", owed);
    else
        diagnose(assessment->diagnostics, severity, debt->before->place, "%s", owed);
}

/* Each row that was not followed once. */
static void tell(const struct assessment *assessment, const struct debts *debts,
                 enum severity severity) {
    for (size_t i = 0; i < debts->count; i++) {
        size_t same = 0;
        while (same < i && (debts->items[same].before != debts->items[i].before ||
                            debts->items[same].accepted != NULL))
            same++;
        if (debts->items[i].accepted != NULL)
            tell_accepted(assessment, &debts->items[i]);
        else if (same == i)
            tell_owed(assessment, debts, &debts->items[i], severity);
    }
}

/* Those that do not follow from a row that was refused, which was said. */
static struct debts to_tell(const struct assessment *assessment, const struct debts *debts) {
    const struct assess_request *request = assessment->request;
    struct debts told = {0};
    for (size_t i = 0; i < debts->count; i++)
        if (!facts_skipped(request->facts, debts->items[i].unit->index, debts->items[i].measure,
                           debts->items[i].period, request->as_at))
            debt_add(assessment->arena, &told, &debts->items[i]);
    return told;
}

void assess_debts(const struct assessment *assessment) {
    const struct report_result *report = assessment->report;
    struct debts now = {0}, charts = {0};
    for (size_t i = 0; i < report->indicator_count; i++) {
        owed_now(assessment, &report->indicators[i], &now);
        if (assessment->request->advise)
            owed_to_chart(assessment, &report->indicators[i], &charts);
    }
    owed_to_tables(assessment, &now);
    struct debts later = {0};
    for (size_t i = 0; i < charts.count; i++)
        if (!debt_is_listed(&now, &charts.items[i]))
            debt_add(assessment->arena, &later, &charts.items[i]);
    now = to_tell(assessment, &now);
    later = to_tell(assessment, &later);
    tell(assessment, &now, assessment->request->final ? SEVERITY_ERROR : SEVERITY_WARNING);
    tell(assessment, &later, SEVERITY_NOTE);
}
