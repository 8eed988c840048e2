/* Words the rule that a verdict rests on, then what is to be expected of the target. */
#include "model/trend/trend_sentence.h"

#include "model/trend/trend_flags.h"
#include "model/trend/trend_prospect.h"
#include "model/trend/trend_signals.h"

static const char *too_few_text(const struct trend_telling *telling, bool trial) {
    size_t count = telling->latest->value_count;
    return arena_printf(telling->arena,
                        "%s so far %s too few to tell a real change from chance; it takes %d%s.",
                        telling_count(telling, count), count == 1 ? "is" : "are",
                        telling->question->settings->minimum_points,
                        trial ? ", and the limits are trial limits until then" : "");
}

/* Whether no rule marked any of the values that share their limits, all of which are printed. */
static bool all_vary_as_usual(const struct trend_telling *telling) {
    for (size_t i = telling->first; i <= telling->last; i++)
        if (trend_decide(telling->question, &telling->points[i]).direction != 0)
            return false;
    return telling->question->method == TREND_XMR;
}

static const char *constant_text(const struct trend_telling *telling) {
    const char *since =
        telling->first == telling->question->window_first
            ? ""
            : arena_printf(telling->arena, " since %s", telling_period(telling, telling->first));
    return arena_printf(telling->arena, "No change%s: it stays at %s.", since,
                        telling_number(telling, telling->points[telling->last].value));
}

static const char *common_text(const struct trend_telling *telling) {
    if (telling_is_constant(telling))
        return constant_text(telling);
    if (telling->points[telling->last].upper == NULL)
        return arena_printf(telling->arena, "No real change: values vary about %s as usual.",
                            telling_number(telling, telling->points[telling->last].mean));
    struct told_range range = telling_range(telling);
    if (range.value == NULL && all_vary_as_usual(telling))
        return arena_printf(telling->arena,
                            "No real change: %ss vary within the usual range of %s to %s.",
                            telling_noun(telling), range.lower, range.upper);
    const char *at =
        range.value == NULL ? "" : arena_printf(telling->arena, "at %s, ", range.value);
    return arena_printf(telling->arena,
                        "No real change in %s: %sit lies within the usual range of %s to %s.",
                        telling_period(telling, telling->last), at, range.lower, range.upper);
}

/* The run chart: Anhøj's rules look at the whole segment, where a shift is about the latest month.
 * They are not said to deny each other. */
static const char *run_text(const struct trend_telling *telling, struct verdict verdict) {
    struct anhoej runs = trend_anhoej(telling->latest, telling->points);
    const char *median = telling_number(telling, telling->points[telling->last].mean);
    const char *change = verdict.direction != 0 ? signals_text(telling, verdict)
                         : !runs.signal         ? common_text(telling)
                                                : arena_printf(telling->arena,
                                                               "Values do not vary by chance alone about "
                                                                       "the median of %s.",
                                                               median);
    const char *sign = runs.signal              ? ": a sign of a change"
                       : verdict.direction == 0 ? ": no sign of a change"
                                                : "";
    return arena_printf(telling->arena,
                        "%s The longest run on one side of the median is %d (up to %d is usual) "
                        "and it is crossed %d %s (at least %d is usual)%s.",
                        change, runs.longest_run, runs.longest_expected, runs.crossings,
                        runs.crossings == 1 ? "time" : "times", runs.crossings_expected, sign);
}

void trend_sentence(struct arena *arena, const struct trend_question *question,
                    const struct segment *latest, const struct judged_point *points,
                    struct trend_result *result) {
    struct trend_telling telling = telling_new(arena, question, latest, points);
    if (result->variation == VARIATION_NONE || points[telling.last].mean == NULL) {
        result->sentence = too_few_text(&telling, result->trial);
        return;
    }
    struct verdict verdict = trend_decide(question, &points[telling.last]);
    const char *change = question->method == TREND_RUN ? run_text(&telling, verdict)
                         : verdict.direction != 0      ? signals_text(&telling, verdict)
                                                       : common_text(&telling);
    result->sentence = arena_printf(arena, "%s%s", change, prospect_text(&telling, result));
}
