/* What is explained under a trend chart: signals, notes of exports and numbered events. */
#include "report/chart/chart_trend.h"

#include <string.h>

static const struct look looks[] = {
    {"common", POINT_CIRCLE, "point", ""},
    {"improvement", POINT_DIAMOND, "point-improvement", "Real change for the better"},
    {"concern", POINT_SQUARE, "point-concern", "Real change for the worse"},
    {"neutral-high", POINT_TRIANGLE_UP, "point-neutral", "Real change: high"},
    {"neutral-low", POINT_TRIANGLE_DOWN, "point-neutral", "Real change: low"},
};
enum { LOOKS = sizeof looks / sizeof looks[0] };

/* What the narrowest chart can hold: events, and bytes of their texts together. */
enum { MOST_EVENTS = 6, MOST_EVENT_TEXT = 200 };

const struct look *look_of(const struct trend_chart *trend, size_t month) {
    const char *name = month < trend->point_count ? trend->points[month].class_name : NULL;
    for (size_t i = 0; name != NULL && i < LOOKS; i++)
        if (strcmp(looks[i].class_name, name) == 0)
            return &looks[i];
    return &looks[0];
}

bool look_is_common(const struct look *look) {
    return look == &looks[0];
}

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

size_t chart_event_number(const char *kind, const struct indicator_result *indicator,
                          size_t event) {
    bool trend = strcmp(kind, "trend") == 0;
    if (!trend && strcmp(kind, "line") != 0)
        return 0;
    return event_number(indicator, event, trend && indicator->trend.point_count > 0);
}

bool chart_has_room_for_events(const struct indicator_result *indicator) {
    size_t length = 0;
    for (size_t i = 0; i < indicator->event_count; i++)
        length += strlen(indicator->events[i]->text);
    return indicator->event_count <= MOST_EVENTS && length <= MOST_EVENT_TEXT;
}

/* New limits are somebody's decision: the key says whose. */
static const char *event_text(const struct event *event, struct arena *arena) {
    static const char *const openings[] = {
        [EVENT_NOTE] = "",
        [EVENT_RECALCULATE] = "new limits from here. ",
        [EVENT_BASELINE] = "new baseline from here. ",
    };
    const char *month = period_short_text(arena, event->period);
    if (event->kind == EVENT_NOTE)
        return arena_printf(arena, "%s: %s", month, event->text);
    return arena_printf(arena, "%s: %s%s (approved by %s)", month, openings[event->kind],
                        event->text, event->approved_by);
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
        if (number == 0 ||
            trend->indicator->events[i]->period != trend->indicator->series[month].period)
            continue;
        text = text == NULL ? arena_printf(arena, "%zu", number)
                            : arena_printf(arena, "%s, %zu", text, number);
    }
    return text;
}

static void add_events_to_key(struct trend_chart *trend) {
    struct arena *arena = trend->plot.canvas.arena;
    if (!chart_has_room_for_events(trend->indicator))
        return;
    for (size_t i = 0; i < trend->indicator->event_count; i++) {
        size_t number = number_of(trend, i);
        if (number > 0)
            key_add(&trend->key, arena,
                    (struct key_entry){.number = arena_printf(arena, "%zu", number),
                                       .text = event_text(trend->indicator->events[i], arena)});
    }
}

static void add_signals_to_key(struct trend_chart *trend) {
    for (size_t i = 1; i < LOOKS; i++)
        for (size_t month = 0; month < trend->point_count; month++)
            if (look_of(trend, month) == &looks[i]) {
                key_add(&trend->key, trend->plot.canvas.arena,
                        (struct key_entry){.shape_role = looks[i].role,
                                           .shape = looks[i].shape,
                                           .text = looks[i].meaning});
                break;
            }
}

static void add_polarity_to_key(struct trend_chart *trend) {
    static const struct {
        const char *arrow, *text;
    } ways[] = {[BETTER_HIGH] = {"↑", "Good is high"},
                [BETTER_LOW] = {"↓", "Good is low"},
                [BETTER_NEITHER] = {NULL, NULL}};
    enum better better = trend->indicator->indicator->better;
    if (ways[better].arrow != NULL)
        key_add(&trend->key, trend->plot.canvas.arena,
                (struct key_entry){.number = ways[better].arrow, .text = ways[better].text});
}

/* Limits of p charts are a step a month, which readers take for a fault unless told (spc-method
 * C7).
 */
static void add_wavy_limits_to_key(struct trend_chart *trend) {
    if (trend->point_count > 0 && (strcmp(trend->indicator->trend.method, "p") == 0 ||
                                   strcmp(trend->indicator->trend.method, "p-prime") == 0))
        key_add(&trend->key, trend->plot.canvas.arena,
                (struct key_entry){.number = "±",
                                   .text = "Limits are wider in months with fewer cases"});
}

void trend_notes_to_key(struct trend_chart *trend) {
    add_polarity_to_key(trend);
    add_wavy_limits_to_key(trend);
    add_signals_to_key(trend);
    key_add_notes(&trend->key, trend->plot.canvas.arena, trend->indicator->series,
                  trend->plot.months);
    add_events_to_key(trend);
    breaks_add_to_key(&trend->key, trend->plot.canvas.arena, trend->indicator,
                      trend->indicator->series[0].period);
}
