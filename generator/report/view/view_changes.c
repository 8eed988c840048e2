/* What differs from the report before, in groups by kind. */
#include "report/view/view_report.h"

#include "model/difference/difference.h"
#include "model/period.h"
#include "report/view/view_put.h"

#include <string.h>

/* An icon stands beside a status or a signal; codes of none are words alone. */
static void put_side(struct value_object *item, const char *key,
                     const struct difference_side *side) {
    struct value_object *object = value_put_object(item, key);
    value_put_text(object, "code", side->code);
    value_put_text(object, "icon", side->is_judged ? side->code : "");
    value_put_text(object, "text", side->text);
}

struct telling {
    struct arena *arena;
    const struct report_result *results;
};

/* Whether it has a place in the report that a link may lead to. */
static bool is_shown(const struct report_result *results, const struct indicator *indicator) {
    for (size_t i = 0; indicator != NULL && i < results->indicator_count; i++)
        if (results->indicators[i].indicator == indicator)
            return true;
    return false;
}

static void put_item(const struct telling *telling, struct value_list *items,
                     const struct difference *difference) {
    const struct indicator *indicator = difference->indicator;
    bool shown = is_shown(telling->results, indicator);
    struct arena *arena = telling->arena;
    struct value_object *item = value_add_object(items);
    value_put_text(item, "kind", difference_name(difference->kind));
    value_put_text(item, "code", indicator == NULL ? "" : indicator->code);
    value_put_text(item, "number", indicator == NULL ? "" : indicator->number);
    value_put_text(item, "title",
                   indicator == NULL ? difference_subject(difference) : indicator->title);
    value_put_text(item, "short_title", difference_subject(difference));
    value_put_text(item, "anchor", shown ? view_anchor(arena, indicator->code) : "");
    value_put_text(item, "what", difference->what);
    value_put_text(item, "period",
                   difference->period == PERIOD_NONE ? "" : period_code(arena, difference->period));
    put_side(item, "before", &difference->before);
    put_side(item, "after", &difference->after);
    value_put_boolean(item, "has_sides", *difference->after.text != '\0');
    value_put_text(item, "sentence", difference->sentence);
}

/* Returns the list of its items. */
static struct value_list *put_group(struct value_list *groups, enum difference_kind kind) {
    struct value_object *group = value_add_object(groups);
    value_put_text(group, "kind", difference_name(kind));
    value_put_text(group, "heading", difference_heading(kind));
    value_put_boolean(group, "is_status", kind <= DIFFERENCE_STATUS);
    value_put_boolean(group, "is_signal",
                      kind >= DIFFERENCE_SIGNAL_BEGAN && kind <= DIFFERENCE_SIGNAL_ENDED);
    return value_put_list(group, "items");
}

/* Where a whole series was restated, the newest months whose print differs stand for it. */
enum { RESTATED_TOLD = 3 };

/* Restated figures of one indicator that are told as one. */
struct summary_of_figures {
    size_t count;
    int first, last; /* months that they are about */
};

static void count_in(struct summary_of_figures *summary, int period) {
    if (summary->count == 0 || period < summary->first)
        summary->first = period;
    if (summary->count == 0 || period > summary->last)
        summary->last = period;
    summary->count++;
}

/* `told`: how many of the indicator's figures stand above it. */
static void put_summary(const struct telling *telling, struct value_list *items,
                        const struct difference *one, const struct summary_of_figures *summary,
                        size_t told) {
    struct arena *arena = telling->arena;
    struct difference all = *one;
    const char *noun = summary->count == 1 ? "figure" : "figures";
    const char *months = period_range_text(arena, summary->first, summary->last);
    all.what = "";
    all.period = PERIOD_NONE;
    all.before = all.after = (struct difference_side){.code = "", .text = ""};
    all.sentence = told > 0
                       ? arena_printf(arena, "%zu more %s, about %s", summary->count, noun, months)
                       : arena_printf(arena, "%zu %s, about %s, by less than shows in print",
                                      summary->count, noun, months);
    put_item(telling, items, &all);
}

/* Adds the restated figures of one indicator, which begin at `at`; returns how many there are. */
static size_t put_restated(const struct telling *telling, struct value_list *items,
                           const struct differences *since, size_t at) {
    struct summary_of_figures summary = {0};
    size_t count = 0, told = 0;
    for (; at + count < since->count; count++) {
        const struct difference *difference = &since->items[at + count];
        if (difference->kind != DIFFERENCE_RESTATED ||
            difference->indicator != since->items[at].indicator)
            break;
        if (difference->prints_alike || told == RESTATED_TOLD) {
            count_in(&summary, difference->period);
        } else {
            put_item(telling, items, difference);
            told++;
        }
    }
    if (summary.count > 0)
        put_summary(telling, items, &since->items[at], &summary, told);
    return count;
}

static void put_groups(const struct telling *telling, struct value_list *groups,
                       const struct differences *since) {
    struct value_list *items = NULL;
    for (size_t i = 0; i < since->count;) {
        if (i == 0 || since->items[i].kind != since->items[i - 1].kind)
            items = put_group(groups, since->items[i].kind);
        if (since->items[i].kind == DIFFERENCE_RESTATED)
            i += put_restated(telling, items, since, i);
        else
            put_item(telling, items, &since->items[i++]);
    }
}

void view_put_changes(struct arena *arena, struct value_object *view,
                      const struct report_result *results) {
    const struct differences *since = &results->since;
    bool can_tell = since->period != PERIOD_NONE;
    struct value_object *changes = value_put_object(view, "changes");
    view_put_month(arena, changes, "since", can_tell ? since->period : results->period - 1,
                   results->catalogue->authority.year_start);
    value_put_boolean(changes, "can_tell", can_tell);
    value_put_text(changes, "why_not", since->why_none);
    value_put_boolean(changes, "has_any", since->count > 0);
    value_put_number(changes, "count", (double)since->count);
    const struct telling telling = {arena, results};
    put_groups(&telling, value_put_list(changes, "groups"), since);
}
