/* Makes the views that are alike on all pages of a site. */
#include "publish/site/site_views.h"

#include "base/file.h"
#include "publish/site/site_dates.h"
#include "publish/site/site_kinds.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "report/mustache/mustache_templates.h"
#include "report/view/view_put.h"

#include <string.h>

int site_year_start(const struct site *site) {
    enum { APRIL = 4 };
    return site->dataset == NULL ? APRIL : site->dataset->catalogue.authority.year_start;
}

struct rhythm site_rhythm(const struct site *site, const char *code, int report) {
    const struct indicator *indicator =
        site->dataset == NULL ? NULL : catalogue_indicator(&site->dataset->catalogue, code, report);
    return indicator == NULL ? (struct rhythm){FREQUENCY_MONTH, site_year_start(site)}
                             : indicator->rhythm;
}

const struct site_report *site_publisher(const struct site *site) {
    const struct site_report *found = &site->reports.items[0];
    for (size_t i = 0; i < site->reports.count; i++) {
        const struct site_report *report = &site->reports.items[i];
        if (*report->authority != '\0' &&
            (*found->authority == '\0' || report->period >= found->period))
            found = report;
    }
    return found;
}

struct value_object *site_view(struct site *site, struct arena *arena, const char *path) {
    const struct site_theme *theme = &site->theme;
    const struct site_report *report = site_publisher(site);
    struct value_object *view = value_object_new(arena, mustache_names(site->templates));
    value_put_text(view, "root", site_root(arena, path));
    struct value_object *object = value_put_object(view, "site");
    for (enum site_text text = 0; text < SITE_TEXTS; text++)
        if (text != SITE_CONTACT)
            value_put_text(object, site_text_keys[text], theme->texts[text]);
    value_put_text(object, "authority", report->authority);
    const char *contact = theme->texts[SITE_CONTACT];
    value_put_text(object, site_text_keys[SITE_CONTACT],
                   *contact != '\0' ? contact : report->contact);
    value_put_boolean(object, "has_revisions", site->revision_count > 0);
    return view;
}

static void put_files(struct arena *arena, struct value_object *view,
                      const struct site_report *report, const char *root) {
    for (enum output_file file = 0; file < OUTPUT_COUNT; file++) {
        struct value_object *object = value_put_object(view, site_file_key(file));
        value_put_text(object, "href", site_file_link(arena, root, report->folder, file));
        value_put_text(object, "size", file_size_text(arena, report->sizes[file]));
    }
}

static bool is_revised(const struct site *site, const struct site_report *report) {
    for (size_t i = 0; i < site->revision_count; i++)
        if (strcmp(site->revisions[i].folder, report->folder) == 0)
            return true;
    return false;
}

static const char *add_count(struct arena *arena, const char *text, size_t count,
                             const char *words) {
    return arena_printf(arena, "%s%s%zu %s", text, *text != '\0' ? ", " : "", count, words);
}

/* 8 on or better than target, 6 within tolerance, 1 missed */
static const char *counts_text(struct arena *arena, const struct site_report *report) {
    static const char *const words[STATUSES] = {
        [STATUS_MET] = "on or better than target", [STATUS_WITHIN] = "within tolerance",
        [STATUS_OUTSIDE] = "outside tolerance",    [STATUS_MISSED] = "missed",
        [STATUS_NONE] = "without a target",        [STATUS_NO_DATA] = "without data"};
    const char *text = "";
    for (size_t i = 0; i < STATUSES; i++) {
        size_t count = report->counts[i] - (i == STATUS_NONE ? report->of_few : 0);
        if (count > 0)
            text = add_count(arena, text, count, words[i]);
    }
    if (report->of_few > 0)
        text = add_count(arena, text, report->of_few, "too few to judge");
    return *text != '\0' ? text : "no indicators";
}

void site_put_report(struct site *site, struct arena *arena, struct value_object *view,
                     const struct site_report *report, const char *root) {
    value_put_text(view, "title", report->title);
    value_put_text(view, "unit_name", report->is_root ? "" : report->unit_name);
    value_put_text(view, "authority", report->authority);
    view_put_month(arena, view, "month", report->period, site_year_start(site));
    value_put_text(view, "href", site_folder_link(arena, root, report->folder));
    value_put_text(view, "list_href",
                   site_folder_link(arena, root, site_kind_folder(arena, report)));
    value_put_text(view, "latest_href", site_folder_link(arena, root, site_latest(arena, report)));
    value_put_text(view, "committee", report->committee);
    view_put_date(arena, view, "published", site_published(report));
    view_put_date(arena, view, "next_due", report->next_due);
    value_put_text(view, "sentence", report->sentence);
    value_put_text(view, "counts", counts_text(arena, report));
    value_put_boolean(view, "is_draft", !report->final);
    value_put_boolean(view, "is_revised", is_revised(site, report));
    put_files(arena, view, report, root);
}
