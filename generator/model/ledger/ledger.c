/* Remembers a month of a measure once it has been added up. */
#include "model/ledger/ledger.h"

#include "model/ledger/ledger_rows.h"
#include "model/ledger/ledger_state.h"
#include "model/ledger/ledger_units.h"

struct ledger *ledger_new(struct arena *arena, const struct catalogue *catalogue,
                          const struct facts *facts, const struct unit *unit, int as_at) {
    struct ledger *ledger = arena_alloc(arena, sizeof *ledger);
    *ledger = (struct ledger){
        .arena = arena, .catalogue = catalogue, .facts = facts, .unit = unit, .as_at = as_at};
    facts_range(facts, as_at, &ledger->first, &ledger->last);
    ledger->months = ledger->first == PERIOD_NONE ? 0 : (size_t)(ledger->last - ledger->first) + 1;
    ledger->cells =
        arena_array(arena, facts->measure_count * ledger->months, sizeof *ledger->cells);
    return ledger;
}

struct arena *ledger_arena(const struct ledger *ledger) {
    return ledger->arena;
}

int ledger_first(const struct ledger *ledger) {
    return ledger->first;
}

bool ledger_knows_role(const struct ledger *ledger, size_t part) {
    return facts_knows(ledger->facts, part, ledger->as_at);
}

struct quantity ledger_absent_value(struct ledger *ledger, size_t measure, int period) {
    return ledger_absence(ledger, measure, period);
}

static struct span month_span(int period) {
    return (struct span){period, period, false};
}

bool ledger_unit_value(struct ledger *ledger, const struct unit *unit, size_t measure, int period,
                       struct quantity *value) {
    return ledger_span_value(ledger, unit, measure, month_span(period), value);
}

static const struct word ORIGINS[] = {
    [ORIGIN_ROW] = {"row", NULL},
    [ORIGIN_ROLES] = {"roles", NULL},
    [ORIGIN_UNITS] = {"units", NULL},
    [ORIGIN_ABSENT] = {"absent", NULL},
};
const struct word_table ledger_origin_words = WORD_TABLE(ORIGINS);

static bool has_value_below(struct ledger *ledger, const struct unit *unit, size_t measure,
                            int period) {
    struct quantity value;
    for (size_t i = 0; i < unit->stay_count; i++)
        if (unit_covers(unit->stays[i].from, unit->stays[i].to, period) &&
            ledger_unit_value(ledger, unit->stays[i].unit, measure, period, &value))
            return true;
    return false;
}

enum origin ledger_origin(struct ledger *ledger, const struct unit *unit, size_t measure,
                          int period) {
    if (ledger_row(ledger, unit, measure, period) != NULL)
        return ORIGIN_ROW;
    if (ledger_adds_up_roles(ledger, unit, measure, period))
        return ORIGIN_ROLES;
    return has_value_below(ledger, unit, measure, period) ? ORIGIN_UNITS : ORIGIN_ABSENT;
}

static bool is_in_range(const struct ledger *ledger, int period) {
    return ledger->months > 0 && period >= ledger->first && period <= ledger->last;
}

/* Beyond the exports' months there is little to ask: that is not remembered. Neither is anything
 * while debts are listed, so that none stays unseen. */
const struct quantity *ledger_value(struct ledger *ledger, size_t measure, int period) {
    const struct quantity **cell = NULL;
    if (is_in_range(ledger, period))
        cell = &ledger->cells[measure * ledger->months + (size_t)(period - ledger->first)];
    if (cell != NULL && *cell != NULL && ledger->debts == NULL)
        return *cell;
    struct quantity *value = arena_alloc(ledger->arena, sizeof *value);
    *value = ledger_total(ledger, measure, month_span(period));
    if (cell != NULL)
        *cell = value;
    return value;
}

/* A running total of the year from its first month on is that of the last one. */
static bool is_of_one_year(struct window window, int year_start) {
    return period_year_first(window.last, year_start) == window.first;
}

static struct quantity year_value(struct ledger *ledger, size_t measure, struct window window) {
    return ledger_total(ledger, measure, (struct span){window.first, window.last, true});
}

/* Of a month of a running total, which may be its year's first. */
static const struct quantity *month_of_total(struct ledger *ledger, size_t measure, int period,
                                             int year_start) {
    if (period_month_of_year(period, year_start) > 1)
        return ledger_value(ledger, measure, period);
    struct quantity *value = arena_alloc(ledger->arena, sizeof *value);
    *value = year_value(ledger, measure, (struct window){period, period});
    return value;
}

static struct quantity sum_of_totals(struct ledger *ledger, size_t measure, struct window window,
                                     int year_start) {
    if (is_of_one_year(window, year_start))
        return year_value(ledger, measure, window);
    struct quantity_sum sum = {0};
    for (int period = window.first; period <= window.last; period++)
        quantity_add(ledger->arena, &sum, month_of_total(ledger, measure, period, year_start));
    return quantity_total(&sum);
}

struct quantity ledger_over(struct ledger *ledger, size_t measure, struct window window,
                            int year_start) {
    enum measure_kind kind = ledger->facts->measures[measure].kind;
    if (kind == MEASURE_CUMULATIVE)
        return sum_of_totals(ledger, measure, window, year_start);
    if (window.first == window.last)
        return *ledger_value(ledger, measure, window.first);
    struct quantity_sum sum = {0};
    for (int period = window.first; period <= window.last; period++)
        quantity_add(ledger->arena, &sum, ledger_value(ledger, measure, period));
    struct quantity result = quantity_total(&sum);
    if (result.marker == MARKER_NO && kind != MEASURE_FLOW)
        result.number = number_quotient(ledger->arena, result.number,
                                        number_ratio(ledger->arena, (long)sum.numbers, 1));
    return result;
}

void ledger_owed(struct ledger *ledger, size_t measure, struct window window, int year_start,
                 struct debts *debts) {
    ledger->debts = debts;
    ledger_over(ledger, measure, window, year_start);
    ledger->debts = NULL;
}

static const char *measure_note(struct ledger *ledger, const struct unit *unit, size_t measure,
                                int period) {
    const struct fact *row = ledger_row(ledger, unit, measure, period);
    if (row != NULL)
        return row->note[0] == '\0' ? NULL : row->note;
    const struct measure *total = &ledger->facts->measures[measure];
    const char *note = NULL;
    for (size_t i = 0; note == NULL && i < total->part_count; i++)
        note = measure_note(ledger, unit, total->parts[i], period);
    for (size_t i = 0; note == NULL && i < unit->stay_count; i++)
        if (unit_covers(unit->stays[i].from, unit->stays[i].to, period))
            note = measure_note(ledger, unit->stays[i].unit, measure, period);
    return note;
}

const char *ledger_note(struct ledger *ledger, size_t measure, int period) {
    return measure_note(ledger, ledger->unit, measure, period);
}
