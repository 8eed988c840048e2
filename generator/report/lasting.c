/* The objects of report.json, from the results. */
#include "report/lasting.h"

#include "model/period.h"
#include "model/status.h"

cJSON *lasting_number(struct arena *arena, const struct number *number) {
    if (!number)
        return cJSON_CreateNull();
    return cJSON_CreateRaw(number_shortest(arena, number_double(number)));
}

static cJSON *measured(struct arena *arena, double value, bool known) {
    return known ? cJSON_CreateRaw(number_shortest(arena, value)) : cJSON_CreateNull();
}

static void put_text(cJSON *object, const char *key, const char *text) {
    cJSON_AddStringToObject(object, key, text ? text : "");
}

cJSON *lasting_outcome(struct arena *arena, const struct outcome *outcome) {
    cJSON *object = cJSON_CreateObject();
    cJSON_AddItemToObject(object, "value", lasting_number(arena, outcome->exact));
    put_text(object, "text", outcome->text);
    if (!outcome->exact && outcome->reason)
        put_text(object, "reason", outcome->reason);
    return object;
}

static cJSON *amount(struct arena *arena, const struct amount *written) {
    cJSON *object = cJSON_CreateObject();
    cJSON_AddItemToObject(object, "value", lasting_number(arena, written->value));
    put_text(object, "text", written->text);
    return object;
}

struct outcome lasting_benchmark(const struct benchmark_result *benchmark) {
    enum marker marker = benchmark->benchmark->marker;
    const struct amount *amount = &benchmark->amount;
    if (marker == MARKER_NO || amount->value)
        return (struct outcome){
            .exact = amount->value, .printed = amount->value, .text = amount->text};
    return (struct outcome){.text = marker_text(marker), .reason = marker_meaning(marker)};
}

static cJSON *summary(const struct summary *counts) {
    cJSON *object = cJSON_CreateObject();
    for (enum status status = STATUS_MET; status <= STATUS_NO_DATA; status++)
        cJSON_AddNumberToObject(object, words_name(&status_words, status).text,
                                (double)counts->counts[status]);
    put_text(object, "sentence", counts->sentence);
    return object;
}

static void put_target(struct arena *arena, cJSON *object, const struct target_result *result) {
    cJSON *target = amount(arena, &result->target);
    put_text(target, "year", result->year);
    cJSON_AddItemToObject(target, "due", amount(arena, &result->due));
    cJSON_AddItemToObject(object, "target", target);
    cJSON *tolerance = cJSON_AddObjectToObject(object, "tolerance");
    cJSON_AddItemToObject(tolerance, "low", lasting_number(arena, result->low.value));
    cJSON_AddItemToObject(tolerance, "high", lasting_number(arena, result->high.value));
    put_text(tolerance, "text", result->tolerance_text);
}

static cJSON *status(const struct status_result *result) {
    cJSON *object = cJSON_CreateObject();
    put_text(object, "code", words_code(&status_words, result->code));
    put_text(object, "text", result->text);
    put_text(object, "rag", status_rag(result->code));
    return object;
}

static const struct word COLUMNS[] = {
    [LASTING_CURRENT] = {"current", "Current"},
    [LASTING_COMPARE] = {"compare", "Comparison"},
    [LASTING_YEAR_AGO] = {"year_ago", "A year before"},
};
const struct word_table lasting_column_words = WORD_TABLE(COLUMNS);

const struct outcome *lasting_column_outcome(const struct figure_result *figure,
                                             enum lasting_column column) {
    const struct outcome *const outcomes[] = {[LASTING_CURRENT] = &figure->current,
                                              [LASTING_COMPARE] = &figure->compare,
                                              [LASTING_YEAR_AGO] = &figure->year_ago};
    return outcomes[column];
}

const char *lasting_column_heading(const struct indicator_result *result,
                                   const struct figure_result *figure, enum lasting_column column) {
    const char *const headings[] = {[LASTING_CURRENT] = result->current_label,
                                    [LASTING_COMPARE] = figure->compare_label,
                                    [LASTING_YEAR_AGO] = result->year_ago_label};
    return headings[column];
}

static cJSON *figures(struct arena *arena, const struct indicator_result *indicator) {
    cJSON *list = cJSON_CreateArray();
    for (size_t i = 0; i < indicator->figure_count; i++) {
        const struct figure_result *result = &indicator->figures[i];
        cJSON *figure = cJSON_CreateObject();
        put_text(figure, "label", result->figure->label);
        put_text(figure, "unit", words_code(&catalogue_figure_unit_words, result->figure->unit));
        cJSON_AddBoolToObject(figure, "headline", result->figure->headline);
        for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++)
            cJSON_AddItemToObject(figure, words_code(&lasting_column_words, column),
                                  lasting_outcome(arena, lasting_column_outcome(result, column)));
        if (indicator->indicator->compare == COMPARE_PREV12_AVERAGE)
            cJSON_AddNumberToObject(cJSON_GetObjectItemCaseSensitive(figure, "compare"), "months",
                                    (double)result->months);
        cJSON_AddItemToArray(list, figure);
    }
    return list;
}

static cJSON *benchmarks(struct arena *arena, const struct indicator_result *indicator) {
    cJSON *list = cJSON_CreateArray();
    for (size_t i = 0; i < indicator->benchmark_count; i++) {
        const struct benchmark *source = indicator->benchmarks[i].benchmark;
        struct outcome printed = lasting_benchmark(&indicator->benchmarks[i]);
        cJSON *benchmark = cJSON_CreateObject();
        put_text(benchmark, "comparator", source->comparator);
        put_text(benchmark, "period", source->period);
        put_text(benchmark, "source", source->source);
        if (source->group[0] != '\0')
            put_text(benchmark, "group", source->group);
        cJSON_AddItemToObject(benchmark, "value", lasting_number(arena, printed.exact));
        put_text(benchmark, "text", printed.text);
        if (printed.reason)
            put_text(benchmark, "reason", printed.reason);
        cJSON_AddItemToArray(list, benchmark);
    }
    return list;
}

static cJSON *series(struct arena *arena, const struct indicator_result *indicator) {
    cJSON *list = cJSON_CreateArray();
    for (size_t i = 0; i < indicator->series_count; i++) {
        const struct series_point *month = &indicator->series[i];
        cJSON *point = cJSON_CreateObject();
        put_text(point, "period", period_code(arena, month->period));
        cJSON_AddItemToObject(point, "value", lasting_number(arena, month->value.exact));
        put_text(point, "text", month->value.text);
        cJSON_AddItemToObject(point, "target", lasting_number(arena, month->target));
        if (!month->value.exact && month->value.reason)
            put_text(point, "reason", month->value.reason);
        cJSON_AddItemToArray(list, point);
    }
    return list;
}

void lasting_put_signals(cJSON *object, const struct trend_point *month) {
    cJSON *flags = cJSON_AddArrayToObject(object, "flags");
    for (enum trend_rule rule = RULE_OUTSIDE; month && rule <= RULE_SHIFT; rule++)
        if (month->directions[rule])
            cJSON_AddItemToArray(flags, cJSON_CreateString(words_code(&trend_rule_words, rule)));
    bool has_class = month && month->class != CLASS_NONE;
    cJSON_AddItemToObject(object, "class",
                          has_class
                              ? cJSON_CreateString(words_code(&trend_class_words, month->class))
                              : cJSON_CreateNull());
}

static cJSON *trend_point(struct arena *arena, const struct trend_point *month) {
    cJSON *point = cJSON_CreateObject();
    put_text(point, "period", period_code(arena, month->period));
    cJSON_AddItemToObject(point, "value", measured(arena, month->value, month->has_value));
    cJSON_AddItemToObject(point, "mean", measured(arena, month->mean, month->has_mean));
    cJSON_AddItemToObject(point, "lower", measured(arena, month->lower, month->has_limits));
    cJSON_AddItemToObject(point, "upper", measured(arena, month->upper, month->has_limits));
    lasting_put_signals(point, month);
    return point;
}

void lasting_put_method(cJSON *object, const struct trend_result *result) {
    bool none = result->method == TREND_NONE;
    put_text(object, "method", words_code(&trend_method_words, result->method));
    put_text(object, "rules", none ? "" : words_code(&trend_rules_words, result->rules));
}

static cJSON *trend(struct arena *arena, const struct trend_result *result) {
    cJSON *object = cJSON_CreateObject();
    lasting_put_method(object, result);
    put_text(object, "variation", words_code(&trend_variation_words, result->variation));
    put_text(object, "assurance", words_code(&trend_assurance_words, result->assurance));
    put_text(object, "sentence", result->sentence);
    cJSON *points = cJSON_AddArrayToObject(object, "points");
    for (size_t i = 0; i < result->point_count; i++)
        cJSON_AddItemToArray(points, trend_point(arena, &result->points[i]));
    return object;
}

static cJSON *commentary(const struct commentary *words) {
    if (!words)
        return cJSON_CreateNull();
    cJSON *object = cJSON_CreateObject();
    put_text(object, "status", words->status);
    put_text(object, "author", words->author);
    put_text(object, "date", words->date);
    put_text(object, "headline", words->headline);
    put_text(object, "html", words->html);
    return object;
}

static cJSON *lasting_indicator(struct arena *arena, const struct indicator_result *result) {
    const struct indicator *source = result->indicator;
    cJSON *object = cJSON_CreateObject();
    put_text(object, "code", source->code);
    put_text(object, "number", source->number);
    put_text(object, "title", source->title);
    put_text(object, "short_title", source->short_title);
    put_text(object, "section", source->section);
    put_text(object, "better", words_code(&catalogue_better_words, source->better));
    put_text(object, "basis", words_code(&basis_words, source->basis));
    put_text(object, "period", period_code(arena, result->period));
    put_text(object, "current_label", result->indicator->current_label);
    put_text(object, "compare_label", result->indicator->compare_label);
    put_target(arena, object, &result->target);
    cJSON_AddItemToObject(object, "status", status(&result->status));
    cJSON_AddItemToObject(object, "figures", figures(arena, result));
    cJSON_AddItemToObject(object, "benchmarks", benchmarks(arena, result));
    cJSON_AddItemToObject(object, "series", series(arena, result));
    cJSON_AddItemToObject(object, "trend", trend(arena, &result->trend));
    cJSON_AddItemToObject(object, "commentary", commentary(result->commentary));
    return object;
}

cJSON *lasting_report(struct arena *arena, const struct report_result *results) {
    cJSON *report = cJSON_CreateObject();
    put_text(report, "report", results->report);
    put_text(report, "title", results->title);
    put_text(report, "period", period_code(arena, results->period));
    put_text(report, "as_at", period_code(arena, results->as_at));
    put_text(report, "method", LASTING_METHOD);
    cJSON *unit = cJSON_AddObjectToObject(report, "unit");
    put_text(unit, "code", results->unit->code);
    put_text(unit, "name", unit_name(results->unit, results->period));
    cJSON_AddItemToObject(report, "summary", summary(&results->summary));
    cJSON *indicators = cJSON_AddArrayToObject(report, "indicators");
    for (size_t i = 0; i < results->indicator_count; i++)
        cJSON_AddItemToArray(indicators, lasting_indicator(arena, &results->indicators[i]));
    return report;
}
