/* Which reports a site has: those in out/ that are whole, and those that were published earlier. */
#include "publish/site/site_parts.h"

#include "base/file.h"
#include "model/period.h"
#include "publish/manifest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const char *const SITE_FILE_NAMES[SITE_FILE_COUNT] = {"index.html", "report.pdf", "report.json",
                                                      "values.csv", "manifest.json"};

static const cJSON *member(const cJSON *object, const char *key) {
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

static const char *text_of(struct arena *arena, const cJSON *object, const char *key) {
    const char *text = cJSON_GetStringValue(member(object, key));
    return arena_strdup(arena, text == NULL ? "" : text);
}

static void take_number(const cJSON *object, const char *key, bool *has, double *value) {
    const cJSON *number = member(object, key);
    *has = cJSON_IsNumber(number);
    *value = *has ? number->valuedouble : 0;
}

static size_t length_of(const cJSON *list) {
    return (size_t)cJSON_GetArraySize(list);
}

/* ---- report.json ---- */

static void take_series(struct arena *arena, const cJSON *source,
                        struct site_indicator *indicator) {
    const cJSON *list = member(source, "series");
    struct site_month *series = arena_array(arena, length_of(list), sizeof *series);
    const cJSON *item;
    cJSON_ArrayForEach(item, list) {
        struct site_month *month = &series[indicator->series_count++];
        const char *period = text_of(arena, item, "period");
        month->period = period_read(period, strlen(period));
        month->text = text_of(arena, item, "text");
        take_number(item, "value", &month->has_value, &month->value);
        take_number(item, "target", &month->has_target, &month->target);
    }
    indicator->series = series;
}

static void take_headline(struct arena *arena, const cJSON *source,
                          struct site_indicator *indicator) {
    const cJSON *figure, *current = NULL;
    cJSON_ArrayForEach(figure, member(source, "figures")) {
        if (current == NULL && cJSON_IsTrue(member(figure, "headline"))) {
            current = member(figure, "current");
            indicator->unit = text_of(arena, figure, "unit");
        }
    }
    indicator->now.text = current == NULL ? "[x]" : text_of(arena, current, "text");
    indicator->reason = current == NULL ? "not available" : text_of(arena, current, "reason");
    take_number(current, "value", &indicator->now.has_value, &indicator->now.value);
}

/* Of a phased target what was due by then is what the value is held against. */
static void take_target(struct arena *arena, const cJSON *source,
                        struct site_indicator *indicator) {
    const cJSON *target = member(source, "target"), *due = member(target, "due");
    const cJSON *tolerance = member(source, "tolerance");
    indicator->target_text = text_of(arena, target, "text");
    indicator->target_year = text_of(arena, target, "year");
    indicator->due_text = text_of(arena, due, "text");
    bool phased = *indicator->due_text != '\0';
    indicator->tolerance_text = text_of(arena, tolerance, "text");
    take_number(phased ? due : target, "value", &indicator->now.has_target, &indicator->now.target);
    take_number(tolerance, "low", &indicator->has_low, &indicator->low);
    take_number(tolerance, "high", &indicator->has_high, &indicator->high);
    if (phased) /* the tolerance is the whole year's */
        indicator->has_low = indicator->has_high = false;
}

static void take_commentary(struct arena *arena, const cJSON *source,
                            struct site_indicator *indicator) {
    const cJSON *words = member(source, "commentary");
    if (!cJSON_IsObject(words))
        return;
    struct site_commentary *commentary = arena_alloc(arena, sizeof *commentary);
    *commentary =
        (struct site_commentary){text_of(arena, words, "status"), text_of(arena, words, "author"),
                                 text_of(arena, words, "date"), text_of(arena, words, "headline"),
                                 text_of(arena, words, "html")};
    indicator->commentary = commentary;
}

static void take_indicator(struct arena *arena, const cJSON *source,
                           struct site_indicator *indicator) {
    const char *period = text_of(arena, source, "period");
    const cJSON *status = member(source, "status");
    *indicator = (struct site_indicator){.code = text_of(arena, source, "code"),
                                         .number = text_of(arena, source, "number"),
                                         .title = text_of(arena, source, "title"),
                                         .short_title = text_of(arena, source, "short_title"),
                                         .better = text_of(arena, source, "better"),
                                         .basis = text_of(arena, source, "basis"),
                                         .unit = "number",
                                         .period = period_read(period, strlen(period)),
                                         .status_code = text_of(arena, status, "code"),
                                         .status_text = text_of(arena, status, "text")};
    take_headline(arena, source, indicator);
    take_target(arena, source, indicator);
    take_commentary(arena, source, indicator);
    take_series(arena, source, indicator);
    indicator->now.period = indicator->period;
}

static void take_results(struct arena *arena, const cJSON *root, struct site_report *report) {
    static const char *const keys[] = {"met", "within", "outside", "missed", "none", "no_data"};
    const cJSON *summary = member(root, "summary"), *list = member(root, "indicators"), *item;
    report->title = text_of(arena, root, "title");
    report->unit_name = text_of(arena, member(root, "unit"), "name");
    report->sentence = text_of(arena, summary, "sentence");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const cJSON *count = member(summary, keys[i]);
        report->counts[i] = cJSON_IsNumber(count) ? (size_t)count->valuedouble : 0;
    }
    struct site_indicator *indicators = arena_array(arena, length_of(list), sizeof *indicators);
    cJSON_ArrayForEach(item, list)
        take_indicator(arena, item, &indicators[report->indicator_count++]);
    report->indicators = indicators;
}

/* ---- manifest.json ---- */

static void take_circumstances(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *authority = member(root, "authority"), *meeting = member(root, "meeting");
    const char *period = text_of(arena, root, "period");
    report->report = text_of(arena, root, "report");
    report->period = period_read(period, strlen(period));
    report->unit = text_of(arena, root, "unit");
    report->final = cJSON_IsTrue(member(root, "final"));
    report->authority = text_of(arena, authority, "name");
    report->contact = text_of(arena, authority, "contact");
    report->committee = text_of(arena, meeting, "committee");
    report->meeting_date = text_of(arena, meeting, "meeting_date");
    report->exported = text_of(arena, meeting, "exported");
    report->next_due = text_of(arena, meeting, "next_due");
}

void site_take_digest(char digest[DIGEST_SIZE], const char *text) {
    size_t length = text == NULL ? 0 : strlen(text);
    memset(digest, 0, DIGEST_SIZE);
    if (length == DIGEST_SIZE - 1)
        memcpy(digest, text, length);
}

static void take_replaced(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *list = member(root, "replaced"), *item;
    struct site_replaced *replaced = arena_array(arena, length_of(list), sizeof *replaced);
    cJSON_ArrayForEach(item, list) {
        struct site_replaced *one = &replaced[report->replaced_count++];
        one->reason = text_of(arena, item, "reason");
        for (size_t i = 0; i < SITE_FILE_COUNT; i++) {
            const cJSON *digest = member(member(item, "sha256"), SITE_FILE_NAMES[i]);
            site_take_digest(one->digests[i], cJSON_GetStringValue(digest));
        }
    }
    report->replaced = replaced;
}

static void take_exports(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *list = member(root, "inputs"), *item;
    struct site_export *exports = arena_array(arena, length_of(list), sizeof *exports);
    size_t count = 0;
    cJSON_ArrayForEach(item, list) {
        if (!site_export_is_role(text_of(arena, item, "role")))
            continue;
        exports[count].name = text_of(arena, item, "path");
        site_take_digest(exports[count++].digest, cJSON_GetStringValue(member(item, "sha256")));
    }
    site_exports_digest(exports, count, report->exports);
}

static const char *listed_digest(const cJSON *manifest, const char *name) {
    const cJSON *item;
    cJSON_ArrayForEach(item, member(manifest, "outputs")) {
        const char *path = cJSON_GetStringValue(member(item, "path"));
        if (path != NULL && strcmp(path, name) == 0)
            return cJSON_GetStringValue(member(item, "sha256"));
    }
    return NULL;
}

/* A report in out/ is left out. What stands on the site alone cannot be: it would be lost. */
static const char *broken(struct site *site, const char *path, const char *what) {
    size_t length = strlen(site->folder);
    bool published = strncmp(path, site->folder, length) == 0 && path[length] == '/';
    diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
             published ? "%s; nothing is published, so that the report is not lost. Render it "
                         "again, or restore the file"
                       : "%s; the report is left out. Render it again, or restore it",
             what);
    return NULL;
}

static const char *path_of(struct arena *arena, const struct site_report *report,
                           enum site_file file) {
    return arena_printf(arena, "%s/%s", report->source,
                        file == SITE_PAGE ? report->page_name : SITE_FILE_NAMES[file]);
}

const char *site_report_file(struct site *site, struct arena *arena,
                             const struct site_report *report, enum site_file file,
                             size_t *length) {
    const char *path = path_of(site->arena, report, file);
    const char *bytes = file_read(arena, path, length);
    return bytes != NULL ? bytes : broken(site, path, strerror(errno));
}

/* Each file is what the manifest says: a file that was changed by hand is not published. */
static bool take_files(struct site *site, struct arena *arena, const cJSON *manifest,
                       struct site_report *report) {
    for (size_t i = 0; i < SITE_FILE_COUNT; i++) {
        const char *bytes = site_report_file(site, arena, report, i, &report->sizes[i]);
        if (bytes == NULL)
            return false;
        manifest_digest(bytes, report->sizes[i], report->digests[i]);
        const char *listed = listed_digest(manifest, SITE_FILE_NAMES[i]);
        if (i == SITE_MANIFEST || (listed != NULL && strcmp(listed, report->digests[i]) == 0))
            continue;
        broken(site, path_of(site->arena, report, i),
               "the file is not the one that manifest.json tells of");
        return false;
    }
    return true;
}

static cJSON *parse(struct site *site, struct arena *arena, const struct site_report *report,
                    enum site_file file) {
    size_t length;
    const char *text = site_report_file(site, arena, report, file, &length);
    cJSON *root = text == NULL ? NULL : cJSON_Parse(text);
    if (text != NULL && !cJSON_IsObject(root)) {
        broken(site, path_of(site->arena, report, file), "the file is not JSON of ours");
        cJSON_Delete(root);
        return NULL;
    }
    return root;
}

static bool read_into(struct site *site, struct arena *scratch, struct site_report *report) {
    cJSON *manifest = parse(site, scratch, report, SITE_MANIFEST);
    cJSON *results = manifest == NULL ? NULL : parse(site, scratch, report, SITE_RESULTS);
    bool fine = results != NULL && take_files(site, scratch, manifest, report);
    if (fine) {
        take_circumstances(site->arena, manifest, report);
        take_replaced(site->arena, manifest, report);
        take_exports(scratch, manifest, report);
        take_results(site->arena, results, report);
    }
    cJSON_Delete(manifest);
    cJSON_Delete(results);
    return fine;
}

struct site_report *site_report_read(struct site *site, const char *source, const char *page_name) {
    struct site_report *report = arena_alloc(site->arena, sizeof *report);
    struct arena *scratch = arena_new();
    report->source = source;
    report->page_name = page_name;
    bool fine = read_into(site, scratch, report);
    arena_free(scratch);
    return fine ? report : NULL;
}

const struct site_indicator *site_report_find(const struct site_report *report, const char *code) {
    for (size_t i = 0; i < report->indicator_count; i++)
        if (strcmp(report->indicators[i].code, code) == 0)
            return &report->indicators[i];
    return NULL;
}

/* ---- the folders ---- */

static bool is_published_before(const struct site *site, const char *folder) {
    for (size_t i = 0; i < site->past.report_count; i++)
        if (strcmp(site->past.reports[i].folder, folder) == 0)
            return true;
    return false;
}

static const struct site_report *find(const struct site *site, const char *folder) {
    for (size_t i = 0; i < site->reports.count; i++)
        if (strcmp(site->reports.items[i].folder, folder) == 0)
            return &site->reports.items[i];
    return NULL;
}

static void add(struct site *site, const struct site_report *report, const char *folder) {
    struct site_reports *reports = &site->reports;
    reports->items =
        arena_more(site->arena, reports->items, reports->count, sizeof *reports->items);
    struct site_report *added = &reports->items[reports->count++];
    *added = *report;
    added->folder = folder;
    added->is_root = strstr(folder, "/units/") == NULL;
}

/* `folder` is the report's below out/ and below the site. */
static void collect_report(struct site *site, const char *folder) {
    const char *source = arena_printf(site->arena, "%s/%s", site->request->out, folder);
    if (!file_exists(arena_printf(site->arena, "%s/manifest.json", source)) &&
        !file_exists(arena_printf(site->arena, "%s/index.html", source)))
        return; /* only units were rendered */
    const struct site_report *report = site_report_read(site, source, SITE_FILE_NAMES[SITE_PAGE]);
    if (report == NULL)
        return;
    if (site->request->final && !report->final)
        site->outcome->drafts_left_out += !is_published_before(site, folder);
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
    for (size_t i = 0; i < site->past.report_count; i++) {
        const struct site_report *past = &site->past.reports[i];
        if (find(site, past->folder) != NULL)
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
