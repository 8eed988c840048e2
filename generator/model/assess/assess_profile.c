/* Looks at the targets that begin within one year. */
#include "model/assess/assess_profile.h"

#include "model/target.h"

#include <string.h>

enum { LEAST_STEPS = 4 };

/* The targets of one year, as they stand in the file. */
struct steps {
    size_t count;
    bool rise;
    const struct target *last;
};

static struct steps steps_of(const struct assessment *assessment,
                             const struct indicator_result *result, int first) {
    const struct catalogue *catalogue = assessment->request->catalogue;
    struct steps steps = {.rise = true};
    for (size_t i = 0; i < catalogue->target_count; i++) {
        const struct target *target = &catalogue->targets[i];
        if (!target_concerns(catalogue, target, result->indicator->code,
                             assessment->request->unit) ||
            *target->name != '\0' || target->value == NULL || target->linear ||
            target->year_value != NULL ||
            period_year_first(target->from, result->indicator->rhythm.year_start) != first)
            continue;
        if (steps.last != NULL && (target->from <= steps.last->from ||
                                   number_compare(target->value, steps.last->value) <= 0))
            steps.rise = false;
        steps.last = target;
        steps.count++;
    }
    return steps;
}

void assess_profile(const struct assessment *assessment) {
    const struct report_result *report = assessment->report;
    for (size_t i = 0; assessment->request->advise && i < report->indicator_count; i++) {
        const struct indicator_result *result = &report->indicators[i];
        if (result->indicator->basis != BASIS_YTD || result->headline == NULL ||
            result->headline->figure->denominator.count > 0)
            continue;
        int first = period_year_first(result->period, result->indicator->rhythm.year_start);
        struct steps steps = steps_of(assessment, result, first);
        if (steps.count >= LEAST_STEPS && steps.rise)
            diagnose(
                assessment->diagnostics, SEVERITY_NOTE, steps.last->place,
                "the %zu targets of “%s” in %s rise step by step, like what is due by then of "
                "a year’s amount; if they are, give that amount in the column year_target, or "
                "each is printed as the target of the year",
                steps.count, result->indicator->code,
                period_year_text(assessment->arena, first, result->indicator->rhythm.year_start));
    }
}
