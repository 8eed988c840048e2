/* The export rows that months' values rest on, added up over units or roles. */
#include "report/explain/explain_rows.h"

#include "report/explain/explain_branches.h"
#include "report/explain/explain_words.h"
#include "report/member.h"

#include <stdlib.h>
#include <string.h>

static void use_month(struct explaining *explaining, size_t measure, int period) {
    for (size_t i = 0; i < explaining->use_count; i++)
        if (explaining->uses[i].measure == measure && explaining->uses[i].period == period)
            return;
    explaining->uses = arena_more(explaining->arena, explaining->uses, explaining->use_count,
                                  sizeof *explaining->uses);
    explaining->uses[explaining->use_count++] = (struct month_use){measure, period};
}

static void use_expression(struct explaining *explaining, const struct expression *expression,
                           struct window window) {
    for (size_t i = 0; i < expression->count; i++)
        for (int period = window.first; period <= window.last; period++)
            use_month(explaining, expression->terms[i].measure, period);
}

void explain_use(struct explaining *explaining, const struct figure *figure, struct window window) {
    if (figure->unusable != NULL)
        return;
    use_expression(explaining, &figure->numerator, window);
    use_expression(explaining, &figure->denominator, window);
}

/* What a row says, with its place. */
static void put_cell(struct arena *arena, cJSON *object, const struct fact *row) {
    explain_put_month(arena, object, "round", row->round);
    explain_put_text(object, "written",
                     row->marker == MARKER_NO ? row->text : marker_code(row->marker));
    explain_put_place(object, row->place);
    cJSON_AddNumberToObject(object, "cell", (double)row->place.field);
}

/* A row for the same month and unit that does not count. */
static void put_other_row(const struct explaining *explaining, cJSON *rows, const struct fact *row,
                          const struct fact *counts) {
    struct arena *arena = explaining->arena;
    const char *round = period_code(arena, counts->round);
    cJSON *item = cJSON_CreateObject();
    put_cell(arena, item, row);
    explain_put_text(item, "says",
                     row->round < counts->round
                         ? arena_printf(arena, "superseded by the round %s", round)
                         : "not yet known: of a later round");
    cJSON_AddItemToArray(rows, item);
}

static void put_row(const struct explaining *explaining, cJSON *node, const struct unit *unit,
                    size_t measure, int period) {
    struct arena *arena = explaining->arena;
    const struct facts *facts = explaining->request->facts;
    const struct fact *row = ledger_row(explaining->ledger, unit, measure, period);
    put_cell(arena, node, row);
    if (*row->note != '\0')
        explain_put_text(node, "note", row->note);
    const char *error = diagnostics_error_at(explaining->request->diagnostics, row->place);
    if (error != NULL)
        explain_put_text(node, "error", error);
    explain_put_text(node, "says", explain_place(arena, row->place));
    size_t count;
    const struct fact *rows = facts_rows(facts, unit->index, measure, row->period, &count);
    cJSON *others = cJSON_AddArrayToObject(node, "other_rows");
    for (size_t i = 0; i < count; i++)
        if (&rows[i] != row)
            put_other_row(explaining, others, &rows[i], row);
}

static cJSON *node_new(const struct explaining *explaining, const struct unit *unit, size_t measure,
                       int period, const struct quantity *value);

static void put_units(const struct explaining *explaining, cJSON *node, const struct unit *unit,
                      size_t measure, int period) {
    cJSON *parts = cJSON_AddArrayToObject(node, "parts");
    cJSON *without = cJSON_AddArrayToObject(node, "without_rows");
    size_t count = 0;
    for (size_t i = 0; i < unit->stay_count; i++) {
        const struct unit *child = unit->stays[i].unit;
        struct quantity value;
        if (!unit_covers(unit->stays[i].from, unit->stays[i].to, period))
            continue;
        count++;
        if (ledger_unit_value(explaining->ledger, child, measure, period, &value))
            cJSON_AddItemToArray(parts, node_new(explaining, child, measure, period, &value));
        else
            cJSON_AddItemToArray(without, cJSON_CreateString(child->code));
    }
    int with = cJSON_GetArraySize(parts);
    explain_put_text(
        node, "says",
        (size_t)with == count
            ? arena_printf(explaining->arena, "added up from %d unit%s", with, with == 1 ? "" : "s")
            : arena_printf(explaining->arena, "added up from %d of %zu units", with, count));
}

/* A total leaves out roles that have no row, where that does not mean 0. */
static void put_roles(const struct explaining *explaining, cJSON *node, const struct unit *unit,
                      size_t measure, int period) {
    const struct measure *total = &explaining->request->facts->measures[measure];
    cJSON *parts = cJSON_AddArrayToObject(node, "parts");
    for (size_t i = 0; i < total->part_count; i++) {
        struct quantity value;
        if (!ledger_knows_role(explaining->ledger, total->parts[i]))
            continue;
        if (!ledger_unit_value(explaining->ledger, unit, total->parts[i], period, &value))
            value = ledger_absent_value(explaining->ledger, total->parts[i], period);
        cJSON_AddItemToArray(parts, node_new(explaining, unit, total->parts[i], period, &value));
    }
    explain_put_text(node, "says",
                     arena_printf(explaining->arena,
                                  "added up from the roles that have a value, of %d",
                                  cJSON_GetArraySize(parts)));
}

static const char *absent_words(struct arena *arena, const struct quantity *value) {
    if (value->owed != NULL)
        return arena_printf(arena, "no row, though it reported one before; %s", debt_ways_out);
    return value->number != NULL ? "no row, which means 0 (“absent” in measures.csv)"
                                 : "no row, so not available";
}

/* The value of a unit in a month, and what it rests on. */
static cJSON *node_new(const struct explaining *explaining, const struct unit *unit, size_t measure,
                       int period, const struct quantity *value) {
    struct arena *arena = explaining->arena;
    cJSON *node = cJSON_CreateObject();
    explain_put_month(arena, node, "period", period);
    explain_put_text(node, "unit", unit->code);
    explain_put_text(node, "measure", explaining->request->facts->measures[measure].name);
    explain_put_quantity(arena, node, value);
    enum origin origin = ledger_origin(explaining->ledger, unit, measure, period);
    explain_put_text(node, "origin", words_code(&ledger_origin_words, origin));
    switch (origin) {
    case ORIGIN_ROW:
        put_row(explaining, node, unit, measure, period);
        break;
    case ORIGIN_ROLES:
        put_roles(explaining, node, unit, measure, period);
        break;
    case ORIGIN_UNITS:
        put_units(explaining, node, unit, measure, period);
        break;
    case ORIGIN_ABSENT:
        explain_put_text(node, "says", absent_words(arena, value));
        break;
    }
    return node;
}

static int by_period(const void *left, const void *right) {
    const struct month_use *a = left, *b = right;
    return (a->period > b->period) - (a->period < b->period);
}

static cJSON *measure_new(const struct explaining *explaining, size_t index) {
    const struct measure *measure = &explaining->request->facts->measures[index];
    cJSON *object = cJSON_CreateObject();
    explain_put_text(object, "measure", measure->name);
    explain_put_text(object, "kind", words_code(&facts_kind_words, measure->kind));
    explain_put_text(object, "absent", words_code(&facts_absent_words, measure->absent_zero));
    cJSON_AddArrayToObject(object, "months");
    return object;
}

static cJSON *measure_named(cJSON *measures, const char *name) {
    cJSON *object;
    cJSON_ArrayForEach(object, measures) {
        if (strcmp(member_text(object, "measure"), name) == 0)
            return object;
    }
    return NULL;
}

cJSON *explain_measures(const struct explaining *explaining) {
    cJSON *measures = cJSON_CreateArray();
    const struct facts *facts = explaining->request->facts;
    for (size_t i = 0; i < explaining->use_count; i++)
        if (measure_named(measures, facts->measures[explaining->uses[i].measure].name) == NULL)
            cJSON_AddItemToArray(measures, measure_new(explaining, explaining->uses[i].measure));
    struct month_use *uses =
        arena_array(explaining->arena, explaining->use_count + 1, sizeof *uses);
    for (size_t i = 0; i < explaining->use_count; i++)
        uses[i] = explaining->uses[i];
    qsort(uses, explaining->use_count, sizeof *uses, by_period);
    for (size_t i = 0; i < explaining->use_count; i++) {
        cJSON *measure = measure_named(measures, facts->measures[uses[i].measure].name);
        cJSON_AddItemToArray(
            cJSON_GetObjectItemCaseSensitive(measure, "months"),
            node_new(explaining, explaining->request->results->unit, uses[i].measure,
                     uses[i].period,
                     ledger_value(explaining->ledger, uses[i].measure, uses[i].period)));
    }
    return measures;
}
