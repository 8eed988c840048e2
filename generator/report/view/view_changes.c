/* What differs from the report before, in groups by kind. */
#include "report/view/view_report.h"

#include "model/difference/difference.h"
#include "model/period.h"
#include "report/view/view_put.h"

#include <string.h>

/* An icon stands beside a status or a signal; codes of none are words alone. */
static void put_side(cJSON *item, const char *key, const struct difference_side *side) {
    cJSON *object = cJSON_AddObjectToObject(item, key);
    view_put_text(object, "code", side->code);
    view_put_text(object, "icon", side->is_judged ? side->code : "");
    view_put_text(object, "text", side->text);
}

static cJSON *item_new(struct arena *arena, const struct difference *difference) {
    const struct indicator *indicator = difference->indicator;
    bool shown = indicator != NULL && difference->kind != DIFFERENCE_GONE;
    cJSON *item = cJSON_CreateObject();
    view_put_text(item, "kind", difference_name(difference->kind));
    view_put_text(item, "code", indicator == NULL ? "" : indicator->code);
    view_put_text(item, "number", indicator == NULL ? "" : indicator->number);
    view_put_text(item, "title",
                  indicator == NULL ? difference_subject(difference) : indicator->title);
    view_put_text(item, "short_title", difference_subject(difference));
    view_put_text(item, "anchor", shown ? view_anchor(arena, indicator->code) : "");
    view_put_text(item, "what", difference->what);
    view_put_text(item, "period",
                  difference->period == PERIOD_NONE ? "" : period_code(arena, difference->period));
    put_side(item, "before", &difference->before);
    put_side(item, "after", &difference->after);
    cJSON_AddBoolToObject(item, "has_sides", *difference->after.text != '\0');
    view_put_text(item, "sentence", difference->sentence);
    return item;
}

static cJSON *group_new(enum difference_kind kind) {
    cJSON *group = cJSON_CreateObject();
    view_put_text(group, "kind", difference_name(kind));
    view_put_text(group, "heading", difference_heading(kind));
    cJSON_AddBoolToObject(group, "is_status", kind <= DIFFERENCE_STATUS);
    cJSON_AddBoolToObject(group, "is_signal",
                          kind >= DIFFERENCE_SIGNAL_BEGAN && kind <= DIFFERENCE_SIGNAL_ENDED);
    cJSON_AddArrayToObject(group, "items");
    return group;
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
static cJSON *summary_new(struct arena *arena, const struct difference *one,
                          const struct summary_of_figures *summary, size_t told) {
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
    return item_new(arena, &all);
}

/* Adds the restated figures of one indicator, which begin at `at`; returns how many there are. */
static size_t put_restated(struct arena *arena, cJSON *items, const struct differences *since,
                           size_t at) {
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
            cJSON_AddItemToArray(items, item_new(arena, difference));
            told++;
        }
    }
    if (summary.count > 0)
        cJSON_AddItemToArray(items, summary_new(arena, &since->items[at], &summary, told));
    return count;
}

static void put_groups(struct arena *arena, cJSON *groups, const struct differences *since) {
    cJSON *group = NULL;
    for (size_t i = 0; i < since->count;) {
        if (i == 0 || since->items[i].kind != since->items[i - 1].kind) {
            group = group_new(since->items[i].kind);
            cJSON_AddItemToArray(groups, group);
        }
        cJSON *items = cJSON_GetObjectItemCaseSensitive(group, "items");
        if (since->items[i].kind == DIFFERENCE_RESTATED)
            i += put_restated(arena, items, since, i);
        else
            cJSON_AddItemToArray(items, item_new(arena, &since->items[i++]));
    }
}

void view_put_changes(struct arena *arena, cJSON *view, const struct report_result *results) {
    const struct differences *since = &results->since;
    bool can_tell = since->period != PERIOD_NONE;
    cJSON *changes = cJSON_AddObjectToObject(view, "changes");
    view_put_month(arena, changes, "since", can_tell ? since->period : results->period - 1,
                   results->catalogue->authority.year_start);
    cJSON_AddBoolToObject(changes, "can_tell", can_tell);
    view_put_text(changes, "why_not", since->why_none);
    cJSON_AddBoolToObject(changes, "has_any", since->count > 0);
    cJSON_AddNumberToObject(changes, "count", (double)since->count);
    put_groups(arena, cJSON_AddArrayToObject(changes, "groups"), since);
}
