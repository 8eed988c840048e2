/* Judges a series: its limits, then what the rules say of each month, then the verdict. */
#include "model/trend/trend.h"

#include "model/trend/trend_flags.h"
#include "model/trend/trend_limits.h"
#include "model/trend/trend_sentence.h"
#include "model/trend/trend_verdict.h"

struct segments {
    struct segment *segments;
    size_t count;
};

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
static void begin_segment(struct arena *arena, struct segments *segments, size_t first,
                          const struct event *event) {
    int fixed_points = fixed_points_of(event);
    struct segment *last = segments->count == 0 ? NULL : &segments->segments[segments->count - 1];
    if (last != NULL && last->first == first) { /* both kinds in one month are one segment */
        if (last->fixed_points > 0 || fixed_points == 0)
            return;
        last->fixed_points = fixed_points;
        last->event = event;
        return;
    }
    segments->segments =
        arena_more(arena, segments->segments, segments->count, sizeof *segments->segments);
    segments->segments[segments->count++] =
        (struct segment){.first = first, .fixed_points = fixed_points, .event = event};
}

/* A segment that began before the window is cut to it, but not a baseline. */
static struct segments find_segments(struct arena *arena, const struct trend_question *question) {
    struct segments segments = {0};
    begin_segment(arena, &segments, question->window_first, NULL);
    for (size_t i = 0; i < question->event_count; i++) {
        const struct event *event = question->events[i];
        long at = index_of(question, event->period);
        if (at >= (long)question->count)
            continue;
        int fixed = fixed_points_of(event);
        if (at > (long)question->window_first) {
            begin_segment(arena, &segments, (size_t)at, event);
            continue;
        }
        bool again = i > 0 && index_of(question, question->events[i - 1]->period) == at;
        if (again && (fixed == 0 || segments.segments[0].fixed_points > 0))
            continue; /* both kinds in one month are one segment, of the first baseline */
        segments.segments[0].first = fixed > 0 && at >= 0 ? (size_t)at : question->window_first;
        segments.segments[0].fixed_points = fixed;
        segments.segments[0].event = event;
    }
    for (size_t i = 0; i < segments.count; i++)
        segments.segments[i].last =
            i + 1 < segments.count ? segments.segments[i + 1].first - 1 : question->count - 1;
    return segments;
}

static const struct judged_point *last_value(const struct judged_point *points, size_t first,
                                             size_t count) {
    for (size_t i = count; i-- > first;)
        if (points[i].value != NULL)
            return &points[i];
    return NULL;
}

static double or_zero(const struct number *number) {
    return number == NULL ? 0 : number_double(number);
}

/* `before` is the month before with what was printed of it; NULL: there is none. Months that share
 * their limits do so in print: they are converted once. */
static void print_limits(struct trend_point *printed, const struct judged_point *point,
                         const struct judged_point *before) {
    printed->has_mean = point->mean != NULL;
    printed->has_limits = point->upper != NULL;
    if (before != NULL && before->mean == point->mean && before->upper == point->upper) {
        const struct trend_point *same = printed - 1;
        printed->mean = same->mean;
        printed->lower = same->lower;
        printed->upper = same->upper;
        printed->lower_two_sigma = same->lower_two_sigma;
        printed->upper_two_sigma = same->upper_two_sigma;
        return;
    }
    printed->mean = or_zero(point->mean);
    printed->lower = or_zero(point->lower);
    printed->upper = or_zero(point->upper);
    printed->lower_two_sigma = or_zero(point->lower_two_sigma);
    printed->upper_two_sigma = or_zero(point->upper_two_sigma);
}

static struct trend_point *printed_points(struct arena *arena,
                                          const struct trend_question *question,
                                          const struct judged_point *points) {
    size_t count = question->count - question->window_first;
    struct trend_point *printed = arena_array(arena, count, sizeof *printed);
    for (size_t i = 0; i < count; i++) {
        const struct judged_point *point = &points[question->window_first + i];
        printed[i] = (struct trend_point){
            .period = question->values[question->window_first + i].period,
            .has_value = point->value != NULL,
            .starts_segment = point->starts_segment,
            .value = or_zero(point->value),
            .class =
                point->value == NULL ? CLASS_NONE : trend_class_of(trend_decide(question, point))};
        print_limits(&printed[i], point, i == 0 ? NULL : point - 1);
        for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
            printed[i].directions[rule] = (signed char)point->directions[rule];
    }
    return printed;
}

static struct trend_segment *told_segments(struct arena *arena,
                                           const struct trend_question *question,
                                           const struct segments *segments) {
    struct trend_segment *told = arena_array(arena, segments->count, sizeof *told);
    for (size_t i = 0; i < segments->count; i++) {
        const struct segment *segment = &segments->segments[i];
        told[i] = segment->working;
        told[i].first = question->values[segment->first].period;
        told[i].last = question->values[segment->last].period;
        told[i].event = segment->event;
        told[i].fixed_points = segment->fixed_points;
        told[i].value_count = segment->value_count;
        told[i].degenerate = segment->degenerate;
    }
    return told;
}

struct trend_result trend_nothing(const struct trend_settings *settings, enum trend_method method) {
    return (struct trend_result){.method = method, .rules = settings->rules, .sentence = ""};
}

enum trend_variation trend_told_variation(const struct trend_result *result) {
    return result->untold == UNTOLD_NOTHING ? result->variation : VARIATION_NONE;
}

enum trend_assurance trend_told_assurance(const struct trend_result *result) {
    return result->is_forecast ? result->assurance : ASSURANCE_NONE;
}

struct trend_result trend_judge(struct arena *arena, const struct trend_question *question) {
    struct trend_result result = trend_nothing(question->settings, question->method);
    if (question->count == 0)
        return result;
    struct judged_point *points = arena_array(arena, question->count, sizeof *points);
    for (size_t i = 0; i < question->count; i++)
        points[i].value = question->values[i].value;
    struct segments segments = find_segments(arena, question);
    for (size_t i = 0; i < segments.count; i++) {
        points[segments.segments[i].first].starts_segment = i > 0;
        trend_limits(arena, question, &segments.segments[i], points);
        trend_flags(question, &segments.segments[i], points);
    }
    const struct segment *latest = &segments.segments[segments.count - 1];
    const struct judged_point *last = last_value(points, question->window_first, question->count);
    bool enough = latest->value_count >= (size_t)question->settings->minimum_points;
    const struct judged_point *last_of_latest = last_value(points, latest->first, latest->last + 1);
    result.trial = !enough && last_of_latest != NULL && last_of_latest->upper != NULL;
    if (enough && last != NULL) {
        result.variation = trend_variation_of(trend_decide(question, last));
        result.assurance = trend_assurance_of(arena, question, latest, points, last_of_latest);
    }
    result.points = printed_points(arena, question, points);
    result.point_count = question->count - question->window_first;
    result.segments = told_segments(arena, question, &segments);
    result.segment_count = segments.count;
    trend_sentence(arena, question, latest, points, &result);
    return result;
}
