/* Compares targets with their tolerances. */
#include "model/difference/difference_target.h"

#include "model/target.h"

#include <strings.h>

static bool is_same_amount(const struct amount *a, const struct amount *b) {
    if (a->value == NULL || b->value == NULL)
        return a->value == b->value;
    return number_compare(a->value, b->value) == 0;
}

static const char *or_none(const char *text) {
    return *text == '\0' ? "none" : text;
}

static const char *target_text(struct arena *arena, const struct target_result *target) {
    const char *by = target->is_profile ? "due step by step" : "a twelfth of it each month";
    if (!target->phased || target->target.value == NULL)
        return or_none(target->target.text);
    return arena_printf(arena, "%s for the year, %s", target->target.text, by);
}

/* ", from April 2020, known since June 2020": of the row of that name in force. "" without one. */
static const char *since_text(const struct comparing *comparing, const struct indicator_result *now,
                              const char *name) {
    const struct report_result *report = comparing->now;
    struct arena *arena = comparing->arena;
    const struct target *target = target_named_in_force(
        report->catalogue, now->indicator, report->unit, name, now->period, report->as_at);
    if (target == NULL)
        return "";
    const char *from = arena_printf(arena, ", from %s", period_text(arena, target->from));
    if (target->known == target->from)
        return from;
    return arena_printf(arena, "%s, known since %s", from, period_text(arena, target->known));
}

/* "Target" · "Target (National)" */
static const char *what(struct arena *arena, const char *kind, const char *name) {
    return *name == '\0' ? kind : arena_printf(arena, "%s (%s)", kind, name);
}

/* Of one target, which judges or has a name, in the earlier report and in the later one. */
static void compare(struct comparing *comparing, const struct indicator_result *now,
                    const char *name, const struct target_result *was,
                    const struct target_result *is) {
    struct arena *arena = comparing->arena;
    bool target = !is_same_amount(&was->target, &is->target) ||
                  (was->phased != is->phased && is->target.value != NULL);
    bool tolerance = !is_same_amount(&was->low, &is->low) || !is_same_amount(&was->high, &is->high);
    const char *since = since_text(comparing, now, name);
    struct difference difference = {.kind = DIFFERENCE_TARGET, .indicator = now->indicator};
    if (target) {
        difference.what = what(arena, "Target", name);
        difference.before = (struct difference_side){"", target_text(arena, was), false};
        difference.after = (struct difference_side){
            "", arena_printf(arena, "%s%s", target_text(arena, is), since), false};
        difference_add_sides(comparing, difference);
    }
    if (tolerance) {
        difference.what = what(arena, "Tolerance", name);
        difference.before = (struct difference_side){"", or_none(was->tolerance_text), false};
        difference.after = (struct difference_side){
            "", arena_printf(arena, "%s%s", or_none(is->tolerance_text), since), false};
        difference_add_sides(comparing, difference);
    }
}

/* NULL: the report has none of that name. */
static const struct named_target *find(const struct indicator_result *result, const char *name) {
    for (size_t i = 0; i < result->target_count; i++)
        if (strcasecmp(result->targets[i].name, name) == 0)
            return &result->targets[i];
    return NULL;
}

void difference_target(struct comparing *comparing, const struct indicator_result *before,
                       const struct indicator_result *now) {
    static const struct target_result NONE = {.target = {.text = ""}, .tolerance_text = ""};
    compare(comparing, now, "", &before->target, &now->target);
    for (size_t i = 0; i < now->target_count; i++) {
        const struct named_target *is = &now->targets[i], *was = find(before, is->name);
        compare(comparing, now, is->name, was == NULL ? &NONE : &was->result, &is->result);
    }
    for (size_t i = 0; i < before->target_count; i++)
        if (find(now, before->targets[i].name) == NULL)
            compare(comparing, now, before->targets[i].name, &before->targets[i].result, &NONE);
}
