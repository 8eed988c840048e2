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

struct late_rows late_rows_find(struct arena *arena, const struct facts *facts, int month,
                                int as_at) {
    int *since = arena_array(arena, facts->measure_count + 1, sizeof *since);
    struct late_rows rows = {.since = since, .month = month, .as_at = as_at};
    facts_range(facts, month, &rows.first, &rows.last);
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->facts[i];
        if (fact->round <= month || fact->round > as_at || fact->period > month)
            continue;
        rows.any = true;
        int *first = &since[fact->measure];
        if ((i == 0 || !repeats(fact - 1, fact)) &&
            (*first == PERIOD_NONE || fact->period < *first))
            *first = fact->period;
    }
    return rows;
}

/* Rows about earlier months count, too: they are carried, or say what a unit owes. So does a role
 * that nobody knew. */
static bool touch_measure(const struct late_rows *rows, const struct facts *facts, size_t measure,
                          int last) {
    const struct measure *asked = &facts->measures[measure];
    if (rows->since[measure] != PERIOD_NONE && rows->since[measure] <= last)
        return true;
    if (asked->is_part && asked->first_round > rows->month && asked->first_round <= rows->as_at)
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
