/* Tells apart what later rounds add from what they only repeat. */
#include "model/ledger/late_rows.h"

#include <string.h>

/* Whether a fact says what an earlier round said: `before` is the one before it, if of its series.
 */
static bool repeats(const struct fact *before, const struct fact *fact) {
    return before->measure == fact->measure && before->unit == fact->unit &&
           before->period == fact->period && before->marker == fact->marker &&
           strcmp(before->text, fact->text) == 0;
}

struct late_rows_table {
    int begin; /* the month of the first of them */
    size_t count;
    struct late_rows *months;
    int **since; /* what those of a month point to */
};

static struct late_rows_table *new_table(struct arena *arena, const struct facts *facts,
                                         struct window rounds) {
    struct late_rows_table *table = arena_alloc(arena, sizeof *table);
    table->begin = rounds.first;
    table->count = (size_t)(rounds.last - rounds.first);
    table->months = arena_array(arena, table->count + 1, sizeof *table->months);
    table->since = arena_array(arena, table->count + 1, sizeof *table->since);
    for (size_t i = 0; i < table->count; i++) {
        table->since[i] = arena_array(arena, facts->measure_count + 1, sizeof **table->since);
        table->months[i] = (struct late_rows){
            .since = table->since[i], .month = rounds.first + (int)i, .last_round = rounds.last};
    }
    return table;
}

static void widen(struct late_rows *rows, int first, int last) {
    if (rows->first == PERIOD_NONE || first < rows->first)
        rows->first = first;
    if (last > rows->last)
        rows->last = last;
}

/* Of whichever unit: what was known of months, and whether later rounds have rows about them. */
static void see_rounds(struct late_rows_table *table, const struct facts *facts, int last_round) {
    for (size_t i = 0; i < facts->round_count && facts->rounds[i].round <= last_round; i++) {
        const struct facts_round *round = &facts->rounds[i];
        size_t at = (size_t)(round->round - table->begin);
        if (at < table->count)
            widen(&table->months[at], round->first, round->last);
        int month = round->first > table->begin ? round->first : table->begin;
        for (; month < round->round && (size_t)(month - table->begin) < table->count; month++)
            table->months[month - table->begin].any = true;
    }
    for (size_t i = 1; i < table->count; i++) /* what was known before is known */
        if (table->months[i - 1].first != PERIOD_NONE)
            widen(&table->months[i], table->months[i - 1].first, table->months[i - 1].last);
}

/* A row that says something else than was known is late for the months from its own to the last
 * before its round. */
static void add_late(struct late_rows_table *table, const struct fact *fact) {
    for (int month = fact->period > table->begin ? fact->period : table->begin; month < fact->round;
         month++) {
        int *first = &table->since[month - table->begin][fact->measure];
        if (*first == PERIOD_NONE || fact->period < *first)
            *first = fact->period;
    }
}

static void see_rows(struct late_rows_table *table, const struct facts *facts,
                     const struct unit *unit, int last_round) {
    for (size_t measure = 0; measure < facts->measure_count; measure++) {
        size_t series = measure * facts->unit_count + unit->index;
        for (size_t i = facts->series[series]; i < facts->series[series + 1]; i++) {
            const struct fact *fact = &facts->facts[i];
            if (fact->round <= last_round && (i == 0 || !repeats(fact - 1, fact)))
                add_late(table, fact);
        }
    }
}

/* The unit with all that ever stood below it, each once. */
static void see_units(struct late_rows_table *table, const struct facts *facts,
                      const struct unit *unit, int last_round, bool *seen) {
    if (seen[unit->index])
        return;
    seen[unit->index] = true;
    see_rows(table, facts, unit, last_round);
    for (size_t i = 0; i < unit->stay_count; i++)
        see_units(table, facts, unit->stays[i].unit, last_round, seen);
}

struct late_rows_table *late_rows_find(struct arena *arena, const struct facts *facts,
                                       const struct unit *unit, struct window rounds) {
    struct late_rows_table *table = new_table(arena, facts, rounds);
    bool *seen = arena_array(arena, facts->unit_count + 1, sizeof *seen);
    see_rounds(table, facts, rounds.last);
    see_units(table, facts, unit, rounds.last, seen);
    return table;
}

const struct late_rows *late_rows_of(const struct late_rows_table *table, int month) {
    if (month < table->begin || (size_t)(month - table->begin) >= table->count)
        return NULL;
    return &table->months[month - table->begin];
}

/* Rows about earlier months count, too: they are carried, or say what a unit owes. So does a role
 * that nobody knew. */
static bool touch_measure(const struct late_rows *rows, const struct facts *facts, size_t measure,
                          int last) {
    const struct measure *asked = &facts->measures[measure];
    if (rows->since[measure] != PERIOD_NONE && rows->since[measure] <= last)
        return true;
    if (asked->is_part && asked->first_round > rows->month &&
        asked->first_round <= rows->last_round)
        return true;
    for (size_t i = 0; i < asked->part_count; i++)
        if (touch_measure(rows, facts, asked->parts[i], last))
            return true;
    return false;
}

/* A role is asked with the others of its column: a row for any of them says that a unit reports. */
static bool touch_expression(const struct late_rows *rows, const struct facts *facts,
                             const struct expression *expression, int last) {
    for (size_t i = 0; i < expression->count; i++) {
        const struct measure *asked = &facts->measures[expression->terms[i].measure];
        if (touch_measure(rows, facts, asked->is_part ? asked->total : expression->terms[i].measure,
                          last))
            return true;
    }
    return false;
}

/* Beyond the months of all exports a row that is absent does not mean 0. */
bool late_rows_touch(const struct late_rows *rows, const struct facts *facts,
                     const struct figure *figure, struct window window) {
    return rows->any && (window.first < rows->first || window.last > rows->last ||
                         touch_expression(rows, facts, &figure->numerator, window.last) ||
                         touch_expression(rows, facts, &figure->denominator, window.last));
}
