/* What a number is compared with: earlier numbers, the published values of others. */
#include "report/explain/explain_branches.h"
#include "report/explain/explain_words.h"

#include <string.h>

static cJSON *change_new(const struct explaining *explaining, const char *name,
                         const struct change *change, const struct outcome *before) {
    struct arena *arena = explaining->arena;
    const struct indicator_result *result = explaining->result;
    const char *now = result->headline == NULL ? "" : result->headline->current.text;
    cJSON *object = cJSON_CreateObject();
    explain_put_text(object, "change", name);
    explain_put_month(arena, object, "since", change->since);
    explain_put_text(
        object, "heading",
        arena_printf(arena, "since %s",
                     rhythm_plain_text(arena, result->indicator->rhythm, change->since)));
    explain_put_text(object, "now", now);
    explain_put_text(object, "before", before->text);
    explain_put_text(object, "text", change->text);
    explain_put_text(object, "words", change->words);
    explain_put_text(object, "says",
                     change->difference == NULL
                         ? "no difference: one of the two has no value"
                         : arena_printf(arena, "%s − %s = %s, of the numbers as printed", now,
                                        before->text, change->text));
    return object;
}

cJSON *explain_changes(const struct explaining *explaining) {
    const struct indicator_result *result = explaining->result;
    cJSON *changes = cJSON_CreateArray();
    if (result->headline == NULL)
        return changes;
    cJSON_AddItemToArray(
        changes, change_new(explaining, "previous", &result->since_previous, &result->previous));
    cJSON_AddItemToArray(changes, change_new(explaining, "year_ago", &result->since_year_ago,
                                             &result->headline->year_ago));
    return changes;
}

/* What the report shows of the row's comparator; NULL: nothing. */
static const struct benchmark_result *shown(const struct indicator_result *result,
                                            const struct benchmark *row) {
    for (size_t i = 0; i < result->benchmark_count; i++)
        if (strcmp(result->benchmarks[i].benchmark->comparator, row->comparator) == 0 &&
            strcmp(result->benchmarks[i].benchmark->group, row->group) == 0)
            return &result->benchmarks[i];
    return NULL;
}

static const char *benchmark_says(const struct explaining *explaining, const struct benchmark *row,
                                  const struct benchmark_result *counts) {
    struct arena *arena = explaining->arena;
    if (counts != NULL && counts->benchmark == row)
        return "counts: the last that was published";
    if (row->published > explaining->request->results->as_at)
        return arena_printf(arena, "not yet published: in %s", period_text(arena, row->published));
    return arena_printf(arena, "superseded by %s", explain_place(arena, counts->benchmark->place));
}

static cJSON *benchmark_new(const struct explaining *explaining, const struct benchmark *row) {
    const struct benchmark_result *counts = shown(explaining->result, row);
    bool is_shown = counts != NULL && counts->benchmark == row;
    cJSON *object = cJSON_CreateObject();
    explain_put_place(object, row->place);
    explain_put_text(object, "comparator", row->comparator);
    explain_put_text(object, "period", row->period);
    explain_put_month(explaining->arena, object, "published", row->published);
    explain_put_text(object, "written",
                     row->marker != MARKER_NO ? marker_code(row->marker) : row->value_text);
    explain_put_text(object, "source", row->source);
    cJSON_AddBoolToObject(object, "counts", is_shown);
    explain_put_text(object, "text", is_shown ? counts->amount.text : "");
    explain_put_text(object, "says", benchmark_says(explaining, row, counts));
    return object;
}

cJSON *explain_benchmarks(const struct explaining *explaining) {
    const struct catalogue *catalogue = explaining->request->catalogue;
    cJSON *rows = cJSON_CreateArray();
    for (size_t i = 0; i < catalogue->benchmark_count; i++)
        if (strcmp(catalogue->benchmarks[i].indicator, explaining->result->indicator->code) == 0)
            cJSON_AddItemToArray(rows, benchmark_new(explaining, &catalogue->benchmarks[i]));
    return rows;
}
