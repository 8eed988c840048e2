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
    enum action_rag rag = is ? action_rag(standing->state) : RAG_NONE;
    value_put_text(object, arena_printf(arena, "%s_rag", prefix),
                   words_code(&action_rag_words, rag));
    value_put_text(object, arena_printf(arena, "%s_rag_text", prefix),
                   words_text(&action_rag_words, rag));
}

static void complete(struct value_object *object, const struct report_result *results,
                     const struct value_list *indicators, const struct action_result *result) {
    const struct action *action = result->now.row;
    if (value_get(object, "priority").kind == VALUE_NONE)
        value_put_text(object, "priority", "");
    view_put_entry(object, results, indicators, &action->entry);
    view_put_entry_date(object, "due_date", action->due);
    put_state(object, "state", &result->now);
    put_state(object, "before", &result->before);
    value_put_boolean(object, "is_new", result->before.row == NULL);
    value_put_boolean(object, "has_moved",
                      result->before.row != NULL && result->before.state != result->now.state);
    value_put_boolean(object, "is_open", result->now.open);
    value_put_boolean(object, "is_overdue", result->now.overdue);
    value_put_boolean(object, "is_closed", result->closed_since);
}

const char *view_actions_text(struct arena *arena, const struct report_result *results,
                              const struct action_list *list) {
    const char *late = list->overdue == 0 ? ""
                       : list->open == 1  ? ", and overdue"
                       : list->overdue == list->open
                           ? ", all of them overdue"
                           : arena_printf(arena, ", %zu of them overdue", list->overdue);
    const char *over = list->closed == 0
                           ? ""
                           : arena_printf(arena, "; %zu closed since %s", list->closed,
                                          period_text(arena, results->period - 1));
    const char *before = list->closed_before == 0
                             ? ""
                             : arena_printf(arena, "; %zu closed before", list->closed_before);
    if (list->open + list->closed + list->closed_before == 0)
        return "";
    return arena_printf(arena, "%zu open%s%s%s", list->open, late, over, before);
}

void view_put_actions(struct value_object *object, const struct report_result *results,
                      const struct value_list *indicators, const struct action_list *list) {
    struct value_list *actions = value_get(object, "actions").kind == VALUE_NONE
                                     ? value_put_list(object, "actions")
                                     : value_get_list(object, "actions");
    for (size_t i = 0; i < list->count; i++) {
        if (i == actions->count) {
            struct value_sink sink = value_sink_new(object->arena, object->names);
            lasting_action(object->arena, &sink.sink, list->items[i]);
            value_add(actions, value_of_object(sink.root.object));
        }
        complete(actions->items[i].object, results, indicators, list->items[i]);
    }
    value_put_boolean(object, "has_actions", list->count > 0);
    value_put_text(object, "actions_text", view_actions_text(object->arena, results, list));
}
