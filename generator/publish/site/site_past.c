/* Reads site.json, the list of what was published, or writes it anew. */
#include "publish/site/site_past.h"

#include "model/period.h"
#include "publish/site/site_files.h"
#include "publish/site/site_place.h"
#include "publish/site/site_state.h"
#include "render/json.h"
#include "report/member.h"

#include <errno.h>
#include <string.h>

static size_t items_of(const cJSON *root, const char *key, const cJSON **first) {
    const cJSON *list = member_of(root, key);
    *first = list == NULL ? NULL : list->child;
    return (size_t)cJSON_GetArraySize(list);
}

static void take_files(struct site *site, const cJSON *root) {
    const cJSON *item;
    cJSON_ArrayForEach(item, member_of(root, "files")) {
        struct site_entry *entry = site_entries_add(site->arena, &site->past.files);
        entry->path = member_copy(site->arena, item, "path");
        digest_take(entry->digest, member_text(item, "sha256"));
    }
}

static void take_reports(struct site *site, const cJSON *root) {
    struct site_reports *reports = &site->past.reports;
    const cJSON *item;
    reports->items =
        arena_array(site->arena, items_of(root, "reports", &item), sizeof *reports->items);
    for (; item != NULL; item = item->next) {
        struct site_report *report = &reports->items[reports->count++];
        report->folder = member_copy(site->arena, item, "folder");
        report->source = site_source_of_past(site, report->folder);
        for (size_t i = 0; i < OUTPUT_COUNT; i++)
            digest_take(report->digests[i], member_text(item, OUTPUTS[i].name));
    }
}

static void take_revisions(struct site *site, const cJSON *root) {
    struct site_past *past = &site->past;
    const cJSON *item, *change;
    past->revisions =
        arena_array(site->arena, items_of(root, "revisions", &item), sizeof *past->revisions);
    for (; item != NULL; item = item->next) {
        struct site_revision *revision = &past->revisions[past->revision_count++];
        *revision = (struct site_revision){.id = member_copy(site->arena, item, "id"),
                                           .folder = member_copy(site->arena, item, "folder"),
                                           .title = member_copy(site->arena, item, "title"),
                                           .unit_name = member_copy(site->arena, item, "unit"),
                                           .reason = member_copy(site->arena, item, "reason"),
                                           .time = member_copy(site->arena, item, "time"),
                                           .period = member_month(item, "period")};
        size_t count = items_of(item, "changes", &change);
        revision->changes = arena_array(site->arena, count, sizeof *revision->changes);
        for (; change != NULL; change = change->next)
            revision->changes[revision->change_count++] =
                arena_strdup(site->arena, cJSON_IsString(change) ? change->valuestring : "");
    }
}

/* 8 hexadecimal digits; from the second time on -2, … behind them. */
static bool is_id(const char *id) {
    enum { DIGITS = 8 };
    if (strspn(id, "0123456789abcdef") != DIGITS)
        return false;
    id += DIGITS;
    return *id == '\0' ||
           (*id == '-' && id[1] != '\0' && id[1 + strspn(id + 1, "0123456789")] == '\0');
}

static bool is_place(struct site *site, const char *folder) {
    struct site_place place;
    return site_place_read(&place, site->arena, folder);
}

static bool is_listed_before(const struct site_past *past, size_t place) {
    const struct site_revision *revisions = past->revisions;
    for (size_t i = 0; i < place; i++)
        if (strcmp(revisions[i].id, revisions[place].id) == 0 &&
            strcmp(revisions[i].folder, revisions[place].folder) == 0)
            return true;
    return false;
}

/* The first thing in the list that this program has not written, and that would become a path;
 * NULL: there is none. */
static const char *strange_part(struct site *site) {
    const struct site_past *past = &site->past;
    for (size_t i = 0; i < past->files.count; i++)
        if (!enclosure_is_path(past->files.items[i].path))
            return past->files.items[i].path;
    for (size_t i = 0; i < past->reports.count; i++)
        if (!is_place(site, past->reports.items[i].folder))
            return past->reports.items[i].folder;
    for (size_t i = 0; i < past->revision_count; i++) {
        const struct site_revision *revision = &past->revisions[i];
        if (!is_place(site, revision->folder) || revision->period == PERIOD_NONE)
            return revision->folder;
        if (!is_id(revision->id) || is_listed_before(past, i))
            return revision->id;
    }
    return NULL;
}

/* Always false. */
static bool say_not_ours(const struct site *site, const char *what) {
    diagnose(site->diagnostics, SEVERITY_ERROR,
             (struct place){.file = enclosure_shown(&site->old, SITE_PAST_LIST)},
             "%s; restore it, or publish to another folder", what);
    return false;
}

bool site_past_read(struct site *site) {
    size_t length;
    const char *text = enclosure_read(&site->old, site->arena, SITE_PAST_LIST, &length);
    if (text == NULL && errno == ENOENT)
        return true;
    cJSON *root = text == NULL ? NULL : cJSON_Parse(text);
    bool ours = strcmp(member_text(root, "program"), "scorecard") == 0;
    if (ours) {
        take_files(site, root);
        take_reports(site, root);
        take_revisions(site, root);
    }
    cJSON_Delete(root);
    if (!ours)
        return say_not_ours(site, "this is not the list of what was published, which a site keeps");
    const char *strange = strange_part(site);
    return strange == NULL ||
           say_not_ours(site, arena_printf(site->arena,
                                           "“%s” stands in the list of what was published, but is "
                                           "no path or number of a report of ours there",
                                           strange));
}

static void put_files(cJSON *root, const struct site_entries *files) {
    cJSON *list = cJSON_AddArrayToObject(root, "files");
    for (size_t i = 0; i < files->count; i++) {
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "path", files->items[i].path);
        cJSON_AddNumberToObject(item, "size", (double)files->items[i].size);
        cJSON_AddStringToObject(item, "sha256", files->items[i].digest);
        cJSON_AddItemToArray(list, item);
    }
}

static void put_reports(const struct site *site, cJSON *root) {
    cJSON *list = cJSON_AddArrayToObject(root, "reports");
    for (size_t i = 0; i < site->reports.count; i++) {
        const struct site_report *report = &site->reports.items[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "folder", report->folder);
        cJSON_AddBoolToObject(item, "final", report->final);
        for (size_t k = 0; k < OUTPUT_COUNT; k++)
            cJSON_AddStringToObject(item, OUTPUTS[k].name, report->digests[k]);
        cJSON_AddItemToArray(list, item);
    }
}

static void put_revisions(const struct site *site, cJSON *root) {
    cJSON *list = cJSON_AddArrayToObject(root, "revisions");
    for (size_t i = 0; i < site->revision_count; i++) {
        const struct site_revision *revision = &site->revisions[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "id", revision->id);
        cJSON_AddStringToObject(item, "folder", revision->folder);
        cJSON_AddStringToObject(item, "title", revision->title);
        cJSON_AddStringToObject(item, "unit", revision->unit_name);
        cJSON_AddStringToObject(item, "period", period_code(site->arena, revision->period));
        cJSON_AddStringToObject(item, "reason", revision->reason);
        cJSON_AddStringToObject(item, "time", revision->time);
        cJSON *changes = cJSON_AddArrayToObject(item, "changes");
        for (size_t k = 0; k < revision->change_count; k++)
            cJSON_AddItemToArray(changes, cJSON_CreateString(revision->changes[k]));
        cJSON_AddItemToArray(list, item);
    }
}

void site_past_write(const struct site *site, const struct site_entries *files,
                     struct buffer *out) {
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "program", "scorecard");
    put_reports(site, root);
    put_revisions(site, root);
    put_files(root, files);
    json_put(root, out);
    cJSON_Delete(root);
}
