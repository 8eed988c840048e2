/* The tree of an explanation, put together from its branches. */
#include "report/explain/explain.h"

#include "model/ledger/figure.h"
#include "report/explain/explain_branches.h"
#include "report/explain/explain_words.h"
#include "report/lasting.h"

void explain_report(const struct explaining *explaining, cJSON *tree) {
    const struct report_result *results = explaining->request->results;
    cJSON *report = cJSON_AddObjectToObject(tree, "report");
    explain_put_text(report, "code", results->report);
    explain_put_text(report, "title", results->title);
    explain_put_text(report, "chosen", explaining->request->chosen);
    explain_put_text(tree, "method", LASTING_METHOD);
    explain_put_month(explaining->arena, tree, "period", results->period);
    explain_put_month(explaining->arena, tree, "as_at", results->as_at);
    cJSON *unit = cJSON_AddObjectToObject(tree, "unit");
    explain_put_text(unit, "code", results->unit->code);
    explain_put_text(unit, "name", unit_name(results->unit, results->period));
}

static void put_indicator(const struct explaining *explaining, cJSON *tree) {
    const struct indicator_result *result = explaining->result;
    const struct indicator *indicator = result->indicator;
    struct window window = basis_window(indicator->basis, indicator->rhythm, result->period);
    cJSON *object = cJSON_AddObjectToObject(tree, "indicator");
    explain_put_text(object, "code", indicator->code);
    explain_put_text(object, "number", indicator->number);
    explain_put_text(object, "title", indicator->title);
    explain_put_place(object, indicator->place);
    explain_put_text(object, "better", words_code(&catalogue_better_words, indicator->better));
    explain_put_text(object, "basis", words_code(&basis_words, indicator->basis));
    explain_put_text(object, "frequency",
                     words_code(&rhythm_frequency_words, indicator->rhythm.frequency));
    explain_put_text(object, "period_noun", rhythm_noun(indicator->rhythm));
    cJSON_AddNumberToObject(object, "lag", indicator->lag);
    explain_put_month(explaining->arena, object, "period", result->period);
    explain_put_text(object, "period_text",
                     rhythm_text(explaining->arena, indicator->rhythm, result->period));
    explain_put_text(object, "covers",
                     explain_months(explaining->arena, window.first, window.last));
    explain_put_text(object, "compare", result->compare_label);
    explain_put_text(object, "definition", indicator->definition);
}

cJSON *explain_indicator(struct arena *arena, const struct explain_request *request) {
    const struct indicator *indicator = request->result->indicator;
    struct explaining explaining = {.arena = arena,
                                    .request = request,
                                    .result = request->result,
                                    .rows = basis_rows(indicator->basis, indicator->rhythm),
                                    .ledger = ledger_new(arena, request->catalogue, request->facts,
                                                         request->results->unit,
                                                         request->results->as_at)};
    cJSON *tree = cJSON_CreateObject();
    put_indicator(&explaining, tree);
    explain_report(&explaining, tree);
    cJSON_AddItemToObject(tree, "figures", explain_figures(&explaining));
    cJSON_AddItemToObject(tree, "target", explain_target(&explaining));
    cJSON_AddItemToObject(tree, "status", explain_status(&explaining));
    cJSON_AddItemToObject(tree, "changes", explain_changes(&explaining));
    cJSON_AddItemToObject(tree, "benchmarks", explain_benchmarks(&explaining));
    cJSON_AddItemToObject(tree, "trend", explain_trend(&explaining));
    cJSON_AddItemToObject(tree, "measures", explain_measures(&explaining));
    cJSON_AddBoolToObject(tree, "page_made", request->page != NULL);
    cJSON_AddItemToObject(tree, "page", explain_page(&explaining));
    return tree;
}
