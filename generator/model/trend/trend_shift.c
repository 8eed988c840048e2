/* Judges the periods of a shift by themselves, as if nothing stood beside them. */
#include "model/trend/trend_shift.h"

#include "model/trend/trend_judged.h"
#include "model/trend/trend_telling.h"

/* NULL: they have no limits. */
static const char *limits_alone(struct arena *arena, const struct trend_question *question,
                                size_t first, size_t last) {
    struct trend_question part = *question;
    part.values = question->values + first;
    part.count = last - first + 1;
    part.window_first = 0;
    part.event_count = 0;
    struct judged judged = trend_judged(arena, &part);
    struct trend_telling telling = telling_new(arena, &part, judged_latest(&judged), judged.points);
    return judged.points[telling.last].upper == NULL ? NULL : telling_limits(&telling);
}

static size_t least_count(const struct trend_settings *settings) {
    return (size_t)(settings->run_length > settings->trial_points ? settings->run_length
                                                                  : settings->trial_points);
}

bool trend_lasting_shift(struct arena *arena, const struct trend_question *question,
                         const struct trend_result *result, struct lasting_shift *shift) {
    if (question->method == TREND_RUN || question->count == 0 || result->untold != UNTOLD_NOTHING)
        return false;
    struct judged judged = trend_judged(arena, question);
    struct trend_telling telling =
        telling_new(arena, question, judged_latest(&judged), judged.points);
    int direction = judged.points[telling.last].directions[RULE_SHIFT];
    size_t first = telling_shift_first(&telling, direction);
    if (direction == 0 || first == telling.first ||
        telling.last - first + 1 < least_count(question->settings))
        return false;
    *shift =
        (struct lasting_shift){.count = telling.last - first + 1,
                               .first = question->values[first].period,
                               .direction = direction,
                               .average = telling_mean_beside(&telling, first, direction),
                               .before = limits_alone(arena, question, telling.first, first - 1),
                               .since = limits_alone(arena, question, first, telling.last)};
    return shift->before != NULL && shift->since != NULL;
}
