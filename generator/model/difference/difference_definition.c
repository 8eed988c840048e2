#include "model/difference/difference_definition.h"

#include "model/difference/difference_indicators.h"
#include "model/trend/trend.h"

#include <string.h>

static const char *or_none(const char *text) {
    return *text == '\0' ? "none" : text;
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
                                      words_text(&catalogue_better_words, indicator->better),
                                      words_text(&basis_words, indicator->basis),
                                      compare_text(arena, indicator->compare, indicator->back),
                                      lag_text(arena, indicator->lag),
                                      words_code(&trend_method_words, result->trend.method),
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
            difference_add_sides(comparing,
                                 (struct difference){.kind = DIFFERENCE_DEFINITION,
                                                     .indicator = now->indicator,
                                                     .what = PART_NAMES[i],
                                                     .before = {"", or_none(was[i]), false},
                                                     .after = {"", or_none(is[i]), false}});
}

static const char *rules_text(struct arena *arena, const struct trend_settings *settings) {
    const char *window = settings->months == 0
                             ? "all months"
                             : arena_printf(arena, "the last %d months", settings->months);
    return arena_printf(
        arena, "%s, over %s, runs of %d; limits from %d values, signals from %d; %s",
        words_code(&trend_rules_words, settings->rules), window, settings->run_length,
        settings->trial_points, settings->minimum_points,
        settings->screen_moving_ranges ? "large moving ranges left out" : "all moving ranges");
}

void difference_rules(struct comparing *comparing) {
    const char *was = rules_text(comparing->arena, comparing->before->trend_settings);
    const char *is = rules_text(comparing->arena, comparing->now->trend_settings);
    if (strcmp(was, is) != 0)
        difference_add_sides(comparing, (struct difference){.kind = DIFFERENCE_DEFINITION,
                                                            .what = "Rules of trends",
                                                            .before = {"", was, false},
                                                            .after = {"", is, false}});
}
