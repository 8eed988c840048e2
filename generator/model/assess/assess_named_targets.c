/* Follows each named target through the series. */
#include "model/assess/assess_named_targets.h"

#include "model/target.h"

static const struct target *in_force(const struct assessment *assessment,
                                     const struct indicator_result *result, const char *name,
                                     int period) {
    const struct assess_request *request = assessment->request;
    return target_named_in_force(request->catalogue, result->indicator, request->unit, name, period,
                                 request->as_at);
}

/* What was due of it, period by period. */
static void follow(const struct assessment *assessment, const struct indicator_result *result,
                   struct named_target *named) {
    struct arena *arena = assessment->arena;
    const struct number **due = arena_array(arena, result->series_count + 1, sizeof *due);
    for (size_t i = 0; i < result->series_count; i++) {
        int period = result->series[i].period;
        const struct target *target = in_force(assessment, result, named->name, period);
        due[i] = target == NULL
                     ? NULL
                     : target_due(arena, target, result->indicator, target->value, period);
        if (due[i] != NULL)
            named->last = period;
    }
    named->due = due;
}

static struct named_target named_target(const struct assessment *assessment,
                                        const struct indicator_result *result, const char *name) {
    const struct figure_result *headline = result->headline;
    const struct target *target = in_force(assessment, result, name, result->period);
    struct named_target named = {
        .name = target == NULL ? name : target->name,
        .result = target_printed(assessment->arena, target, result->indicator,
                                 headline == NULL ? NULL : headline->figure, result->period,
                                 headline == NULL ? NULL : headline->current.printed),
        .last = PERIOD_NONE};
    follow(assessment, result, &named);
    return named;
}

void assess_named_targets(struct assessment *assessment, struct indicator_result *result) {
    const char *names[TARGET_MOST_NAMES];
    size_t count = target_names(assessment->request->catalogue, result->indicator->code, names);
    if (count == 0)
        return;
    struct named_target *targets = arena_array(assessment->arena, count, sizeof *targets);
    for (size_t i = 0; i < count; i++) {
        struct named_target named = named_target(assessment, result, names[i]);
        if (named.last != PERIOD_NONE || target_has_amount(&named.result))
            targets[result->target_count++] = named;
    }
    result->targets = targets;
}
