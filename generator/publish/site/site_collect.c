/* Finds the reports that are whole: those in out/, those that were published earlier. */
#include "publish/site/site_collect.h"

#include "base/file.h"
#include "model/code.h"
#include "model/period.h"
#include "publish/archive.h"
#include "publish/site/site_authority.h"
#include "publish/site/site_files.h"
#include "publish/site/site_state.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static void add(struct site *site, struct site_reports *reports, const struct site_report *report,
                const char *folder) {
    reports->items =
        arena_more(site->arena, reports->items, reports->count, sizeof *reports->items);
    struct site_report *added = &reports->items[reports->count++];
    *added = *report;
    added->folder = folder;
    added->is_root = strstr(folder, "/units/") == NULL;
}

/* The entries of a folder of out/ that are no hidden ones; none of what is no folder. */
static const char **entries_of(struct site *site, const char *folder, size_t *count) {
    size_t all = 0;
    bool is_folder = *folder == '\0' || archive_is_folder(&site->out, folder);
    const char **names = is_folder ? enclosure_list(&site->out, site->arena, folder, &all) : NULL;
    *count = 0;
    for (size_t i = 0; names != NULL && i < all; i++)
        if (!file_is_hidden(names[i]))
            names[(*count)++] = names[i];
    return names;
}

__attribute__((format(printf, 3, 4))) static bool
leave_out(const struct site *site, const char *folder, const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add(site->diagnostics, SEVERITY_ERROR,
                    (struct place){.file = enclosure_shown(&site->out, folder)}, format, values);
    va_end(values);
    return false;
}

static bool is_code(const struct site *site, const char *folder) {
    const char *name = enclosure_last_name(folder);
    enum code_fault fault = code_fault_of(name);
    return fault == CODE_FINE ||
           leave_out(site, folder,
                     "“%s” is no code, so that what is in it is left out; expected %s", name,
                     code_expected(fault));
}

/* A report cannot have the name of something that the site itself needs. */
static bool may_be_named(const struct site *site, const char *name) {
    static const char *const own[] = {
        "revisions", "accessibility",   "index.html", "feed.xml",    "site.css",
        "search.js", "search-index.js", "strip.css",  "colours.css", SITE_PAST_LIST};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (code_is_same_file(own[i], name))
            return leave_out(site, name,
                             "the site has a page or file of its own called %s, so this report is "
                             "left out; expected another name for the report's folder in "
                             "templates/",
                             own[i]);
    return is_code(site, name);
}

static bool has_file(const struct site *site, const char *folder, enum output_file file) {
    return enclosure_look(&site->out, enclosure_path(site->arena, folder, OUTPUTS[file].name)) !=
           ENCLOSED_NOTHING;
}

/* `folder` is the report's below out/ and below the site. */
static void collect_report(struct site *site, const char *folder) {
    if (!has_file(site, folder, OUTPUT_MANIFEST) && !has_file(site, folder, OUTPUT_PAGE))
        return; /* only units were rendered */
    const struct site_source source = {&site->out, folder, OUTPUTS[OUTPUT_PAGE].name};
    const struct site_report *report = site_report_read(site, &source);
    if (report == NULL)
        return;
    if (!site_authority_is_wanted(site, report)) {
        site->outcome->others_left_out++;
        add(site, &site->others, report, folder);
    } else if (site->request->final && !report->final) {
        site->outcome->drafts_left_out += site_reports_find(&site->past.reports, folder) == NULL;
    } else {
        add(site, &site->reports, report, folder);
    }
}

static void collect_month(struct site *site, const char *report, const char *month) {
    size_t count;
    const char *folder = enclosure_path(site->arena, report, month);
    if (!archive_is_folder(&site->out, folder))
        return;
    const char *units = enclosure_path(site->arena, folder, "units");
    const char **names = entries_of(site, units, &count);
    collect_report(site, folder);
    for (size_t i = 0; i < count; i++) {
        const char *unit = enclosure_path(site->arena, units, names[i]);
        if (archive_is_folder(&site->out, unit) && is_code(site, unit))
            collect_report(site, unit);
    }
}

static void collect_kind(struct site *site, const char *name) {
    size_t count, months = 0;
    const char **names = entries_of(site, name, &count);
    for (size_t i = 0; i < count; i++)
        if (period_read(names[i], strlen(names[i])) != PERIOD_NONE)
            names[months++] = names[i];
    if (months == 0 || !may_be_named(site, name))
        return;
    for (size_t i = 0; i < months; i++)
        collect_month(site, name, names[i]);
}

/* What was published is not taken back because out/ was cleared. */
static bool keep_published(struct site *site) {
    for (size_t i = 0; i < site->past.reports.count; i++) {
        const struct site_report *past = &site->past.reports.items[i];
        if (site_reports_find(&site->reports, past->folder) != NULL)
            continue;
        struct site_report *report = site_report_read(site, &past->source);
        if (report == NULL)
            return false;
        report->stayed = true;
        site->outcome->stayed++;
        add(site, &site->reports, report, past->folder);
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

/* Sorted, a unit's report of the month before stands not far before its own. */
static void link_months(struct site_reports *reports) {
    for (size_t i = 0; i < reports->count; i++)
        for (size_t k = i; k-- > 0;) {
            struct site_report *report = &reports->items[i], *before = &reports->items[k];
            if (strcmp(before->report, report->report) != 0)
                break;
            if (strcmp(before->unit, report->unit) != 0)
                continue;
            report->previous = before;
            before->next = report;
            break;
        }
}

bool site_collect(struct site *site) {
    size_t count;
    const char **names = entries_of(site, "", &count);
    for (size_t i = 0; i < count; i++)
        collect_kind(site, names[i]);
    bool kept = keep_published(site);
    if (site->reports.count > 0)
        qsort(site->reports.items, site->reports.count, sizeof *site->reports.items, in_order);
    link_months(&site->reports);
    site->outcome->reports = site->reports.count;
    return kept;
}
