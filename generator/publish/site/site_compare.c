/* Puts units in a table for each unit that they stand below. */
#include "publish/site/site_compare.h"

#include "model/period.h"
#include "publish/site/site_around.h"
#include "publish/site/site_breaks.h"
#include "publish/site/site_month.h"
#include "publish/site/site_page.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"
#include "publish/site/site_views.h"
#include "report/view/view_put.h"

#include <string.h>

/* The units of a month, and those of the months beside it that have any. */
struct month {
    const struct site_levels *levels;
    const struct month *previous, *next; /* NULL: none */
};

static const struct site_indicator *shown_by(const struct site_level *level, const char *code) {
    return level->report == NULL ? NULL : site_report_find(level->report, code);
}

static bool has_page(const struct site_levels *levels, const char *code) {
    size_t count = 0;
    for (size_t i = 0; i < levels->count && count < 2; i++)
        count += shown_by(&levels->items[i], code) != NULL;
    return count >= 2;
}

bool site_has_comparisons(const struct site_kind *kind) {
    size_t count = 0;
    for (size_t i = 0; i < kind->levels->count; i++)
        count += kind->levels->items[i].report != NULL;
    return count >= 2;
}

static const char *link_to(struct arena *arena, const char *root, const struct site_kind *whole,
                           const struct site_levels *levels, const char *code) {
    return site_folder_link(arena, root,
                            site_compare_folder(arena, whole->name, levels->period, code));
}

void site_compare_put_link(struct site *site, struct arena *arena, struct value_object *view,
                           const struct site_kind *kind, const char *code, const char *root) {
    const struct site_levels *levels = kind->levels;
    bool has = levels->period != PERIOD_NONE && has_page(levels, code);
    value_put_text(view, "compare_href", has ? link_to(arena, root, kind, levels, code) : "");
    view_put_month(arena, view, "compare_month", has ? levels->period : PERIOD_NONE,
                   site_year_start(site));
}

/* ---- a page ---- */

/* What all of a page asks for. */
struct page {
    struct site *site;
    struct arena *arena;
    const struct site_kind *whole;
    const struct month *month;
    const char *code, *root;
    const struct site_indicator *first; /* says what the indicator is */
    int since;                          /* with which month the first value is compared */
    bool all_draft; /* the reports of all units are drafts, which is said once */
};

static void put_value(const struct page *page, struct value_object *view,
                      const struct site_level *level, const struct site_indicator *indicator) {
    struct arena *arena = page->arena;
    struct change change = site_month_change(page->site, arena, indicator);
    value_put_text(view, "unit_name", level->name);
    value_put_text(view, "href", site_folder_link(arena, page->root, level->report->folder));
    value_put_boolean(view, "is_draft", !level->report->final && !page->all_draft);
    value_put_text(view, "text", indicator->now.text);
    value_put_text(view, "reason", indicator->reason);
    value_put_text(view, "change_text", change.text);
    value_put_text(view, "change_words", change.words);
    value_put_text(view, "since",
                   *change.text == '\0' || change.since == page->since
                       ? ""
                       : period_text(arena, change.since));
    value_put_text(view, "target_text", indicator->target_text);
    value_put_text(view, "status_code", indicator->status_code);
    value_put_text(view, "status_text", indicator->status_text);
}

/* "Teams of Area A"; of those above which nobody stands, what they are: "Authority". */
static const char *heading(const struct page *page, size_t above) {
    const struct site_levels *levels = page->month->levels;
    const char *noun =
        site_around_heading(page->arena, site_levels_noun(page->site, page->arena, levels, above));
    return above == SITE_LEVEL_NONE
               ? noun
               : arena_printf(page->arena, "%s of %s", noun, levels->items[above].name);
}

static void put_group(const struct page *page, struct value_list *groups, size_t above) {
    const struct site_levels *levels = page->month->levels;
    struct value_object *group = NULL;
    struct value_list *units = NULL;
    for (size_t i = 0; i < levels->count; i++) {
        const struct site_indicator *indicator = shown_by(&levels->items[i], page->code);
        if (levels->items[i].above != above || indicator == NULL)
            continue;
        if (group == NULL) {
            group = value_add_object(groups);
            value_put_text(group, "heading", heading(page, above));
            units = value_put_list(group, "units");
        }
        put_value(page, value_add_object(units), &levels->items[i], indicator);
    }
}

/* Level by level; in a level as the units above stand. */
static void put_groups(const struct page *page, struct value_object *view) {
    const struct site_levels *levels = page->month->levels;
    struct value_list *groups = value_put_list(view, "groups");
    size_t deepest = 0;
    put_group(page, groups, SITE_LEVEL_NONE);
    for (size_t i = 0; i < levels->count; i++)
        deepest = levels->items[i].depth > deepest ? levels->items[i].depth : deepest;
    for (size_t depth = 0; depth < deepest; depth++)
        for (size_t i = 0; i < levels->count; i++)
            if (levels->items[i].depth == depth)
                put_group(page, groups, i);
}

static void put_month_beside(const struct page *page, struct value_object *view, const char *key,
                             const struct month *month) {
    if (month == NULL || !has_page(month->levels, page->code)) {
        value_put_boolean(view, key, false);
        return;
    }
    struct value_object *beside = value_put_object(view, key);
    value_put_text(beside, "href",
                   link_to(page->arena, page->root, page->whole, month->levels, page->code));
    view_put_month(page->arena, beside, "month", month->levels->period,
                   site_year_start(page->site));
}

/* The other indicators of the month, and this one. */
static void put_indicators(const struct page *page, struct value_object *view,
                           const struct site_report *report) {
    struct value_list *list = value_put_list(view, "indicators");
    for (size_t i = 0; i < report->indicator_count; i++) {
        const struct site_indicator *other = &report->indicators[i];
        if (!has_page(page->month->levels, other->code))
            continue;
        struct value_object *item = value_add_object(list);
        value_put_text(item, "number", other->number);
        value_put_text(item, "short_title", other->short_title);
        value_put_boolean(item, "is_this", strcmp(other->code, page->code) == 0);
        value_put_text(
            item, "href",
            link_to(page->arena, page->root, page->whole, page->month->levels, other->code));
    }
}

static bool are_drafts(const struct site_levels *levels) {
    for (size_t i = 0; i < levels->count; i++)
        if (levels->items[i].report != NULL && levels->items[i].report->final)
            return false;
    return true;
}

static struct value_object *page_view(struct page *page, const struct site_report *report,
                                      const char *path) {
    const struct site_indicator *first = page->first;
    struct arena *arena = page->arena;
    struct value_object *view = site_view(page->site, arena, path);
    page->since = site_month_change(page->site, arena, first).since;
    page->all_draft = are_drafts(page->month->levels);
    value_put_boolean(view, "is_draft", page->all_draft);
    value_put_text(view, "number", first->number);
    value_put_text(view, "title", first->title);
    value_put_text(view, "report_title", report->title);
    value_put_text(view, "list_href", site_folder_link(arena, page->root, page->whole->folder));
    value_put_text(view, "better_text",
                   words_text(&catalogue_better_words, site_better_named(first->better)));
    view_put_period(arena, view, "month", first->period,
                    site_rhythm(page->site, page->code, report->period));
    view_put_month(arena, view, "report_month", report->period, site_year_start(page->site));
    value_put_boolean(view, "is_lagged", first->period != report->period);
    value_put_text(view, "since",
                   page->since == PERIOD_NONE ? "" : period_text(arena, page->since));
    put_groups(page, view);
    put_month_beside(page, view, "previous", page->month->previous);
    put_month_beside(page, view, "next", page->month->next);
    put_indicators(page, view, report);
    return view;
}

static bool put_page(struct site *site, struct site_tree *tree, const struct site_kind *whole,
                     const struct month *month, const struct site_compared *compared) {
    struct arena *arena = arena_new();
    const char *path = arena_printf(arena, "%s/index.html", compared->folder);
    struct page page = {.site = site,
                        .arena = arena,
                        .whole = whole,
                        .month = month,
                        .code = compared->indicator->code,
                        .root = site_root(arena, path),
                        .first = compared->indicator};
    bool put = site_page_put(site, tree, arena, "compare", page_view(&page, compared->report, path),
                             NULL, path);
    arena_free(arena);
    return put;
}

/* ---- all pages ---- */

/* Whether a unit before it shows the indicator, so that its page is there. */
static bool was_shown(const struct site_levels *levels, size_t end, const char *code) {
    for (size_t i = 0; i < end; i++)
        if (shown_by(&levels->items[i], code) != NULL)
            return true;
    return false;
}

/* Each that has a page, once. */
static const struct site_compared *compared_in(struct arena *arena, const char *name,
                                               const struct site_levels *levels, size_t *count) {
    struct site_compared *compared = NULL;
    *count = 0;
    for (size_t i = 0; i < levels->count; i++) {
        const struct site_report *report = levels->items[i].report;
        for (size_t k = 0; report != NULL && k < report->indicator_count; k++) {
            const char *code = report->indicators[k].code;
            if (was_shown(levels, i, code) || !has_page(levels, code))
                continue;
            compared = arena_more(arena, compared, *count, sizeof *compared);
            compared[(*count)++] =
                (struct site_compared){report, &report->indicators[k],
                                       site_compare_folder(arena, name, levels->period, code)};
        }
    }
    return compared;
}

const struct site_compared *site_compared(struct arena *arena, const struct site_kind *whole,
                                          size_t *count) {
    return compared_in(arena, whole->name, whole->levels, count);
}

static bool put_month(struct site *site, struct site_tree *tree, const struct site_kind *whole,
                      const struct month *month) {
    struct arena *arena = arena_new();
    size_t count;
    const struct site_compared *compared = compared_in(arena, whole->name, month->levels, &count);
    bool put = true;
    for (size_t i = 0; put && i < count; i++)
        put = put_page(site, tree, whole, month, &compared[i]);
    arena_free(arena);
    return put;
}

static struct month *months_of(struct arena *arena, const struct site_kind *whole, size_t *count) {
    struct month *months = arena_array(arena, whole->all_count + 1, sizeof *months);
    *count = 0;
    for (size_t i = 0; i < whole->all_count; i++) {
        if (i > 0 && whole->all[i - 1]->period == whole->all[i]->period)
            continue;
        struct site_levels *levels = arena_alloc(arena, sizeof *levels);
        *levels = site_kind_levels(arena, whole, whole->all[i]->period);
        months[(*count)++].levels = levels;
    }
    for (size_t i = 0; i < *count; i++) {
        months[i].previous = i > 0 ? &months[i - 1] : NULL;
        months[i].next = i + 1 < *count ? &months[i + 1] : NULL;
    }
    return months;
}

bool site_put_comparisons(struct site *site, struct site_tree *tree,
                          const struct site_kind *whole) {
    struct arena *arena = arena_new();
    size_t count;
    const struct month *months = months_of(arena, whole, &count);
    bool put = true;
    for (size_t i = 0; put && i < count; i++)
        put = put_month(site, tree, whole, &months[i]);
    arena_free(arena);
    return put;
}
