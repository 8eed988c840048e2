/* Counts the periods of twelve months that were met or within tolerance. */
#include "model/assess/assess_track.h"

#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/status.h"
#include "model/target.h"

/* Of a period that the chart's window does not reach: judged as the window's are. */
static enum status status_before(const struct assessment *assessment,
                                 const struct indicator_result *result, int period) {
    const struct assess_request *request = assessment->request;
    const struct indicator *indicator = result->indicator;
    struct arena *arena = assessment->arena;
    const struct figure *figure = result->headline->figure;
    struct ratio ratio = figure_current(assessment->ledger, indicator, figure, period);
    if (ratio.value.marker != MARKER_NO)
        return STATUS_NO_DATA;
    const struct target *target =
        target_in_force(request->catalogue, indicator, request->unit, period, request->as_at);
    if (target == NULL)
        return STATUS_NONE;
    return status_against(indicator->better,
                          target_due(arena, target, indicator, target->value, period),
                          target_due(arena, target, indicator, target->low, period),
                          target_due(arena, target, indicator, target->high, period),
                          outcome_make(arena, indicator, figure, &ratio.value).printed);
}

static enum status status_at(const struct assessment *assessment,
                             const struct indicator_result *result, int period) {
    int months = rhythm_months(result->indicator->rhythm);
    size_t before_last = (size_t)((result->period - period) / months);
    if (before_last < result->series_count)
        return result->series[result->series_count - 1 - before_last].status;
    return status_before(assessment, result, period);
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
    place.status = status_at(assessment, result, period);
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
