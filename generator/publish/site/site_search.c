/* What the search looks in: a script, which a page from a file share may load, unlike data. */
#include "publish/site/site_pages.h"

#include "base/buffer.h"
#include "model/period.h"
#include "publish/site/site_around.h"
#include "publish/site/site_compare.h"
#include "publish/site/site_history.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "publish/site/site_theme.h"
#include "publish/site/site_views.h"
#include "render/json.h"

#include <string.h>

static void add(cJSON *list, const char *title, const char *about, const char *words,
                const char *href) {
    cJSON *entry = cJSON_CreateObject();
    cJSON_AddStringToObject(entry, "title", title);
    cJSON_AddStringToObject(entry, "about", about);
    cJSON_AddStringToObject(entry, "words", words);
    cJSON_AddStringToObject(entry, "href", href);
    cJSON_AddItemToArray(list, entry);
}

static void add_indicators(struct arena *arena, cJSON *list, const struct site_kind *kind) {
    size_t count;
    const struct site_history *histories = site_histories(arena, kind, &count);
    for (size_t i = 0; i < count; i++) {
        const struct site_indicator *last = histories[i].months[histories[i].count - 1];
        const char *about = arena_printf(
            arena, "Indicator%s%s: all months; %s in %s, %s", *last->number != '\0' ? " " : "",
            last->number, last->now.text, period_text(arena, last->period), last->status_text);
        const char *title = arena_printf(arena, "%s%s%s", last->title, *kind->unit_name ? ", " : "",
                                         kind->unit_name);
        add(list, title, about, arena_printf(arena, "%s %s", histories[i].code, last->short_title),
            site_history_link(arena, "", kind, histories[i].code));
    }
}

/* A unit's own pages; what it is and where it stood last is found, too. */
static void add_unit(const struct site *site, struct arena *arena, cJSON *list,
                     const struct site_kind *kind) {
    const struct site_report *latest = kind->months[kind->month_count - 1];
    const char *word = kind->place == SITE_LEVEL_NONE
                           ? ""
                           : site_levels_word(site, arena, kind->levels, kind->place);
    const char *about = arena_printf(arena, "%s; latest report: %s",
                                     site_around_heading(arena, *word == '\0' ? "unit" : word),
                                     period_text(arena, latest->period));
    add(list, arena_printf(arena, "%s, %s", latest->title, kind->unit_name), about, kind->unit,
        site_folder_link(arena, "", kind->folder));
}

/* The pages of the newest month that hold all units side by side. */
static void add_comparisons(struct arena *arena, cJSON *list, const struct site_kind *whole) {
    size_t count;
    const struct site_compared *compared = site_compared(arena, whole, &count);
    for (size_t i = 0; i < count; i++)
        add(list, arena_printf(arena, "%s: all units", compared[i].indicator->title),
            arena_printf(arena, "All units side by side in %s",
                         period_text(arena, whole->levels->period)),
            arena_printf(arena, "%s %s", compared[i].indicator->code,
                         compared[i].indicator->short_title),
            site_folder_link(arena, "", compared[i].folder));
}

/* Newest first. */
static void add_reports(const struct site *site, struct arena *arena, cJSON *list,
                        const struct site_kind *kind) {
    for (size_t i = kind->all_count; i > 0; i--) {
        const struct site_report *report = kind->all[i - 1];
        const char *month = period_text(arena, report->period);
        const char *title =
            arena_printf(arena, "%s, %s%s%s", report->title, month, report->is_root ? "" : ", ",
                         report->is_root ? "" : report->unit_name);
        add(list, title, arena_printf(arena, "%sReport", report->final ? "" : "Draft. "),
            arena_printf(arena, "%s %s", period_code(arena, report->period),
                         period_year_text(arena, report->period, site_year_start(site))),
            site_folder_link(arena, "", report->folder));
    }
}

bool site_put_search(struct site *site, struct site_tree *tree) {
    struct arena *arena = arena_new();
    struct buffer out = {0};
    const struct site_kinds kinds = site_kinds(site);
    cJSON *list = cJSON_CreateArray();
    for (size_t i = 0; i < kinds.count; i++) {
        add_indicators(arena, list, &kinds.items[i]);
        if (site_kind_is_whole(&kinds.items[i])) {
            add_comparisons(arena, list, &kinds.items[i]);
            add_reports(site, arena, list, &kinds.items[i]);
        } else {
            add_unit(site, arena, list, &kinds.items[i]);
        }
    }
    buffer_puts(&out, "window.scorecardSearchIndex = ");
    json_put(list, &out);
    cJSON_Delete(list);
    const char *script = site_theme_file(site, "search.js");
    bool put = script != NULL && site_tree_put(tree, "search-index.js", out.data, out.length) &&
               site_tree_put(tree, "search.js", script, strlen(script));
    buffer_free(&out);
    arena_free(arena);
    return put;
}
