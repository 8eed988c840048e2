#include "model/figure.h"

#include <string.h>

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

int ledger_first(const struct ledger *ledger) {
    return ledger->first;
}

int ledger_last(const struct ledger *ledger) {
    return ledger->last;
}

/* Adds up by the rules for markers: a sum skips z (all z: z); c beats x; low beside other numbers
 * is x (all low: low). */
struct sum {
    struct number *total;
    size_t numbers, lows, zs, count;
    const struct quantity *c, *x, *low, *z; /* the first of each */
};

static void sum_add(struct arena *arena, struct sum *sum, const struct quantity *item) {
    sum->count++;
    switch (item->marker) {
    case MARKER_NO:
        if (sum->total == NULL)
            sum->total = number_copy(arena, item->number);
        else
            number_add(sum->total, item->number);
        sum->numbers++;
        break;
    case MARKER_X:
        sum->x = sum->x == NULL ? item : sum->x;
        break;
    case MARKER_C:
        sum->c = sum->c == NULL ? item : sum->c;
        break;
    case MARKER_Z:
        sum->z = sum->z == NULL ? item : sum->z;
        sum->zs++;
        break;
    case MARKER_LOW:
        sum->low = sum->low == NULL ? item : sum->low;
        sum->lows++;
        break;
    }
}

static struct quantity sum_result(const struct sum *sum) {
    if (sum->c != NULL)
        return *sum->c;
    if (sum->x != NULL)
        return *sum->x;
    if (sum->low != NULL) {
        struct quantity low = *sum->low;
        if (sum->numbers > 0)
            low.marker = MARKER_X;
        return low;
    }
    if (sum->numbers > 0)
        return (struct quantity){.number = sum->total};
    return *sum->z;
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

static bool raw_value(struct ledger *ledger, const struct unit *unit, size_t measure, int period,
                      struct quantity *value);

/* The sum over the children that have something. False: none has. */
static bool children_value(struct ledger *ledger, const struct unit *unit, size_t measure,
                           int period, struct quantity *value) {
    struct sum sum = {0};
    for (size_t i = ledger->families[unit->index]; i < ledger->families[unit->index + 1]; i++) {
        struct quantity *item = arena_alloc(ledger->arena, sizeof *item);
        if (raw_value(ledger, ledger->children[i], measure, period, item))
            sum_add(ledger->arena, &sum, item);
    }
    if (sum.count == 0)
        return false;
    *value = sum_result(&sum);
    return true;
}

/* A workforce column without its role: the sum over the roles that have a value, absent ones
 * included where absence means 0. Where none has, their markers are combined. Roles that only later
 * rounds know do not count. False: no role has a row. */
static bool roles_value(struct ledger *ledger, const struct unit *unit,
                        const struct measure *measure, int period, struct quantity *value) {
    struct sum numbers = {0}, markers = {0};
    bool any = false;
    for (size_t i = 0; i < measure->part_count; i++) {
        const struct measure *part = &ledger->facts->measures[measure->parts[i]];
        if (part->first_round > ledger->as_at)
            continue;
        struct quantity *item = arena_alloc(ledger->arena, sizeof *item);
        if (raw_value(ledger, unit, measure->parts[i], period, item))
            any = true;
        else
            *item = absent_value(ledger, part, period);
        sum_add(ledger->arena, item->marker == MARKER_NO ? &numbers : &markers, item);
    }
    *value = numbers.count > 0   ? sum_result(&numbers)
             : markers.count > 0 ? sum_result(&markers)
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

/* What the exports say of a unit: its own row, or what adds up to it. False: nothing. */
static bool raw_value(struct ledger *ledger, const struct unit *unit, size_t measure, int period,
                      struct quantity *value) {
    const struct fact *fact =
        facts_find(ledger->facts, unit->index, measure, period, ledger->as_at);
    if (fact != NULL) {
        *value = from_fact(ledger, fact);
        return true;
    }
    const struct measure *total = &ledger->facts->measures[measure];
    if (total->part_count > 0 && !has_row_below(ledger, unit, measure, period))
        return roles_value(ledger, unit, total, period, value);
    return children_value(ledger, unit, measure, period, value);
}

static const struct quantity *compute_value(struct ledger *ledger, size_t measure, int period) {
    struct quantity *value = arena_alloc(ledger->arena, sizeof *value);
    const struct measure *named = &ledger->facts->measures[measure];
    bool has_roles = named->part_count > 0; /* whose absence decides: raw_value has set it */
    if (!raw_value(ledger, ledger->unit, measure, period, value) && !has_roles)
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

struct window basis_window(enum basis basis, int period) {
    switch (basis) {
    case BASIS_MONTH:
    case BASIS_SNAPSHOT:
        return (struct window){period, period};
    case BASIS_YTD:
        return (struct window){period - period_month_of_financial_year(period) + 1, period};
    case BASIS_ROLLING12:
        return (struct window){period - 11, period};
    case BASIS_ROLLING36:
        return (struct window){period - 35, period};
    }
    return (struct window){period, period};
}

/* Over the months of a window a flow is summed and a stock averaged, z months left out. */
static struct quantity over_window(struct ledger *ledger, size_t measure, struct window window) {
    if (window.first == window.last)
        return *ledger_value(ledger, measure, window.first);
    struct sum sum = {0};
    for (int period = window.first; period <= window.last; period++)
        sum_add(ledger->arena, &sum, ledger_value(ledger, measure, period));
    struct quantity result = sum_result(&sum);
    if (result.marker == MARKER_NO && ledger->facts->measures[measure].stock)
        result.number = number_quotient(ledger->arena, result.number,
                                        number_ratio(ledger->arena, (long)sum.numbers, 1));
    return result;
}

/* c before x before z before low. */
static bool outranks(enum marker a, enum marker b) {
    static const int rank[] = {
        [MARKER_NO] = 0, [MARKER_LOW] = 1, [MARKER_Z] = 2, [MARKER_X] = 3, [MARKER_C] = 4};
    return rank[a] > rank[b];
}

static struct quantity evaluate(struct ledger *ledger, const struct expression *expression,
                                struct window window) {
    struct quantity result = {0};
    struct number *total = NULL;
    for (size_t i = 0; i < expression->count; i++) {
        struct quantity term = over_window(ledger, expression->terms[i].measure, window);
        if (outranks(term.marker, result.marker))
            result = term;
        if (term.marker != MARKER_NO || result.marker != MARKER_NO)
            continue;
        if (total == NULL)
            total = number_new(ledger->arena);
        if (expression->terms[i].minus)
            number_subtract(total, term.number);
        else
            number_add(total, term.number);
    }
    if (result.marker == MARKER_NO)
        result.number = total;
    return result;
}

const struct number *figure_scaled(struct arena *arena, const struct figure *figure,
                                   const struct number *ratio) {
    switch (figure->unit) {
    case UNIT_PERCENT:
        return number_product(arena, ratio, number_ratio(arena, 100, 1));
    case UNIT_RATE:
        return number_product(arena, ratio, figure->per);
    case UNIT_COUNT:
    case UNIT_DAYS:
    case UNIT_NUMBER:
        return ratio;
    }
    return ratio;
}

/* N / D in the figure's scale, or the marker that stands in its place. */
static struct quantity divide(struct arena *arena, const struct figure *figure,
                              const struct quantity *numerator,
                              const struct quantity *denominator) {
    if (figure->denominator.count == 0)
        return *numerator;
    if (outranks(numerator->marker, denominator->marker))
        return *numerator;
    if (denominator->marker != MARKER_NO)
        return *denominator;
    if (number_is_zero(denominator->number))
        return (struct quantity){.marker = MARKER_Z};
    return (struct quantity){
        .number = figure_scaled(arena, figure,
                                number_quotient(arena, numerator->number, denominator->number))};
}

struct ratio figure_ratio(struct ledger *ledger, const struct figure *figure,
                          struct window window) {
    struct ratio ratio = {0};
    if (figure->unusable != NULL) {
        ratio.value = (struct quantity){.marker = MARKER_X};
        return ratio;
    }
    ratio.numerator = evaluate(ledger, &figure->numerator, window);
    if (figure->denominator.count > 0)
        ratio.denominator = evaluate(ledger, &figure->denominator, window);
    ratio.value = divide(ledger->arena, figure, &ratio.numerator, &ratio.denominator);
    return ratio;
}

struct ratio figure_current(struct ledger *ledger, const struct indicator *indicator,
                            const struct figure *figure, int period) {
    return figure_ratio(ledger, figure, basis_window(indicator->basis, period));
}

/* Over the q in p − 12 … p − 1 at which current has a value: the mean of N(q), or ΣN(q) / ΣD(q). A
 * ratio is never a mean of percentages. */
static struct quantity previous_average(struct ledger *ledger, const struct indicator *indicator,
                                        const struct figure *figure, int period) {
    struct number *numerators = number_new(ledger->arena);
    struct number *denominators = number_new(ledger->arena);
    long count = 0;
    for (int q = period - 12; q < period; q++) {
        struct ratio ratio = figure_current(ledger, indicator, figure, q);
        if (ratio.value.marker != MARKER_NO)
            continue;
        count++;
        number_add(numerators, ratio.numerator.number);
        if (figure->denominator.count > 0)
            number_add(denominators, ratio.denominator.number);
    }
    if (count == 0)
        return (struct quantity){.marker = MARKER_X};
    struct quantity n = {.number = numerators}, d = {.number = denominators};
    if (figure->denominator.count == 0)
        n.number =
            number_quotient(ledger->arena, numerators, number_ratio(ledger->arena, count, 1));
    return divide(ledger->arena, figure, &n, &d);
}

struct quantity figure_compare(struct ledger *ledger, const struct indicator *indicator,
                               const struct figure *figure, int period) {
    switch (indicator->compare) {
    case COMPARE_PREV12_TOTAL:
        return figure_ratio(ledger, figure, (struct window){period - 12, period - 1}).value;
    case COMPARE_PREV12_AVERAGE:
        return previous_average(ledger, indicator, figure, period);
    case COMPARE_BACK:
        return figure_current(ledger, indicator, figure, period - indicator->back).value;
    case COMPARE_BAD:
    case COMPARE_NONE:
        break;
    }
    return (struct quantity){.marker = MARKER_X};
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

static const char *expression_note(struct ledger *ledger, const struct expression *expression,
                                   int period) {
    for (size_t i = 0; i < expression->count; i++) {
        const char *note = measure_note(ledger, ledger->unit, expression->terms[i].measure, period);
        if (note != NULL)
            return note;
    }
    return NULL;
}

const char *figure_note(struct ledger *ledger, const struct figure *figure, int period) {
    const char *note = expression_note(ledger, &figure->numerator, period);
    return note != NULL ? note : expression_note(ledger, &figure->denominator, period);
}

const char *quantity_reason(struct arena *arena, const struct quantity *quantity) {
    static const char *const words[] = {"", "not available",
                                        "suppressed to protect confidentiality", "not applicable",
                                        "rounds to zero but is not zero"};
    if (quantity->marker == MARKER_NO)
        return NULL;
    if (quantity->measure != NULL && quantity->period != PERIOD_NONE)
        return arena_printf(arena, "%s: %s in %s", words[quantity->marker], quantity->measure,
                            period_text(arena, quantity->period));
    if (quantity->marker == MARKER_Z)
        return "not applicable: the denominator is zero";
    return words[quantity->marker];
}
