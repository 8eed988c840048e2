/* Sets published values of others beside an indicator’s own. */
#include "model/assess/assess_comparisons.h"

#include "model/benchmark_age.h"
#include "model/change.h"
#include "model/figure_text.h"
#include "model/ledger/figure.h"
#include "model/ranking.h"

#include <string.h>

enum { OWN_ROWS = 3 };

static struct benchmark_result *same_comparator(struct benchmark_result *results, size_t count,
                                                const struct benchmark *benchmark) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(results[i].benchmark->comparator, benchmark->comparator) == 0 &&
            strcmp(results[i].benchmark->group, benchmark->group) == 0)
            return &results[i];
    return NULL;
}

static struct amount benchmark_amount(struct arena *arena, const struct benchmark *benchmark,
                                      const struct figure *headline) {
    static const struct figure bare = {.unit = UNIT_NUMBER};
    if (benchmark->value == NULL)
        return (struct amount){.text = marker_text(benchmark->marker)};
    return (struct amount){.value = benchmark->value,
                           .text = amount_text(arena, headline == NULL ? &bare : headline,
                                               benchmark->value,
                                               number_written_decimals(benchmark->value_text))};
}

/* Of each comparator the row last published by the as-at month; of equals the later one. */
static void assess_benchmarks(struct assessment *assessment, struct indicator_result *result) {
    const struct catalogue *catalogue = assessment->request->catalogue;
    const struct figure *headline = result->headline == NULL ? NULL : result->headline->figure;
    struct benchmark_result *results = NULL;
    for (size_t i = 0; i < catalogue->benchmark_count; i++) {
        const struct benchmark *benchmark = &catalogue->benchmarks[i];
        if (strcmp(benchmark->indicator, result->indicator->code) != 0 ||
            benchmark->published > assessment->request->as_at)
            continue;
        struct benchmark_result *same =
            same_comparator(results, result->benchmark_count, benchmark);
        if (same == NULL) {
            results =
                arena_more(assessment->arena, results, result->benchmark_count, sizeof *results);
            same = &results[result->benchmark_count++];
        } else if (benchmark->published < same->benchmark->published) {
            continue;
        }
        *same = (struct benchmark_result){
            benchmark, benchmark_amount(assessment->arena, benchmark, headline),
            benchmark_is_outdated(benchmark->period, result->period,
                                  result->indicator->rhythm.year_start)};
    }
    result->benchmarks = results;
}

/* A count of 12 months is not of one kind with that of one month; an average is, and a ratio. */
static bool is_of_one_kind(const struct indicator_result *result) {
    return result->indicator->compare != COMPARE_PREV12_TOTAL ||
           result->headline->figure->denominator.count > 0;
}

static bool compares_with_12_months(const struct indicator_result *result) {
    return result->indicator->compare == COMPARE_PREV12_TOTAL ||
           result->indicator->compare == COMPARE_PREV12_AVERAGE;
}

static struct comparison with_12_months(struct arena *arena,
                                        const struct indicator_result *result) {
    const struct figure_result *headline = result->headline;
    struct change none = {.text = "", .words = ""};
    const char *rests_on = compare_rests_on(arena, headline->months, result->indicator->rhythm);
    return (struct comparison){
        .label =
            rests_on[0] == '\0' ? "The 12 months before" : arena_printf(arena, "A%s", rests_on + 1),
        .period = "",
        .text = headline->compare.text,
        .difference = is_of_one_kind(result)
                          ? change_between(arena, headline->figure, result->indicator->better,
                                           &headline->current, &headline->compare,
                                           result->period - MONTHS_A_YEAR)
                          : none};
}

static struct comparison with_benchmark(struct arena *arena, const struct indicator_result *result,
                                        const struct benchmark_result *other) {
    const struct benchmark *benchmark = other->benchmark;
    const struct figure_result *headline = result->headline;
    return (struct comparison){
        .label = benchmark->comparator,
        .period = benchmark_period_text(benchmark->period),
        .text = other->amount.text,
        .difference = change_from_others(arena, headline->figure, result->indicator->better,
                                         &headline->current, benchmark->value,
                                         number_written_decimals(benchmark->value_text)),
        .outdated = other->outdated};
}

/* The month before, the same month last year, the 12 months before, and everybody's averages. */
static void compare_headline(struct assessment *assessment, struct indicator_result *result) {
    struct arena *arena = assessment->arena;
    struct rhythm rhythm = result->indicator->rhythm;
    struct comparison *rows = arena_array(arena, OWN_ROWS + result->benchmark_count, sizeof *rows);
    size_t count = 0;
    rows[count++] =
        (struct comparison){.label = rhythm_plain_text(arena, rhythm, result->since_previous.since),
                            .period = "",
                            .text = result->previous.text,
                            .published = result->previous.published,
                            .difference = result->since_previous,
                            .is_month = true};
    rows[count++] =
        (struct comparison){.label = rhythm_plain_text(arena, rhythm, result->since_year_ago.since),
                            .period = "",
                            .text = result->headline->year_ago.text,
                            .published = result->headline->year_ago.published,
                            .difference = result->since_year_ago,
                            .is_month = true};
    if (compares_with_12_months(result))
        rows[count++] = with_12_months(arena, result);
    for (size_t i = 0; i < result->benchmark_count; i++)
        if (result->benchmarks[i].benchmark->group[0] == '\0')
            rows[count++] = with_benchmark(arena, result, &result->benchmarks[i]);
    result->comparisons = rows;
    result->comparison_count = count;
}

/* Whether the row is about ourselves: then the published value is ours, beside others of its time.
 */
static bool is_ours(const struct assessment *assessment, const struct indicator_result *result,
                    const char *name) {
    const struct authority *authority = &assessment->request->catalogue->authority;
    return strcmp(name, result->whose) == 0 ||
           (catalogue_is_root(assessment->request->catalogue, assessment->request->unit) &&
            (strcmp(name, authority->name) == 0 || strcmp(name, authority->short_name) == 0));
}

static struct ranked ranked_benchmark(const struct assessment *assessment,
                                      const struct indicator_result *result,
                                      const struct benchmark_result *other) {
    return (struct ranked){.name = other->benchmark->comparator,
                           .period = other->benchmark->period,
                           .source = other->benchmark->source,
                           .text = other->amount.text,
                           .value = other->amount.value,
                           .own = is_ours(assessment, result, other->benchmark->comparator)};
}

static struct ranked ranked_headline(struct arena *arena, const struct indicator_result *result) {
    struct window window =
        basis_window(result->indicator->basis, result->indicator->rhythm, result->period);
    return (struct ranked){.name = result->whose,
                           .period = period_range_text(arena, window.first, window.last),
                           .source = "",
                           .text = result->headline->current.text,
                           .value = result->headline->current.printed,
                           .own = true};
}

static struct ranking rank_among(struct assessment *assessment,
                                 const struct indicator_result *result, const char *group) {
    struct arena *arena = assessment->arena;
    struct ranked *members = arena_array(arena, result->benchmark_count + 1, sizeof *members);
    size_t count = 0;
    bool has_own = false;
    for (size_t i = 0; i < result->benchmark_count; i++) {
        if (strcmp(result->benchmarks[i].benchmark->group, group) != 0)
            continue;
        members[count] = ranked_benchmark(assessment, result, &result->benchmarks[i]);
        members[count].own = members[count].own && !has_own;
        has_own = has_own || members[count].own;
        count++;
    }
    if (!has_own)
        members[count++] = ranked_headline(arena, result);
    return ranking_make(arena, group, result->indicator->better, members, count);
}

static bool is_ranked(const struct ranking *rankings, size_t count, const char *group) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(rankings[i].group, group) == 0)
            return true;
    return false;
}

static void rank_headline(struct assessment *assessment, struct indicator_result *result) {
    struct ranking *rankings = NULL;
    for (size_t i = 0; i < result->benchmark_count; i++) {
        const char *group = result->benchmarks[i].benchmark->group;
        if (group[0] == '\0' || is_ranked(rankings, result->ranking_count, group))
            continue;
        rankings = arena_more(assessment->arena, rankings, result->ranking_count, sizeof *rankings);
        rankings[result->ranking_count++] = rank_among(assessment, result, group);
    }
    result->rankings = rankings;
}

void assess_comparisons(struct assessment *assessment, struct indicator_result *result) {
    assess_benchmarks(assessment, result);
    if (result->headline == NULL)
        return;
    compare_headline(assessment, result);
    rank_headline(assessment, result);
}
