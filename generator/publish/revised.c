/* Compares each month's report before an export with the one after it. */
#include "publish/revised.h"

#include "publish/assessed.h"

/* A month's report before the exports of a round, and with them. */
static bool compare_round(struct arena *arena, struct diagnostics *diagnostics,
                          const struct produce_request *request, int round,
                          struct revisions *revisions) {
    struct arena *scratch = arena_new();
    struct diagnostics *unsaid =
        diagnostics_unsaid(scratch, diagnostics); /* it was said of the report itself */
    struct produce_request without = produce_request_at(request, request->period, round - 1),
                           with = produce_request_at(request, request->period, round);
    const struct report_result *before = assessed_report(scratch, unsaid, &without),
                               *after = assessed_report(scratch, unsaid, &with);
    bool fine = before != NULL && after != NULL;
    if (fine)
        revision_add(arena, revisions, request->dataset->facts, before, after);
    else
        assessed_report(arena, diagnostics, &with);
    arena_free(scratch);
    return fine;
}

bool revised_find(struct arena *arena, struct diagnostics *diagnostics,
                  const struct produce_request *request, struct revisions *revisions) {
    const struct dataset *dataset = request->dataset;
    *revisions = (struct revisions){0};
    for (size_t i = 0; i < dataset->round_count && dataset->rounds[i] <= request->period; i++) {
        if (unit_spell_at(request->unit, dataset->rounds[i]) == NULL)
            continue; /* there was no such report */
        for (size_t later = i + 1;
             later < dataset->round_count && dataset->rounds[later] <= request->as_at; later++) {
            struct produce_request month =
                produce_request_at(request, dataset->rounds[i], request->as_at);
            if (revision_is_there(&dataset->catalogue, dataset->facts, request->unit, month.period,
                                  dataset->rounds[later]) &&
                !compare_round(arena, diagnostics, &month, dataset->rounds[later], revisions))
                return false;
        }
    }
    return true;
}
