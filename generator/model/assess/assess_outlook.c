/* Says where the year will end: as its owner expects, else as the year so far goes on. */
#include "model/assess/assess_outlook.h"

#include "model/figure_text.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/outlook.h"
#include "model/target.h"

#include <string.h>

enum { ROUNDS_FRESH = 2 };

static const struct figure bare = {.unit = UNIT_NUMBER};

static const struct figure *figure_of(const struct indicator_result *result) {
    return result->headline == NULL ? &bare : result->headline->figure;
}

static bool concerns(const struct assessment *assessment, const struct forecast *forecast,
                     const struct indicator_result *result, const char *year) {
    const struct unit *unit = assessment->request->unit;
    bool of_unit = forecast->unit == NULL ? catalogue_is_root(assessment->request->catalogue, unit)
                                          : forecast->unit == unit;
    return of_unit && strcmp(forecast->indicator, result->indicator->code) == 0 &&
           forecast->round <= assessment->request->as_at && strcmp(forecast->year, year) == 0;
}

static struct amount as_written(struct arena *arena, const struct figure *headline,
                                const struct number *value, const char *written) {
    struct figure figure = *headline;
    if (value == NULL)
        return (struct amount){.text = ""};
    figure.decimals = number_written_decimals(written);
    return (struct amount){value, figure_text(arena, &figure, value)};
}

/* What the headline had come to by the latest period that a round could know. */
static void add_reached(struct assessment *assessment, const struct indicator_result *result,
                        struct said_forecast *said) {
    const struct indicator *indicator = result->indicator;
    said->reached_by = rhythm_ended(indicator->rhythm, said->forecast->round - indicator->lag);
    said->reached = "";
    if (result->headline == NULL)
        return;
    struct ratio then =
        figure_current(assessment->ledger, indicator, result->headline->figure, said->reached_by);
    said->reached = outcome_make(assessment->arena, indicator, result->headline->figure, &then,
                                 assessment->request->settings->minimum_denominator)
                        .text;
}

static struct said_forecast said_new(struct assessment *assessment,
                                     const struct indicator_result *result,
                                     const struct forecast *forecast) {
    struct arena *arena = assessment->arena;
    const struct figure *figure = figure_of(result);
    struct said_forecast said = {
        .forecast = forecast,
        .amount = as_written(arena, figure, forecast->value, forecast->value_text),
        .range_text = tolerance_text(arena, figure, forecast->low,
                                     number_written_decimals(forecast->low_text), forecast->high,
                                     number_written_decimals(forecast->high_text))};
    add_reached(assessment, result, &said);
    return said;
}

/* Into the place of its round: the later row of one round counts. Returns how many there are. */
static size_t insert(const struct forecast **kept, size_t count, const struct forecast *forecast) {
    size_t at = count;
    while (at > 0 && kept[at - 1]->round > forecast->round)
        at--;
    if (at > 0 && kept[at - 1]->round == forecast->round) {
        kept[at - 1] = forecast;
        return count;
    }
    memmove(kept + at + 1, kept + at, (count - at) * sizeof *kept);
    kept[at] = forecast;
    return count + 1;
}

/* One of each round that is known, in order of round. */
static const struct forecast **known_forecasts(const struct assessment *assessment,
                                               const struct indicator_result *result,
                                               size_t *count) {
    const struct catalogue *catalogue = assessment->request->catalogue;
    const char *year =
        period_year_text(assessment->arena, result->period, result->indicator->rhythm.year_start);
    const struct forecast **kept =
        arena_array(assessment->arena, catalogue->forecast_count + 1, sizeof *kept);
    *count = 0;
    for (size_t i = 0; i < catalogue->forecast_count; i++)
        if (concerns(assessment, &catalogue->forecasts[i], result, year))
            *count = insert(kept, *count, &catalogue->forecasts[i]);
    return kept;
}

static bool is_stale(const struct report_result *report, int round) {
    size_t since = 0;
    for (size_t i = 0; i < report->round_count; i++)
        since += report->rounds[i] > round;
    return since > ROUNDS_FRESH;
}

/* The newest round's counts, also where it withdraws what was said. */
static void take_said(struct assessment *assessment, struct indicator_result *result) {
    struct outlook_result *outlook = &result->outlook;
    if (assessment->request->catalogue->forecast_count == 0)
        return;
    size_t count;
    const struct forecast **known = known_forecasts(assessment, result, &count);
    struct said_forecast *said = arena_array(assessment->arena, count + 1, sizeof *said);
    outlook->earlier = said;
    for (size_t i = 0; i < count; i++)
        if (known[i]->value != NULL)
            said[outlook->earlier_count++] = said_new(assessment, result, known[i]);
    if (count == 0 || known[count - 1]->value == NULL)
        return;
    outlook->said = &said[--outlook->earlier_count];
    outlook->stale = is_stale(assessment->report, known[count - 1]->round);
}

/* What the year comes to if the rest of it adds to its first part what the rest of last year did;
 * NULL where last year is not known whole, or had nothing by then. */
static const struct number *at_last_years_pace(struct assessment *assessment,
                                               const struct indicator_result *result) {
    const struct indicator *indicator = result->indicator;
    const struct figure *figure = result->headline->figure;
    int last_year_end = result->outlook.year_end - MONTHS_A_YEAR,
        year_ago = result->period - MONTHS_A_YEAR;
    struct quantity total =
                        figure_current(assessment->ledger, indicator, figure, last_year_end).value,
                    then = figure_current(assessment->ledger, indicator, figure, year_ago).value;
    if (result->headline->current.exact == NULL || total.marker != MARKER_NO ||
        then.marker != MARKER_NO || number_is_zero(then.number))
        return NULL;
    return number_quotient(
        assessment->arena,
        number_product(assessment->arena, result->headline->current.exact, total.number),
        then.number);
}

static void project(struct assessment *assessment, struct indicator_result *result) {
    struct outlook_result *outlook = &result->outlook;
    if (result->headline == NULL || result->indicator->basis != BASIS_YTD)
        return;
    const struct figure *figure = result->headline->figure;
    const struct number *value = NULL;
    if (figure->unit == UNIT_PERCENT)
        value = result->headline->current.exact;
    else if (figure->denominator.count == 0)
        value = at_last_years_pace(assessment, result);
    if (value == NULL)
        return;
    outlook->method = figure->unit == UNIT_PERCENT ? OUTLOOK_YTD : OUTLOOK_LAST_YEAR;
    outlook->projection = (struct amount){value, figure_text(assessment->arena, figure, value)};
}

static const struct target *target_then(const struct assessment *assessment,
                                        const struct indicator_result *result, int period) {
    const struct assess_request *request = assessment->request;
    return target_in_force(request->catalogue, result->indicator, request->unit, period,
                           request->as_at);
}

static const struct number *due_then(const struct assessment *assessment,
                                     const struct indicator_result *result, int period) {
    const struct target *target = target_then(assessment, result, period);
    return target == NULL || target->year_value == NULL ? NULL : target->value;
}

/* The steps of a profile are known before they are due. */
static void look_ahead(const struct assessment *assessment, struct indicator_result *result) {
    struct outlook_result *outlook = &result->outlook;
    if (!result->target.is_profile)
        return;
    const struct number **path = arena_array(assessment->arena, MONTHS_A_YEAR, sizeof *path);
    int step = rhythm_months(result->indicator->rhythm);
    for (int period = result->period + step; period <= outlook->year_end; period += step)
        path[outlook->path_count++] = due_then(assessment, result, period);
    outlook->path = path;
}

static bool target_stands(const struct assessment *assessment,
                          const struct indicator_result *result) {
    const struct target *now = target_then(assessment, result, result->period);
    int step = rhythm_months(result->indicator->rhythm);
    if (now == NULL || result->target.phased)
        return false;
    for (int period = result->period + step; period <= result->outlook.year_end; period += step)
        if (target_then(assessment, result, period) != now)
            return false;
    return true;
}

void assess_outlook(struct assessment *assessment, struct indicator_result *result) {
    struct outlook_result *outlook = &result->outlook;
    int start = result->indicator->rhythm.year_start;
    *outlook = (struct outlook_result){.projection = {.text = ""},
                                       .year_end = period_year_first(result->period, start) +
                                                   MONTHS_A_YEAR - 1};
    take_said(assessment, result);
    project(assessment, result);
    look_ahead(assessment, result);
    outlook->target_stands = target_stands(assessment, result);
    const struct number *end = outlook->said != NULL ? outlook->said->amount.value
                               : outlook->projection.value != NULL
                                   ? number_round(assessment->arena, outlook->projection.value,
                                                  figure_of(result)->decimals)
                                   : NULL;
    outlook->status = outlook_judge(&result->target, result->indicator->better, end);
}
