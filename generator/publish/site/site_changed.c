/* Finds what exports changed, where the data folder has them. */
#include "publish/site/site_changed.h"

#include "publish/revised.h"
#include "publish/site/site_state.h"

/* A figure that nobody has published is not revised. */
static void keep_published(const struct site *site, const struct site_kind *kind,
                           struct revisions *revisions) {
    size_t kept = 0;
    for (size_t i = 0; i < revisions->count; i++) {
        const struct revision *revision = &revisions->items[i];
        const struct site_report *report = site_kind_month(kind, revision->report);
        if (report != NULL && site_exports_are_of(site, report) &&
            site_report_find(report, revision->indicator->code) != NULL)
            revisions->items[kept++] = *revision;
    }
    revisions->count = kept;
}

bool site_changed(struct site *site, struct arena *arena, const struct site_kind *kind,
                  struct revisions *revisions) {
    *revisions = (struct revisions){0};
    if (site->dataset == NULL || kind->month_count == 0)
        return false;
    const struct site_report *latest = kind->months[kind->month_count - 1];
    const struct produce_places places = {
        .dataset = site->dataset, .templates = site->request->templates, .out = site->request->out};
    struct produce_request request = produce_request_new(
        &places, kind->name, catalogue_unit(&site->dataset->catalogue, latest->unit),
        latest->period, latest->period);
    struct revisions found;
    if (request.unit == NULL || !site_exports_are_of(site, latest) ||
        !revised_find(arena, diagnostics_unsaid(arena, site->diagnostics), &request, &found))
        return false;
    keep_published(site, kind, &found);
    *revisions = found;
    return true;
}
