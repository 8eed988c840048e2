/* Parts the indicators for which something holds from the others. */
#include "model/assess/assess_only.h"

#include "model/assess/assess_required.h"

void assess_only(const struct assessment *assessment, struct indicator_result *results) {
    const struct required_where *only = &assessment->request->settings->only;
    struct report_result *report = assessment->report;
    size_t shown = 0, left_out = 0;
    if (!only->any)
        return;
    struct indicator_result *others =
        arena_array(assessment->arena, report->assessed_count + 1, sizeof *others);
    for (size_t i = 0; i < report->assessed_count; i++)
        if (assess_required_first(only, &results[i]) != REQUIRED_NEVER)
            results[shown++] = results[i];
        else
            others[left_out++] = results[i];
    for (size_t i = 0; i < left_out; i++)
        results[shown + i] = others[i];
    report->indicator_count = shown;
}
