/* Finds the reports that are whole: those in out/, those that were published earlier. */
#include "publish/site/site_collect.h"

#include "base/file.h"
#include "model/period.h"
#include "publish/site/site_files.h"
#include "publish/site/site_state.h"

#include <stdlib.h>
#include <string.h>

static void add(struct site *site, const struct site_report *report, const char *folder) {
    struct site_reports *reports = &site->reports;
    reports->items =
        arena_more(site->arena, reports->items, reports->count, sizeof *reports->items);
    struct site_report *added = &reports->items[reports->count++];
    *added = *report;
    added->folder = folder;
    added->is_root = strstr(folder, "/units/") == NULL;
}

static bool has_file(const struct site *site, const char *folder, enum output_file file) {
    return file_exists(arena_printf(site->arena, "%s/%s", folder, OUTPUTS[file].name));
}

/* `folder` is the report's below out/ and below the site. */
static void collect_report(struct site *site, const char *folder) {
    const char *source = arena_printf(site->arena, "%s/%s", site->request->out, folder);
    if (!has_file(site, source, OUTPUT_MANIFEST) && !has_file(site, source, OUTPUT_PAGE))
        return; /* only units were rendered */
    const struct site_report *report = site_report_read(site, source, OUTPUTS[OUTPUT_PAGE].name);
    if (report == NULL)
        return;
    if (site->request->final && !report->final)
        site->outcome->drafts_left_out += site_reports_find(&site->past.reports, folder) == NULL;
    else
        add(site, report, folder);
}

static void collect_month(struct site *site, const char *folder) {
    const char *units = arena_printf(site->arena, "%s/%s/units", site->request->out, folder);
    size_t count = 0;
    const char **names = file_list(site->arena, units, &count);
    collect_report(site, folder);
    for (size_t i = 0; names != NULL && i < count; i++)
        collect_report(site, arena_printf(site->arena, "%s/units/%s", folder, names[i]));
}

/* A report cannot have the name of a folder that the site itself needs. */
static bool may_be_named(struct site *site, const char *name) {
    if (strcmp(name, "revisions") != 0 && strcmp(name, "accessibility") != 0)
        return true;
    diagnose(site->diagnostics, SEVERITY_ERROR,
             (struct place){.file = arena_printf(site->arena, "%s/%s", site->request->out, name)},
             "the site has a page of its own called %s, so this report is left out; expected "
             "another name for the report's folder in templates/",
             name);
    return false;
}

static void collect_kind(struct site *site, const char *name) {
    const char *folder = arena_printf(site->arena, "%s/%s", site->request->out, name);
    size_t count = 0;
    const char **names = file_is_folder(folder) && may_be_named(site, name)
                             ? file_list(site->arena, folder, &count)
                             : NULL;
    for (size_t i = 0; names != NULL && i < count; i++)
        if (period_read(names[i], strlen(names[i])) != PERIOD_NONE)
            collect_month(site, arena_printf(site->arena, "%s/%s", name, names[i]));
}

/* What was published is not taken back because out/ was cleared. */
static bool keep_published(struct site *site) {
    for (size_t i = 0; i < site->past.reports.count; i++) {
        const struct site_report *past = &site->past.reports.items[i];
        if (site_reports_find(&site->reports, past->folder) != NULL)
            continue;
        struct site_report *report = site_report_read(site, past->source, past->page_name);
        if (report == NULL)
            return false;
        report->stayed = true;
        site->outcome->stayed++;
        add(site, report, past->folder);
    }
    return true;
}

static int in_order(const void *left, const void *right) {
    const struct site_report *a = left, *b = right;
    int order = strcmp(a->report, b->report);
    if (order == 0)
        order = (a->period > b->period) - (a->period < b->period);
    if (order == 0)
        order = b->is_root - a->is_root;
    return order != 0 ? order : strcmp(a->unit, b->unit);
}

bool site_collect(struct site *site) {
    size_t count = 0;
    const char **names = file_list(site->arena, site->request->out, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        collect_kind(site, names[i]);
    bool kept = keep_published(site);
    if (site->reports.count > 0)
        qsort(site->reports.items, site->reports.count, sizeof *site->reports.items, in_order);
    site->outcome->reports = site->reports.count;
    return kept;
}
