/* Words the rule that a verdict rests on, then what is to be expected of the target. */
#include "model/trend/trend_sentence.h"

#include "model/figure_text.h"
#include "model/trend/trend_flags.h"
#include "model/trend/trend_prospect.h"
#include "model/trend/trend_signals.h"

/* Both settings ask for values: trial_points for limits, minimum_points for a verdict. Of those on
 * the chart only the ones behind an event may count. */
static const char *too_few_text(const struct trend_telling *telling, bool trial) {
    const struct trend_settings *settings = telling->question->settings;
    size_t count = telling->latest->value_count, first = telling->latest->first;
    const char *when =
        first <= telling->question->window_first
            ? "so far"
            : arena_printf(telling->arena, "since %s", telling_period(telling, first));
    return arena_printf(
        telling->arena, "%s %s %s too few to tell a real change from chance; it takes %d%s.",
        telling_count(telling, count), when, count == 1 ? "is" : "are",
        settings->trial_points > settings->minimum_points ? settings->trial_points
                                                          : settings->minimum_points,
        trial ? ", and the limits are trial limits until then" : "");
}

/* Whether no rule marked any of the values that share their limits, all of which are printed. */
static bool all_vary_as_usual(const struct trend_telling *telling) {
    for (size_t i = telling->first; i <= telling->last; i++)
        if (trend_decide(telling->question, &telling->points[i]).direction != 0)
            return false;
    return telling->question->method == TREND_XMR;
}

/* "since April 2020" · "from April to August 2020", where the latter is the last with a value */
static const char *constant_text(const struct trend_telling *telling) {
    const struct trend_value *values = telling->question->values;
    const char *when = telling_up_to(telling);
    if (telling->first != telling->question->window_first)
        when = telling_is_late(telling)
                   ? arena_printf(telling->arena, " from %s",
                                  rhythm_range_text(telling->arena, telling->question->rhythm,
                                                    values[telling->first].period,
                                                    values[telling->last].period))
                   : arena_printf(telling->arena, " since %s",
                                  telling_period(telling, telling->first));
    return arena_printf(telling->arena, "No change%s: it %s at %s.", when,
                        telling_is_late(telling) ? "stayed" : "stays",
                        telling_number(telling, telling->points[telling->last].value));
}

static const char *no_range_text(const struct trend_telling *telling) {
    if (telling->points[telling->last].upper == NULL)
        return arena_printf(telling->arena,
                            "No real change can be told%s: no two %ss side by side have a value.",
                            telling_up_to(telling), telling_noun(telling));
    return arena_printf(telling->arena,
                        "No real change can be told%s: the values that limits would rest on do not "
                        "differ from one %s to the next.",
                        telling_up_to(telling), telling_noun(telling));
}

/* Limits between which few values lie do not say that one of these has not changed. */
static const char *common_text(const struct trend_telling *telling, struct trend_result *result) {
    struct told_range range = telling_range(telling);
    bool usual = telling_is_range_usual(telling);
    if (!usual)
        result->untold = UNTOLD_NO_RANGE;
    if (range.value == NULL && all_vary_as_usual(telling))
        return arena_printf(telling->arena,
                            "No real change%s: %ss %s within the usual range of %s to %s.",
                            telling_up_to(telling), telling_noun(telling),
                            telling_is_late(telling) ? "varied" : "vary", range.lower, range.upper);
    const char *at =
        range.value == NULL ? "" : arena_printf(telling->arena, "at %s, ", range.value);
    return arena_printf(telling->arena, "No real change %sin %s: %sit lies within %s.",
                        usual ? "" : "can be told ", telling_period(telling, telling->last), at,
                        telling_range_text(telling, &range));
}

/* The rules of an XmR chart are not made for a mean of less than one event a period. */
static const char *rare_text(const struct trend_telling *telling) {
    return arena_printf(telling->arena,
                        "%s a %s on average%s is too rare to tell a real change from chance.",
                        telling_rare_mean(telling->arena, telling->question->figure,
                                          telling->points[telling->last].mean),
                        telling_noun(telling), telling_up_to(telling));
}

static const char *longest_text(struct arena *arena, const struct anhoej *runs) {
    return arena_printf(arena,
                        "the longest run on one side of the median is %d (up to %d is usual)",
                        runs->longest_run, runs->longest_expected);
}

static const char *crossings_text(struct arena *arena, const struct anhoej *runs) {
    return arena_printf(arena, "the median is crossed %d %s (at least %d is usual)",
                        runs->crossings, runs->crossings == 1 ? "time" : "times",
                        runs->crossings_expected);
}

/* Beside a shift, which of Anhøj's rules sees a sign too: they look at the whole segment, where a
 * shift is about the latest month, and are not said to deny it. */
static const char *beside_shift_text(struct arena *arena, const struct anhoej *runs) {
    bool is_long = runs->longest_run > runs->longest_expected;
    bool is_seldom = runs->crossings < runs->crossings_expected;
    if (!runs->signal)
        return "";
    return arena_printf(
        arena, " A sign of a change, too: %s%s%s.", is_long ? longest_text(arena, runs) : "",
        is_long && is_seldom ? " and " : "", is_seldom ? crossings_text(arena, runs) : "");
}

static const char *few_useful_text(const struct trend_telling *telling, const struct anhoej *runs) {
    return arena_printf(telling->arena,
                        "No real change can be told%s: only %s %s from the median of %s, and it "
                        "takes %d.",
                        telling_up_to(telling), telling_count(telling, (size_t)runs->useful),
                        runs->useful == 1 ? "differs" : "differ",
                        telling_number(telling, telling->points[telling->last].mean),
                        ANHOEJ_LEAST_USEFUL);
}

static const char *runs_text(const struct trend_telling *telling, const struct anhoej *runs) {
    return arena_printf(
        telling->arena, "%s%s: values %s about the median of %s. T%s and %s.",
        runs->signal ? "A sign of a change" : "No real change", telling_up_to(telling),
        runs->signal ? "do not vary by chance alone" : "vary",
        telling_number(telling, telling->points[telling->last].mean),
        longest_text(telling->arena, runs) + 1, crossings_text(telling->arena, runs));
}

/* The run chart. Its variation knows of shifts alone. */
static const char *run_text(const struct trend_telling *telling, struct verdict verdict,
                            struct trend_result *result) {
    struct anhoej runs = trend_anhoej(telling->latest, telling->points);
    if (verdict.direction != 0)
        return arena_printf(telling->arena, "%s%s", signals_text(telling, verdict),
                            beside_shift_text(telling->arena, &runs));
    if (runs.useful >= ANHOEJ_LEAST_USEFUL && !runs.signal)
        return runs_text(telling, &runs);
    result->untold = UNTOLD_BY_RUNS;
    return runs.signal ? runs_text(telling, &runs) : few_useful_text(telling, &runs);
}

static bool is_rare(const struct trend_telling *telling) {
    return telling->question->method == TREND_XMR &&
           trend_is_rare(telling->arena, telling->question, telling->points[telling->last].mean);
}

static const char *change_text(const struct trend_telling *telling, struct trend_result *result) {
    const struct judged_point *latest = &telling->points[telling->last];
    struct verdict verdict = trend_decide(telling->question, latest);
    if (telling_is_constant(telling))
        return constant_text(telling);
    if (telling->question->method == TREND_RUN)
        return run_text(telling, verdict, result);
    if (is_rare(telling)) {
        result->untold = UNTOLD_TOO_RARE;
        return rare_text(telling);
    }
    if (latest->upper == NULL || telling->latest->degenerate) {
        result->untold = UNTOLD_NO_RANGE;
        return no_range_text(telling);
    }
    return verdict.direction != 0 ? signals_text(telling, verdict) : common_text(telling, result);
}

void trend_sentence(struct arena *arena, const struct trend_question *question,
                    const struct segment *latest, const struct judged_point *points,
                    struct trend_result *result) {
    struct trend_telling telling = telling_new(arena, question, latest, points);
    if (result->variation == VARIATION_NONE || points[telling.last].mean == NULL) {
        result->untold = UNTOLD_TOO_FEW;
        result->sentence = too_few_text(&telling, result->trial);
        return;
    }
    const char *change = change_text(&telling, result);
    if (result->untold == UNTOLD_NOTHING && telling_is_late(&telling))
        result->untold = UNTOLD_NO_VALUE;
    result->sentence = arena_printf(arena, "%s%s", change, prospect_text(&telling, result));
}
