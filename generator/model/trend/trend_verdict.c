/* Decides variation by the last month’s flags, assurance by the last limits. */
#include "model/trend/trend_verdict.h"

struct verdict trend_decide(const struct trend_question *question,
                            const struct judged_point *point) {
    struct verdict verdict = {0, 0};
    for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++) {
        int direction = point->directions[rule];
        if (direction == 0)
            continue;
        int found = catalogue_merit(question->better, direction);
        if (verdict.direction == 0 || (found > 0 && question->settings->rules == RULES_MDC_2023))
            verdict = (struct verdict){found, direction};
        if (found > 0 || question->settings->rules == RULES_MDC_LEGACY)
            break;
    }
    return verdict;
}

enum trend_class trend_class_of(struct verdict verdict) {
    static const enum trend_class CLASSES[][2] = {{CLASS_CONCERN, CLASS_CONCERN},
                                                  {CLASS_NEUTRAL_LOW, CLASS_NEUTRAL_HIGH},
                                                  {CLASS_IMPROVEMENT, CLASS_IMPROVEMENT}};
    return verdict.direction == 0 ? CLASS_COMMON
                                  : CLASSES[verdict.merit + 1][verdict.direction > 0];
}

enum trend_variation trend_variation_of(struct verdict verdict) {
    static const enum trend_variation VARIATIONS[][2] = {
        {VARIATION_CONCERN_LOW, VARIATION_CONCERN_HIGH},
        {VARIATION_NEUTRAL_LOW, VARIATION_NEUTRAL_HIGH},
        {VARIATION_IMPROVEMENT_LOW, VARIATION_IMPROVEMENT_HIGH}};
    return verdict.direction == 0 ? VARIATION_COMMON
                                  : VARIATIONS[verdict.merit + 1][verdict.direction > 0];
}

/* As a status is judged on what is printed, so is assurance. */
static const struct number *printed(struct arena *arena, const struct trend_question *question,
                                    const struct number *number) {
    return number_round(arena, number, question->figure->decimals);
}

bool trend_meets(struct arena *arena, const struct trend_question *question,
                 const struct number *value) {
    int order = number_compare(printed(arena, question, value), question->target);
    return question->better == BETTER_HIGH ? order >= 0 : order <= 0;
}

/* Limits that are one with the mean say nothing of chance: each value is compared with the target.
 */
static enum trend_assurance compared_assurance(struct arena *arena,
                                               const struct trend_question *question,
                                               const struct segment *latest,
                                               const struct judged_point *points) {
    size_t met = 0;
    for (size_t i = latest->first; i <= latest->last; i++)
        met += points[i].value != NULL && trend_meets(arena, question, points[i].value);
    return met == latest->value_count ? ASSURANCE_CONSISTENTLY_MEETS
           : met == 0                 ? ASSURANCE_CONSISTENTLY_MISSES
                                      : ASSURANCE_HIT_OR_MISS;
}

enum trend_assurance trend_assurance_of(struct arena *arena, const struct trend_question *question,
                                        const struct segment *latest,
                                        const struct judged_point *points,
                                        const struct judged_point *last) {
    if (question->target == NULL || question->better == BETTER_NEITHER || last == NULL ||
        last->upper == NULL)
        return ASSURANCE_NONE;
    if (latest->degenerate)
        return compared_assurance(arena, question, latest, points);
    bool above = number_compare(question->target, printed(arena, question, last->upper)) > 0,
         below = number_compare(question->target, printed(arena, question, last->lower)) < 0;
    if (!above && !below)
        return ASSURANCE_HIT_OR_MISS;
    return above == (question->better == BETTER_HIGH) ? ASSURANCE_CONSISTENTLY_MISSES
                                                      : ASSURANCE_CONSISTENTLY_MEETS;
}

bool trend_is_rare(struct arena *arena, const struct trend_question *question,
                   const struct number *mean) {
    if (question->figure->unit != UNIT_COUNT ||
        number_compare(mean, number_ratio(arena, 1, 1)) >= 0)
        return false;
    for (size_t i = 0; i < question->count; i++)
        if (question->values[i].value != NULL && number_sign(question->values[i].value) < 0)
            return false;
    return true;
}
