/* The page of revisions: reports that were replaced, figures that later reports give otherwise. */
#include "publish/site/site_pages.h"

#include "model/period.h"
#include "model/trend/trend.h"
#include "publish/site/site_changed.h"
#include "publish/site/site_history.h"
#include "publish/site/site_page.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "publish/site/site_views.h"
#include "report/view/view_put.h"

#include <string.h>

/* ---- reports that were replaced ---- */

static void put_replaced(const struct site *site, struct arena *arena, struct value_list *list,
                         const struct site_revision *revision, const char *root) {
    struct value_object *view = value_add_object(list);
    static const enum output_file linked[] = {OUTPUT_PAPER, OUTPUT_VALUES, OUTPUT_RESULTS};
    const char *replaced = site_replaced_folder(arena, revision);
    value_put_text(view, "id", arena_printf(arena, "revision-%s", revision->id));
    value_put_text(view, "title", revision->title);
    value_put_text(view, "unit_name", revision->unit_name);
    value_put_text(view, "reason", revision->reason);
    view_put_month(arena, view, "month", revision->period, site_year_start(site));
    value_put_text(view, "href", site_folder_link(arena, root, revision->folder));
    for (size_t i = 0; i < sizeof linked / sizeof *linked; i++)
        value_put_text(view, site_file_key(linked[i]),
                       site_file_link(arena, root, replaced, linked[i]));
    struct value_list *changes = value_put_list(view, "changes");
    for (size_t i = 0; i < revision->change_count; i++) {
        struct value_object *change = value_add_object(changes);
        value_put_text(change, "text", revision->changes[i]);
    }
}

/* ---- figures that exports changed ---- */

/* kpi/2020-10.csv line 12, wherever the data folder is. */
static const char *place_text(struct site *site, struct arena *arena, const struct fact *fact) {
    const char *folder = site->request->data, *file = fact->place.file;
    size_t length = strlen(folder);
    if (strncmp(file, folder, length) == 0 && file[length] == '/')
        file += length + 1;
    return arena_printf(arena, "%s line %zu", file, fact->place.line);
}

/* A row that counts, or that counted before; NULL: there is none. */
static void put_fact(struct site *site, struct arena *arena, struct value_object *view,
                     const char *key, const struct fact *fact) {
    const char *text = fact == NULL                ? ""
                       : fact->marker == MARKER_NO ? fact->text
                                                   : marker_text(fact->marker);
    struct value_object *object = value_put_object(view, key);
    value_put_text(object, "text", text);
    value_put_text(object, "place", fact == NULL ? "" : place_text(site, arena, fact));
}

static void put_rows(struct site *site, struct arena *arena, struct value_object *view,
                     const struct revision *revision) {
    struct value_list *rows = value_put_list(view, "rows");
    for (size_t i = 0; i < revision->row_count; i++) {
        const struct revised_row *row = &revision->rows[i];
        const struct fact *fact = row->after != NULL ? row->after : row->before;
        struct value_object *item = value_add_object(rows);
        value_put_text(item, "measure", site->dataset->facts->measures[fact->measure].name);
        value_put_text(item, "unit_name",
                       unit_name(&site->dataset->catalogue.units[fact->unit], fact->period));
        view_put_month(arena, item, "month", fact->period, site_year_start(site));
        put_fact(site, arena, item, "after", row->after);
        put_fact(site, arena, item, "before", row->before);
    }
    value_put_boolean(view, "has_rows", revision->row_count > 0);
    value_put_boolean(view, "has_one_row", revision->row_count == 1);
    value_put_number(view, "row_count", (double)revision->row_count);
}

/* What changed with the figure, where it did. */
static void put_judgements(struct value_object *view, const struct revision *revision) {
    struct revision_judgement judgements[REVISION_JUDGEMENTS];
    size_t count = revision_judgements(revision, judgements);
    struct value_list *list = value_put_list(view, "judgements");
    for (size_t i = 0; i < count; i++) {
        struct value_object *item = value_add_object(list);
        value_put_text(item, "what", judgements[i].what);
        value_put_text(item, "before", judgements[i].before);
        value_put_text(item, "after", judgements[i].after);
    }
    value_put_boolean(view, "has_judgements", count > 0);
}

static void put_figure(struct site *site, struct arena *arena, struct value_list *figures,
                       const struct site_kind *kind, const struct revision *revision,
                       const char *root) {
    const struct indicator *indicator = revision->indicator;
    struct value_object *view = value_add_object(figures);
    value_put_text(view, "number", indicator->number);
    value_put_text(view, "short_title", indicator->short_title);
    value_put_text(view, "label", revision->figure->label);
    value_put_text(view, "href", site_history_link(arena, root, kind, indicator->code));
    value_put_boolean(view, "is_lagged", revision->period != revision->report);
    view_put_month(arena, view, "month", revision->period, site_year_start(site));
    value_put_text(view, "before", revision->before.text);
    value_put_text(view, "after", revision->after.text);
    view_put_month(arena, view, "before_round", revision->before.round, site_year_start(site));
    view_put_month(arena, view, "after_round", revision->after.round, site_year_start(site));
    value_put_boolean(view, "is_again", revision->before.round != revision->report);
    value_put_boolean(view, "is_judged", revision->figure->headline);
    put_judgements(view, revision);
    put_rows(site, arena, view, revision);
}

/* Of each report whose figures exports changed, the newest first; its figures as they changed. */
static void put_changed(struct site *site, struct arena *arena, struct value_list *list,
                        const struct site_kind *kind, const struct revisions *revisions,
                        const char *root) {
    for (size_t to = revisions->count; to > 0;) {
        size_t from = to - 1;
        int period = revisions->items[from].report;
        while (from > 0 && revisions->items[from - 1].report == period)
            from--;
        struct value_object *view = value_add_object(list);
        site_put_report(site, arena, view, site_kind_month(kind, period), root);
        struct value_list *figures = value_put_list(view, "figures");
        for (size_t i = from; i < to; i++)
            put_figure(site, arena, figures, kind, &revisions->items[i], root);
        to = from;
    }
}

/* ---- figures that reports alone tell of ---- */

static bool is_told(const struct revisions *revisions, const char *code, int report) {
    for (size_t i = 0; i < revisions->count; i++) {
        const struct revision *revision = &revisions->items[i];
        if (revision->figure->headline && revision->report == report &&
            strcmp(revision->indicator->code, code) == 0)
            return true;
    }
    return false;
}

/* The months of an indicator that a later report gives otherwise, newest first. */
static void put_restated(const struct site *site, struct arena *arena, struct value_list *list,
                         const struct site_history *history, const struct revisions *told,
                         const char *root) {
    for (size_t i = history->count; i > 0; i--) {
        const struct site_indicator *month = history->months[i - 1];
        const char *now = site_history_restated(history, i - 1);
        if (now == NULL || !site_history_stands(history, i - 1) ||
            is_told(told, history->code, history->reports[i - 1]->period))
            continue;
        struct value_object *view = value_add_object(list);
        value_put_text(view, "number", month->number);
        value_put_text(view, "short_title", month->short_title);
        value_put_text(view, "title", history->reports[i - 1]->title);
        value_put_text(view, "unit_name", history->kind->unit_name);
        value_put_text(view, "href", site_history_link(arena, root, history->kind, history->code));
        view_put_period(arena, view, "month", month->period,
                        site_rhythm(site, history->code, history->reports[i - 1]->period));
        value_put_text(view, "text", month->now.text);
        value_put_text(view, "now", now);
    }
}

/* Where nothing says which rows changed a figure, whoever publishes can do something about it. */
static void note_unknown_rows(struct site *site, size_t figures) {
    if (figures > 0)
        diagnose(site->diagnostics, SEVERITY_NOTE, (struct place){.file = site->request->data},
                 "these are not the exports that the latest reports were made from, so that the "
                 "page of revisions does not say which rows changed %zu figure%s; name the folder "
                 "that has them with --data DIR",
                 figures, figures == 1 ? "" : "s");
}

/* Those that exports are known to have changed, with the rows that say so; then the others. */
static void put_figures(struct site *site, struct arena *arena, struct value_object *view,
                        const struct site_kinds *kinds, const char *root) {
    struct value_list *changed = value_put_list(view, "changed");
    struct value_list *restated = value_put_list(view, "restated");
    size_t unknown = 0;
    for (size_t i = 0; i < kinds->count; i++) {
        const struct site_kind *kind = &kinds->items[i];
        struct revisions revisions;
        bool known = site_changed(site, arena, kind, &revisions);
        size_t before = restated->count;
        put_changed(site, arena, changed, kind, &revisions, root);
        size_t count;
        const struct site_history *histories = site_histories(arena, kind, &count);
        for (size_t k = 0; k < count; k++)
            put_restated(site, arena, restated, &histories[k], &revisions, root);
        unknown += known ? 0 : restated->count - before;
    }
    note_unknown_rows(site, unknown);
    value_put_boolean(view, "has_changed", changed->count > 0);
    value_put_boolean(view, "has_restated", restated->count > 0);
    value_put_boolean(view, "has_none", changed->count == 0 && restated->count == 0);
}

bool site_put_revisions(struct site *site, struct site_tree *tree, const struct site_kinds *kinds) {
    struct arena *arena = arena_new();
    const char *path = "revisions/index.html", *root = site_root(arena, path);
    struct value_object *view = site_view(site, arena, path);
    struct value_list *list = value_put_list(view, "revisions");
    for (size_t i = site->revision_count; i > 0; i--)
        put_replaced(site, arena, list, &site->revisions[i - 1], root);
    put_figures(site, arena, view, kinds, root);
    bool put = site_page_put(site, tree, arena, "revisions", view, NULL, path);
    arena_free(arena);
    return put;
}
