/* Holds the own rows of all units against the sums below them, a measure at a time. */
#include "publish/quality/quality.h"

static bool counts(const struct quality *quality, const struct fact *fact) {
    return facts_find(quality->dataset->facts, fact->unit, fact->measure, fact->period,
                      quality->as_at) == fact;
}

static struct reconciled of_series(struct arena *arena, const struct quality *quality,
                                   const struct reconciliation_question *question, size_t series) {
    const struct facts *facts = quality->dataset->facts;
    struct reconciled reconciled = {0};
    for (size_t i = facts->series[series]; i < facts->series[series + 1]; i++)
        if (counts(quality, &facts->facts[i]))
            reconciliation_add(arena, question, &facts->facts[i], &reconciled);
    return reconciled;
}

void quality_reconcile(struct arena *arena, struct quality *quality) {
    const struct dataset *dataset = quality->dataset;
    const struct catalogue *catalogue = &dataset->catalogue;
    const struct facts *facts = dataset->facts;
    struct reconciliation_question question = {
        .catalogue = catalogue,
        .ledger = ledger_new(arena, catalogue, facts, &catalogue->units[0], quality->as_at),
        .facts = facts};
    facts_range(facts, quality->as_at, &question.months.first, &question.months.last);
    for (size_t unit = 0; unit < facts->unit_count; unit++)
        for (size_t measure = 0; measure < facts->measure_count; measure++) {
            struct reconciled reconciled =
                of_series(arena, quality, &question, measure * facts->unit_count + unit);
            if (reconciled.held == 0)
                continue;
            quality->own_rows = arena_more(arena, quality->own_rows, quality->own_rows_count,
                                           sizeof *quality->own_rows);
            quality->own_rows[quality->own_rows_count++] =
                (struct own_rows){&catalogue->units[unit], measure, reconciled};
        }
}
