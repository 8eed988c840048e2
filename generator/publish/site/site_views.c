/* What the templates of a site may say, and the page that a template comes to. */
#include "publish/site/site_parts.h"

#include "base/buffer.h"
#include "base/file.h"
#include "model/period.h"
#include "render/html.h"
#include "report/mustache/mustache.h"
#include "report/page/page.h"
#include "report/view/view_parts.h"

#include <stdlib.h>
#include <string.h>

const char *site_link(struct arena *arena, const char *path) {
    struct buffer out = {0};
    buffer_puts(&out, "");
    for (const char *at = path; *at != '\0'; at++)
        if (strchr("/-._~", *at) != NULL || (*at >= '0' && *at <= '9') ||
            (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z'))
            buffer_putc(&out, *at);
        else
            buffer_printf(&out, "%%%02X", (unsigned char)*at);
    const char *link = arena_strdup(arena, out.data);
    buffer_free(&out);
    return link;
}

const char *site_root(struct arena *arena, const char *path) {
    const char *root = "";
    for (; *path != '\0'; path++)
        if (*path == '/')
            root = arena_printf(arena, "%s../", root);
    return root;
}

const char *site_size_text(struct arena *arena, size_t size) {
    enum { THOUSAND = 1000, MILLION = 1000000, TENTH = 100000 };
    if (size >= MILLION)
        return arena_printf(arena, "%zu.%zu MB", size / MILLION, size % MILLION / TENTH);
    return arena_printf(arena, "%zu KB", (size + THOUSAND - 1) / THOUSAND);
}

const char *site_published(const struct site_report *report) {
    return *report->meeting_date != '\0' ? report->meeting_date : report->exported;
}

/* The latest report that says who publishes it. */
static const struct site_report *publisher(const struct site *site) {
    const struct site_report *found = &site->reports.items[0];
    for (size_t i = 0; i < site->reports.count; i++) {
        const struct site_report *report = &site->reports.items[i];
        if (*report->authority != '\0' &&
            (*found->authority == '\0' || report->period >= found->period))
            found = report;
    }
    return found;
}

cJSON *site_view(struct site *site, struct arena *arena, const char *path) {
    const struct site_theme *theme = &site->theme;
    const struct site_report *report = publisher(site);
    cJSON *view = cJSON_CreateObject();
    view_put_text(view, "root", site_root(arena, path));
    cJSON *object = cJSON_AddObjectToObject(view, "site");
    view_put_text(object, "title", theme->title);
    view_put_text(object, "notice", theme->notice);
    view_put_text(object, "authority", report->authority);
    view_put_text(object, "contact", *theme->contact != '\0' ? theme->contact : report->contact);
    view_put_text(object, "statement_date", theme->statement_date);
    cJSON_AddBoolToObject(object, "has_revisions", site->revision_count > 0);
    return view;
}

static void put_files(struct arena *arena, cJSON *view, const struct site_report *report,
                      const char *root) {
    static const char *const keys[] = {"page", "pdf", "json", "csv", "manifest"};
    for (size_t i = 0; i < SITE_FILE_COUNT; i++) {
        const char *name = i == SITE_PAGE ? SITE_OWN_PAGE : SITE_FILE_NAMES[i];
        cJSON *file = cJSON_AddObjectToObject(view, keys[i]);
        view_put_text(file, "href",
                      site_link(arena, arena_printf(arena, "%s%s/%s", root, report->folder, name)));
        view_put_text(file, "size", site_size_text(arena, report->sizes[i]));
    }
}

static bool is_revised(const struct site *site, const struct site_report *report) {
    for (size_t i = 0; i < site->revision_count; i++)
        if (strcmp(site->revisions[i].folder, report->folder) == 0)
            return true;
    return false;
}

/* 8 on or better than target, 6 within tolerance, 1 missed */
static const char *counts_text(struct arena *arena, const struct site_report *report) {
    static const char *const words[] = {"on or better than target", "within tolerance",
                                        "outside tolerance",        "missed",
                                        "without a target",         "without data"};
    const char *text = "";
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (report->counts[i] > 0)
            text = arena_printf(arena, "%s%s%zu %s", text, *text != '\0' ? ", " : "",
                                report->counts[i], words[i]);
    return *text != '\0' ? text : "no indicators";
}

const char *site_latest(struct arena *arena, const struct site_report *report) {
    return arena_printf(arena, "%s/latest%s%s", report->report, report->is_root ? "" : "/units/",
                        report->is_root ? "" : report->unit);
}

cJSON *site_report_view(struct site *site, struct arena *arena, const struct site_report *report,
                        const char *root) {
    cJSON *view = cJSON_CreateObject();
    view_put_text(view, "title", report->title);
    view_put_text(view, "unit_name", report->is_root ? "" : report->unit_name);
    view_put_text(view, "authority", report->authority);
    view_put_month(arena, view, "month", report->period);
    view_put_text(view, "href",
                  site_link(arena, arena_printf(arena, "%s%s/index.html", root, report->folder)));
    view_put_text(view, "list_href",
                  site_link(arena, arena_printf(arena, "%s%s/index.html", root,
                                                site_kind_folder(arena, report))));
    view_put_text(
        view, "latest_href",
        site_link(arena, arena_printf(arena, "%s%s/index.html", root, site_latest(arena, report))));
    view_put_text(view, "committee", report->committee);
    view_put_date(arena, view, "published", site_published(report));
    view_put_date(arena, view, "next_due", report->next_due);
    view_put_text(view, "sentence", report->sentence);
    view_put_text(view, "counts", counts_text(arena, report));
    cJSON_AddBoolToObject(view, "is_draft", !report->final);
    cJSON_AddBoolToObject(view, "is_revised", is_revised(site, report));
    put_files(arena, view, report, root);
    return view;
}

/* ---- from a template to a page ---- */

static const char *find_partial(void *context, const char *name, const char **path) {
    struct site *site = context;
    if (strchr(name, '/') != NULL)
        return NULL;
    *path = arena_printf(site->arena, "%s/%s.html", site->theme.folder, name);
    size_t length;
    return file_read(site->arena, *path, &length);
}

static bool expand(struct site *site, struct arena *arena, const char *name, cJSON *view,
                   struct expansion *expansion) {
    struct mustache_partials partials = {find_partial, site};
    const char *file = arena_printf(arena, "%s.html", name);
    const char *path = arena_printf(site->arena, "%s/%s", site->theme.folder, file);
    const char *text = site_theme_file(site, file);
    return text != NULL &&
           mustache_expand(arena, site->diagnostics, path, text, view, &partials, true, expansion);
}

bool site_page_put(struct site *site, struct site_tree *tree, struct arena *arena, const char *name,
                   cJSON *view, const struct report_result *results, const char *path) {
    struct expansion expansion = {0};
    struct buffer page = {0};
    const struct node *root = NULL;
    if (expand(site, arena, name, view, &expansion))
        root = page_read(arena, site->diagnostics, &expansion, results, site->typefaces);
    if (root != NULL)
        html_write(arena, root, NULL, NULL, &page);
    bool put = root != NULL && site_tree_put(tree, path, page.data, page.length);
    buffer_free(&page);
    buffer_free(&expansion.text);
    cJSON_Delete(view);
    return put;
}

bool site_part_expand(struct site *site, struct arena *arena, const char *name, cJSON *view,
                      struct buffer *out) {
    struct expansion expansion = {0};
    bool expanded = expand(site, arena, name, view, &expansion);
    if (expanded)
        buffer_put(out, expansion.text.data, expansion.text.length);
    buffer_free(&expansion.text);
    cJSON_Delete(view);
    return expanded;
}
