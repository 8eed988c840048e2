/* The months of the chart, with what the trend's verdict rests on. */
#include "model/trend/trend.h"
#include "report/explain/explain_branches.h"
#include "report/explain/explain_rows.h"
#include "report/explain/explain_segments.h"
#include "report/explain/explain_words.h"
#include "report/lasting.h"

static const struct {
    const char *up, *down;
} RULE_TEXTS[RULE_COUNT] = {
    [RULE_OUTSIDE] = {"above the upper limit", "below the lower limit"},
    [RULE_TREND] = {"rising without a break", "falling without a break"},
    [RULE_SHIFT] = {"above the centre line without a break",
                    "below the centre line without a break"},
};

static bool has_trend(const struct indicator_result *result) {
    return result->trend.method != TREND_NONE;
}

/* The month's place in the trend's window; NULL: before it, or there is none. */
static const struct trend_point *point_of(const struct indicator_result *result, int period) {
    const struct trend_result *trend = &result->trend;
    if (trend->point_count == 0 || period < trend->points[0].period)
        return NULL;
    return &trend->points[(period - trend->points[0].period) /
                          rhythm_months(result->indicator->rhythm)];
}

static const struct moving_range *range_of(const struct indicator_result *result, int period) {
    for (size_t i = 0; i < result->trend.segment_count; i++) {
        const struct trend_segment *segment = &result->trend.segments[i];
        for (size_t k = 0; k < segment->range_count; k++)
            if (segment->ranges[k].period == period)
                return &segment->ranges[k];
    }
    return NULL;
}

static void put_double(cJSON *object, const char *key, double value, bool known) {
    cJSON_AddItemToObject(object, key, known ? cJSON_CreateNumber(value) : cJSON_CreateNull());
}

static void put_limits(cJSON *object, const struct trend_point *point) {
    bool limits = point != NULL && point->has_limits;
    put_double(object, "mean", limits || (point != NULL && point->has_mean) ? point->mean : 0,
               point != NULL && point->has_mean);
    put_double(object, "lower", limits ? point->lower : 0, limits);
    put_double(object, "upper", limits ? point->upper : 0, limits);
    put_double(object, "lower_two_sigma", limits ? point->lower_two_sigma : 0, limits);
    put_double(object, "upper_two_sigma", limits ? point->upper_two_sigma : 0, limits);
}

static void put_range(cJSON *object, const struct moving_range *range) {
    explain_put_number(object, "moving_range", range == NULL ? NULL : range->size);
    cJSON_AddBoolToObject(object, "screened", range != NULL && range->screened);
}

/* The rules that the month breaks, and what is made of them, as report.json has them. */
static void put_signals(cJSON *object, const struct trend_point *point) {
    cJSON *flags = cJSON_AddArrayToObject(object, "flags");
    for (enum trend_rule rule = RULE_OUTSIDE; point != NULL && rule <= RULE_SHIFT; rule++)
        if (point->directions[rule])
            cJSON_AddItemToArray(flags, cJSON_CreateString(words_code(&trend_rule_words, rule)));
    if (point == NULL || point->class == CLASS_NONE)
        cJSON_AddNullToObject(object, "class");
    else
        explain_put_text(object, "class", words_code(&trend_class_words, point->class));
}

static cJSON *month_new(struct explaining *explaining, int period) {
    struct arena *arena = explaining->arena;
    const struct indicator_result *result = explaining->result;
    const struct figure *figure = result->headline->figure;
    struct ratio ratio = figure_current(explaining->ledger, result->indicator, figure, period);
    const struct trend_point *point = point_of(result, period);
    cJSON *month = cJSON_CreateObject();
    explain_use(explaining, figure,
                basis_window(result->indicator->basis, result->indicator->rhythm, period));
    explain_put_month(arena, month, "period", period);
    explain_put_text(month, "name", rhythm_plain_text(arena, result->indicator->rhythm, period));
    cJSON_AddBoolToObject(month, "in_window",
                          result->series_count > 0 && period >= result->series[0].period);
    explain_put_ratio(explaining, month, figure, &ratio);
    explain_put_number(month, "numerator", ratio.numerator.number);
    explain_put_number(month, "denominator", ratio.denominator.number);
    if (has_trend(result)) {
        put_range(month, range_of(result, period));
        put_limits(month, point);
        put_signals(month, point);
    }
    return month;
}

/* From the first month that anything rests on: a baseline may begin before the chart. */
static int first_month(const struct indicator_result *result) {
    int first = result->series[0].period;
    for (size_t i = 0; i < result->trend.segment_count; i++)
        if (result->trend.segments[i].first < first)
            first = result->trend.segments[i].first;
    return first;
}

static cJSON *months_new(struct explaining *explaining) {
    const struct indicator_result *result = explaining->result;
    cJSON *months = cJSON_CreateArray();
    if (result->series_count == 0)
        return months;
    for (int period = first_month(result); period <= result->period;
         period += rhythm_months(result->indicator->rhythm))
        cJSON_AddItemToArray(months, month_new(explaining, period));
    return months;
}

/* The months first … last to which a rule gave one direction, one after the other. */
/* Of what the rule saw; two of three is of months, quarters …. */
static const char *rule_words(struct arena *arena, enum trend_rule rule, int direction,
                              struct rhythm rhythm) {
    if (rule == RULE_TWO_OF_THREE)
        return arena_printf(arena, "two of three %ss near the %s limit, or beyond",
                            rhythm_noun(rhythm), direction > 0 ? "upper" : "lower");
    return direction > 0 ? RULE_TEXTS[rule].up : RULE_TEXTS[rule].down;
}

static cJSON *run_new(const struct explaining *explaining, enum trend_rule rule, size_t first,
                      size_t last) {
    struct arena *arena = explaining->arena;
    const struct trend_point *points = explaining->result->trend.points;
    struct rhythm rhythm = explaining->result->indicator->rhythm;
    int months = (int)(last - first) + 1, direction = points[first].directions[rule];
    cJSON *run = cJSON_CreateObject();
    explain_put_text(run, "rule", words_code(&trend_rule_words, rule));
    explain_put_text(run, "direction", direction > 0 ? "up" : "down");
    explain_put_month(arena, run, "first", points[first].period);
    explain_put_month(arena, run, "last", points[last].period);
    cJSON_AddNumberToObject(run, "months", months);
    explain_put_text(
        run, "says",
        arena_printf(arena, "%s: %s%s",
                     rhythm_range_text(arena, rhythm, points[first].period, points[last].period),
                     rule_words(arena, rule, direction, rhythm),
                     months == 1 ? ""
                                 : arena_printf(arena, " (%s)",
                                                rhythm_count_text(arena, rhythm, (size_t)months))));
    return run;
}

static size_t run_end(const struct trend_result *trend, enum trend_rule rule, size_t first) {
    size_t last = first;
    while (last + 1 < trend->point_count && !trend->points[last + 1].starts_segment &&
           trend->points[last + 1].directions[rule] == trend->points[first].directions[rule])
        last++;
    return last;
}

static cJSON *flags_new(const struct explaining *explaining) {
    const struct trend_result *trend = &explaining->result->trend;
    cJSON *runs = cJSON_CreateArray();
    for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
        for (size_t i = 0; i < trend->point_count; i++) {
            if (trend->points[i].directions[rule] == 0)
                continue;
            size_t last = run_end(trend, rule, i);
            cJSON_AddItemToArray(runs, run_new(explaining, rule, i, last));
            i = last;
        }
    return runs;
}

static const struct trend_point *last_value(const struct trend_result *trend) {
    for (size_t i = trend->point_count; i-- > 0;)
        if (trend->points[i].has_value)
            return &trend->points[i];
    return NULL;
}

static const char *flag_names(struct arena *arena, const struct trend_point *point) {
    const char *names = "";
    for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
        if (point->directions[rule] != 0)
            names = arena_printf(arena, "%s%s%s (%s)", names, *names == '\0' ? "" : ", ",
                                 words_code(&trend_rule_words, rule),
                                 point->directions[rule] > 0 ? "up" : "down");
    return names;
}

static const char *too_few(const struct explaining *explaining) {
    const struct trend_result *trend = &explaining->result->trend;
    size_t count =
        trend->segment_count == 0 ? 0 : trend->segments[trend->segment_count - 1].value_count;
    return arena_printf(explaining->arena,
                        "none: the latest segment has %zu value%s, and it takes %d "
                        "(minimum_points)",
                        count, count == 1 ? "" : "s",
                        explaining->request->settings->trend.minimum_points);
}

/* Behind what says how a code came about that is in report.json alone. */
static const char *untold_text(struct arena *arena, const struct trend_result *trend,
                               bool is_told) {
    enum trend_untold why = trend->untold == UNTOLD_NOTHING ? UNTOLD_BY_RUNS : trend->untold;
    return is_told ? ""
                   : arena_printf(arena, "; the page does not tell it: %s",
                                  words_text(&trend_untold_words, why));
}

static const char *variation_says(const struct explaining *explaining) {
    struct arena *arena = explaining->arena;
    const struct trend_result *trend = &explaining->result->trend;
    const struct trend_point *last = last_value(trend);
    if (trend->variation == VARIATION_NONE || last == NULL)
        return too_few(explaining);
    const char *code = words_code(&trend_variation_words, trend->variation);
    const char *month =
        rhythm_plain_text(arena, explaining->result->indicator->rhythm, last->period);
    const char *untold = untold_text(arena, trend, trend_told_variation(trend) == trend->variation);
    if (trend->variation == VARIATION_COMMON)
        return arena_printf(arena, "%s: no rule fired for the latest value, %s%s", code, month,
                            untold);
    return arena_printf(
        arena, "%s: for the latest value, %s, fired %s; %s%s", code, month, flag_names(arena, last),
        trend->rules == RULES_MDC_2023 ? "an improvement goes first, else the first decides"
                                       : "the first decides",
        untold);
}

static const char *number_of(struct arena *arena, double value) {
    return explain_number(arena, number_from_double(arena, value));
}

static const char *assurance_says(const struct explaining *explaining) {
    struct arena *arena = explaining->arena;
    const struct indicator_result *result = explaining->result;
    const struct trend_result *trend = &result->trend;
    const struct trend_point *last = last_value(trend);
    const struct number *target =
        result->target.due.value != NULL ? result->target.due.value : result->target.target.value;
    if (trend->variation == VARIATION_NONE || last == NULL)
        return too_few(explaining);
    if (trend->assurance == ASSURANCE_NONE)
        return target == NULL                                ? "none: there is no target"
               : result->indicator->better == BETTER_NEITHER ? "none: neither high nor low is good"
                                                             : "none: there are no limits";
    const char *code = words_code(&trend_assurance_words, trend->assurance);
    const char *untold = untold_text(arena, trend, trend_told_assurance(trend) == trend->assurance);
    if (trend->segments[trend->segment_count - 1].degenerate)
        return arena_printf(arena,
                            "%s: the limits are one with the mean, so each value of the segment "
                            "was compared with the target of %s%s",
                            code, explain_number(arena, target), untold);
    return arena_printf(arena, "%s: the target of %s, the limits %s and %s%s", code,
                        explain_number(arena, target), number_of(arena, last->lower),
                        number_of(arena, last->upper), untold);
}

static void put_settings(const struct explaining *explaining, cJSON *trend) {
    const struct trend_settings *settings = &explaining->request->settings->trend;
    cJSON *object = cJSON_AddObjectToObject(trend, "settings");
    explain_put_text(object, "file", explaining->request->settings_path);
    cJSON_AddNumberToObject(object, "months", settings->months);
    cJSON_AddBoolToObject(object, "screen_moving_ranges", settings->screen_moving_ranges);
    cJSON_AddNumberToObject(object, "run_length", settings->run_length);
    cJSON_AddNumberToObject(object, "minimum_points", settings->minimum_points);
    cJSON_AddNumberToObject(object, "trial_points", settings->trial_points);
}

cJSON *explain_trend(struct explaining *explaining) {
    const struct indicator_result *result = explaining->result;
    bool judged = has_trend(result) && result->trend.point_count > 0;
    cJSON *trend = cJSON_CreateObject();
    bool none = result->trend.method == TREND_NONE;
    explain_put_text(trend, "method", words_code(&trend_method_words, result->trend.method));
    explain_put_text(trend, "rules",
                     none ? "" : words_code(&trend_rules_words, result->trend.rules));
    put_settings(explaining, trend);
    cJSON_AddItemToObject(trend, "months", months_new(explaining));
    cJSON_AddItemToObject(trend, "segments", explain_segments(explaining));
    cJSON_AddItemToObject(trend, "flags", flags_new(explaining));
    explain_put_text(trend, "variation",
                     words_code(&trend_variation_words, result->trend.variation));
    explain_put_text(trend, "variation_says", judged ? variation_says(explaining) : "");
    explain_put_text(trend, "assurance",
                     words_code(&trend_assurance_words, result->trend.assurance));
    explain_put_text(trend, "assurance_says", judged ? assurance_says(explaining) : "");
    explain_put_text(trend, "sentence", result->trend.sentence);
    return trend;
}
