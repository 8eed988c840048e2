/* Remembers a month of a measure once it has been added up. */
#include "model/ledger/ledger.h"

#include "model/ledger/ledger_rows.h"
#include "model/ledger/ledger_state.h"
#include "model/ledger/ledger_units.h"

static void free_scratch(void *scratch) {
    arena_free(scratch);
}

struct ledger *ledger_new(struct arena *arena, const struct catalogue *catalogue,
                          const struct facts *facts, const struct unit *unit, int as_at) {
    struct ledger *ledger = arena_alloc(arena, sizeof *ledger);
    *ledger = (struct ledger){.arena = arena,
                              .scratch = arena_new(),
                              .catalogue = catalogue,
                              .facts = facts,
                              .unit = unit,
                              .as_at = as_at};
    arena_at_free(arena, free_scratch, ledger->scratch);
    facts_range(facts, as_at, &ledger->first, &ledger->last);
    ledger->months = ledger->first == PERIOD_NONE ? 0 : (size_t)(ledger->last - ledger->first) + 1;
    ledger->cells =
        arena_array(arena, facts->measure_count * ledger->months, sizeof *ledger->cells);
    return ledger;
}

struct ledger *ledger_new_below(struct arena *arena, const struct catalogue *catalogue,
                                const struct facts *facts, const struct unit *unit, int as_at) {
    struct ledger *ledger = ledger_new(arena, catalogue, facts, unit, as_at);
    ledger->unheard = unit;
    return ledger;
}

struct arena *ledger_arena(const struct ledger *ledger) {
    return ledger->arena;
}

const char *ledger_name(const struct ledger *ledger, size_t measure) {
    return ledger->facts->measures[measure].name;
}

const struct unit *ledger_unit(const struct ledger *ledger) {
    return ledger->unit;
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

static bool is_cumulative(const struct ledger *ledger, size_t measure) {
    return ledger->facts->measures[measure].kind == MEASURE_CUMULATIVE;
}

bool ledger_counts_as_one(const struct ledger *ledger, size_t measure, struct window window,
                          struct rhythm rows, struct span *span) {
    int first = rhythm_end_of(rows, window.first);
    *span = (struct span){.first = first,
                          .last = window.last,
                          .rows = rows,
                          .begins_year = true,
                          .top = ledger->unit,
                          .from = first,
                          .until = window.last,
                          .from_begins_year = true};
    return is_cumulative(ledger, measure) &&
           period_year_first(window.last, rows.year_start) == window.first;
}

struct span ledger_month(const struct ledger *ledger, size_t measure, int period,
                         struct rhythm rows) {
    return (struct span){.first = period,
                         .last = period,
                         .rows = rows,
                         .begins_year =
                             is_cumulative(ledger, measure) &&
                             period_month_of_year(period, rows.year_start) == rhythm_months(rows)};
}

static const struct word ORIGINS[] = {
    [ORIGIN_ROW] = {"row", NULL},
    [ORIGIN_ROLES] = {"roles", NULL},
    [ORIGIN_UNITS] = {"units", NULL},
    [ORIGIN_ABSENT] = {"absent", NULL},
};
const struct word_table ledger_origin_words = WORD_TABLE(ORIGINS);

static bool has_value_below(struct ledger *ledger, const struct unit *unit, size_t measure,
                            struct span span) {
    struct quantity value;
    struct span stood;
    for (size_t i = 0; i < unit->stay_count; i++)
        if (ledger_stay_span(ledger, measure, &unit->stays[i], span, &stood) &&
            ledger_span_value(ledger, unit->stays[i].unit, measure, stood, &value))
            return true;
    return false;
}

enum origin ledger_origin(struct ledger *ledger, const struct unit *unit, size_t measure,
                          struct span span) {
    if (ledger_row(ledger, unit, measure, span.last) != NULL)
        return ORIGIN_ROW;
    if (ledger_adds_up_roles(ledger, unit, measure, span.last))
        return ORIGIN_ROLES;
    return has_value_below(ledger, unit, measure, span) ? ORIGIN_UNITS : ORIGIN_ABSENT;
}

static bool is_in_range(const struct ledger *ledger, int period) {
    return ledger->months > 0 && period >= ledger->first && period <= ledger->last;
}

/* What hundreds of units add up to leaves nothing behind but the sum. Debts, which are listed on
 * the way, are to last. */
static struct quantity total_of(struct ledger *ledger, size_t measure, struct span span) {
    if (ledger->debts != NULL)
        return ledger_total(ledger, measure, span);
    struct arena *arena = ledger->arena;
    ledger->arena = ledger->scratch;
    struct quantity total = ledger_total(ledger, measure, span);
    ledger->arena = arena;
    total = quantity_copy(arena, &total);
    arena_clear(ledger->scratch);
    return total;
}

/* Beyond the exports' months there is little to ask: that is not remembered. Neither is anything
 * while debts are listed, so that none stays unseen. */
static const struct quantity *month_value(struct ledger *ledger, size_t measure, int period) {
    const struct quantity **cell = NULL;
    if (is_in_range(ledger, period))
        cell = &ledger->cells[measure * ledger->months + (size_t)(period - ledger->first)];
    if (cell != NULL && *cell != NULL && ledger->debts == NULL)
        return *cell;
    struct quantity *value = arena_alloc(ledger->arena, sizeof *value);
    *value = total_of(ledger, measure, (struct span){.first = period, .last = period});
    if (cell != NULL)
        *cell = value;
    return value;
}

/* Of a period of a running total, which may be its year's first, or longer than a month. */
static const struct quantity *month_of_total(struct ledger *ledger, size_t measure, int period,
                                             struct rhythm rows) {
    struct span month = ledger_month(ledger, measure, period, rows);
    if (!month.begins_year && rows.frequency == FREQUENCY_MONTH)
        return month_value(ledger, measure, period);
    struct quantity *value = arena_alloc(ledger->arena, sizeof *value);
    *value = total_of(ledger, measure, month);
    return value;
}

static struct quantity sum_of_totals(struct ledger *ledger, size_t measure, struct window window,
                                     struct rhythm rows) {
    struct span year;
    if (ledger_counts_as_one(ledger, measure, window, rows, &year))
        return total_of(ledger, measure, year);
    struct quantity_sum sum = {0};
    for (int period = rhythm_end_of(rows, window.first); period <= window.last;
         period += rhythm_months(rows))
        quantity_add(ledger->arena, &sum, month_of_total(ledger, measure, period, rows));
    return quantity_total(&sum);
}

struct quantity ledger_over(struct ledger *ledger, size_t measure, struct window window,
                            struct rhythm rows) {
    enum measure_kind kind = ledger->facts->measures[measure].kind;
    if (is_cumulative(ledger, measure))
        return sum_of_totals(ledger, measure, window, rows);
    int first = rhythm_end_of(rows, window.first);
    if (first == window.last)
        return *month_value(ledger, measure, first);
    struct quantity_sum sum = {0};
    for (int period = first; period <= window.last; period += rhythm_months(rows))
        quantity_add(ledger->arena, &sum, month_value(ledger, measure, period));
    struct quantity result = quantity_total(&sum);
    if (result.marker == MARKER_NO && kind != MEASURE_FLOW)
        result.number = number_quotient(ledger->arena, result.number,
                                        number_ratio(ledger->arena, (long)sum.numbers, 1));
    return result;
}

void ledger_owed(struct ledger *ledger, size_t measure, struct window window, struct rhythm rows,
                 struct debts *debts) {
    ledger->debts = debts;
    ledger_over(ledger, measure, window, rows);
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

static void widen(struct window *window, struct window other) {
    if (other.first == PERIOD_NONE)
        return;
    if (window->first == PERIOD_NONE || other.first < window->first)
        window->first = other.first;
    if (other.last > window->last)
        window->last = other.last;
}

static struct window rows_carried(const struct ledger *ledger, const struct unit *unit,
                                  size_t measure, int period) {
    struct window window = {PERIOD_NONE, PERIOD_NONE};
    const struct fact *row = ledger_row(ledger, unit, measure, period);
    if (row != NULL)
        return (struct window){row->period, row->period};
    const struct measure *total = &ledger->facts->measures[measure];
    for (size_t i = 0; i < total->part_count; i++)
        widen(&window, rows_carried(ledger, unit, total->parts[i], period));
    for (size_t i = 0; i < unit->stay_count; i++)
        if (unit_covers(unit->stays[i].from, unit->stays[i].to, period))
            widen(&window, rows_carried(ledger, unit->stays[i].unit, measure, period));
    return window;
}

struct window ledger_carried(const struct ledger *ledger, size_t measure, int period) {
    if (ledger->facts->measures[measure].kind != MEASURE_CARRIED)
        return (struct window){PERIOD_NONE, PERIOD_NONE};
    return rows_carried(ledger, ledger->unit, measure, period);
}
