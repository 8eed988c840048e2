/* The pages of a site that tell of many reports. */
#include "publish/site/site_pages.h"

#include "model/period.h"
#include "model/status.h"
#include "publish/site/site_around.h"
#include "publish/site/site_compare.h"
#include "publish/site/site_history.h"
#include "publish/site/site_month.h"
#include "publish/site/site_page.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "publish/site/site_statement.h"
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
    site_month_put_said(site, arena, view, indicator);
    value_put_text(view, "status_code", indicator->status_code);
    value_put_text(view, "status_text", indicator->status_text);
    value_put_text(view, "unit_name", kind->unit_name);
    value_put_text(view, "href", site_history_link(arena, root, kind, indicator->code));
    site_compare_put_link(site, arena, view, kind, indicator->code, root);
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
    site_around_put(site, arena, view, kinds, kind, root);
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

/* Those whose pages lead to the others': of the whole authority the units directly below. */
static bool is_highest(const struct site_levels *levels, size_t place) {
    size_t above = levels->items[place].above;
    return above == SITE_LEVEL_NONE || levels->items[above].report->is_root;
}

/* The month of kind->all[from]: its own report or, where only units have one, the first. */
static void put_month(struct site *site, struct arena *arena, struct value_object *view,
                      const struct site_kind *kind, size_t from, size_t to, const char *root) {
    const struct site_report *first = kind->all[from];
    site_put_report(site, arena, view, first, root);
    struct value_list *units = value_put_list(view, "units");
    bool own = first->is_root || !site_kind_is_whole(kind);
    const struct site_levels levels = site_levels_of(arena, &kind->all[from], to - from);
    for (size_t i = 0; i < levels.count; i++)
        if (levels.items[i].report != NULL && !(own && levels.items[i].report == first) &&
            is_highest(&levels, i))
            site_put_report(site, arena, value_add_object(units), levels.items[i].report, root);
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
    value_put_boolean(view, "has_comparisons", site_has_comparisons(kind));
    value_put_boolean(view, "has_lagged", any_lags);
    value_put_boolean(view, "has_earlier_indicators", earlier->count > 0);
    site->outcome->indicators += count;
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
    site_around_put(site, arena, view, kinds, kind, root);
    put_years(site, arena, view, kind, root);
    put_histories(site, arena, view, kind, root);
    bool put = site_page_put(site, tree, arena, "report", view, NULL, path);
    arena_free(arena);
    return put && site_put_indicators(site, tree, kinds, kind) &&
           (!site_kind_is_whole(kind) || site_put_comparisons(site, tree, kind));
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

static bool put_statement(struct site *site, struct site_tree *tree, struct arena *arena) {
    static const char PAGE[] = "accessibility/index.html";
    struct value_object *view = site_view(site, arena, PAGE);
    return site_put_statement(site, arena, view) &&
           site_page_put(site, tree, arena, "accessibility", view, NULL, PAGE);
}

bool site_put_pages(struct site *site, struct site_tree *tree) {
    struct arena *arena = arena_new();
    const struct site_kinds kinds = site_kinds(site);
    bool put = put_look(site, tree) && put_home(site, tree, arena, &kinds) &&
               site_put_revisions(site, tree, &kinds) && put_statement(site, tree, arena);
    for (size_t i = 0; put && i < kinds.count; i++)
        put = put_kind(site, tree, &kinds, &kinds.items[i]);
    arena_free(arena);
    return put;
}
