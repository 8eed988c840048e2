/* The numbered events of a line chart. */
#include "report/chart/chart.h"
#include "report/chart/chart_trend_notes.h"

#include "model/period.h"

#include <string.h>

/* What the narrowest chart can hold: events, and bytes of their texts together. */
enum { MOST_EVENTS = 6, MOST_EVENT_TEXT = 200 };

/* Its number among the events that are shown; 0: it is not. New limits are worth a word only where
 * limits are drawn. */
static size_t event_number(const struct indicator_result *indicator, size_t event, bool limits) {
    size_t number = 0;
    bool shown = false;
    for (size_t i = 0; i <= event; i++) {
        shown = indicator->events[i]->kind == EVENT_NOTE ? indicator->events[i]->text[0] != '\0'
                                                         : limits;
        number += shown;
    }
    return shown ? number : 0;
}

static bool has_limits(enum chart_kind kind, const struct indicator_result *indicator) {
    return kind == CHART_TREND && indicator->trend.point_count > 0;
}

size_t chart_event_number(enum chart_kind kind, const struct indicator_result *indicator,
                          size_t event) {
    if (kind != CHART_TREND && kind != CHART_LINE)
        return 0;
    return event_number(indicator, event, has_limits(kind, indicator));
}

bool chart_has_room_for_events(const struct indicator_result *indicator) {
    size_t length = 0;
    for (size_t i = 0; i < indicator->event_count; i++)
        length += strlen(indicator->events[i]->text);
    return indicator->event_count <= MOST_EVENTS && length <= MOST_EVENT_TEXT;
}

/* New limits are somebody's decision, and it is said whose. */
static const char *event_text(const struct event *event, bool limits, struct arena *arena) {
    static const char *const openings[] = {
        [EVENT_NOTE] = "",
        [EVENT_RECALCULATE] = "new limits from here. ",
        [EVENT_BASELINE] = "new baseline from here. ",
    };
    const char *month = period_short_text(arena, event->period);
    if (event->kind == EVENT_NOTE)
        return arena_printf(arena, "%s: %s", month, event->text);
    return arena_printf(arena, "%s: %s%s (approved by %s)", month,
                        limits ? openings[event->kind] : "", event->text, event->approved_by);
}

const char *chart_event_text(enum chart_kind kind, const struct indicator_result *indicator,
                             size_t event, struct arena *arena) {
    return event_text(indicator->events[event], has_limits(kind, indicator), arena);
}

static size_t number_of(const struct trend_chart *trend, size_t event) {
    return event_number(trend->indicator, event, trend->point_count > 0);
}

bool trend_has_events(const struct trend_chart *trend) {
    for (size_t i = 0; i < trend->indicator->event_count; i++)
        if (number_of(trend, i) > 0)
            return true;
    return false;
}

const char *trend_event_numbers(const struct trend_chart *trend, size_t month) {
    struct arena *arena = trend->plot.canvas.arena;
    const char *text = NULL;
    for (size_t i = 0; i < trend->indicator->event_count; i++) {
        size_t number = number_of(trend, i);
        if (number == 0 || rhythm_end_of(trend->plot.rhythm, trend->indicator->events[i]->period) !=
                               trend->indicator->series[month].period)
            continue;
        text = text == NULL ? arena_printf(arena, "%zu", number)
                            : arena_printf(arena, "%s, %zu", text, number);
    }
    return text;
}

void trend_events_to_key(struct trend_chart *trend) {
    struct arena *arena = trend->plot.canvas.arena;
    if (!chart_has_room_for_events(trend->indicator))
        return;
    for (size_t i = 0; i < trend->indicator->event_count; i++) {
        size_t number = number_of(trend, i);
        if (number > 0)
            key_add(&trend->key, arena,
                    (struct key_entry){.number = arena_printf(arena, "%zu", number),
                                       .text = event_text(trend->indicator->events[i],
                                                          trend->point_count > 0, arena)});
    }
}
