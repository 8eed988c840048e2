/* Counts the latest periods that were off target against the rule of report.ini. */
#include "model/assess/assess_escalation.h"

#include "model/assess/assess_track.h"
#include "model/status.h"

/* "Off target in 2 of the last 3 months"; of a run, "in each of the last 3 quarters". */
static const char *says(struct arena *arena, struct rhythm rhythm,
                        const struct escalation_result *result) {
    const char *periods = rhythm_count_text(arena, rhythm, (size_t)result->rule.of);
    if (result->rule.of == 1)
        return arena_printf(arena, "Off target in the last %s", rhythm_noun(rhythm));
    if (result->red == (size_t)result->rule.of)
        return arena_printf(arena, "Off target in each of the last %s", periods);
    return arena_printf(arena, "Off target in %zu of the last %s", result->red, periods);
}

void assess_escalation(struct assessment *assessment, struct indicator_result *result) {
    struct escalation_result *escalation = &result->escalation;
    struct rhythm rhythm = result->indicator->rhythm;
    escalation->rule = assessment->request->settings->escalation;
    for (int back = 0; back < escalation->rule.of; back++) {
        struct track_place place =
            assess_track_place(assessment, result, result->period - back * rhythm_months(rhythm));
        escalation->red += place.counted && status_is_off_target(place.status);
    }
    escalation->rectification =
        escalation->rule.of > 0 && escalation->red >= (size_t)escalation->rule.red;
    escalation->text = escalation->rectification ? says(assessment->arena, rhythm, escalation) : "";
}
