/* The pages of a site that tell of many reports. */
#include "publish/site/site_pages.h"

#include "model/period.h"
#include "model/status.h"
#include "publish/site/site_history.h"
#include "publish/site/site_page.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "publish/site/site_theme.h"
#include "publish/site/site_views.h"
#include "report/view/view_put.h"

#include <string.h>

static bool is_off_target(const struct site_indicator *indicator) {
    int status = words_read(&status_words, indicator->status_code);
    return status >= 0 && status_is_off_target((enum status)status);
}

/* What a report of the kind says of an indicator: perhaps of an earlier month than its own. */
static void put_indicator(struct site *site, struct arena *arena, struct value_object *view,
                          const struct site_kind *kind, const struct site_report *report,
                          const struct site_indicator *indicator, const char *root) {
    view_put_period(arena, view, "month", indicator->period,
                    site_rhythm(site, indicator->code, report->period));
    value_put_boolean(view, "is_lagged", indicator->period != report->period);
    value_put_text(view, "number", indicator->number);
    value_put_text(view, "title", indicator->title);
    value_put_text(view, "short_title", indicator->short_title);
    value_put_text(view, "text", indicator->now.text);
    value_put_text(view, "target_text", indicator->target_text);
    value_put_text(view, "due_text", indicator->due_text);
    value_put_text(view, "status_code", indicator->status_code);
    value_put_text(view, "status_text", indicator->status_text);
    value_put_text(view, "unit_name", kind->unit_name);
    value_put_text(view, "href", site_history_link(arena, root, kind, indicator->code));
}

static const char *kind_href(struct arena *arena, const struct site_kind *kind, const char *root) {
    return site_folder_link(arena, root, kind->folder);
}

static const struct site_report *latest_of(const struct site_kind *kind) {
    return kind->month_count > 0 ? kind->months[kind->month_count - 1]
                                 : kind->all[kind->all_count - 1];
}

/* The kind whose months a report is one of. */
static const struct site_kind *kind_of(struct arena *arena, const struct site_kinds *kinds,
                                       const struct site_report *report) {
    size_t i = 0;
    while (strcmp(kinds->items[i].folder, site_kind_folder(arena, report)) != 0)
        i++;
    return &kinds->items[i];
}

/* The latest report of a kind, and what is off target in it. */
static void put_latest(struct site *site, struct arena *arena, struct value_object *view,
                       const struct site_kinds *kinds, const struct site_kind *kind,
                       const char *root) {
    const struct site_report *latest = latest_of(kind);
    const struct site_kind *own = kind_of(arena, kinds, latest);
    site_put_report(site, arena, view, latest, root);
    struct value_list *off = value_put_list(view, "off_target");
    for (size_t i = 0; i < latest->indicator_count; i++)
        if (is_off_target(&latest->indicators[i]))
            put_indicator(site, arena, value_add_object(off), own, latest, &latest->indicators[i],
                          root);
    value_put_boolean(view, "has_off_target", off->count > 0);
    value_put_number(view, "report_count", (double)kind->all_count);
    value_put_boolean(view, "is_only", kind->all_count == 1);
    value_put_text(view, "kind_href", kind_href(arena, kind, root));
}

static bool put_home(struct site *site, struct site_tree *tree, struct arena *arena,
                     const struct site_kinds *kinds) {
    struct value_object *view = site_view(site, arena, "index.html");
    struct value_list *list = value_put_list(view, "kinds");
    for (size_t i = 0; i < kinds->count; i++)
        if (site_kind_is_whole(&kinds->items[i]))
            put_latest(site, arena, value_add_object(list), kinds, &kinds->items[i], "");
    return site_page_put(site, tree, arena, "home", view, NULL, "index.html");
}

/* ---- all months of a report ---- */

/* The month of kind->all[from]: its own report or, where only units have one, the first. */
static void put_month(struct site *site, struct arena *arena, struct value_object *view,
                      const struct site_kind *kind, size_t from, size_t to, const char *root) {
    const struct site_report *first = kind->all[from];
    site_put_report(site, arena, view, first, root);
    struct value_list *units = value_put_list(view, "units");
    bool own = first->is_root || !site_kind_is_whole(kind);
    for (size_t i = own ? from + 1 : from; i < to; i++)
        site_put_report(site, arena, value_add_object(units), kind->all[i], root);
    value_put_boolean(view, "is_own", own);
    value_put_boolean(view, "has_units", units->count > 0);
}

/* Returns the list of its months. */
static struct value_list *put_year(struct arena *arena, struct value_list *years, int period,
                                   int year_start) {
    struct value_object *year = value_add_object(years);
    value_put_text(year, "name", period_year_text(arena, period, year_start));
    return value_put_list(year, "months");
}

/* Newest first. */
static void put_years(struct site *site, struct arena *arena, struct value_object *view,
                      const struct site_kind *kind, const char *root) {
    struct value_list *years = value_put_list(view, "years");
    struct value_list *months = NULL;
    int year = PERIOD_NONE, start = site_year_start(site);
    for (size_t to = kind->all_count; to > 0;) {
        size_t from = to - 1;
        int period = kind->all[from]->period;
        while (from > 0 && kind->all[from - 1]->period == period)
            from--;
        if (months == NULL || period_year_first(period, start) != year)
            months = put_year(arena, years, period, start);
        year = period_year_first(period, start);
        put_month(site, arena, value_add_object(months), kind, from, to, root);
        to = from;
    }
}

static void put_histories(struct site *site, struct arena *arena, struct value_object *view,
                          const struct site_kind *kind, const char *root) {
    size_t count;
    const struct site_history *histories = site_histories(arena, kind, &count);
    struct value_list *current = value_put_list(view, "indicators");
    struct value_list *earlier = value_put_list(view, "earlier_indicators");
    bool any_lags = false;
    for (size_t i = 0; i < count; i++) {
        const struct site_history *history = &histories[i];
        size_t last = history->count - 1;
        any_lags |=
            history->current && history->months[last]->period != history->reports[last]->period;
        put_indicator(site, arena, value_add_object(history->current ? current : earlier), kind,
                      history->reports[last], history->months[last], root);
    }
    value_put_boolean(view, "has_indicators", current->count > 0);
    value_put_boolean(view, "has_lagged", any_lags);
    value_put_boolean(view, "has_earlier_indicators", earlier->count > 0);
    site->outcome->indicators += count;
}

/* The way to the pages of the units or, from one of these, to that of the whole authority. */
static void put_kinds_beside(struct arena *arena, struct value_object *view,
                             const struct site_kinds *kinds, const struct site_kind *kind,
                             const char *root) {
    bool whole = site_kind_is_whole(kind);
    struct value_list *units = value_put_list(view, "units");
    for (size_t i = 0; i < kinds->count; i++) {
        const struct site_kind *other = &kinds->items[i];
        if (strcmp(other->name, kind->name) != 0)
            continue;
        if (site_kind_is_whole(other)) {
            value_put_text(view, "whole_href", whole ? "" : kind_href(arena, other, root));
        } else if (whole) {
            struct value_object *unit = value_add_object(units);
            value_put_text(unit, "unit_name", other->unit_name);
            value_put_text(unit, "href", kind_href(arena, other, root));
        }
    }
    value_put_boolean(view, "has_units", units->count > 0);
}

static bool put_kind(struct site *site, struct site_tree *tree, const struct site_kinds *kinds,
                     const struct site_kind *kind) {
    struct arena *arena = arena_new();
    const char *path = arena_printf(arena, "%s/index.html", kind->folder);
    const char *root = site_root(arena, path);
    struct value_object *view = site_view(site, arena, path);
    value_put_text(view, "title", latest_of(kind)->title);
    value_put_text(view, "unit_name", kind->unit_name);
    put_latest(site, arena, value_put_object(view, "latest"), kinds, kind, root);
    put_kinds_beside(arena, view, kinds, kind, root);
    put_years(site, arena, view, kind, root);
    put_histories(site, arena, view, kind, root);
    bool put = site_page_put(site, tree, arena, "report", view, NULL, path);
    arena_free(arena);
    return put && site_put_indicators(site, tree, kinds, kind);
}

/* ---- files of the theme ---- */

static bool put_text(struct site_tree *tree, const char *name, const char *text) {
    return text != NULL && site_tree_put(tree, name, text, strlen(text));
}

static bool put_look(struct site *site, struct site_tree *tree) {
    const char *rules = site_theme_file(site, "site.css");
    return rules != NULL && put_text(tree, "colours.css", site->theme.colours) &&
           put_text(tree, "site.css", rules) &&
           put_text(tree, "strip.css", site_theme_file(site, "strip.css"));
}

bool site_put_pages(struct site *site, struct site_tree *tree) {
    struct arena *arena = arena_new();
    const struct site_kinds kinds = site_kinds(site);
    bool put = put_look(site, tree) && put_home(site, tree, arena, &kinds) &&
               site_put_revisions(site, tree, &kinds) &&
               site_page_put(site, tree, arena, "accessibility",
                             site_view(site, arena, "accessibility/index.html"), NULL,
                             "accessibility/index.html");
    for (size_t i = 0; put && i < kinds.count; i++)
        put = put_kind(site, tree, &kinds, &kinds.items[i]);
    arena_free(arena);
    return put;
}
