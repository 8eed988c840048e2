/* Gathers actions from the reports of an indicator. */
#include "publish/site/site_actions.h"

#include "model/action.h"
#include "publish/site/site_views.h"
#include "report/view/view_put.h"

#include <string.h>

/* NULL: the report does not have it. */
static const struct site_action *find(const struct site_indicator *month, const char *id) {
    for (size_t i = 0; i < month->action_count; i++)
        if (strcmp(month->actions[i].id, id) == 0)
            return &month->actions[i];
    return NULL;
}

static const char *state_text(const struct site_action *action) {
    int state = words_read(&action_state_words, action->state);
    return state < 0 ? action->state : words_text(&action_state_words, (unsigned)state);
}

static bool is_over(const struct site_action *action) {
    return strcmp(action->state, words_code(&action_state_words, ACTION_STATE_DONE)) == 0 ||
           strcmp(action->state, words_code(&action_state_words, ACTION_STATE_CLOSED)) == 0;
}

static void put_action(struct arena *arena, struct value_object *object,
                       const struct site_action *action) {
    value_put_text(object, "text", action->text);
    value_put_text(object, "owner", action->owner);
    view_put_date(arena, object, "opened", action->opened);
    view_put_date(arena, object, "due", action->due);
    view_put_date(arena, object, "closed", is_over(action) ? action->closed : "");
    value_put_text(object, "state_code", action->state);
    value_put_text(object, "state_text", state_text(action));
    value_put_boolean(object, "is_over", is_over(action));
}

static bool is_told_alike(const struct site_action *action, const struct site_action *before) {
    return before != NULL && strcmp(action->state, before->state) == 0 &&
           strcmp(action->text, before->text) == 0 && strcmp(action->owner, before->owner) == 0 &&
           strcmp(action->due, before->due) == 0;
}

/* In order of month. */
static void put_history(struct site *site, struct arena *arena, struct value_object *view,
                        const struct site_history *history, const char *id, const char *root) {
    struct value_list *list = value_put_list(view, "history");
    const struct site_action *before = NULL;
    for (size_t i = 0; i < history->count; i++) {
        const struct site_action *action = find(history->months[i], id);
        if (action != NULL && !is_told_alike(action, before)) {
            struct value_object *month = value_add_object(list);
            put_action(arena, month, action);
            site_put_report(site, arena, value_put_object(month, "report"), history->reports[i],
                            root);
        }
        before = action;
    }
}

static bool is_told_later(const struct site_history *history, size_t month, const char *id) {
    for (size_t i = month + 1; i < history->count; i++)
        if (find(history->months[i], id) != NULL)
            return true;
    return false;
}

void site_actions_put(struct site *site, struct arena *arena, struct value_object *view,
                      const struct site_history *history, const char *root) {
    struct value_list *list = value_put_list(view, "actions");
    for (size_t i = history->count; i > 0; i--)
        for (size_t a = 0; a < history->months[i - 1]->action_count; a++) {
            const struct site_action *action = &history->months[i - 1]->actions[a];
            if (is_told_later(history, i - 1, action->id))
                continue;
            struct value_object *object = value_add_object(list);
            put_action(arena, object, action);
            put_history(site, arena, object, history, action->id, root);
        }
    value_put_boolean(view, "has_actions", list->count > 0);
}
