/* Goes through named targets in their order. */
#include "model/named_target.h"

#include "model/target.h"

static bool is_in_force(const struct named_target *target) {
    return target_has_amount(&target->result);
}

static bool is_in_series(const struct named_target *target) {
    return target->last != PERIOD_NONE;
}

static const struct named_target *next(const struct indicator_result *result,
                                       const struct named_target *before,
                                       bool (*is_meant)(const struct named_target *target)) {
    size_t i = before == NULL ? 0 : (size_t)(before - result->targets) + 1;
    while (i < result->target_count && !is_meant(&result->targets[i]))
        i++;
    return i < result->target_count ? &result->targets[i] : NULL;
}

const struct named_target *named_target_in_force(const struct indicator_result *result,
                                                 const struct named_target *before) {
    return next(result, before, is_in_force);
}

const struct named_target *named_target_in_series(const struct indicator_result *result,
                                                  const struct named_target *before) {
    return next(result, before, is_in_series);
}
