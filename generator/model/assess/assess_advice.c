/* Looks for percentages of few cases, for shifts that have lasted. */
#include "model/assess/assess_advice.h"

#include "model/figure_text.h"

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

void assess_advise_method(const struct assessment *assessment, const struct indicator *indicator,
                          const struct trend_question *question) {
    struct arena *arena = assessment->arena;
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

static const char *level_text(struct arena *arena, const struct figure *figure, double level) {
    return figure_text(arena, figure, number_from_double(arena, level));
}

static const char *limits_text(struct arena *arena, const struct figure *figure,
                               const struct trend_point *point) {
    return arena_printf(arena, "mean %s, limits %s to %s", level_text(arena, figure, point->mean),
                        level_text(arena, figure, point->lower),
                        level_text(arena, figure, point->upper));
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
        level_text(arena, question->figure, latest->mean),
        limits_text(arena, question->figure, &before), limits_text(arena, question->figure, &after),
        code, period_code(arena, month));
}

void assess_advise_recalculation(const struct assessment *assessment,
                                 const struct indicator_result *result,
                                 const struct trend_question *question) {
    const struct trend_result *trend = &result->trend;
    const struct trend_settings *settings = question->settings;
    if (question->method == TREND_RUN || trend->point_count == 0)
        return;
    size_t start = segment_first(trend), first = shift_first(trend, start);
    size_t least = (size_t)(settings->run_length > settings->trial_points ? settings->run_length
                                                                          : settings->trial_points);
    if (trend->point_count - first >= least && first > start)
        propose(assessment, result, question, start, first);
}
