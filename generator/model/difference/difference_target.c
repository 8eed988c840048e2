/* Compares targets with their tolerances. */
#include "model/difference/difference_target.h"

#include "model/target.h"

static bool is_same_amount(const struct amount *a, const struct amount *b) {
    if (a->value == NULL || b->value == NULL)
        return a->value == b->value;
    return number_compare(a->value, b->value) == 0;
}

static const char *or_none(const char *text) {
    return *text == '\0' ? "none" : text;
}

static const char *target_text(struct arena *arena, const struct target_result *target) {
    bool yearly = target->phased && target->target.value != NULL;
    return arena_printf(arena, "%s%s", or_none(target->target.text),
                        yearly ? " for the year, a twelfth of it each month" : "");
}

/* ", from April 2020, known since June 2020": of the row in force. "" without one. */
static const char *since_text(const struct comparing *comparing,
                              const struct indicator_result *now) {
    const struct report_result *report = comparing->now;
    struct arena *arena = comparing->arena;
    const struct target *target = target_in_force(report->catalogue, now->indicator, report->unit,
                                                  now->period, report->as_at);
    if (target == NULL)
        return "";
    const char *from = arena_printf(arena, ", from %s", period_text(arena, target->from));
    if (target->known == target->from)
        return from;
    return arena_printf(arena, "%s, known since %s", from, period_text(arena, target->known));
}

void difference_target(struct comparing *comparing, const struct indicator_result *before,
                       const struct indicator_result *now) {
    const struct target_result *was = &before->target, *is = &now->target;
    struct arena *arena = comparing->arena;
    bool target = !is_same_amount(&was->target, &is->target) ||
                  (was->phased != is->phased && is->target.value != NULL);
    bool tolerance = !is_same_amount(&was->low, &is->low) || !is_same_amount(&was->high, &is->high);
    const char *since = since_text(comparing, now);
    struct difference difference = {.kind = DIFFERENCE_TARGET, .indicator = now->indicator};
    if (target) {
        difference.what = "Target";
        difference.before = (struct difference_side){"", target_text(arena, was), false};
        difference.after = (struct difference_side){
            "", arena_printf(arena, "%s%s", target_text(arena, is), since), false};
        difference_add_sides(comparing, difference);
    }
    if (tolerance) {
        difference.what = "Tolerance";
        difference.before = (struct difference_side){"", or_none(was->tolerance_text), false};
        difference.after = (struct difference_side){
            "", arena_printf(arena, "%s%s", or_none(is->tolerance_text), since), false};
        difference_add_sides(comparing, difference);
    }
}
