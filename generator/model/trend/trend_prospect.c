/* Holds what the limits promise against what the values did. */
#include "model/trend/trend_prospect.h"

#include "model/trend/trend_verdict.h"

/* The last so many values of those that share the latest limits and are on the chart. */
struct stretch {
    size_t count, met;
    size_t first; /* index of the first of them */
};

static bool met_at(const struct trend_telling *telling, size_t index) {
    return trend_meets(telling->arena, telling->question, telling->points[index].value);
}

static struct stretch latest_stretch(const struct trend_telling *telling, size_t most) {
    struct stretch stretch = {0};
    for (size_t i = telling->last + 1; i-- > telling->first && stretch.count < most;) {
        if (telling->points[i].value == NULL)
            continue;
        stretch.count++;
        stretch.met += met_at(telling, i);
        stretch.first = i;
    }
    return stretch;
}

/* Those up to the latest value that are with it on one side of the target. */
static struct stretch latest_run(const struct trend_telling *telling) {
    bool met = met_at(telling, telling->last);
    struct stretch run = {0};
    for (size_t i = telling->last + 1; i-- > telling->first;) {
        if (telling->points[i].value == NULL)
            continue;
        if (met_at(telling, i) != met)
            break;
        run.count++;
        run.met += met;
        run.first = i;
    }
    return run;
}

/* All values are held against the target as it is now. */
static bool had_other_target(const struct trend_telling *telling, const struct stretch *stretch) {
    for (size_t i = stretch->first; i <= telling->last; i++) {
        const struct number *target = telling->question->values[i].target;
        if (target == NULL || number_compare(target, telling->question->target) != 0)
            return true;
    }
    return false;
}

/* "last 12 months"; of those with gaps "last 12 months with a value". */
static const char *last_text(const struct trend_telling *telling, const struct stretch *stretch) {
    bool gaps = telling->question->count - stretch->first != stretch->count;
    return arena_printf(telling->arena, "last %s%s", telling_count(telling, stretch->count),
                        gaps ? " with a value" : "");
}

/* "in October 2024" · "in each of the last 12 months" · "in 3 of the last 7 months" */
static const char *when_text(const struct trend_telling *telling, const struct stretch *stretch,
                             size_t times) {
    if (stretch->count == 1)
        return arena_printf(telling->arena, "in %s", telling_period(telling, telling->last));
    const char *last = last_text(telling, stretch);
    if (times == stretch->count)
        return arena_printf(telling->arena, "in each of the %s", last);
    return arena_printf(telling->arena, "in %zu of the %s", times, last);
}

/* " The target was met in each of the last 12 months" */
static const char *fact_text(const struct trend_telling *telling, const struct stretch *stretch,
                             bool met) {
    return arena_printf(
        telling->arena, " The target%s %s %s",
        had_other_target(telling, stretch) ? " as it is now would have been" : " was",
        met ? "met" : "missed",
        when_text(telling, stretch, met ? stretch->met : stretch->count - stretch->met));
}

/* What the values did in the place of a forecast, which they deny. Of limits between which few
 * values lie nothing is expected. */
static const char *denial_text(const struct trend_telling *telling, const struct stretch *stretch,
                               bool met, const char *limits) {
    if (!telling_is_range_usual(telling))
        return arena_printf(telling->arena, "%s.", fact_text(telling, stretch, met));
    return arena_printf(telling->arena, "%s, though the limits alone %s.",
                        fact_text(telling, stretch, met), limits);
}

/* ", though it was missed in 2 of the last 25 months": what was otherwise than the limits let
 * expect, but not of late. */
static const char *exceptions_text(const struct trend_telling *telling, bool met) {
    struct stretch all = latest_stretch(telling, telling->question->count);
    size_t times = met ? all.met : all.count - all.met;
    if (times == 0)
        return "";
    return arena_printf(telling->arena, ", though %s %s %s",
                        had_other_target(telling, &all) ? "as it is now it would have been"
                                                        : "it was",
                        met ? "met" : "missed", when_text(telling, &all, times));
}

static const char *expectation_text(const struct trend_telling *telling, bool met,
                                    bool has_changed) {
    const char *exceptions = exceptions_text(telling, !met);
    if (met)
        return arena_printf(telling->arena, " The target can be expected to be met each %s%s.",
                            telling_noun(telling), exceptions);
    return arena_printf(telling->arena,
                        " Without a %schange in how things are done, the target will be missed "
                        "each %s%s.",
                        has_changed ? "further " : "", telling_noun(telling), exceptions);
}

/* The limits let expect that the target is met each time (`met`), or missed. */
static const char *consistent_text(const struct trend_telling *telling, struct trend_result *result,
                                   bool met) {
    struct stretch run = latest_run(telling),
                   recent =
                       latest_stretch(telling, (size_t)telling->question->settings->run_length);
    static const char opposite[] = "let expect the opposite";
    bool latest_met = run.met > 0;
    if (latest_met != met)
        return denial_text(telling, &run, latest_met, opposite);
    if (recent.met != (met ? recent.count : 0))
        return denial_text(telling, &recent, !met, opposite);
    if (telling_has_left(telling))
        return arena_printf(telling->arena, "%s.", fact_text(telling, &run, latest_met));
    result->is_forecast = true;
    return expectation_text(telling, met, result->variation != VARIATION_COMMON);
}

/* Not beside a real change, which is none by chance. */
static const char *chance_text(const struct trend_telling *telling, struct trend_result *result) {
    size_t run_length = (size_t)telling->question->settings->run_length;
    struct stretch run = latest_run(telling), recent = latest_stretch(telling, run_length);
    if (run.count >= run_length)
        return denial_text(telling, &run, run.met > 0, "leave that to chance");
    if (result->variation != VARIATION_COMMON || telling_has_left(telling))
        return arena_printf(telling->arena, "%s.", fact_text(telling, &recent, run.met > 0));
    result->is_forecast = true;
    return arena_printf(telling->arena,
                        " By chance alone, the target may be met in one %s and missed in another.",
                        telling_noun(telling));
}

/* Whether the usual range, as it is told, says of the target what the assurance does. It may be
 * told with more decimals than those that the assurance is judged by, or end at the target: all of
 * 0 to 3 meets 0. */
static bool is_told_so(const struct trend_telling *telling, enum trend_assurance assurance) {
    const struct number *target = telling->question->target;
    if (telling->latest->degenerate)
        return true;
    int side = telling_side_of_range(telling, target);
    int worst = telling->question->better == BETTER_HIGH ? -1 : 1;
    if (side == 0 || assurance == ASSURANCE_HIT_OR_MISS)
        return side == 0 && assurance == ASSURANCE_HIT_OR_MISS &&
               !telling_is_end(telling, target, worst);
    return (catalogue_merit(telling->question->better, side) > 0) ==
           (assurance == ASSURANCE_CONSISTENTLY_MISSES);
}

/* A run of values alone, where nothing is said of limits. */
static const char *run_text(const struct trend_telling *telling) {
    struct stretch run = latest_run(telling);
    if (run.count < (size_t)telling->question->settings->run_length)
        return "";
    return arena_printf(telling->arena, "%s.", fact_text(telling, &run, run.met > 0));
}

const char *prospect_text(const struct trend_telling *telling, struct trend_result *result) {
    if (result->assurance != ASSURANCE_NONE &&
        (result->untold != UNTOLD_NOTHING || !is_told_so(telling, result->assurance)))
        return run_text(telling);
    switch (result->assurance) {
    case ASSURANCE_NONE:
        break;
    case ASSURANCE_CONSISTENTLY_MEETS:
        return consistent_text(telling, result, true);
    case ASSURANCE_CONSISTENTLY_MISSES:
        return consistent_text(telling, result, false);
    case ASSURANCE_HIT_OR_MISS:
        return chance_text(telling, result);
    }
    return "";
}
