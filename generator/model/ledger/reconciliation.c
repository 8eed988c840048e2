/* Asks the ledger for both numbers of a unit’s month. */
#include "model/ledger/reconciliation.h"

static bool reads(const struct expression *expression, size_t measure) {
    for (size_t i = 0; i < expression->count; i++)
        if (expression->terms[i].measure == measure)
            return true;
    return false;
}

static bool is_reader(const struct indicator *indicator, size_t measure) {
    for (size_t i = 0; i < indicator->figure_count; i++)
        if (reads(&indicator->figures[i].numerator, measure) ||
            reads(&indicator->figures[i].denominator, measure))
            return true;
    return false;
}

/* How often its rows come, by the first indicator that reads it: running totals are told apart by
 * it. What nobody reads comes each month. */
static struct rhythm rows_of(const struct catalogue *catalogue, size_t measure) {
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        if (is_reader(&catalogue->indicators[i], measure))
            return basis_rows(catalogue->indicators[i].basis, catalogue->indicators[i].rhythm);
    return (struct rhythm){.year_start = catalogue->authority.year_start};
}

static bool can_be_held(const struct reconciliation_question *question, const struct fact *row) {
    const struct unit *unit = &question->catalogue->units[row->unit];
    return unit->stay_count > 0 && !unit->astray &&
           !question->facts->measures[row->measure].is_share;
}

/* Whether both are numbers in a month. */
static bool hold(const struct reconciliation_question *question, const struct fact *row, int period,
                 struct reconciliation *both) {
    const struct unit *unit = &question->catalogue->units[row->unit];
    struct rhythm rows = rows_of(question->catalogue, row->measure);
    struct span month = ledger_month(question->ledger, row->measure, period, rows);
    struct quantity own, below;
    bool held = unit_spell_at(unit, period) != NULL &&
                ledger_span_value(question->ledger, unit, row->measure, month, &own) &&
                ledger_below(question->ledger, unit, row->measure, month, &below) &&
                own.number != NULL && below.number != NULL;
    if (held)
        *both = (struct reconciliation){row, period, own.number, below.number};
    return held;
}

static bool is_told(const struct reconciled *reconciled, const struct reconciliation *both) {
    const struct reconciliation *last =
        reconciled->count == 0 ? NULL : &reconciled->differing[reconciled->count - 1];
    return last != NULL && last->row == both->row && number_compare(last->below, both->below) == 0;
}

void reconciliation_add(struct arena *arena, const struct reconciliation_question *question,
                        const struct fact *row, struct reconciled *reconciled) {
    const struct unit *unit = &question->catalogue->units[row->unit];
    if (!can_be_held(question, row))
        return;
    for (int period = row->period; period <= question->months.last &&
                                   ledger_row(question->ledger, unit, row->measure, period) == row;
         period++) {
        struct reconciliation both;
        if (period < question->months.first || !hold(question, row, period, &both))
            continue;
        reconciled->held++;
        if (number_compare(both.own, both.below) == 0 || is_told(reconciled, &both))
            continue;
        reconciled->differing = arena_more(arena, reconciled->differing, reconciled->count,
                                           sizeof *reconciled->differing);
        reconciled->differing[reconciled->count++] = both;
    }
}
