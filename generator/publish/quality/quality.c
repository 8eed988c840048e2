/* Gathers what the page, the JSON, the CSV say. */
#include "publish/quality/quality.h"

struct quality quality_of(struct arena *arena, const struct diagnostics *diagnostics,
                          const struct dataset *dataset, int period, int as_at, size_t reports) {
    enum { MONTHS_BEFORE = 12 };
    struct quality quality = {
        .dataset = dataset, .period = period, .as_at = as_at, .reports = reports};
    quality.findings =
        diagnostics_findings(diagnostics, as_at, SEVERITY_NOTE, &quality.finding_count);
    quality.errors = diagnostics_errors(diagnostics, as_at);
    quality.warnings = diagnostics_count(diagnostics, SEVERITY_WARNING, as_at);
    quality.coverage =
        coverage_of(arena, &(struct coverage_question){.catalogue = &dataset->catalogue,
                                                       .facts = dataset->facts,
                                                       .first = period - MONTHS_BEFORE,
                                                       .last = period,
                                                       .as_at = as_at});
    quality_reconcile(arena, &quality);
    return quality;
}

const char *quality_message(struct arena *arena, const struct diagnosis *finding) {
    return finding->more == 0 ? finding->message
                              : arena_printf(arena, "%s (and %zu more like it in this file)",
                                             finding->message, finding->more);
}

const char *quality_where(struct arena *arena, const struct diagnosis *finding) {
    struct place place = finding->place;
    if (place.sheet != NULL)
        return diagnostics_behind_file(arena, place) + 1;
    if (place.line == 0)
        return "";
    return place.field == 0 ? arena_printf(arena, "Line %zu", place.line)
                            : arena_printf(arena, "Line %zu, cell %zu", place.line, place.field);
}
