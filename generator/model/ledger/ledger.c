/* Remembers a month of a measure once it has been added up. */
#include "model/ledger/ledger.h"

struct ledger {
    struct arena *arena;
    const struct catalogue *catalogue;
    const struct facts *facts;
    const struct unit *unit;
    int as_at, first, last;
    const struct quantity **cells; /* of measure * months + month, NULL: not yet asked for */
    size_t months;
    const struct unit **children; /* of all units, one family behind the other */
    size_t *families;             /* by the parent's index: where it begins; one more at the end */
};

/* Counts children a parent, then puts each behind those of the parents before. */
static void find_children(struct ledger *ledger) {
    size_t count = ledger->catalogue->unit_count;
    const struct unit *units = ledger->catalogue->units;
    ledger->families = arena_array(ledger->arena, count + 2, sizeof *ledger->families);
    ledger->children =
        arena_array(ledger->arena, count + 1, sizeof(const struct unit *)); /* none: not NULL */
    size_t *ends = ledger->families + 1; /* moves to where the next family begins */
    for (size_t i = 0; i < count; i++)
        if (units[i].parent != NULL)
            ends[units[i].parent->index + 1]++;
    for (size_t i = 1; i <= count; i++)
        ends[i] += ends[i - 1];
    for (size_t i = 0; i < count; i++)
        if (units[i].parent != NULL)
            ledger->children[ends[units[i].parent->index]++] = &units[i];
}

struct ledger *ledger_new(struct arena *arena, const struct catalogue *catalogue,
                          const struct facts *facts, const struct unit *unit, int as_at) {
    struct ledger *ledger = arena_alloc(arena, sizeof *ledger);
    *ledger = (struct ledger){
        .arena = arena, .catalogue = catalogue, .facts = facts, .unit = unit, .as_at = as_at};
    facts_range(facts, as_at, &ledger->first, &ledger->last);
    ledger->months = ledger->first == PERIOD_NONE ? 0 : (size_t)(ledger->last - ledger->first) + 1;
    ledger->cells =
        arena_array(arena, facts->measure_count * ledger->months, sizeof *ledger->cells);
    find_children(ledger);
    return ledger;
}

struct arena *ledger_arena(const struct ledger *ledger) {
    return ledger->arena;
}

int ledger_first(const struct ledger *ledger) {
    return ledger->first;
}

static struct quantity from_fact(struct ledger *ledger, const struct fact *fact) {
    struct quantity quantity = {.marker = fact->marker,
                                .measure = ledger->facts->measures[fact->measure].name,
                                .period = fact->period};
    if (fact->marker == MARKER_NO)
        quantity.number = number_read(ledger->arena, fact->text);
    return quantity;
}

static struct quantity absent_value(struct ledger *ledger, const struct measure *measure,
                                    int period) {
    if (measure->absent_zero && period >= ledger->first && period <= ledger->last)
        return (struct quantity){.number = number_new(ledger->arena)};
    return (struct quantity){MARKER_X, NULL, measure->name, period};
}

struct quantity ledger_absent_value(struct ledger *ledger, size_t measure, int period) {
    return absent_value(ledger, &ledger->facts->measures[measure], period);
}

const struct unit *const *ledger_children(const struct ledger *ledger, const struct unit *unit,
                                          size_t *count) {
    size_t first = ledger->families[unit->index];
    *count = ledger->families[unit->index + 1] - first;
    return (const struct unit *const *)&ledger->children[first];
}

/* The sum over the children that have something. False: none has. */
static bool children_value(struct ledger *ledger, const struct unit *unit, size_t measure,
                           int period, struct quantity *value) {
    struct quantity_sum sum = {0};
    for (size_t i = ledger->families[unit->index]; i < ledger->families[unit->index + 1]; i++) {
        struct quantity *item = arena_alloc(ledger->arena, sizeof *item);
        if (ledger_unit_value(ledger, ledger->children[i], measure, period, item))
            quantity_add(ledger->arena, &sum, item);
    }
    if (sum.count == 0)
        return false;
    *value = quantity_total(&sum);
    return true;
}

bool ledger_knows_role(const struct ledger *ledger, size_t part) {
    return ledger->facts->measures[part].first_round <= ledger->as_at;
}

/* A workforce column without its role: the sum over the roles that have a value, absent ones
 * included where absence means 0. Where none has, their markers are combined. False: no role has a
 * row. */
static bool roles_value(struct ledger *ledger, const struct unit *unit,
                        const struct measure *measure, int period, struct quantity *value) {
    struct quantity_sum numbers = {0}, markers = {0};
    bool any = false;
    for (size_t i = 0; i < measure->part_count; i++) {
        if (!ledger_knows_role(ledger, measure->parts[i]))
            continue;
        struct quantity *item = arena_alloc(ledger->arena, sizeof *item);
        if (ledger_unit_value(ledger, unit, measure->parts[i], period, item))
            any = true;
        else
            *item = ledger_absent_value(ledger, measure->parts[i], period);
        quantity_add(ledger->arena, item->marker == MARKER_NO ? &numbers : &markers, item);
    }
    *value = numbers.count > 0   ? quantity_total(&numbers)
             : markers.count > 0 ? quantity_total(&markers)
                                 : absent_value(ledger, measure, period);
    return any;
}

/* Whether the unit or one below it has a row of the bare name. */
static bool has_row_below(const struct ledger *ledger, const struct unit *unit, size_t measure,
                          int period) {
    if (facts_find(ledger->facts, unit->index, measure, period, ledger->as_at) != NULL)
        return true;
    for (size_t i = ledger->families[unit->index]; i < ledger->families[unit->index + 1]; i++)
        if (has_row_below(ledger, ledger->children[i], measure, period))
            return true;
    return false;
}

static bool adds_up_roles(const struct ledger *ledger, const struct unit *unit, size_t measure,
                          int period) {
    return ledger->facts->measures[measure].part_count > 0 &&
           !has_row_below(ledger, unit, measure, period);
}

bool ledger_unit_value(struct ledger *ledger, const struct unit *unit, size_t measure, int period,
                       struct quantity *value) {
    const struct fact *fact =
        facts_find(ledger->facts, unit->index, measure, period, ledger->as_at);
    if (fact != NULL) {
        *value = from_fact(ledger, fact);
        return true;
    }
    if (adds_up_roles(ledger, unit, measure, period))
        return roles_value(ledger, unit, &ledger->facts->measures[measure], period, value);
    return children_value(ledger, unit, measure, period, value);
}

static const struct word ORIGINS[] = {
    [ORIGIN_ROW] = {"row", NULL},
    [ORIGIN_ROLES] = {"roles", NULL},
    [ORIGIN_UNITS] = {"units", NULL},
    [ORIGIN_ABSENT] = {"absent", NULL},
};
const struct word_table ledger_origin_words = WORD_TABLE(ORIGINS);

enum origin ledger_origin(struct ledger *ledger, const struct unit *unit, size_t measure,
                          int period) {
    if (facts_find(ledger->facts, unit->index, measure, period, ledger->as_at) != NULL)
        return ORIGIN_ROW;
    if (adds_up_roles(ledger, unit, measure, period))
        return ORIGIN_ROLES;
    return has_row_below(ledger, unit, measure, period) ? ORIGIN_UNITS : ORIGIN_ABSENT;
}

static const struct quantity *compute_value(struct ledger *ledger, size_t measure, int period) {
    struct quantity *value = arena_alloc(ledger->arena, sizeof *value);
    const struct measure *named = &ledger->facts->measures[measure];
    bool has_roles =
        named->part_count > 0; /* whose absence decides: ledger_unit_value has set it */
    if (!ledger_unit_value(ledger, ledger->unit, measure, period, value) && !has_roles)
        *value = absent_value(ledger, named, period);
    return value;
}

const struct quantity *ledger_value(struct ledger *ledger, size_t measure, int period) {
    if (ledger->months == 0 || period < ledger->first || period > ledger->last) {
        struct quantity *value = arena_alloc(ledger->arena, sizeof *value);
        *value = absent_value(ledger, &ledger->facts->measures[measure], period);
        return value;
    }
    const struct quantity **cell =
        &ledger->cells[measure * ledger->months + (size_t)(period - ledger->first)];
    if (*cell == NULL)
        *cell = compute_value(ledger, measure, period);
    return *cell;
}

struct quantity ledger_over(struct ledger *ledger, size_t measure, struct window window) {
    if (window.first == window.last)
        return *ledger_value(ledger, measure, window.first);
    struct quantity_sum sum = {0};
    for (int period = window.first; period <= window.last; period++)
        quantity_add(ledger->arena, &sum, ledger_value(ledger, measure, period));
    struct quantity result = quantity_total(&sum);
    if (result.marker == MARKER_NO && ledger->facts->measures[measure].stock)
        result.number = number_quotient(ledger->arena, result.number,
                                        number_ratio(ledger->arena, (long)sum.numbers, 1));
    return result;
}
static const char *measure_note(struct ledger *ledger, const struct unit *unit, size_t measure,
                                int period) {
    const struct fact *fact =
        facts_find(ledger->facts, unit->index, measure, period, ledger->as_at);
    if (fact != NULL)
        return fact->note[0] == '\0' ? NULL : fact->note;
    const struct measure *total = &ledger->facts->measures[measure];
    for (size_t i = 0; i < total->part_count; i++) {
        const char *note = measure_note(ledger, unit, total->parts[i], period);
        if (note != NULL)
            return note;
    }
    for (size_t i = ledger->families[unit->index]; i < ledger->families[unit->index + 1]; i++) {
        const char *note = measure_note(ledger, ledger->children[i], measure, period);
        if (note != NULL)
            return note;
    }
    return NULL;
}

const char *ledger_note(struct ledger *ledger, size_t measure, int period) {
    return measure_note(ledger, ledger->unit, measure, period);
}
