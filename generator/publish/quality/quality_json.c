/* A tree, so that it can be read again. */
#include "publish/quality/quality.h"

#include "model/period.h"

static cJSON *needed(cJSON *node) {
    if (node == NULL)
        arena_out_of_memory();
    return node;
}

static void put_text(cJSON *object, const char *key, const char *text) {
    needed(cJSON_AddStringToObject(object, key, text));
}

static void put_count(cJSON *object, const char *key, size_t count) {
    needed(cJSON_AddNumberToObject(object, key, (double)count));
}

static cJSON *add_object(cJSON *list) {
    cJSON *object = needed(cJSON_CreateObject());
    if (!cJSON_AddItemToArray(list, object))
        arena_out_of_memory();
    return object;
}

static void put_finding(struct arena *arena, cJSON *list, const struct diagnosis *finding) {
    cJSON *object = add_object(list);
    put_text(object, "file", finding->place.file);
    put_count(object, "line", finding->place.line);
    put_text(object, "where", quality_where(arena, finding));
    put_text(object, "kind", diagnostics_severity(finding->severity));
    put_text(object, "message", quality_message(arena, finding));
}

static void put_cell(struct arena *arena, cJSON *months, int period,
                     const struct coverage_cell *cell) {
    cJSON *object = add_object(months);
    put_text(object, "period", period_code(arena, period));
    put_count(object, "came", cell->came);
    put_count(object, "markers", cell->markers);
    put_count(object, "restated", cell->restated);
    put_count(object, "owed", cell->owed);
}

static void put_measure(struct arena *arena, cJSON *grid, const struct quality *quality,
                        size_t row) {
    const struct coverage *coverage = &quality->coverage;
    cJSON *object = add_object(grid);
    put_text(object, "measure", quality->dataset->facts->measures[coverage->measures[row]].name);
    cJSON *months = needed(cJSON_AddArrayToObject(object, "months"));
    for (int period = coverage->first; period <= coverage->last; period++)
        put_cell(arena, months, period, coverage_cell(coverage, row, period));
}

static void put_own_rows(struct arena *arena, cJSON *list, const struct quality *quality,
                         const struct own_rows *own_rows) {
    cJSON *object = add_object(list);
    put_text(object, "unit", own_rows->unit->code);
    put_text(object, "measure", quality->dataset->facts->measures[own_rows->measure].name);
    put_count(object, "held", own_rows->reconciled.held);
    cJSON *differing = needed(cJSON_AddArrayToObject(object, "differing"));
    for (size_t i = 0; i < own_rows->reconciled.count; i++) {
        const struct reconciliation *both = &own_rows->reconciled.differing[i];
        cJSON *month = add_object(differing);
        put_text(month, "period", period_code(arena, both->period));
        put_text(month, "own", number_decimal(arena, both->own));
        put_text(month, "below", number_decimal(arena, both->below));
    }
}

cJSON *quality_json(struct arena *arena, const struct quality *quality) {
    cJSON *root = needed(cJSON_CreateObject());
    put_text(root, "authority", quality->dataset->catalogue.authority.name);
    put_text(root, "period", period_code(arena, quality->period));
    put_text(root, "as_at",
             quality->as_at == PERIOD_LATEST ? "latest" : period_code(arena, quality->as_at));
    put_count(root, "files", quality->dataset->inputs.count);
    put_count(root, "reports", quality->reports);
    put_count(root, "errors", quality->errors);
    put_count(root, "warnings", quality->warnings);
    cJSON *findings = needed(cJSON_AddArrayToObject(root, "findings"));
    for (size_t i = 0; i < quality->finding_count; i++)
        put_finding(arena, findings, &quality->findings[i]);
    cJSON *own_rows = needed(cJSON_AddArrayToObject(root, "own_rows"));
    for (size_t i = 0; i < quality->own_rows_count; i++)
        put_own_rows(arena, own_rows, quality, &quality->own_rows[i]);
    cJSON *grid = needed(cJSON_AddArrayToObject(root, "grid"));
    for (size_t i = 0; i < quality->coverage.measure_count; i++)
        put_measure(arena, grid, quality, i);
    return root;
}
