/* Looks for percentages of few cases, for shifts that have lasted. */
#include "model/assess/assess_advice.h"

#include "model/trend/trend_shift.h"
#include "model/trend/trend_telling.h"
#include "model/trend/trend_verdict.h"

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
             "trend: an xmr chart is a poor choice for “%s”: of %s cases a %s on average, %s "
             "count and %s do not, and where either is below %d a percentage moves in jumps; "
             "consider “run” in the column trend",
             indicator->code, mean_text(arena, shares->denominators, shares->months),
             rhythm_noun(indicator->rhythm), mean_text(arena, shares->numerators, shares->months),
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

/* The mean of which the sentence says that it is too rare, or will say so when there are values
 * enough; NULL: it does not. */
static const struct number *rare_mean(struct arena *arena, const struct trend_result *trend,
                                      const struct trend_question *question) {
    if (trend->untold == UNTOLD_TOO_RARE)
        return trend->segments[trend->segment_count - 1].centre;
    if (trend->untold != UNTOLD_TOO_FEW || trend->method != TREND_XMR)
        return NULL;
    const struct number *mean = mean_of_window(arena, question);
    return mean != NULL && trend_is_rare(arena, question, mean) ? mean : NULL;
}

static void advise_rare(const struct assessment *assessment, const struct indicator *indicator,
                        const struct number *mean, const struct trend_question *question) {
    struct arena *arena = assessment->arena;
    const char *noun = rhythm_noun(indicator->rhythm);
    diagnose(assessment->diagnostics, SEVERITY_NOTE, indicator->place,
             "trend: an xmr chart is a poor choice for “%s”: it counts %s a %s on average, and "
             "what is counted less than once a %s is too rare to tell a real change from chance; "
             "count the days between events instead, or write “none” in the column trend",
             indicator->code, telling_rare_mean(arena, question->figure, mean), noun, noun);
}

void assess_advise_method(const struct assessment *assessment,
                          const struct indicator_result *result,
                          const struct trend_question *question) {
    struct arena *arena = assessment->arena;
    const struct indicator *indicator = result->indicator;
    const struct number *rare = rare_mean(arena, &result->trend, question);
    if (rare != NULL)
        advise_rare(assessment, indicator, rare, question);
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

void assess_advise_recalculation(const struct assessment *assessment,
                                 const struct indicator_result *result,
                                 const struct trend_question *question) {
    struct arena *arena = assessment->arena;
    struct lasting_shift shift;
    if (!trend_lasting_shift(arena, question, &result->trend, &shift))
        return;
    struct rhythm rhythm = result->indicator->rhythm;
    const char *code = result->indicator->code;
    diagnose(
        assessment->diagnostics, SEVERITY_NOTE, result->indicator->place,
        "trend: the last %s of “%s”, from %s on, lie %s its mean of %s; new limits may be due. "
        "Until then: %s; from then on: %s. Recalculate only if each answer is yes: is it a "
        "distinctly different behaviour? is the reason known? is it wanted? is it meant, and "
        "expected to last? Then add to events.csv, with the reason and who approved it: "
        "“%s,%s,recalculate,,REASON,NAME” (indicator,period,kind,points,text,approved_by)",
        rhythm_count_text(arena, rhythm, shift.count), code,
        rhythm_plain_text(arena, rhythm, shift.first), shift.direction > 0 ? "above" : "below",
        shift.average, shift.before, shift.since, code, period_code(arena, shift.first));
}
