/* A page an indicator, with all its months. */
#include "publish/site/site_pages.h"

#include "model/commentary_status.h"
#include "model/period.h"
#include "publish/site/site_breaks.h"
#include "publish/site/site_chart.h"
#include "publish/site/site_page.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "publish/site/site_views.h"
#include "report/view/view_months.h"
#include "report/view/view_put.h"

#include <string.h>

/* What is approved need not say so. */
static const char *status_shown(const char *status) {
    return commentary_status_read(status) == COMMENTARY_APPROVED ? "" : status;
}

static void put_commentary(struct arena *arena, cJSON *view,
                           const struct site_commentary *commentary) {
    static const struct site_commentary none = {"", "", "", "", ""};
    const struct site_commentary *words = commentary != NULL ? commentary : &none;
    cJSON *object = cJSON_AddObjectToObject(view, "commentary");
    view_put_text(object, "headline", words->headline);
    view_put_text(object, "html", words->html);
    view_put_text(object, "author", words->author);
    view_put_text(object, "status", status_shown(words->status));
    view_put_date(arena, object, "date", words->date);
    cJSON_AddBoolToObject(object, "has_byline", *words->author != '\0' || *words->date != '\0');
    cJSON_AddBoolToObject(view, "has_commentary", commentary != NULL);
}

static cJSON *month_view(struct site *site, struct arena *arena, const struct site_history *history,
                         size_t index, const char *root) {
    const struct site_indicator *month = history->months[index];
    const char *restated = site_history_restated(history, index);
    cJSON *view = cJSON_CreateObject();
    view_put_month(arena, view, "month", month->period, site_year_start(site));
    cJSON_AddItemToObject(view, "report",
                          site_report_view(site, arena, history->reports[index], root));
    cJSON_AddBoolToObject(view, "is_lagged", month->period != history->reports[index]->period);
    view_put_text(view, "text", month->now.text);
    view_put_text(view, "reason", month->reason);
    view_put_text(view, "target_text", month->target_text);
    view_put_text(view, "due_text", month->due_text);
    view_put_text(view, "tolerance_text", month->tolerance_text);
    view_put_text(view, "status_code", month->status_code);
    view_put_text(view, "status_text", month->status_text);
    view_put_text(view, "restated", restated == NULL ? "" : restated);
    put_commentary(arena, view, month->commentary);
    cJSON_AddBoolToObject(view, "is_newest", index + 1 == history->count);
    return view;
}

/* Newest first. */
static void put_months(struct site *site, struct arena *arena, cJSON *view,
                       const struct site_history *history, const char *root) {
    cJSON *months = cJSON_AddArrayToObject(view, "months");
    cJSON *spoken = cJSON_AddArrayToObject(view, "commentaries");
    bool restated = false, missing = false;
    for (size_t i = history->count; i > 0; i--) {
        const struct site_indicator *month = history->months[i - 1];
        cJSON_AddItemToArray(months, month_view(site, arena, history, i - 1, root));
        if (month->commentary != NULL)
            cJSON_AddItemToArray(spoken, month_view(site, arena, history, i - 1, root));
        restated = restated || site_history_restated(history, i - 1) != NULL;
        missing = missing || *month->reason != '\0';
    }
    cJSON_AddBoolToObject(view, "has_commentaries", spoken->child != NULL);
    cJSON_AddBoolToObject(view, "has_restated", restated);
    cJSON_AddBoolToObject(view, "has_missing", missing);
}

static void put_breaks(const struct site *site, struct arena *arena, cJSON *view,
                       const struct indicator_result *result) {
    cJSON *breaks = cJSON_AddArrayToObject(view, "breaks");
    for (size_t i = 0; i < result->break_count; i++) {
        cJSON *item = cJSON_CreateObject();
        view_put_month(arena, item, "month", result->breaks[i].period, site_year_start(site));
        view_put_text(item, "text", result->breaks[i].text);
        cJSON_AddItemToArray(breaks, item);
    }
    cJSON_AddBoolToObject(view, "has_breaks", breaks->child != NULL);
}

/* The chart's months before the first report, newest first: so that its numbers all stand in a
 * table. */
static void put_earlier_months(const struct site *site, struct arena *arena, cJSON *view,
                               const struct site_history *history,
                               const struct report_result *results) {
    const struct indicator_result *result = &results->indicators[0];
    cJSON *months = cJSON_AddArrayToObject(view, "earlier_months");
    bool targets = false;
    for (size_t i = result->series_count; i > 0; i--) {
        const struct series_point *point = &result->series[i - 1];
        if (point->period >= history->months[0]->period)
            continue;
        cJSON *month = cJSON_CreateObject();
        view_put_month(arena, month, "month", point->period, site_year_start(site));
        view_put_text(month, "text", point->value.text);
        view_put_text(month, "target_text", view_month_target(arena, result, point->target));
        targets = targets || point->target != NULL;
        cJSON_AddItemToArray(months, month);
    }
    cJSON_AddBoolToObject(view, "has_earlier_months", months->child != NULL);
    cJSON_AddBoolToObject(view, "has_earlier_targets", targets);
    cJSON_AddBoolToObject(view, "is_phased", result->target.phased);
}

/* The same indicator of other units, or of the whole authority. */
static void put_others(struct arena *arena, cJSON *view, const struct site_kinds *kinds,
                       const struct site_history *history, const char *root) {
    cJSON *others = cJSON_AddArrayToObject(view, "others");
    for (size_t i = 0; i < kinds->count; i++) {
        const struct site_kind *kind = &kinds->items[i];
        if (kind == history->kind || strcmp(kind->name, history->kind->name) != 0 ||
            !site_kind_has(kind, history->code))
            continue;
        cJSON *other = cJSON_CreateObject();
        view_put_text(other, "unit_name", kind->months[kind->month_count - 1]->unit_name);
        view_put_text(other, "href", site_history_link(arena, root, kind, history->code));
        cJSON_AddItemToArray(others, other);
    }
    cJSON_AddBoolToObject(view, "has_others", others->child != NULL);
}

static cJSON *page_view(struct site *site, struct arena *arena, const struct site_history *history,
                        const char *path, int from) {
    const struct site_indicator *last = history->months[history->count - 1];
    const char *root = site_root(arena, path);
    cJSON *view = site_view(site, arena, path);
    view_put_text(view, "code", history->code);
    view_put_text(view, "number", last->number);
    view_put_text(view, "title", last->title);
    view_put_text(view, "unit_name", history->kind->unit_name);
    view_put_text(view, "better_text",
                  words_text(&catalogue_better_words, site_better_named(last->better)));
    view_put_text(view, "chart_months", period_range_text(arena, from, last->period));
    view_put_text(view, "first_report", period_text(arena, history->reports[0]->period));
    cJSON_AddBoolToObject(view, "is_current", history->current);
    cJSON_AddItemToObject(view, "latest",
                          month_view(site, arena, history, history->count - 1, root));
    put_months(site, arena, view, history, root);
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
        const struct report_result *results = site_chart_results(arena, &histories[i], &from);
        cJSON *view = page_view(site, arena, &histories[i], path, from);
        put_earlier_months(site, arena, view, &histories[i], results);
        put_breaks(site, arena, view, &results->indicators[0]);
        put_others(arena, view, kinds, &histories[i], site_root(arena, path));
        put = site_page_put(site, tree, arena, "indicator", view, results, path);
        arena_free(arena);
    }
    return put;
}
