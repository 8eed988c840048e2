/* Targets, definitions, and the rules of trends. */
#include "model/difference/difference_parts.h"
#include "model/target.h"
#include "model/trend/trend.h"

#include <string.h>

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
    const struct target *target = target_in_force(report->catalogue, now->indicator->code,
                                                  report->unit, now->period, report->as_at);
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
        difference.before = (struct difference_side){"", target_text(arena, was)};
        difference.after = (struct difference_side){
            "", arena_printf(arena, "%s%s", target_text(arena, is), since)};
        difference_add_sides(comparing, difference);
    }
    if (tolerance) {
        difference.what = "Tolerance";
        difference.before = (struct difference_side){"", or_none(was->tolerance_text)};
        difference.after = (struct difference_side){
            "", arena_printf(arena, "%s%s", or_none(is->tolerance_text), since)};
        difference_add_sides(comparing, difference);
    }
}

static const char *compare_text(struct arena *arena, const struct indicator *indicator) {
    switch (indicator->compare) {
    case COMPARE_NONE:
        return "";
    case COMPARE_PREV12_TOTAL:
        return "the total of the 12 months before";
    case COMPARE_PREV12_AVERAGE:
        return "the average of the 12 months before";
    case COMPARE_BACK:
        return indicator->back == 1 ? "the month before"
                                    : arena_printf(arena, "%d months before", indicator->back);
    case COMPARE_BAD:
        return "cannot be read";
    }
    return "";
}

static const char *lag_text(struct arena *arena, int lag) {
    return lag == 0 ? "" : arena_printf(arena, "%d month%s", lag, lag == 1 ? "" : "s");
}

/* What makes an indicator what it is, the number first. */
enum { PARTS = 10 };
static const char *const PART_NAMES[PARTS] = {
    "Number",  "Title",         "Section",           "Definition",          "Which way is good",
    "Counted", "Compared with", "Behind the report", "Method of the trend", "Owner"};

static void find_parts(struct arena *arena, const struct indicator_result *result,
                       const char *parts[PARTS]) {
    const struct indicator *indicator = result->indicator;
    const char *const found[PARTS] = {indicator->number,
                                      indicator->title,
                                      indicator->section,
                                      indicator->definition,
                                      catalogue_better_text(indicator->better),
                                      catalogue_basis_text(indicator->basis),
                                      compare_text(arena, indicator),
                                      lag_text(arena, indicator->lag),
                                      result->trend.method,
                                      indicator->owner};
    memcpy(parts, found, sizeof found);
}

void difference_definition(struct comparing *comparing, const struct indicator_result *before,
                           const struct indicator_result *now) {
    const char *was[PARTS], *is[PARTS];
    find_parts(comparing->arena, before, was);
    find_parts(comparing->arena, now, is);
    bool inherited = difference_number_before(comparing, now) != NULL; /* that says it already */
    for (size_t i = inherited ? 1 : 0; i < PARTS; i++)
        if (strcmp(was[i], is[i]) != 0)
            difference_add_sides(comparing, (struct difference){.kind = DIFFERENCE_DEFINITION,
                                                                .indicator = now->indicator,
                                                                .what = PART_NAMES[i],
                                                                .before = {"", or_none(was[i])},
                                                                .after = {"", or_none(is[i])}});
}

static const char *rules_text(struct arena *arena, const struct trend_settings *settings) {
    const char *window = settings->months == 0
                             ? "all months"
                             : arena_printf(arena, "the last %d months", settings->months);
    return arena_printf(
        arena, "%s, over %s, runs of %d; limits from %d values, signals from %d; %s",
        settings->rules == RULES_MDC_2023 ? "mdc-2023" : "mdc-legacy", window, settings->run_length,
        settings->trial_points, settings->minimum_points,
        settings->screen_moving_ranges ? "large moving ranges left out" : "all moving ranges");
}

void difference_rules(struct comparing *comparing) {
    const char *was = rules_text(comparing->arena, comparing->before->trend_settings);
    const char *is = rules_text(comparing->arena, comparing->now->trend_settings);
    if (strcmp(was, is) != 0)
        difference_add_sides(comparing, (struct difference){.kind = DIFFERENCE_DEFINITION,
                                                            .what = "Rules of trends",
                                                            .before = {"", was},
                                                            .after = {"", is}});
}
