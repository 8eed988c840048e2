/* What an indicator is compared with. */
#include "report/view/view_comparisons.h"

#include "model/benchmark_age.h"
#include "report/view/view_change.h"
#include "report/view/view_put.h"

#include <string.h>

/* report.json names a group only where there is one; a template can always ask. */
static void put_benchmarks(struct value_object *object, const struct indicator_result *result) {
    struct value_list *benchmarks = value_get_list(object, "benchmarks");
    struct value_list *averages = value_put_list(object, "averages");
    for (size_t i = 0; i < result->benchmark_count; i++) {
        struct value_object *entry = benchmarks->items[i].object;
        const struct benchmark_result *source = &result->benchmarks[i];
        struct outcome none = {.published = NULL};
        view_complete_outcome(entry, &none);
        value_put_text(entry, "period_text", benchmark_period_text(source->benchmark->period));
        value_put_boolean(entry, "is_outdated", source->outdated);
        if (source->benchmark->group[0] != '\0')
            continue;
        value_put_text(entry, "group", "");
        value_add(averages, value_of_object(entry));
    }
    value_put_boolean(object, "has_benchmarks", benchmarks->count > 0);
    value_put_boolean(object, "has_averages", averages->count > 0);
}

static void put_comparison(struct arena *arena, struct value_list *list,
                           const struct comparison *source, struct rhythm rhythm) {
    struct value_object *row = value_add_object(list);
    value_put_text(row, "label", source->label);
    value_put_text(row, "period_text", source->period);
    value_put_text(row, "text", source->text);
    view_put_revision(row, source->published);
    value_put_boolean(row, "is_outdated", source->outdated);
    value_put_boolean(row, "is_month", source->is_month);
    view_put_change(arena, row, "difference", &source->difference, rhythm);
}

static void put_comparisons(struct arena *arena, struct value_object *object,
                            const struct indicator_result *result) {
    struct value_list *list = value_put_list(object, "comparisons");
    bool outdated = false, others = false;
    for (size_t i = 0; i < result->comparison_count; i++) {
        put_comparison(arena, list, &result->comparisons[i], result->indicator->rhythm);
        outdated = outdated || result->comparisons[i].outdated;
        others = others || !result->comparisons[i].is_month;
    }
    value_put_boolean(object, "has_comparisons", list->count > 0);
    value_put_boolean(object, "has_other_comparisons", others);
    value_put_boolean(object, "has_outdated_comparisons", outdated);
}

/* The number of a source in its list, counted from 1; 0 for none. New ones are added. */
static size_t source_number(struct arena *arena, struct value_list *sources, const char *text) {
    size_t number = 0;
    if (*text == '\0')
        return 0;
    while (number < sources->count)
        if (strcmp(value_get_text(sources->items[number++].object, "text"), text) == 0)
            return number;
    struct value_object *source = value_add_object(sources);
    value_put_text(source, "number", arena_printf(arena, "%zu", ++number));
    value_put_text(source, "text", text);
    return number;
}

static const char *number_or_nothing(struct arena *arena, size_t number) {
    return number == 0 ? "" : arena_printf(arena, "%zu", number);
}

static void put_member(struct arena *arena, struct value_list *members, struct value_list *sources,
                       const struct ranked *source) {
    struct value_object *member = value_add_object(members);
    value_put_text(member, "name", source->name);
    value_put_text(member, "period_text", benchmark_period_text(source->period));
    value_put_text(member, "text", source->text);
    value_put_text(member, "rank_text",
                   source->rank == 0
                       ? ""
                       : arena_printf(arena, "%s%zu", source->joint ? "=" : "", source->rank));
    value_put_text(member, "source_number",
                   number_or_nothing(arena, source_number(arena, sources, source->source)));
    value_put_boolean(member, "is_own", source->own);
}

static void put_ranking(struct arena *arena, struct value_list *list,
                        const struct ranking *source) {
    struct value_object *ranking = value_add_object(list);
    value_put_text(ranking, "group", source->group);
    value_put_text(ranking, "sentence", source->sentence);
    value_put_number(ranking, "count", (double)source->count);
    value_put_number(ranking, "ranked_count", (double)source->ranked_count);
    value_put_text(ranking, "rank", number_or_nothing(arena, source->own->rank));
    value_put_text(ranking, "quarter", number_or_nothing(arena, (size_t)source->quarter));
    struct value_list *members = value_put_list(ranking, "members");
    struct value_list *sources = value_put_list(ranking, "sources");
    for (size_t i = 0; i < source->count; i++)
        put_member(arena, members, sources, &source->members[i]);
    value_put_boolean(ranking, "has_sources", sources->count > 0);
}

void view_put_comparisons(struct arena *arena, struct value_object *object,
                          const struct indicator_result *result) {
    put_benchmarks(object, result);
    put_comparisons(arena, object, result);
    struct value_list *rankings = value_put_list(object, "rankings");
    for (size_t i = 0; i < result->ranking_count; i++)
        put_ranking(arena, rankings, &result->rankings[i]);
    value_put_boolean(object, "has_rankings", rankings->count > 0);
}
