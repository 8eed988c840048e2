/* Cuts a series into segments, then gives each month limits, then flags. */
#include "model/trend/trend_judged.h"

#include "model/trend/trend_flags.h"
#include "model/trend/trend_limits.h"

/* The index, in the question's values, of the period in which a month lies; it may lie before them
 * or behind. */
static long index_of(const struct trend_question *question, int month) {
    long months = (long)rhythm_end_of(question->rhythm, month) - question->values[0].period;
    return months / rhythm_months(question->rhythm);
}

static int fixed_points_of(const struct event *event) {
    return event != NULL && event->kind == EVENT_BASELINE ? event->points : 0;
}

/* `event` NULL: the window begins it. */
static void begin_segment(struct arena *arena, struct judged *judged, size_t first,
                          const struct event *event) {
    int fixed_points = fixed_points_of(event);
    struct segment *last =
        judged->segment_count == 0 ? NULL : &judged->segments[judged->segment_count - 1];
    if (last != NULL && last->first == first) { /* both kinds in one month are one segment */
        if (last->fixed_points > 0 || fixed_points == 0)
            return;
        last->fixed_points = fixed_points;
        last->event = event;
        return;
    }
    judged->segments =
        arena_more(arena, judged->segments, judged->segment_count, sizeof *judged->segments);
    judged->segments[judged->segment_count++] =
        (struct segment){.first = first, .fixed_points = fixed_points, .event = event};
}

/* A segment that began before the window is cut to it, but not a baseline. */
static struct judged find_segments(struct arena *arena, const struct trend_question *question) {
    struct judged judged = {0};
    begin_segment(arena, &judged, question->window_first, NULL);
    for (size_t i = 0; i < question->event_count; i++) {
        const struct event *event = question->events[i];
        long at = index_of(question, event->period);
        if (at >= (long)question->count)
            continue;
        int fixed = fixed_points_of(event);
        if (at > (long)question->window_first) {
            begin_segment(arena, &judged, (size_t)at, event);
            continue;
        }
        bool again = i > 0 && index_of(question, question->events[i - 1]->period) == at;
        if (again && (fixed == 0 || judged.segments[0].fixed_points > 0))
            continue; /* both kinds in one month are one segment, of the first baseline */
        judged.segments[0].first = fixed > 0 && at >= 0 ? (size_t)at : question->window_first;
        judged.segments[0].fixed_points = fixed;
        judged.segments[0].event = event;
    }
    for (size_t i = 0; i < judged.segment_count; i++)
        judged.segments[i].last =
            i + 1 < judged.segment_count ? judged.segments[i + 1].first - 1 : question->count - 1;
    return judged;
}

struct judged trend_judged(struct arena *arena, const struct trend_question *question) {
    struct judged judged = find_segments(arena, question);
    judged.points = arena_array(arena, question->count, sizeof *judged.points);
    for (size_t i = 0; i < question->count; i++)
        judged.points[i].value = question->values[i].value;
    for (size_t i = 0; i < judged.segment_count; i++) {
        judged.points[judged.segments[i].first].starts_segment = i > 0;
        trend_limits(arena, question, &judged.segments[i], judged.points);
        trend_flags(question, &judged.segments[i], judged.points);
    }
    return judged;
}

const struct segment *judged_latest(const struct judged *judged) {
    return &judged->segments[judged->segment_count - 1];
}
