#include "model/trend/trend_verdict.h"

/* Whether a flag's direction is an improvement: 1, a concern: −1, or neither: 0. */
static int merit(enum better better, int direction) {
    switch (better) {
    case BETTER_HIGH:
        return direction;
    case BETTER_LOW:
        return -direction;
    case BETTER_NEITHER:
        return 0;
    }
    return 0;
}

struct verdict trend_decide(const struct trend_question *question,
                            const struct judged_point *point) {
    struct verdict verdict = {0, 0};
    for (enum rule rule = 0; rule < RULE_COUNT; rule++) {
        int direction = point->directions[rule];
        if (direction == 0)
            continue;
        int found = merit(question->better, direction);
        if (verdict.direction == 0 || (found > 0 && question->settings->rules == RULES_MDC_2023))
            verdict = (struct verdict){found, direction};
        if (found > 0 || question->settings->rules == RULES_MDC_LEGACY)
            break;
    }
    return verdict;
}

const char *trend_class_of(struct verdict verdict) {
    if (verdict.direction == 0)
        return "common";
    if (verdict.merit == 0)
        return verdict.direction > 0 ? "neutral-high" : "neutral-low";
    return verdict.merit > 0 ? "improvement" : "concern";
}

const char *trend_variation_of(struct verdict verdict) {
    if (verdict.direction == 0 || verdict.merit == 0)
        return trend_class_of(verdict);
    if (verdict.merit > 0)
        return verdict.direction > 0 ? "improvement-high" : "improvement-low";
    return verdict.direction > 0 ? "concern-high" : "concern-low";
}

static bool meets(enum better better, const struct number *value, const struct number *target) {
    int order = number_compare(value, target);
    return better == BETTER_HIGH ? order >= 0 : order <= 0;
}

/* Limits that are one with the mean say nothing of chance: each value is compared with the target.
 */
static const char *compared_assurance(const struct trend_question *question,
                                      const struct segment *latest,
                                      const struct judged_point *points) {
    size_t met = 0;
    for (size_t i = latest->first; i <= latest->last; i++)
        met +=
            points[i].value != NULL && meets(question->better, points[i].value, question->target);
    return met == latest->value_count ? "consistently-meets"
           : met == 0                 ? "consistently-misses"
                                      : "hit-or-miss";
}

const char *trend_assurance_of(const struct trend_question *question, const struct segment *latest,
                               const struct judged_point *points, const struct judged_point *last) {
    if (question->target == NULL || question->better == BETTER_NEITHER || last == NULL ||
        last->upper == NULL)
        return "none";
    if (latest->degenerate)
        return compared_assurance(question, latest, points);
    bool above = number_compare(question->target, last->upper) > 0,
         below = number_compare(question->target, last->lower) < 0;
    if (!above && !below)
        return "hit-or-miss";
    return above == (question->better == BETTER_HIGH) ? "consistently-misses"
                                                      : "consistently-meets";
}
