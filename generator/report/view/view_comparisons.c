/* What an indicator is compared with. */
#include "report/view/view_comparisons.h"

#include "model/benchmark_age.h"
#include "report/view/view_change.h"
#include "report/view/view_put.h"

#include <string.h>

/* report.json names a group only where there is one; a template can always ask. */
static void put_benchmarks(cJSON *object, const struct indicator_result *result) {
    cJSON *benchmarks = cJSON_GetObjectItemCaseSensitive(object, "benchmarks");
    cJSON *averages = cJSON_AddArrayToObject(object, "averages"), *entry = benchmarks->child;
    for (size_t i = 0; i < result->benchmark_count; i++, entry = entry->next) {
        const struct benchmark_result *source = &result->benchmarks[i];
        struct outcome none = {.published = NULL};
        view_complete_outcome(entry, &none);
        view_put_text(entry, "period_text", benchmark_period_text(source->benchmark->period));
        cJSON_AddBoolToObject(entry, "is_outdated", source->outdated);
        if (source->benchmark->group[0] != '\0')
            continue;
        view_put_text(entry, "group", "");
        cJSON_AddItemReferenceToArray(averages, entry);
    }
    cJSON_AddBoolToObject(object, "has_benchmarks", benchmarks->child != NULL);
    cJSON_AddBoolToObject(object, "has_averages", averages->child != NULL);
}

static void put_comparison(struct arena *arena, cJSON *list, const struct comparison *source,
                           int year_start) {
    cJSON *row = cJSON_CreateObject();
    view_put_text(row, "label", source->label);
    view_put_text(row, "period_text", source->period);
    view_put_text(row, "text", source->text);
    view_put_revision(row, source->published);
    cJSON_AddBoolToObject(row, "is_outdated", source->outdated);
    cJSON_AddBoolToObject(row, "is_month", source->is_month);
    view_put_change(arena, row, "difference", &source->difference, year_start);
    cJSON_AddItemToArray(list, row);
}

static void put_comparisons(struct arena *arena, cJSON *object,
                            const struct indicator_result *result) {
    cJSON *list = cJSON_AddArrayToObject(object, "comparisons");
    bool outdated = false, others = false;
    for (size_t i = 0; i < result->comparison_count; i++) {
        put_comparison(arena, list, &result->comparisons[i], result->indicator->rhythm.year_start);
        outdated = outdated || result->comparisons[i].outdated;
        others = others || !result->comparisons[i].is_month;
    }
    cJSON_AddBoolToObject(object, "has_comparisons", list->child != NULL);
    cJSON_AddBoolToObject(object, "has_other_comparisons", others);
    cJSON_AddBoolToObject(object, "has_outdated_comparisons", outdated);
}

/* The number of a source in its list, counted from 1; 0 for none. New ones are added. */
static size_t source_number(struct arena *arena, cJSON *sources, const char *text) {
    size_t number = 0;
    const cJSON *known;
    if (*text == '\0')
        return 0;
    cJSON_ArrayForEach(known, sources) {
        number++;
        if (strcmp(cJSON_GetObjectItemCaseSensitive(known, "text")->valuestring, text) == 0)
            return number;
    }
    cJSON *source = cJSON_CreateObject();
    view_put_text(source, "number", arena_printf(arena, "%zu", ++number));
    view_put_text(source, "text", text);
    cJSON_AddItemToArray(sources, source);
    return number;
}

static const char *number_or_nothing(struct arena *arena, size_t number) {
    return number == 0 ? "" : arena_printf(arena, "%zu", number);
}

static void put_member(struct arena *arena, cJSON *members, cJSON *sources,
                       const struct ranked *source) {
    cJSON *member = cJSON_CreateObject();
    view_put_text(member, "name", source->name);
    view_put_text(member, "period_text", benchmark_period_text(source->period));
    view_put_text(member, "text", source->text);
    view_put_text(member, "rank_text",
                  source->rank == 0
                      ? ""
                      : arena_printf(arena, "%s%zu", source->joint ? "=" : "", source->rank));
    view_put_text(member, "source_number",
                  number_or_nothing(arena, source_number(arena, sources, source->source)));
    cJSON_AddBoolToObject(member, "is_own", source->own);
    cJSON_AddItemToArray(members, member);
}

static void put_ranking(struct arena *arena, cJSON *list, const struct ranking *source) {
    cJSON *ranking = cJSON_CreateObject();
    view_put_text(ranking, "group", source->group);
    view_put_text(ranking, "sentence", source->sentence);
    cJSON_AddNumberToObject(ranking, "count", (double)source->count);
    cJSON_AddNumberToObject(ranking, "ranked_count", (double)source->ranked_count);
    view_put_text(ranking, "rank", number_or_nothing(arena, source->own->rank));
    view_put_text(ranking, "quarter", number_or_nothing(arena, (size_t)source->quarter));
    cJSON *members = cJSON_AddArrayToObject(ranking, "members");
    cJSON *sources = cJSON_AddArrayToObject(ranking, "sources");
    for (size_t i = 0; i < source->count; i++)
        put_member(arena, members, sources, &source->members[i]);
    cJSON_AddBoolToObject(ranking, "has_sources", sources->child != NULL);
    cJSON_AddItemToArray(list, ranking);
}

void view_put_comparisons(struct arena *arena, cJSON *object,
                          const struct indicator_result *result) {
    put_benchmarks(object, result);
    put_comparisons(arena, object, result);
    cJSON *rankings = cJSON_AddArrayToObject(object, "rankings");
    for (size_t i = 0; i < result->ranking_count; i++)
        put_ranking(arena, rankings, &result->rankings[i]);
    cJSON_AddBoolToObject(object, "has_rankings", rankings->child != NULL);
}
