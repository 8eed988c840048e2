/* Finds the actions that a report tells. */
#include "model/assess/assess_actions.h"

#include "model/assess/assess_entry.h"

#include <string.h>

/* What the report of the month before told was told by what was known then. */
static struct action_result stand(const struct assess_request *request, size_t first, size_t end) {
    struct entries actions = request->catalogue->actions;
    struct entry_before before = assess_entry_before(request);
    return (struct action_result){
        .now = action_standing(actions, first, end, request->period, request->as_at),
        .before = action_standing(actions, first, end, before.period, before.as_at),
        .closed_since = assess_entry_is_closed_since(request, actions, first, end)};
}

/* `items` are the list's, with room for one more. */
static void add(struct action_list *list, const struct action_result **items,
                const struct action_result *item) {
    items[list->count++] = item;
    list->items = items;
    list->open += item->now.open;
    list->overdue += item->now.overdue;
    list->closed += item->closed_since;
    list->closed_before += !item->now.open && !item->closed_since;
}

static bool is_told(const struct action_result *item) {
    return item->now.open || item->closed_since;
}

static bool is_planned(const struct action_result *item) {
    return item->now.row->priority[0] != '\0';
}

static void find(const struct assessment *assessment, struct report_result *report) {
    struct entries actions = assessment->request->catalogue->actions;
    const struct action_result **told = arena_array(assessment->arena, actions.count, sizeof *told),
                               **planned =
                                   arena_array(assessment->arena, actions.count, sizeof *planned);
    for (size_t first = 0, end; first < actions.count; first = end) {
        end = entry_end(actions, first);
        if (!assess_entry_has_begun(assessment, actions, first, end))
            continue;
        struct action_result result = stand(assessment->request, first, end);
        if (!is_told(&result) && !is_planned(&result))
            continue;
        struct action_result *kept = arena_alloc(assessment->arena, sizeof *kept);
        *kept = result;
        if (is_told(kept))
            add(&report->actions, told, kept);
        if (is_planned(kept))
            add(&report->plan, planned, kept);
    }
}

static void find_about(const struct assessment *assessment, const struct action_list *all,
                       struct indicator_result *result) {
    const struct action_result **items = arena_array(assessment->arena, all->count, sizeof *items);
    result->actions.is_kept = true;
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->items[i]->now.row->entry.indicator, result->indicator->code) == 0)
            add(&result->actions, items, all->items[i]);
}

void assess_actions(const struct assessment *assessment, struct indicator_result *results) {
    struct report_result *report = assessment->report;
    if (!assessment->request->catalogue->has_actions)
        return;
    report->actions.is_kept = true;
    find(assessment, report);
    for (size_t i = 0; i < report->indicator_count; i++)
        find_about(assessment, &report->actions, &results[i]);
}
