/* Finds the actions that a report tells. */
#include "model/assess/assess_actions.h"

#include <string.h>

/* Without a unit it is about the whole authority. */
static bool is_of_unit(const struct assess_request *request, const struct action *action) {
    const struct unit *unit = action->entry.unit;
    return unit != NULL ? unit == request->unit
                        : catalogue_is_root(request->catalogue, request->unit);
}

static bool is_of_report(const struct assessment *assessment, const struct action *action) {
    const struct report_result *report = assessment->report;
    if (!is_of_unit(assessment->request, action))
        return false;
    for (size_t i = 0; i < report->indicator_count; i++)
        if (strcmp(report->indicators[i].indicator->code, action->entry.indicator) == 0)
            return true;
    return action->entry.indicator[0] == '\0';
}

/* What the report of the month before told was told by what was known then. */
static struct action_result stand(const struct assess_request *request, size_t first, size_t end) {
    struct entries actions = request->catalogue->actions;
    int before = request->period - 1;
    int known = request->as_at < before ? request->as_at : before;
    struct action_result result = {
        .now = action_standing(actions, first, end, request->period, request->as_at),
        .before = action_standing(actions, first, end, before, known)};
    result.closed_since = result.now.row != NULL && !result.now.open &&
                          (result.before.row == NULL || result.before.open);
    return result;
}

/* `items` are the list's, with room for one more. */
static void add(struct action_list *list, const struct action_result **items,
                const struct action_result *item) {
    items[list->count++] = item;
    list->items = items;
    list->open += item->now.open;
    list->overdue += item->now.overdue;
    list->closed += item->closed_since;
}

static void find(const struct assessment *assessment, struct action_list *list) {
    struct entries actions = assessment->request->catalogue->actions;
    const struct action_result **items =
        arena_array(assessment->arena, actions.count, sizeof *items);
    for (size_t first = 0, end; first < actions.count; first = end) {
        end = entry_end(actions, first);
        struct action_result result = stand(assessment->request, first, end);
        if (result.now.row == NULL || !(result.now.open || result.closed_since) ||
            !is_of_report(assessment, result.now.row))
            continue;
        struct action_result *kept = arena_alloc(assessment->arena, sizeof *kept);
        *kept = result;
        add(list, items, kept);
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
    find(assessment, &report->actions);
    for (size_t i = 0; i < report->indicator_count; i++)
        find_about(assessment, &report->actions, &results[i]);
}
