/* Looks for percentages of few cases, for shifts that have lasted. */
#include "model/assess/assess_advice.h"

#include "model/figure_text.h"
#include "model/trend/trend_verdict.h"

#include <math.h>

/* Expected counts below this make normal limits unreliable, and denominators that differ by more
 * than this factor make one pair of limits unfair (thresholds of doc/trends.md, C7). */
enum { LEAST_COUNT = 5, MOST_SPREAD = 2 };

/* What the headline's months count: Σx, Σn, and the extremes of n. */
struct shares {
    size_t months;
    struct number *numerators, *denominators;
    const struct number *least, *most;
};

static struct shares shares_of(struct arena *arena, const struct trend_question *question) {
    struct shares shares = {.numerators = number_new(arena), .denominators = number_new(arena)};
    for (size_t i = question->window_first; i < question->count; i++) {
        const struct trend_value *value = &question->values[i];
        if (value->value == NULL)
            continue;
        shares.months++;
        number_add(arena, shares.numerators, value->numerator);
        number_add(arena, shares.denominators, value->denominator);
        if (shares.least == NULL || number_compare(value->denominator, shares.least) < 0)
            shares.least = value->denominator;
        if (shares.most == NULL || number_compare(value->denominator, shares.most) > 0)
            shares.most = value->denominator;
    }
    return shares;
}

static const char *plain(struct arena *arena, const struct number *number) {
    return number_text(arena, number, 0);
}

static const char *mean_text(struct arena *arena, const struct number *sum, size_t months) {
    return number_text(arena, number_quotient(arena, sum, number_ratio(arena, (long)months, 1)), 1);
}

static bool is_small(struct arena *arena, const struct number *sum, size_t months) {
    return number_compare(sum, number_ratio(arena, LEAST_COUNT * (long)months, 1)) < 0;
}

static void advise_small_counts(const struct assessment *assessment,
                                const struct indicator *indicator, const struct shares *shares) {
    struct arena *arena = assessment->arena;
    const struct number *rest = number_difference(arena, shares->denominators, shares->numerators);
    diagnose(assessment->diagnostics, SEVERITY_NOTE, indicator->place,
             "trend: an xmr chart is a poor choice for “%s”: of %s cases a month on average, %s "
             "count and %s do not, and where either is below %d a percentage moves in jumps; "
             "consider “run” in the column trend",
             indicator->code, mean_text(arena, shares->denominators, shares->months),
             mean_text(arena, shares->numerators, shares->months),
             mean_text(arena, rest, shares->months), LEAST_COUNT);
}

static void advise_denominators(const struct assessment *assessment,
                                const struct indicator *indicator, const struct shares *shares) {
    struct arena *arena = assessment->arena;
    diagnose(assessment->diagnostics, SEVERITY_NOTE, indicator->place,
             "trend: an xmr chart is a poor choice for “%s”: its denominator ranges from %s to %s, "
             "more than %d to 1, and a percentage of few cases varies more than one of many; "
             "consider “p” in the column trend, or “p-prime” where the denominators are in the "
             "thousands",
             indicator->code, plain(arena, shares->least), plain(arena, shares->most), MOST_SPREAD);
}

/* The mean of all months of the window; NULL: none has a value. */
static const struct number *mean_of_window(struct arena *arena,
                                           const struct trend_question *question) {
    struct number *sum = number_new(arena);
    long count = 0;
    for (size_t i = question->window_first; i < question->count; i++) {
        if (question->values[i].value == NULL)
            continue;
        number_add(arena, sum, question->values[i].value);
        count++;
    }
    return count == 0 ? NULL : number_quotient(arena, sum, number_ratio(arena, count, 1));
}

static bool is_rare(struct arena *arena, const struct trend_question *question) {
    const struct number *mean = mean_of_window(arena, question);
    return question->method == TREND_XMR && mean != NULL && trend_is_rare(arena, question, mean);
}

static void advise_rare(const struct assessment *assessment, const struct indicator *indicator,
                        const struct trend_question *question) {
    struct arena *arena = assessment->arena;
    const struct number *mean = mean_of_window(arena, question), *zero = number_new(arena);
    diagnose(
        assessment->diagnostics, SEVERITY_NOTE, indicator->place,
        "trend: an xmr chart is a poor choice for “%s”: it counts %s a %s on average, and what "
        "is counted less than once a %s is too rare to tell a real change from chance; count "
        "the days between events instead, or write “none” in the column trend",
        indicator->code, number_text(arena, mean, number_decimals_apart(arena, mean, zero, 1)),
        rhythm_noun(indicator->rhythm), rhythm_noun(indicator->rhythm));
}

void assess_advise_method(const struct assessment *assessment, const struct indicator *indicator,
                          const struct trend_question *question) {
    struct arena *arena = assessment->arena;
    if (is_rare(arena, question))
        advise_rare(assessment, indicator, question);
    if (question->method != TREND_XMR || question->figure->unit != UNIT_PERCENT ||
        question->figure->denominator.count == 0)
        return;
    struct shares shares = shares_of(arena, question);
    if (shares.months == 0)
        return;
    const struct number *rest = number_difference(arena, shares.denominators, shares.numerators);
    const struct number *twice =
        number_product(arena, shares.least, number_ratio(arena, MOST_SPREAD, 1));
    if (is_small(arena, shares.numerators, shares.months) || is_small(arena, rest, shares.months))
        advise_small_counts(assessment, indicator, &shares);
    else if (number_compare(shares.most, twice) > 0)
        advise_denominators(assessment, indicator, &shares);
}

static int side(const struct trend_point *point) {
    if (!point->has_value || !point->has_mean)
        return 0;
    return (point->value > point->mean) - (point->value < point->mean);
}

/* The months of the latest segment that lie on one side of its mean up to the last: the index of
 * the first of them, or point_count where there are none. */
static size_t shift_first(const struct trend_result *trend, size_t segment_first) {
    size_t first = trend->point_count;
    int common = side(&trend->points[first - 1]);
    while (common != 0 && first > segment_first && side(&trend->points[first - 1]) == common)
        first--;
    return first;
}

static size_t segment_first(const struct trend_result *trend) {
    size_t first = trend->point_count - 1;
    while (first > 0 && !trend->points[first].starts_segment)
        first--;
    return first;
}

/* The months alone, as if nothing stood beside them; its last point has their mean and limits. */
static struct trend_point limits_of(struct arena *arena, const struct trend_question *question,
                                    size_t first, size_t last) {
    struct trend_question part = *question;
    part.values = question->values + question->window_first + first;
    part.count = last - first + 1;
    part.window_first = 0;
    part.event_count = 0;
    struct trend_result result = trend_judge(arena, &part);
    for (size_t i = part.count; i-- > 0;)
        if (result.points[i].has_limits)
            return result.points[i];
    return (struct trend_point){.has_limits = false};
}

/* With as many decimals as it takes to tell them apart. */
static const char *limits_text(struct arena *arena, const struct figure *figure,
                               const struct trend_point *point) {
    const struct number *mean = number_from_double(arena, point->mean),
                        *lower = number_from_double(arena, point->lower),
                        *upper = number_from_double(arena, point->upper);
    int decimals = number_decimals_apart(arena, lower, mean, figure->decimals);
    decimals = number_decimals_apart(arena, mean, upper, decimals);
    return arena_printf(arena, "mean %s, limits %s to %s",
                        figure_text_to(arena, figure, mean, decimals),
                        figure_text_to(arena, figure, lower, decimals),
                        figure_text_to(arena, figure, upper, decimals));
}

/* The mean, told apart from the nearest of the values from an index on, all on one side of it. */
static const char *mean_beside(struct arena *arena, const struct figure *figure,
                               const struct trend_result *trend, size_t first) {
    const struct trend_point *latest = &trend->points[trend->point_count - 1];
    double nearest = latest->value;
    for (size_t i = first; i < trend->point_count; i++)
        if (fabs(trend->points[i].value - latest->mean) < fabs(nearest - latest->mean))
            nearest = trend->points[i].value;
    const struct number *mean = number_from_double(arena, latest->mean);
    return figure_text_to(
        arena, figure, mean,
        number_decimals_apart(arena, mean, number_from_double(arena, nearest), figure->decimals));
}

static void propose(const struct assessment *assessment, const struct indicator_result *result,
                    const struct trend_question *question, size_t start, size_t first) {
    struct arena *arena = assessment->arena;
    const struct trend_result *trend = &result->trend;
    struct trend_point before = limits_of(arena, question, start, first - 1),
                       after = limits_of(arena, question, first, trend->point_count - 1);
    const struct trend_point *latest = &trend->points[trend->point_count - 1];
    if (!before.has_limits || !after.has_limits)
        return;
    int month = trend->points[first].period;
    const char *code = result->indicator->code;
    diagnose(
        assessment->diagnostics, SEVERITY_NOTE, result->indicator->place,
        "trend: the last %zu months of “%s”, from %s on, lie %s its mean of %s; new limits may be "
        "due. Until then: %s; from then on: %s. Recalculate only if each answer is yes: is it a "
        "distinctly different behaviour? is the reason known? is it wanted? is it meant, and "
        "expected to last? Then add to events.csv, with the reason and who approved it: "
        "“%s,%s,recalculate,,REASON,NAME” (indicator,period,kind,points,text,approved_by)",
        trend->point_count - first, code, period_text(arena, month),
        latest->value > latest->mean ? "above" : "below",
        mean_beside(arena, question->figure, trend, first),
        limits_text(arena, question->figure, &before), limits_text(arena, question->figure, &after),
        code, period_code(arena, month));
}

void assess_advise_recalculation(const struct assessment *assessment,
                                 const struct indicator_result *result,
                                 const struct trend_question *question) {
    const struct trend_result *trend = &result->trend;
    const struct trend_settings *settings = question->settings;
    if (question->method == TREND_RUN || trend->point_count == 0 ||
        is_rare(assessment->arena, question))
        return;
    size_t start = segment_first(trend), first = shift_first(trend, start);
    size_t least = (size_t)(settings->run_length > settings->trial_points ? settings->run_length
                                                                          : settings->trial_points);
    if (trend->point_count - first >= least && first > start)
        propose(assessment, result, question, start, first);
}
