/* Holds an indicator's results against what requires something of it. */
#include "model/assess/assess_required.h"

#include "model/status.h"
#include "model/trend/trend.h"

static bool is_concern(enum trend_variation variation) {
    return variation == VARIATION_CONCERN_HIGH || variation == VARIATION_CONCERN_LOW;
}

bool assess_required(enum required required, const struct indicator_result *result) {
    switch (required) {
    case REQUIRED_NEVER:
        return false;
    case REQUIRED_ALWAYS:
        return true;
    case REQUIRED_OFF_TARGET:
        return status_is_off_target(result->status.code);
    case REQUIRED_CONCERN:
        return is_concern(trend_told_variation(&result->trend));
    case REQUIRED_RECTIFICATION:
        return result->escalation.rectification;
    case REQUIRED_OVERDUE:
        return result->actions.overdue > 0;
    case REQUIRED_MEETING:
        return false;
    }
    return false;
}

enum required assess_required_first(const struct required_where *where,
                                    const struct indicator_result *result) {
    for (enum required when = REQUIRED_ALWAYS; when < REQUIRED_COUNT; when++)
        if (where->holds[when] && assess_required(when, result))
            return when;
    return REQUIRED_NEVER;
}
