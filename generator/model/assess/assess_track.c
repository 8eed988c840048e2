/* Counts the periods of twelve months that were met or within tolerance. */
#include "model/assess/assess_track.h"

#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/status.h"
#include "model/target.h"

/* How a period stood. */
struct track_status {
    enum status status;
    bool of_few;
};

static struct status_due due_at(const struct assessment *assessment,
                                const struct indicator *indicator, int period) {
    const struct assess_request *request = assessment->request;
    struct arena *arena = assessment->arena;
    const struct target *target =
        target_in_force(request->catalogue, indicator, request->unit, period, request->as_at);
    if (target == NULL)
        return (struct status_due){0};
    return (struct status_due){target_due(arena, target, indicator, target->value, period),
                               target_due(arena, target, indicator, target->low, period),
                               target_due(arena, target, indicator, target->high, period)};
}

/* Of a period that the chart's window does not reach: judged as the window's are. */
static struct track_status status_before(const struct assessment *assessment,
                                         const struct indicator_result *result, int period) {
    const struct indicator *indicator = result->indicator;
    const struct figure *figure = result->headline->figure;
    struct ratio ratio = figure_current(assessment->ledger, indicator, figure, period);
    struct outcome value = outcome_make(assessment->arena, indicator, figure, &ratio,
                                        assessment->request->settings->minimum_denominator);
    struct status_due due = due_at(assessment, indicator, period);
    return (struct track_status){status_against(indicator->better, &due, &value),
                                 status_is_of_few(indicator->better, &due, &value)};
}

static struct track_status status_at(const struct assessment *assessment,
                                     const struct indicator_result *result, int period) {
    int months = rhythm_months(result->indicator->rhythm);
    size_t before_last = (size_t)((result->period - period) / months);
    if (before_last >= result->series_count)
        return status_before(assessment, result, period);
    const struct series_point *point = &result->series[result->series_count - 1 - before_last];
    return (struct track_status){point->status, point->of_few};
}

struct track_place assess_track_place(const struct assessment *assessment,
                                      const struct indicator_result *result, int period) {
    const struct indicator *indicator = result->indicator;
    struct track_place place = {.period = period, .status = STATUS_NO_DATA};
    place.column = MONTHS_A_YEAR - 1 - (result->report_month - result->indicator->lag - period);
    if (result->headline == NULL ||
        catalogue_indicator(assessment->request->catalogue, indicator->code,
                            period + indicator->lag) == NULL)
        return place;
    struct track_status told = status_at(assessment, result, period);
    place.status = told.status;
    place.of_few = told.of_few;
    place.counted = place.status != STATUS_NONE && place.status != STATUS_NO_DATA;
    return place;
}

static bool is_on(const struct track_place *place) {
    return place->counted && !status_is_off_target(place->status);
}

void assess_track(struct assessment *assessment, struct indicator_result *result) {
    struct rhythm rhythm = result->indicator->rhythm;
    struct track_result *track = &result->track;
    track->place_count = (size_t)rhythm_periods_a_year(rhythm);
    struct track_place *places = arena_array(assessment->arena, track->place_count, sizeof *places);
    int first = result->period - MONTHS_A_YEAR + rhythm_months(rhythm);
    for (size_t i = 0; i < track->place_count; i++) {
        places[i] = assess_track_place(assessment, result, first + (int)i * rhythm_months(rhythm));
        track->of += places[i].counted;
        track->on += is_on(&places[i]);
    }
    track->places = places;
    track->text =
        track->of == 0 ? "" : arena_printf(assessment->arena, "%zu/%zu", track->on, track->of);
}
