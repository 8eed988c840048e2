/* Reads a unit's own rows by the kind of their measure: a month's own number of a running total is
 * a difference, a population holds until the next. */
#include "model/ledger/ledger_rows.h"

static const struct measure *named(const struct ledger *ledger, size_t measure) {
    return &ledger->facts->measures[measure];
}

static struct quantity of_fact(const struct ledger *ledger, const struct fact *fact) {
    struct quantity quantity = {.marker = fact->marker,
                                .measure = named(ledger, fact->measure)->name,
                                .period = fact->period};
    if (fact->marker == MARKER_NO)
        quantity.number = number_read(ledger->arena, fact->text);
    if (fact->refused)
        quantity.because = facts_refused_row(ledger->arena, fact->place);
    return quantity;
}

const struct fact *ledger_row(const struct ledger *ledger, const struct unit *unit, size_t measure,
                              int period) {
    if (unit == ledger->unheard)
        return NULL;
    if (named(ledger, measure)->kind != MEASURE_CARRIED)
        return facts_find(ledger->facts, unit->index, measure, period, ledger->as_at);
    const struct fact *latest =
        facts_latest(ledger->facts, unit->index, measure, period, ledger->as_at);
    return latest != NULL && period - latest->period < CARRIED_MONTHS ? latest : NULL;
}

int ledger_row_before(struct span span) {
    return span.first - rhythm_months(span.rows);
}

/* The total that a span begins with: nothing where the year or the unit begins. */
static struct quantity total_before(const struct ledger *ledger, const struct unit *unit,
                                    size_t measure, struct span span) {
    int earlier = ledger_row_before(span);
    if (span.begins_year || unit_opened(unit, earlier + 1, span.first))
        return (struct quantity){.number = number_new(ledger->arena)};
    const struct fact *before =
        facts_find(ledger->facts, unit->index, measure, earlier, ledger->as_at);
    if (before != NULL)
        return of_fact(ledger, before);
    return (struct quantity){.marker = MARKER_X,
                             .measure = named(ledger, measure)->name,
                             .period = earlier,
                             .because = "a running total goes on from it"};
}

/* What came to a running total in a span. */
static struct quantity gained(const struct ledger *ledger, const struct unit *unit, size_t measure,
                              struct span span, const struct quantity *total) {
    struct quantity before = total_before(ledger, unit, measure, span);
    if (quantity_outranks(&before, total))
        return before;
    if (total->marker != MARKER_NO)
        return *total;
    struct number *gain = number_copy(ledger->arena, total->number);
    number_subtract(ledger->arena, gain, before.number);
    return (struct quantity){.number = gain};
}

bool ledger_own_value(struct ledger *ledger, const struct unit *unit, size_t measure,
                      struct span span, struct quantity *value) {
    const struct fact *row = ledger_row(ledger, unit, measure, span.last);
    if (row == NULL)
        return false;
    *value = of_fact(ledger, row);
    if (named(ledger, measure)->kind == MEASURE_CUMULATIVE)
        *value = gained(ledger, unit, measure, span, value);
    return true;
}

/* Whether the unit has a row for any role of a workforce column. */
static bool has_role_row(const struct ledger *ledger, const struct unit *unit, size_t total,
                         int period) {
    const struct measure *column = named(ledger, total);
    for (size_t i = 0; i < column->part_count; i++)
        if (ledger_row(ledger, unit, column->parts[i], period) != NULL)
            return true;
    return false;
}

bool ledger_owes(const struct ledger *ledger, const struct unit *unit, size_t measure, int period) {
    const struct fact *before =
        facts_latest(ledger->facts, unit->index, measure, period - 1, ledger->as_at);
    if (before == NULL || unit == ledger->unheard || before->marker == MARKER_Z ||
        facts_is_counted(ledger->facts, measure, period, ledger->as_at))
        return false;
    const struct measure *asked = named(ledger, measure);
    return !has_role_row(ledger, unit, asked->is_part ? asked->total : measure, period);
}

static struct quantity zero_or_x(const struct ledger *ledger, const struct measure *measure,
                                 int period, bool means_zero) {
    if (means_zero && measure->absent_zero && period >= ledger->first && period <= ledger->last)
        return (struct quantity){.number = number_new(ledger->arena)};
    return (struct quantity){.marker = MARKER_X, .measure = measure->name, .period = period};
}

/* Zero rows are left out by what writes the exports, so only where exports say anything; a running
 * total is never left out. */
struct quantity ledger_absence(const struct ledger *ledger, size_t measure, int period) {
    const struct measure *absent = named(ledger, measure);
    return zero_or_x(ledger, absent, period, absent->kind != MEASURE_CUMULATIVE);
}

/* What was carried and holds no longer is not known. */
static struct quantity silence(const struct ledger *ledger, size_t measure, int period) {
    const struct measure *absent = named(ledger, measure);
    return zero_or_x(ledger, absent, period,
                     absent->kind != MEASURE_CUMULATIVE && absent->kind != MEASURE_CARRIED);
}

bool ledger_silence_is_zero(const struct ledger *ledger, size_t measure, int period) {
    return silence(ledger, measure, period).marker == MARKER_NO;
}

static const char *acceptance(struct ledger *ledger, const struct accepted *accepted) {
    if (accepted == NULL)
        return "";
    return arena_printf(ledger->arena, " (accepted by %s: %s)", accepted->by, accepted->reason);
}

struct quantity ledger_owed_absence(struct ledger *ledger, const struct unit *unit, size_t measure,
                                    int period) {
    struct quantity absence = silence(ledger, measure, period);
    if (absence.marker == MARKER_NO)
        return absence;
    struct debt debt = {
        .unit = unit,
        .measure = measure,
        .period = period,
        .before = facts_latest(ledger->facts, unit->index, measure, period - 1, ledger->as_at)};
    debt.accepted = debt_accepted(ledger->catalogue, ledger->facts, &debt);
    if (ledger->debts != NULL)
        debt_add(ledger->arena, ledger->debts, &debt);
    absence.owed = arena_printf(ledger->arena, "%s%s", unit_name(unit, period),
                                acceptance(ledger, debt.accepted));
    return absence;
}
