/* What exports changed of published figures: known where the data folder still holds the exports
 * that the reports were made from. */
#include "publish/site/site_parts.h"

#include "base/buffer.h"
#include "input/load/load.h"
#include "model/period.h"
#include "publish/manifest.h"
#include "publish/revised.h"

#include <stdlib.h>
#include <string.h>

bool site_export_is_role(const char *role) {
    return strcmp(role, "kpi") == 0 || strcmp(role, "workforce") == 0;
}

static int by_name(const void *left, const void *right) {
    const struct site_export *a = left, *b = right;
    return strcmp(a->name, b->name);
}

void site_exports_digest(struct site_export *exports, size_t count, char digest[DIGEST_SIZE]) {
    struct buffer list = {0};
    if (count > 0)
        qsort(exports, count, sizeof *exports, by_name);
    buffer_puts(&list, "");
    for (size_t i = 0; i < count; i++)
        buffer_printf(&list, "%s %s\n", exports[i].digest, exports[i].name);
    manifest_digest(list.data, list.length, digest);
    buffer_free(&list);
}

void site_exports_read(struct site *site) {
    struct diagnostics *unsaid = diagnostics_new(site->arena);
    site->dataset = load_dataset(site->arena, unsaid, site->request->data);
    if (site->dataset == NULL)
        return;
    const struct inputs *inputs = &site->dataset->inputs;
    site->exports = arena_array(site->arena, inputs->count, sizeof *site->exports);
    for (size_t i = 0; i < inputs->count; i++) {
        const struct input *input = &inputs->inputs[i];
        if (!site_export_is_role(input->role))
            continue;
        struct site_export *export = &site->exports[site->export_count++];
        *export = (struct site_export){.name = input->name, .round = input->round};
        manifest_digest(input->bytes, input->size, export->digest);
    }
}

/* Whether the exports that a report of this month would be made from are those that it was. */
static bool is_made_from(const struct site *site, const struct site_report *report) {
    struct arena *scratch = arena_new();
    struct site_export *visible = arena_array(scratch, site->export_count, sizeof *visible);
    size_t count = 0;
    for (size_t i = 0; i < site->export_count; i++)
        if (site->exports[i].round <= report->period)
            visible[count++] = site->exports[i];
    char digest[DIGEST_SIZE];
    site_exports_digest(visible, count, digest);
    arena_free(scratch);
    return strcmp(digest, report->exports) == 0;
}

/* A figure that nobody has published is not revised. */
static void keep_published(const struct site *site, const struct site_kind *kind,
                           struct revisions *revisions) {
    size_t kept = 0;
    for (size_t i = 0; i < revisions->count; i++) {
        const struct revision *revision = &revisions->items[i];
        const struct site_report *report = site_kind_month(kind, revision->report);
        if (report != NULL && is_made_from(site, report) &&
            site_report_find(report, revision->indicator->code) != NULL)
            revisions->items[kept++] = *revision;
    }
    revisions->count = kept;
}

bool site_exports_revisions(struct site *site, struct arena *arena, const struct site_kind *kind,
                            struct revisions *revisions) {
    *revisions = (struct revisions){0};
    if (site->dataset == NULL || kind->month_count == 0)
        return false;
    const struct site_report *latest = kind->months[kind->month_count - 1];
    struct produce_request request = {.dataset = site->dataset,
                                      .templates = site->request->templates,
                                      .out = site->request->out,
                                      .report = kind->name,
                                      .unit =
                                          catalogue_unit(&site->dataset->catalogue, latest->unit),
                                      .period = latest->period,
                                      .as_at = latest->period};
    struct revisions found;
    if (request.unit == NULL || !is_made_from(site, latest) ||
        !revised_find(arena, diagnostics_new(arena), &request, &found))
        return false;
    keep_published(site, kind, &found);
    *revisions = found;
    return true;
}
