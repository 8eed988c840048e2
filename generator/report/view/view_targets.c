/* Named targets, in force or in a month of the series. */
#include "report/view/view_targets.h"

#include "model/month_target.h"
#include "model/named_target.h"
#include "model/rhythm.h"
#include "report/view/view_put.h"

#include <string.h>

bool view_has_month_targets(const struct indicator_result *result) {
    for (size_t i = 0; i < result->series_count; i++)
        if (result->series[i].target)
            return true;
    return named_target_in_series(result, NULL) != NULL;
}

static const char *label_of(struct arena *arena, const struct named_target *target) {
    return arena_printf(arena, "Target (%s)", target->name);
}

/* "80 for the year, 47 due by October 2020" · "85%, tolerance 80% or more" */
static const char *words_of(struct arena *arena, const struct indicator_result *result,
                            const struct target_result *aim) {
    const char *words = aim->target.text;
    if (aim->due.value)
        words = arena_printf(arena, "%s for the year, %s due by %s", words, aim->due.text,
                             rhythm_plain_text(arena, result->indicator->rhythm, result->period));
    if (*aim->tolerance_text)
        words =
            arena_printf(arena, "%s%stolerance %s", words, *words ? ", " : "", aim->tolerance_text);
    return words;
}

/* "targets": what report.json has of those in force, and words. */
static void put_in_force(struct arena *arena, struct value_object *object,
                         const struct indicator_result *result) {
    bool any = value_get(object, "targets").kind == VALUE_LIST;
    struct value_list *list =
        any ? value_get_list(object, "targets") : value_put_list(object, "targets");
    size_t next = 0;
    const struct named_target *target = NULL;
    while ((target = named_target_in_force(result, target)) != NULL) {
        struct value_object *item = list->items[next++].object;
        value_put_text(item, "label", label_of(arena, target));
        value_put_text(item, "words", words_of(arena, result, &target->result));
        value_put_boolean(item, "is_phased", target->result.phased);
    }
    value_put_boolean(object, "has_named_targets", next > 0);
}

/* Those that months have, in the order in which each month has them. */
static void put_heads(struct arena *arena, struct value_object *object,
                      const struct indicator_result *result) {
    struct value_list *list = value_put_list(object, "series_targets");
    const struct named_target *target = NULL;
    while ((target = named_target_in_series(result, target)) != NULL) {
        struct value_object *item = value_add_object(list);
        value_put_text(item, "name", target->name);
        value_put_text(item, "label", label_of(arena, target));
        value_put_text(item, "text", target->result.target.text);
        value_put_boolean(item, "is_phased", target->result.phased);
    }
}

static void complete_month(struct arena *arena, struct value_object *month,
                           const struct indicator_result *result, size_t index) {
    const struct value_list *list = value_get_list(month, "targets");
    size_t next = 0;
    const struct named_target *target = NULL;
    while ((target = named_target_in_series(result, target)) != NULL)
        value_put_text(list->items[next++].object, "text",
                       month_target_text(arena, result, &target->result, target->due[index]));
}

void view_put_targets(struct arena *arena, struct value_object *object,
                      const struct indicator_result *result) {
    const struct value_list *series = value_get_list(object, "series");
    put_in_force(arena, object, result);
    put_heads(arena, object, result);
    struct value none = value_get(object, "series_targets");
    for (size_t i = 0; i < series->count; i++)
        if (none.list->count > 0)
            complete_month(arena, series->items[i].object, result, i);
        else
            value_put(series->items[i].object, "targets", none);
}

void view_put_no_month_targets(struct value_object *month, const struct indicator_result *result) {
    struct value_list *list = value_put_list(month, "targets");
    const struct named_target *target = NULL;
    while ((target = named_target_in_series(result, target)) != NULL) {
        struct value_object *item = value_add_object(list);
        value_put_text(item, "name", target->name);
        value_put_null(item, "value");
        value_put_text(item, "text", "");
    }
}

static const char *text_in(const struct value_list *cells, size_t cell, size_t target) {
    const struct value_list *targets = value_get_list(cells->items[cell].object, "targets");
    return value_get_text(targets->items[target].object, "text");
}

/* Whether the target has a text in any month; whether it has the same in all. */
struct sameness {
    bool any, all;
};
static struct sameness sameness_of(const struct value_list *cells, size_t target) {
    struct sameness same = {false, true};
    for (size_t i = 0; i < cells->count; i++) {
        same.any = same.any || *text_in(cells, i, target);
        same.all = same.all && strcmp(text_in(cells, i, target), text_in(cells, 0, target)) == 0;
    }
    return same;
}

void view_put_year_targets(struct arena *arena, struct value_object *year,
                           const struct value_list *cells, const struct indicator_result *result) {
    struct value_list *list = value_put_list(year, "targets");
    const struct named_target *target = NULL;
    for (size_t at = 0; (target = named_target_in_series(result, target)) != NULL; at++) {
        struct sameness same = sameness_of(cells, at);
        if (!same.any)
            continue;
        struct value_object *item = value_add_object(list);
        value_put_text(item, "label",
                       arena_printf(arena, "%s %s", target->name, value_get_text(year, "text")));
        value_put_text(item, "target_text", same.all ? text_in(cells, 0, at) : "");
        struct value_list *months = value_put_list(item, "cells");
        for (size_t cell = 0; cell < cells->count; cell++)
            value_put_text(value_add_object(months), "text",
                           same.all ? "" : text_in(cells, cell, at));
    }
}
