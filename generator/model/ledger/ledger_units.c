/* Adds up over units month by month, as they stood in that month; a part is never the whole. */
#include "model/ledger/ledger_units.h"

#include "base/buffer.h"
#include "model/ledger/ledger.h"
#include "model/ledger/ledger_rows.h"
#include "model/structure.h"

/* The periods of a span with whose ends the unit stood there; false: none. */
static bool clip(const struct unit_stay *stay, struct span span, struct span *clipped) {
    *clipped = span;
    if (stay->from > clipped->first) {
        clipped->first = rhythm_end_of(span.rows, stay->from);
        clipped->begins_year = false;
    }
    if (stay->to != PERIOD_NONE && stay->to < clipped->last)
        clipped->last = rhythm_ended(span.rows, stay->to);
    return clipped->first <= clipped->last;
}

/* Whether a unit speaks for those below it around a month: by the row of the last month that it
 * stood below the top. */
static bool speaks(const struct ledger *ledger, size_t measure, const struct unit *unit,
                   struct span span, int period) {
    int step = rhythm_months(span.rows);
    while (period < span.until && structure_is_below(unit, span.top, period + step))
        period += step;
    return ledger_row(ledger, unit, measure, period) != NULL;
}

/* Whether the unit stood below the top in a month without one between them that spoke for it. */
static bool stands_for_itself(const struct ledger *ledger, size_t measure, const struct unit *unit,
                              struct span span, int period) {
    const struct unit_spell *spell;
    while ((spell = unit_spell_at(unit, period)) != NULL && spell->parent != NULL) {
        if (spell->parent == span.top)
            return true;
        if (speaks(ledger, measure, spell->parent, span, period))
            return false;
        unit = spell->parent;
    }
    return false;
}

bool ledger_stay_span(const struct ledger *ledger, size_t measure, const struct unit_stay *stay,
                      struct span span, struct span *stood) {
    int step = rhythm_months(span.rows);
    if (!clip(stay, span, stood))
        return false;
    if (span.top == NULL)
        return true;
    if (stood->last < span.until &&
        stands_for_itself(ledger, measure, stay->unit, span, stood->last + step))
        return false;
    while (stood->first > span.from &&
           stands_for_itself(ledger, measure, stay->unit, span, stood->first - step))
        stood->first -= step;
    stood->begins_year = span.from_begins_year && stood->first == span.from;
    return true;
}

/* The units below, as far as they have a value. */
struct family {
    struct quantity_sum sum;
    size_t silent;       /* neither have nor owe a row */
    size_t owing;        /* owe their own */
    struct buffer names; /* of those */
};

static void count_owing(struct family *family, const char *who) {
    enum { NAMED = 5 };
    if (family->owing < NAMED)
        buffer_printf(&family->names, "%s%s", family->owing == 0 ? "" : ", ", who);
    else if (family->owing == NAMED)
        buffer_puts(&family->names, " and others");
    family->owing++;
}

/* What a row of units.csv that was refused touches is not known, and nothing is owed there. */
bool ledger_stay_value(struct ledger *ledger, const struct unit_stay *stay, size_t measure,
                       struct span span, struct quantity *value) {
    struct debts *debts = ledger->debts;
    ledger->debts = stay->refused == NULL ? debts : NULL;
    bool has_value = ledger_span_value(ledger, stay->unit, measure, span, value);
    ledger->debts = debts;
    if (stay->refused != NULL)
        *value = (struct quantity){.marker = MARKER_X,
                                   .measure = ledger->facts->measures[measure].name,
                                   .period = span.last,
                                   .because = stay->refused};
    return has_value;
}

static void add_child(struct ledger *ledger, struct family *family, const struct unit_stay *stay,
                      size_t measure, struct span span) {
    struct quantity *item = arena_alloc(ledger->arena, sizeof *item);
    if (!ledger_stay_value(ledger, stay, measure, span, item)) {
        family->silent++;
        return;
    }
    quantity_add(ledger->arena, &family->sum, item);
    if (item->owed != NULL)
        count_owing(family, item->owed);
}

static struct family family_of(struct ledger *ledger, const struct unit *unit, size_t measure,
                               struct span span) {
    struct family family = {0};
    for (size_t i = 0; i < unit->stay_count; i++) {
        struct span stood;
        if (ledger_stay_span(ledger, measure, &unit->stays[i], span, &stood))
            add_child(ledger, &family, &unit->stays[i], measure, stood);
    }
    return family;
}

/* "1 of 2 units reported: no row from Team two" */
static const char *who_is_missing(struct ledger *ledger, const struct family *family) {
    return arena_printf(ledger->arena, "%zu of %zu units reported: no row from %s",
                        family->sum.count - family->owing, family->sum.count, family->names.data);
}

static struct quantity family_total(struct ledger *ledger, const struct family *family) {
    struct quantity total = quantity_total(&family->sum);
    total.owed = NULL;
    if (total.marker == MARKER_X && family->owing > 0)
        total.because = who_is_missing(ledger, family);
    return total;
}

/* The total of a family, which is given back; false: nobody in it has a value. */
static bool take_total(struct ledger *ledger, struct family *family, struct quantity *value) {
    bool any = family->sum.count > 0;
    if (any)
        *value = family_total(ledger, family);
    buffer_free(&family->names);
    return any;
}

/* What the units below make of a unit without a row of its own. */
static bool value_below(struct ledger *ledger, const struct unit *unit, size_t measure,
                        struct span span, struct quantity *value) {
    struct family family = family_of(ledger, unit, measure, span);
    return take_total(ledger, &family, value);
}

/* Whether the units below in a month stand for one that owes a row: none of them is silent, or
 * silence means 0. */
static bool stands_for_parent(const struct ledger *ledger, const struct family *family,
                              size_t measure, int period) {
    return family->sum.count > 0 &&
           (family->silent == 0 || ledger_silence_is_zero(ledger, measure, period));
}

bool ledger_below(struct ledger *ledger, const struct unit *unit, size_t measure, struct span span,
                  struct quantity *value) {
    return value_below(ledger, unit, measure, span, value);
}

/* A workforce column without its role: the sum over the roles that have a value, those without a
 * row included where that means 0. False: no role has a row. */
static bool roles_value(struct ledger *ledger, const struct unit *unit, size_t measure,
                        struct span span, struct quantity *value) {
    const struct measure *total = &ledger->facts->measures[measure];
    struct quantity_sum sum = {0};
    bool any = false;
    for (size_t i = 0; i < total->part_count; i++) {
        if (!facts_knows(ledger->facts, total->parts[i], ledger->as_at))
            continue;
        struct quantity *item = arena_alloc(ledger->arena, sizeof *item);
        bool has = ledger_span_value(ledger, unit, total->parts[i], span, item);
        if (!has)
            *item = ledger_absence(ledger, total->parts[i], span.last);
        any = any || has;
        if (has || item->marker == MARKER_NO)
            quantity_add(ledger->arena, &sum, item);
    }
    *value = sum.count > 0 ? quantity_total(&sum) : ledger_absence(ledger, measure, span.last);
    value->owed = NULL;
    return any;
}

/* Whether the unit or one below it has or owes a row of the bare name. */
static bool has_row_below(const struct ledger *ledger, const struct unit *unit, size_t measure,
                          int period) {
    if (ledger_row(ledger, unit, measure, period) != NULL)
        return true;
    for (size_t i = 0; i < unit->stay_count; i++) {
        const struct unit_stay *stay = &unit->stays[i];
        if (unit_covers(stay->from, stay->to, period) &&
            (ledger_owes(ledger, stay->unit, measure, period) ||
             has_row_below(ledger, stay->unit, measure, period)))
            return true;
    }
    return false;
}

bool ledger_adds_up_roles(const struct ledger *ledger, const struct unit *unit, size_t measure,
                          int period) {
    return ledger->facts->measures[measure].part_count > 0 &&
           !has_row_below(ledger, unit, measure, period);
}

static bool value_without_row(struct ledger *ledger, const struct unit *unit, size_t measure,
                              struct span span, struct quantity *value) {
    return ledger_adds_up_roles(ledger, unit, measure, span.last)
               ? roles_value(ledger, unit, measure, span, value)
               : value_below(ledger, unit, measure, span, value);
}

/* The units below are asked once a level, so that owing parents of owing parents cost no more than
 * others. */
static bool value_of_debtor(struct ledger *ledger, const struct unit *unit, size_t measure,
                            struct span span, struct quantity *value) {
    struct span month = {.first = span.last, .last = span.last, .rows = span.rows};
    struct family family = family_of(ledger, unit, measure, month);
    if (!stands_for_parent(ledger, &family, measure, span.last)) {
        buffer_free(&family.names);
        *value = ledger_owed_absence(ledger, unit, measure, span.last);
        return true;
    }
    if (span.top == NULL && !ledger_adds_up_roles(ledger, unit, measure, span.last))
        return take_total(ledger, &family, value);
    buffer_free(&family.names);
    return value_without_row(ledger, unit, measure, span, value);
}

bool ledger_span_value(struct ledger *ledger, const struct unit *unit, size_t measure,
                       struct span span, struct quantity *value) {
    if (ledger_own_value(ledger, unit, measure, span, value))
        return true;
    return ledger_owes(ledger, unit, measure, span.last)
               ? value_of_debtor(ledger, unit, measure, span, value)
               : value_without_row(ledger, unit, measure, span, value);
}

struct quantity ledger_total(struct ledger *ledger, size_t measure, struct span span) {
    const struct unit *unit = ledger->unit;
    struct quantity_sum sum = {0};
    for (size_t i = 0; i < unit->run_count; i++) {
        struct span open;
        if (!clip(&unit->runs[i], span, &open))
            continue;
        open.from = open.first;
        open.until = open.last;
        open.from_begins_year = open.begins_year;
        struct quantity *item = arena_alloc(ledger->arena, sizeof *item);
        bool has_roles = ledger->facts->measures[measure].part_count > 0; /* set all the same */
        if (ledger_stay_value(ledger, &unit->runs[i], measure, open, item) || has_roles)
            quantity_add(ledger->arena, &sum, item);
    }
    return sum.count > 0 ? quantity_total(&sum) : ledger_absence(ledger, measure, span.last);
}
