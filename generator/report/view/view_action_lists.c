/* Lists of actions: by how they stand, by priority. */
#include "report/view/view_actions.h"

#include "report/view/view_put.h"

#include <string.h>

static bool is_overdue(const struct action_result *action) {
    return action->now.overdue;
}

static bool is_open_in_time(const struct action_result *action) {
    return action->now.open && !action->now.overdue;
}

static bool is_closed(const struct action_result *action) {
    return action->closed_since;
}

/* What is due on no day comes last. */
static bool is_due_before(const struct action_result *action, const struct action_result *other) {
    struct date due = action->now.row->due, later = other->now.row->due;
    return date_is_given(due) &&
           (!date_is_given(later) || date_is_before(date_last(due), date_last(later)));
}

/* The places in the list of those that belong, the first that is due first, of equals as they
 * stand; how many. */
static size_t order_by_due(const struct action_list *actions,
                           bool (*belongs)(const struct action_result *action), size_t *places) {
    size_t count = 0;
    for (size_t i = 0; i < actions->count; i++) {
        if (!belongs(actions->items[i]))
            continue;
        size_t at = count++;
        for (; at > 0 && is_due_before(actions->items[i], actions->items[places[at - 1]]); at--)
            places[at] = places[at - 1];
        places[at] = i;
    }
    return count;
}

static void put_lists(struct value_object *view, const struct action_list *actions) {
    static const struct {
        const char *list, *flag;
        bool (*belongs)(const struct action_result *action);
    } LISTS[] = {
        {"overdue_actions", "has_overdue_actions", is_overdue},
        {"open_actions", "has_open_actions", is_open_in_time},
        {"closed_actions", "has_closed_actions", is_closed},
    };
    const struct value_list *all = value_get_list(view, "actions");
    size_t *places = arena_array(view->arena, actions->count, sizeof *places);
    for (size_t k = 0; k < COUNT(LISTS); k++) {
        struct value_list *list = value_put_list(view, LISTS[k].list);
        size_t count = order_by_due(actions, LISTS[k].belongs, places);
        for (size_t i = 0; i < count; i++)
            value_add(list, all->items[places[i]]);
        value_put_boolean(view, LISTS[k].flag, count > 0);
    }
}

static size_t count_state(const struct action_list *actions, enum action_state state) {
    size_t count = 0;
    for (size_t i = 0; i < actions->count; i++)
        count += actions->items[i]->now.state == state;
    return count;
}

/* Each state that occurs, the worst first. */
static void put_states(struct value_object *object, const char *name,
                       const struct action_list *actions) {
    static const enum action_state worst_first[] = {
        ACTION_STATE_OVERDUE, ACTION_STATE_LATE, ACTION_STATE_AT_RISK, ACTION_STATE_ON_TRACK,
        ACTION_STATE_OPEN,    ACTION_STATE_DONE, ACTION_STATE_CLOSED};
    struct value_list *list = value_put_list(object, name);
    for (size_t i = 0; i < COUNT(worst_first); i++) {
        size_t count = count_state(actions, worst_first[i]);
        if (count == 0)
            continue;
        struct value_object *state = value_add_object(list);
        enum action_rag rag = action_rag(worst_first[i]);
        value_put_text(state, "code", words_code(&action_state_words, worst_first[i]));
        value_put_text(state, "text", words_text(&action_state_words, worst_first[i]));
        value_put_text(state, "rag", words_code(&action_rag_words, rag));
        value_put_text(state, "rag_text", words_text(&action_rag_words, rag));
        value_put_number(state, "count", (double)count);
    }
}

static void count_in(struct action_list *sum, const struct action_list *actions) {
    sum->open += actions->open;
    sum->overdue += actions->overdue;
    sum->closed += actions->closed;
}

/* What the report's indicators have, one with the other. */
static void put_indicators(struct value_object *view, struct value_list *indicators,
                           const struct report_result *results) {
    struct action_list sum = {0};
    struct value_list *late = value_put_list(view, "indicators_with_overdue");
    for (size_t i = 0; i < results->indicator_count; i++) {
        const struct action_list *actions = &results->indicators[i].actions;
        count_in(&sum, actions);
        if (actions->overdue > 0)
            value_add(late, indicators->items[i]);
    }
    value_put_boolean(view, "has_indicators_with_overdue", late->count > 0);
    value_put_text(view, "indicator_actions_text", view_actions_text(view->arena, results, &sum));
}

static bool has_priority(const struct action_result *action, const char *priority) {
    return strcmp(action->now.row->priority, priority) == 0;
}

/* Those with the priority, in their order. */
static struct action_list with_priority(struct arena *arena, const struct action_list *actions,
                                        const char *priority) {
    struct action_list list = {0};
    const struct action_result **items = arena_array(arena, actions->count, sizeof *items);
    for (size_t i = 0; i < actions->count; i++) {
        const struct action_result *action = actions->items[i];
        if (!has_priority(action, priority))
            continue;
        items[list.count++] = action;
        list.open += action->now.open;
        list.overdue += action->now.overdue;
        list.closed += action->closed_since;
        list.closed_before += !action->now.open && !action->closed_since;
    }
    list.items = items;
    return list;
}

/* Whether no action before this one has its priority. */
static bool is_first(const struct action_list *actions, size_t index) {
    for (size_t i = 0; i < index; i++)
        if (has_priority(actions->items[i], actions->items[index]->now.row->priority))
            return false;
    return true;
}

/* In the order in which priorities first stand in actions.csv. */
static void put_plan(struct value_object *view, const struct value_list *indicators,
                     const struct report_result *results) {
    const struct action_list *plan = &results->plan;
    struct value_list *priorities = value_put_list(view, "priorities");
    for (size_t i = 0; i < plan->count; i++) {
        if (!is_first(plan, i))
            continue;
        const char *name = plan->items[i]->now.row->priority;
        struct action_list actions = with_priority(view->arena, plan, name);
        struct value_object *priority = value_add_object(priorities);
        value_put_text(priority, "name", name);
        view_put_actions(priority, results, indicators, &actions);
        put_states(priority, "states", &actions);
    }
    value_put_boolean(view, "has_priorities", plan->count > 0);
    value_put_text(view, "priorities_text", view_actions_text(view->arena, results, plan));
    put_states(view, "priorities_states", plan);
    struct action_list others = with_priority(view->arena, &results->actions, "");
    value_put_text(view, "without_priority_text", view_actions_text(view->arena, results, &others));
}

void view_put_action_lists(struct value_object *view, struct value_list *indicators,
                           const struct report_result *results) {
    view_put_actions(view, results, indicators, &results->actions);
    put_lists(view, &results->actions);
    put_states(view, "action_states", &results->actions);
    put_indicators(view, indicators, results);
    put_plan(view, indicators, results);
}
