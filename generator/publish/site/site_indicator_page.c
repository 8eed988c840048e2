/* A page an indicator, with all its months. */
#include "publish/site/site_pages.h"

#include "model/commentary_status.h"
#include "model/month_target.h"
#include "model/period.h"
#include "publish/site/site_actions.h"
#include "publish/site/site_around.h"
#include "publish/site/site_breaks.h"
#include "publish/site/site_chart.h"
#include "publish/site/site_compare.h"
#include "publish/site/site_month.h"
#include "publish/site/site_page.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "publish/site/site_targets.h"
#include "publish/site/site_views.h"
#include "report/view/view_months.h"
#include "report/view/view_put.h"

#include <string.h>

/* What is approved need not say so. */
static const char *status_shown(const char *status) {
    return commentary_status_read(status) == COMMENTARY_APPROVED ? "" : status;
}

/* The page has no heading for a month: what stands below an h3 in a report stands below its h2. */
static const char *with_headings(struct arena *arena, const char *html) {
    char *copy = arena_strdup(arena, html);
    for (char *at = copy; (at = strchr(at, '<')) != NULL;) {
        at += at[1] == '/' ? 2 : 1;
        if (at[0] == 'h' && at[1] >= '4' && at[1] <= '6' && (at[2] == '>' || at[2] == ' '))
            at[1]--;
    }
    return copy;
}

static void put_commentary(struct arena *arena, struct value_object *view,
                           const struct site_commentary *commentary) {
    static const struct site_commentary none = {"", "", "", "", "", ""};
    const struct site_commentary *words = commentary != NULL ? commentary : &none;
    struct value_object *object = value_put_object(view, "commentary");
    value_put_text(object, "headline", words->headline);
    value_put_text(object, "lang", words->lang);
    value_put_text(object, "html", with_headings(arena, words->html));
    value_put_text(object, "author", words->author);
    value_put_text(object, "status", status_shown(words->status));
    view_put_date(arena, object, "date", words->date);
    value_put_boolean(object, "has_byline", *words->author != '\0' || *words->date != '\0');
    value_put_boolean(view, "has_commentary", commentary != NULL);
}

static void put_unreconciled(struct value_object *view, const struct site_indicator *month) {
    struct value_list *list = value_put_list(view, "unreconciled");
    for (size_t i = 0; i < month->unreconciled_count; i++)
        value_put_text(value_add_object(list), "text", month->unreconciled[i]);
    value_put_boolean(view, "has_unreconciled", list->count > 0);
}

static void put_month(struct site *site, struct arena *arena, struct value_object *view,
                      const struct site_history *history, size_t index, const char *root) {
    const struct site_indicator *month = history->months[index];
    const char *restated = site_history_restated(history, index);
    view_put_period(arena, view, "month", month->period,
                    site_rhythm(site, history->code, history->reports[index]->period));
    site_put_report(site, arena, value_put_object(view, "report"), history->reports[index], root);
    value_put_boolean(view, "is_lagged", month->period != history->reports[index]->period);
    value_put_text(view, "text", month->now.text);
    value_put_text(view, "reason", month->reason);
    value_put_text(view, "target_text", month->target_text);
    value_put_text(view, "due_text", month->due_text);
    site_month_put_said(site, arena, view, month);
    site_targets_put(view, &month->now);
    value_put_text(view, "tolerance_text", month->tolerance_text);
    value_put_text(view, "status_code", month->status_code);
    value_put_text(view, "status_text", month->status_text);
    value_put_text(view, "restated", restated == NULL ? "" : restated);
    put_unreconciled(view, month);
    put_commentary(arena, view, month->commentary);
    value_put_boolean(view, "is_newest", index + 1 == history->count);
}

/* Newest first. */
static void put_months(struct site *site, struct arena *arena, struct value_object *view,
                       const struct site_history *history, const char *root) {
    struct value_list *months = value_put_list(view, "months");
    struct value_list *spoken = value_put_list(view, "commentaries");
    bool restated = false, missing = false;
    for (size_t i = history->count; i > 0; i--) {
        const struct site_indicator *month = history->months[i - 1];
        struct value_object *object = value_object_new(arena, months->names);
        put_month(site, arena, object, history, i - 1, root);
        if (month->commentary != NULL)
            value_add(spoken, value_of_object(object));
        if (!site_history_stands(history, i - 1))
            continue;
        value_add(months, value_of_object(object));
        restated = restated || site_history_restated(history, i - 1) != NULL;
        missing = missing || *month->reason != '\0';
    }
    value_put_boolean(view, "has_commentaries", spoken->count > 0);
    value_put_boolean(view, "has_restated", restated);
    value_put_boolean(view, "has_missing", missing);
}

static void put_breaks(const struct site *site, struct arena *arena, struct value_object *view,
                       const struct indicator_result *result) {
    struct value_list *breaks = value_put_list(view, "breaks");
    for (size_t i = 0; i < result->break_count; i++) {
        struct value_object *item = value_add_object(breaks);
        view_put_month(arena, item, "month", result->breaks[i].period, site_year_start(site));
        value_put_text(item, "text", result->breaks[i].text);
    }
    value_put_boolean(view, "has_breaks", breaks->count > 0);
}

/* The chart's months before the first report, newest first: so that its numbers all stand in a
 * table. */
static void put_earlier_months(struct arena *arena, struct value_object *view,
                               const struct site_history *history,
                               const struct report_result *results) {
    const struct indicator_result *result = &results->indicators[0];
    struct value_list *months = value_put_list(view, "earlier_months");
    bool targets = false;
    for (size_t i = result->series_count; i > 0; i--) {
        const struct series_point *point = &result->series[i - 1];
        if (point->period >= history->months[0]->period)
            continue;
        struct value_object *month = value_add_object(months);
        view_put_period(arena, month, "month", point->period, result->indicator->rhythm);
        value_put_text(month, "text", point->value.text);
        value_put_text(month, "target_text",
                       month_target_text(arena, result, &result->target, point->target));
        targets =
            site_targets_put_of(arena, month, result, i - 1) || targets || point->target != NULL;
    }
    value_put_boolean(view, "has_earlier_months", months->count > 0);
    value_put_boolean(view, "has_earlier_targets", targets);
    value_put_boolean(view, "is_phased", result->target.phased);
}

/* What its numbers come from, as the latest report says; "" where it does not say whose it is. */
static const char *source_of(struct arena *arena, const struct site_history *history) {
    const char *stated = history->months[history->count - 1]->source,
               *authority = history->reports[history->count - 1]->authority;
    if (*stated != '\0' || *authority == '\0')
        return stated;
    return catalogue_exports_text(arena, authority);
}

static struct value_object *page_view(struct site *site, struct arena *arena,
                                      const struct site_history *history, const char *path,
                                      int from) {
    const struct site_indicator *last = history->months[history->count - 1];
    const char *root = site_root(arena, path);
    struct value_object *view = site_view(site, arena, path);
    value_put_text(view, "code", history->code);
    value_put_text(view, "number", last->number);
    value_put_text(view, "title", last->title);
    value_put_text(view, "unit_name", history->kind->unit_name);
    value_put_text(view, "source", source_of(arena, history));
    value_put_text(view, "better_text",
                   words_text(&catalogue_better_words, site_better_named(last->better)));
    struct rhythm rhythm =
        site_rhythm(site, history->code, history->reports[history->count - 1]->period);
    value_put_text(view, "chart_months", rhythm_range_text(arena, rhythm, from, last->period));
    view_put_rhythm(arena, view, rhythm);
    value_put_text(view, "first_report", period_text(arena, history->reports[0]->period));
    value_put_boolean(view, "is_current", history->current);
    put_month(site, arena, value_put_object(view, "latest"), history, history->count - 1, root);
    put_months(site, arena, view, history, root);
    site_actions_put(site, arena, view, history, root);
    return view;
}

bool site_put_indicators(struct site *site, struct site_tree *tree, const struct site_kinds *kinds,
                         const struct site_kind *kind) {
    size_t count;
    const struct site_history *histories = site_histories(site->arena, kind, &count);
    bool put = true;
    for (size_t i = 0; put && i < count; i++) {
        struct arena *arena = arena_new();
        const char *path = site_history_page(arena, kind, histories[i].code);
        int from;
        const struct report_result *results = site_chart_results(site, arena, &histories[i], &from);
        struct value_object *view = page_view(site, arena, &histories[i], path, from);
        value_put_text(view, "chart_kind",
                       words_code(&chart_kind_words, view_chart_kind(&results->indicators[0])));
        put_earlier_months(arena, view, &histories[i], results);
        put_breaks(site, arena, view, &results->indicators[0]);
        site_around_put_indicators(arena, view, kinds, kind, histories[i].code,
                                   site_root(arena, path));
        site_compare_put_link(site, arena, view, kind, histories[i].code, site_root(arena, path));
        put = site_page_put(site, tree, arena, "indicator", view, results, path);
        arena_free(arena);
    }
    return put;
}
