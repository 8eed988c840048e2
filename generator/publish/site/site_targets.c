/* Gathers named targets from the reports of an indicator. */
#include "publish/site/site_targets.h"

#include "model/month_target.h"
#include "model/target.h"

#include <strings.h>

const char *site_targets_text(struct arena *arena, const struct site_month *month) {
    const char *text = "";
    for (size_t i = 0; i < month->target_count; i++)
        text = arena_printf(arena, "%s%s%s %s", text, i > 0 ? ", " : "", month->targets[i].name,
                            month->targets[i].text);
    return text;
}

void site_targets_put(struct value_object *view, const struct site_month *month) {
    struct value_list *list = value_put_list(view, "targets");
    for (size_t i = 0; i < month->target_count; i++) {
        struct value_object *item = value_add_object(list);
        value_put_text(item, "name", month->targets[i].name);
        value_put_text(item, "text", month->targets[i].text);
        value_put_text(item, "due_text", month->targets[i].due_text);
    }
}

bool site_targets_put_of(struct arena *arena, struct value_object *view,
                         const struct indicator_result *result, size_t month) {
    struct value_list *list = value_put_list(view, "targets");
    for (size_t i = 0; i < result->target_count; i++) {
        const struct named_target *target = &result->targets[i];
        if (target->due[month] == NULL)
            continue;
        struct value_object *item = value_add_object(list);
        value_put_text(item, "name", target->name);
        value_put_text(item, "text",
                       month_target_text(arena, result, &target->result, target->due[month]));
    }
    return list->count > 0;
}

/* NULL: the month has none of that name. */
static const struct site_target *find(const struct site_month *month, const char *name) {
    for (size_t i = 0; i < month->target_count; i++)
        if (strcasecmp(month->targets[i].name, name) == 0)
            return &month->targets[i];
    return NULL;
}

/* The latest that stands for the period, else what the first report says of it; NULL: neither. */
static const struct site_month *month_at(const struct site_history *history, int period) {
    for (size_t i = history->count; i > 0; i--)
        if (history->months[i - 1]->period == period && site_history_stands(history, i - 1))
            return &history->months[i - 1]->now;
    const struct site_indicator *first = history->months[0];
    for (size_t i = 0; i < first->series_count; i++)
        if (first->series[i].period == period)
            return &first->series[i];
    return NULL;
}

/* As the latest report has it; empty where it has none of that name. */
static struct target_result result_of(struct arena *arena, const struct site_month *last,
                                      const char *name) {
    const struct amount none = {NULL, ""};
    const struct site_target *target = find(last, name);
    if (target == NULL)
        return (struct target_result){.target = none, .due = none, .tolerance_text = ""};
    bool phased = *target->due_text != '\0';
    const struct number *value = number_from_double(arena, target->value);
    return (struct target_result){.target = {value, target->text},
                                  .due = phased ? (struct amount){value, target->due_text} : none,
                                  .tolerance_text = "",
                                  .phased = phased};
}

static struct named_target follow(struct arena *arena, const struct site_history *history,
                                  const struct indicator_result *result, const char *name) {
    const struct number **due = arena_array(arena, result->series_count + 1, sizeof *due);
    struct named_target named = {
        .name = name,
        .result = result_of(arena, &history->months[history->count - 1]->now, name),
        .due = due,
        .last = PERIOD_NONE};
    for (size_t i = 0; i < result->series_count; i++) {
        const struct site_month *month = month_at(history, result->series[i].period);
        const struct site_target *target = month == NULL ? NULL : find(month, name);
        if (target == NULL)
            continue;
        due[i] = number_from_double(arena, target->value);
        named.last = result->series[i].period;
    }
    return named;
}

static bool is_followed(const struct indicator_result *result, const char *name) {
    for (size_t i = 0; i < result->target_count; i++)
        if (strcasecmp(result->targets[i].name, name) == 0)
            return true;
    return false;
}

void site_targets_follow(struct arena *arena, const struct site_history *history,
                         struct indicator_result *result) {
    struct named_target *targets = arena_array(arena, TARGET_MOST_NAMES, sizeof *targets);
    result->targets = targets;
    for (size_t i = result->series_count; i > 0; i--) {
        const struct site_month *month = month_at(history, result->series[i - 1].period);
        for (size_t k = 0; month != NULL && k < month->target_count; k++) {
            const char *name = month->targets[k].name;
            if (result->target_count < TARGET_MOST_NAMES && !is_followed(result, name))
                targets[result->target_count++] = follow(arena, history, result, name);
        }
    }
}
