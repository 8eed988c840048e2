/* The export rows that months' values rest on, added up over units or roles. */
#include "report/explain/explain_rows.h"

#include "report/explain/explain_branches.h"
#include "report/explain/explain_words.h"
#include "report/member.h"

#include <stdlib.h>
#include <string.h>

static void use_span(struct explaining *explaining, size_t measure, struct span span) {
    for (size_t i = 0; i < explaining->use_count; i++)
        if (explaining->uses[i].measure == measure &&
            explaining->uses[i].span.first == span.first &&
            explaining->uses[i].span.last == span.last)
            return;
    explaining->uses = arena_more(explaining->arena, explaining->uses, explaining->use_count,
                                  sizeof *explaining->uses);
    explaining->uses[explaining->use_count++] = (struct month_use){measure, span};
}

static void use_measure(struct explaining *explaining, size_t measure, struct window window) {
    struct rhythm rows = explaining->rows;
    struct span span;
    if (ledger_counts_as_one(explaining->ledger, measure, window, rows, &span)) {
        use_span(explaining, measure, span);
        return;
    }
    for (int period = rhythm_end_of(rows, window.first); period <= window.last;
         period += rhythm_months(rows))
        use_span(explaining, measure, ledger_month(explaining->ledger, measure, period, rows));
}

static void use_expression(struct explaining *explaining, const struct expression *expression,
                           struct window window) {
    for (size_t i = 0; i < expression->count; i++)
        use_measure(explaining, expression->terms[i].measure, window);
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

/* The row that a running total goes on from; "" where it began from nothing. */
static const char *less_before(const struct explaining *explaining, const struct unit *unit,
                               size_t measure, struct span span) {
    const struct facts *facts = explaining->request->facts;
    struct arena *arena = explaining->arena;
    int earlier = ledger_row_before(span);
    if (facts->measures[measure].kind != MEASURE_CUMULATIVE || span.begins_year ||
        unit_opened(unit, earlier + 1, span.first))
        return "";
    const struct fact *before =
        facts_find(facts, unit->index, measure, earlier, explaining->request->results->as_at);
    if (before == NULL)
        return arena_printf(arena, ", and no row for %s that it goes on from",
                            period_text(arena, earlier));
    return arena_printf(arena, ", less %s in %s",
                        before->marker == MARKER_NO ? before->text : marker_text(before->marker),
                        explain_place(arena, before->place));
}

/* Where the row stands, with what makes the value another number than the row's. */
static const char *row_says(const struct explaining *explaining, const struct unit *unit,
                            const struct fact *row, struct span span) {
    struct arena *arena = explaining->arena;
    const char *less = less_before(explaining, unit, row->measure, span);
    bool total = explaining->request->facts->measures[row->measure].kind == MEASURE_CUMULATIVE;
    const char *held = row->period == span.last ? ""
                                                : arena_printf(arena, ", which holds since %s",
                                                               period_text(arena, row->period));
    return arena_printf(arena, "%s%s%s%s%s", total ? "running total " : "",
                        total && *less != '\0' ? arena_printf(arena, "%s in ", row->text) : "",
                        explain_place(arena, row->place), less, held);
}

static void put_row(const struct explaining *explaining, cJSON *node, const struct unit *unit,
                    size_t measure, struct span span) {
    struct arena *arena = explaining->arena;
    const struct facts *facts = explaining->request->facts;
    const struct fact *row = ledger_row(explaining->ledger, unit, measure, span.last);
    put_cell(arena, node, row);
    if (*row->note != '\0')
        explain_put_text(node, "note", row->note);
    const char *error = diagnostics_error_at(explaining->request->diagnostics, row->place);
    if (error != NULL)
        explain_put_text(node, "error", error);
    explain_put_text(node, "says", row_says(explaining, unit, row, span));
    size_t count;
    const struct fact *rows = facts_rows(facts, unit->index, measure, row->period, &count);
    cJSON *others = cJSON_AddArrayToObject(node, "other_rows");
    for (size_t i = 0; i < count; i++)
        if (&rows[i] != row)
            put_other_row(explaining, others, &rows[i], row);
}

static cJSON *node_new(const struct explaining *explaining, const struct unit *unit, size_t measure,
                       struct span span, const struct quantity *value);

static void put_units(const struct explaining *explaining, cJSON *node, const struct unit *unit,
                      size_t measure, struct span span) {
    cJSON *parts = cJSON_AddArrayToObject(node, "parts");
    cJSON *without = cJSON_AddArrayToObject(node, "without_rows");
    size_t count = 0;
    for (size_t i = 0; i < unit->stay_count; i++) {
        const struct unit_stay *stay = &unit->stays[i];
        const struct unit *child = stay->unit;
        struct quantity value;
        struct span stood;
        if (!ledger_stay_span(explaining->ledger, measure, stay, span, &stood))
            continue;
        count++;
        if (ledger_stay_value(explaining->ledger, stay, measure, stood, &value))
            cJSON_AddItemToArray(parts, node_new(explaining, child, measure, stood, &value));
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
                      size_t measure, struct span span) {
    const struct measure *total = &explaining->request->facts->measures[measure];
    cJSON *parts = cJSON_AddArrayToObject(node, "parts");
    for (size_t i = 0; i < total->part_count; i++) {
        struct quantity value;
        if (!ledger_knows_role(explaining->ledger, total->parts[i]))
            continue;
        if (!ledger_span_value(explaining->ledger, unit, total->parts[i], span, &value))
            value = ledger_absent_value(explaining->ledger, total->parts[i], span.last);
        cJSON_AddItemToArray(parts, node_new(explaining, unit, total->parts[i], span, &value));
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
                       struct span span, const struct quantity *value) {
    struct arena *arena = explaining->arena;
    cJSON *node = cJSON_CreateObject();
    explain_put_month(arena, node, "period", span.last);
    if (span.first < span.last)
        explain_put_month(arena, node, "since", rhythm_first(span.rows, span.first));
    explain_put_text(node, "unit", unit->code);
    explain_put_text(node, "measure", explaining->request->facts->measures[measure].name);
    explain_put_quantity(arena, node, span.rows, value);
    enum origin origin = ledger_origin(explaining->ledger, unit, measure, span);
    explain_put_text(node, "origin", words_code(&ledger_origin_words, origin));
    switch (origin) {
    case ORIGIN_ROW:
        put_row(explaining, node, unit, measure, span);
        break;
    case ORIGIN_ROLES:
        put_roles(explaining, node, unit, measure, span);
        break;
    case ORIGIN_UNITS:
        put_units(explaining, node, unit, measure, span);
        break;
    case ORIGIN_ABSENT:
        explain_put_text(node, "says", absent_words(arena, value));
        break;
    }
    return node;
}

static int by_period(const void *left, const void *right) {
    const struct span *a = &((const struct month_use *)left)->span,
                      *b = &((const struct month_use *)right)->span;
    if (a->last != b->last)
        return a->last < b->last ? -1 : 1;
    return (a->first > b->first) - (a->first < b->first);
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

static const struct quantity *value_of(const struct explaining *explaining,
                                       const struct month_use *use) {
    struct quantity *value = arena_alloc(explaining->arena, sizeof *value);
    *value =
        ledger_over(explaining->ledger, use->measure,
                    (struct window){rhythm_first(use->span.rows, use->span.first), use->span.last},
                    use->span.rows);
    return value;
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
        cJSON_AddItemToArray(cJSON_GetObjectItemCaseSensitive(measure, "months"),
                             node_new(explaining, explaining->request->results->unit,
                                      uses[i].measure, uses[i].span,
                                      value_of(explaining, &uses[i])));
    }
    return measures;
}
