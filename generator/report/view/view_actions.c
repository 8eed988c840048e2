/* Actions in words. */
#include "report/view/view_actions.h"

#include "report/lasting.h"
#include "report/value/value_sink.h"
#include "report/view/view_entry.h"
#include "report/view/view_put.h"

static void put_state(struct value_object *object, const char *prefix,
                      const struct action_standing *standing) {
    static const char *const none = "";
    struct arena *arena = object->arena;
    bool is = standing->row != NULL;
    value_put_text(object, arena_printf(arena, "%s_code", prefix),
                   is ? words_code(&action_state_words, standing->state) : none);
    value_put_text(object, arena_printf(arena, "%s_text", prefix),
                   is ? words_text(&action_state_words, standing->state) : none);
    value_put_text(object, arena_printf(arena, "%s_rag", prefix),
                   is ? action_rag(standing->state) : none);
}

static void complete(struct value_object *object, const struct report_result *results,
                     const struct action_result *result) {
    const struct action *action = result->now.row;
    if (value_get(object, "priority").kind == VALUE_NONE)
        value_put_text(object, "priority", "");
    view_put_entry(object, results, &action->entry);
    view_put_entry_date(object, "due_date", action->due);
    put_state(object, "state", &result->now);
    put_state(object, "before", &result->before);
    value_put_boolean(object, "is_new", result->before.row == NULL);
    value_put_boolean(object, "is_open", result->now.open);
    value_put_boolean(object, "is_overdue", result->now.overdue);
    value_put_boolean(object, "is_closed", result->closed_since);
}

/* 3 open, 1 of them overdue; 1 closed since September 2020 */
static const char *counts_text(struct arena *arena, const struct report_result *results,
                               size_t open, size_t overdue, size_t closed) {
    const char *late = overdue == 0      ? ""
                       : open == 1       ? ", and overdue"
                       : overdue == open ? ", all of them overdue"
                                         : arena_printf(arena, ", %zu of them overdue", overdue);
    const char *over = closed == 0 ? ""
                                   : arena_printf(arena, "; %zu closed since %s", closed,
                                                  period_text(arena, results->period - 1));
    return open == 0 && closed == 0 ? "" : arena_printf(arena, "%zu open%s%s", open, late, over);
}

void view_put_actions(struct value_object *object, const struct report_result *results,
                      const struct action_list *list) {
    struct value_list *actions = value_get(object, "actions").kind == VALUE_NONE
                                     ? value_put_list(object, "actions")
                                     : value_get_list(object, "actions");
    for (size_t i = 0; i < list->count; i++) {
        if (i == actions->count) {
            struct value_sink sink = value_sink_new(object->arena, object->names);
            lasting_action(object->arena, &sink.sink, list->items[i]);
            value_add(actions, value_of_object(sink.root.object));
        }
        complete(actions->items[i].object, results, list->items[i]);
    }
    value_put_boolean(object, "has_actions", list->count > 0);
    value_put_text(object, "actions_text",
                   counts_text(object->arena, results, list->open, list->overdue, list->closed));
}

static bool is_overdue(const struct action_result *action) {
    return action->now.overdue;
}

static bool is_open_in_time(const struct action_result *action) {
    return action->now.open && !action->now.overdue;
}

static bool is_closed(const struct action_result *action) {
    return action->closed_since;
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
    for (size_t k = 0; k < COUNT(LISTS); k++) {
        struct value_list *list = value_put_list(view, LISTS[k].list);
        for (size_t i = 0; i < actions->count; i++)
            if (LISTS[k].belongs(actions->items[i]))
                value_add(list, all->items[i]);
        value_put_boolean(view, LISTS[k].flag, list->count > 0);
    }
}

/* What the report's indicators have, one with the other. */
static void put_indicators(struct value_object *view, struct value_list *indicators,
                           const struct report_result *results) {
    size_t open = 0, overdue = 0, closed = 0;
    struct value_list *late = value_put_list(view, "indicators_with_overdue");
    for (size_t i = 0; i < results->indicator_count; i++) {
        const struct action_list *actions = &results->indicators[i].actions;
        open += actions->open;
        overdue += actions->overdue;
        closed += actions->closed;
        if (actions->overdue > 0)
            value_add(late, indicators->items[i]);
    }
    value_put_boolean(view, "has_indicators_with_overdue", late->count > 0);
    value_put_text(view, "indicator_actions_text",
                   counts_text(view->arena, results, open, overdue, closed));
}

void view_put_action_lists(struct value_object *view, struct value_list *indicators,
                           const struct report_result *results) {
    view_put_actions(view, results, &results->actions);
    put_lists(view, &results->actions);
    put_indicators(view, indicators, results);
}
