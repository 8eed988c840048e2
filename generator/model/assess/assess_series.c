/* Fills the window of the chart month by month; then has its trend judged. */
#include "model/assess/assess_series.h"

#include "model/assess/assess_advice.h"
#include "model/assess/assess_revised.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/status.h"
#include "model/target.h"

#include <stdlib.h>
#include <string.h>

static bool concerns(const struct assessment *assessment, const struct event *event,
                     const struct indicator_result *result) {
    return strcmp(event->indicator, result->indicator->code) == 0 &&
           event->known <= assessment->request->as_at && event->period <= result->period;
}

static int by_period(const void *left, const void *right) {
    const struct event *a = *(const struct event *const *)left,
                       *b = *(const struct event *const *)right;
    if (a->period != b->period)
        return a->period < b->period ? -1 : 1;
    return (a->place.line > b->place.line) - (a->place.line < b->place.line);
}

/* All events known by then, in order of month. */
static const struct event **known_events(const struct assessment *assessment,
                                         const struct indicator_result *result, size_t *count) {
    const struct catalogue *catalogue = assessment->request->catalogue;
    const struct event **events =
        arena_array(assessment->arena, catalogue->event_count + 1, sizeof *events);
    *count = 0;
    for (size_t i = 0; i < catalogue->event_count; i++)
        if (concerns(assessment, &catalogue->events[i], result))
            events[(*count)++] = &catalogue->events[i];
    qsort(events, *count, sizeof *events, by_period);
    return events;
}

static struct ratio headline_at(const struct assessment *assessment,
                                const struct indicator_result *result, int period) {
    return figure_current(assessment->ledger, result->indicator, result->headline->figure, period);
}

/* Those that begin a segment of limits. */
static const struct event **segment_events(const struct assessment *assessment,
                                           const struct event *const *events, size_t *count) {
    const struct event **kept = arena_array(assessment->arena, *count + 1, sizeof *kept);
    size_t kept_count = 0;
    for (size_t i = 0; i < *count; i++)
        if (events[i]->kind != EVENT_NOTE)
            kept[kept_count++] = events[i];
    *count = kept_count;
    return kept;
}

static bool is_shown(const struct assessment *assessment, const struct indicator_result *result,
                     const struct ratio *ratio) {
    return outcome_is_shown(assessment->arena, result->headline->figure, ratio,
                            assessment->request->settings->minimum_denominator);
}

/* The first of the last `months` periods (0: of all) that has a value; PERIOD_NONE: none has. */
static int window_first(const struct assessment *assessment,
                        const struct indicator_result *result) {
    int points = assessment->request->settings->trend.months;
    struct rhythm rhythm = result->indicator->rhythm;
    if (ledger_first(assessment->ledger) == PERIOD_NONE)
        return PERIOD_NONE;
    int first = points == 0 ? rhythm_end_of(rhythm, ledger_first(assessment->ledger))
                            : result->period - (points - 1) * rhythm_months(rhythm);
    for (int period = first; period <= result->period; period += rhythm_months(rhythm)) {
        struct ratio ratio = headline_at(assessment, result, period);
        if (is_shown(assessment, result, &ratio))
            return period;
    }
    return PERIOD_NONE;
}

static void fill_point(struct assessment *assessment, const struct indicator_result *result,
                       int period, const struct ratio *ratio, struct series_point *point) {
    const struct assess_request *request = assessment->request;
    struct arena *arena = assessment->arena;
    const struct figure *figure = result->headline->figure;
    const struct target *target = target_in_force(request->catalogue, result->indicator,
                                                  request->unit, period, request->as_at);
    point->period = period;
    point->value = outcome_make(arena, result->indicator, figure, ratio,
                                request->settings->minimum_denominator);
    assess_revised(assessment, result->indicator, figure, period, &point->value);
    point->note = figure_note(assessment->ledger, result->indicator, figure, period);
    if (target != NULL) {
        point->target = target_due(arena, target, result->indicator, target->value, period);
        point->tolerance_low = target_due(arena, target, result->indicator, target->low, period);
        point->tolerance_high = target_due(arena, target, result->indicator, target->high, period);
    }
    struct status_due due = {point->target, point->tolerance_low, point->tolerance_high};
    point->status = status_against(result->indicator->better, &due, &point->value);
    point->of_few = status_is_of_few(result->indicator->better, &due, &point->value);
}

/* Where the values that the trend needs begin: a baseline's lie before the window. An event belongs
 * to the period in which its month lies; both kinds in one period are one. */
static int values_first(const struct event *const *events, size_t count, struct rhythm rhythm,
                        int window) {
    int first = window;
    for (size_t i = 0; i < count && rhythm_end_of(rhythm, events[i]->period) <= window; i++) {
        int period = rhythm_end_of(rhythm, events[i]->period);
        if (events[i]->kind == EVENT_BASELINE)
            first = period;
        else if (period != first)
            first = window;
    }
    return first;
}

/* The headline from some period to the latest, both of them included. */
struct readings {
    int first;
    size_t count;
    const struct ratio *ratios;
};

static int period_of(const struct indicator_result *result, int first, size_t index) {
    return first + (int)index * rhythm_months(result->indicator->rhythm);
}

static size_t periods_between(const struct indicator_result *result, int first, int last) {
    return (size_t)((last - first) / rhythm_months(result->indicator->rhythm));
}

static struct readings readings_since(const struct assessment *assessment,
                                      const struct indicator_result *result, int first) {
    size_t count = periods_between(result, first, result->period) + 1;
    struct ratio *ratios = arena_array(assessment->arena, count, sizeof *ratios);
    for (size_t i = 0; i < count; i++)
        ratios[i] = headline_at(assessment, result, period_of(result, first, i));
    return (struct readings){first, count, ratios};
}

static void fill_points(struct assessment *assessment, struct indicator_result *result,
                        const struct readings *readings, int first) {
    size_t before = periods_between(result, readings->first, first);
    result->series_count = readings->count - before;
    struct series_point *points =
        arena_array(assessment->arena, result->series_count, sizeof *points);
    for (size_t i = 0; i < result->series_count; i++)
        fill_point(assessment, result, period_of(result, first, i), &readings->ratios[before + i],
                   &points[i]);
    result->series = points;
}

static struct trend_value *trend_values(const struct assessment *assessment,
                                        const struct indicator_result *result,
                                        const struct readings *readings) {
    struct trend_value *values = arena_array(assessment->arena, readings->count, sizeof *values);
    for (size_t i = 0; i < readings->count; i++) {
        const struct ratio *ratio = &readings->ratios[i];
        values[i].period = period_of(result, readings->first, i);
        if (!is_shown(assessment, result, ratio))
            continue;
        values[i].value = ratio->value.number;
        values[i].numerator = ratio->numerator.number;
        values[i].denominator = ratio->denominator.number;
    }
    size_t before = readings->count - result->series_count;
    for (size_t i = 0; i < result->series_count; i++)
        values[before + i].target = result->series[i].target;
    return values;
}

/* P charts need a denominator. */
static enum trend_method method_of(const struct assessment *assessment,
                                   const struct indicator_result *result) {
    enum trend_method method = result->indicator->trend;
    if ((method != TREND_P && method != TREND_P_PRIME) ||
        result->headline->figure->denominator.count > 0)
        return method;
    diagnose(assessment->diagnostics, SEVERITY_WARNING, result->indicator->place,
             "trend: a p chart needs a headline with a denominator, which “%s” has not; it gets no "
             "limits",
             result->indicator->code);
    return TREND_NONE;
}

static void assess_trend(struct assessment *assessment, struct indicator_result *result,
                         const struct event *const *events, size_t event_count,
                         const struct readings *readings, const struct number *due_target) {
    enum trend_method method = method_of(assessment, result);
    if (method == TREND_NONE) {
        result->trend = trend_nothing(&assessment->request->settings->trend, method);
        return;
    }
    struct trend_question question = {.settings = &assessment->request->settings->trend,
                                      .method = method,
                                      .better = result->indicator->better,
                                      .rhythm = result->indicator->rhythm,
                                      .figure = result->headline->figure,
                                      .events = events,
                                      .event_count = event_count,
                                      .target = due_target};
    if (result->series_count > 0) {
        question.values = trend_values(assessment, result, readings);
        question.count = readings->count;
        question.window_first = readings->count - result->series_count;
    }
    result->trend = trend_judge(assessment->arena, &question);
    if (!assessment->request->advise)
        return;
    assess_advise_method(assessment, result, &question);
    assess_advise_recalculation(assessment, result, &question);
}

/* Those before the window are not on the chart. */
static void keep_events(struct indicator_result *result, const struct event *const *events,
                        size_t count) {
    struct rhythm rhythm = result->indicator->rhythm;
    size_t before = 0;
    while (before < count &&
           (result->series_count == 0 ||
            rhythm_end_of(rhythm, events[before]->period) < result->series[0].period))
        before++;
    result->events = events + before;
    result->event_count = count - before;
}

void assess_series(struct assessment *assessment, struct indicator_result *result,
                   const struct number *due_target) {
    int first = window_first(assessment, result);
    size_t event_count, segment_count;
    const struct event **events = known_events(assessment, result, &event_count);
    segment_count = event_count;
    const struct event **segments = segment_events(assessment, events, &segment_count);
    struct readings readings = {0};
    if (first != PERIOD_NONE) {
        readings =
            readings_since(assessment, result,
                           values_first(segments, segment_count, result->indicator->rhythm, first));
        fill_points(assessment, result, &readings, first);
    }
    assess_trend(assessment, result, segments, segment_count, &readings, due_target);
    keep_events(result, events, event_count);
}
