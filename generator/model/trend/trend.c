/* Judges a series: what is known of each month, then the verdict. */
#include "model/trend/trend.h"

#include "model/trend/trend_judged.h"
#include "model/trend/trend_sentence.h"
#include "model/trend/trend_verdict.h"

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
                                           const struct judged *judged) {
    struct trend_segment *told = arena_array(arena, judged->segment_count, sizeof *told);
    for (size_t i = 0; i < judged->segment_count; i++) {
        const struct segment *segment = &judged->segments[i];
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
    struct judged judged = trend_judged(arena, question);
    const struct judged_point *points = judged.points;
    const struct segment *latest = judged_latest(&judged);
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
    result.segments = told_segments(arena, question, &judged);
    result.segment_count = judged.segment_count;
    trend_sentence(arena, question, latest, points, &result);
    return result;
}
