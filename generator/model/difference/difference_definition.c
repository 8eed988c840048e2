/* Compares what makes an indicator what it is, part by part. */
#include "model/difference/difference_definition.h"

#include "model/definition.h"
#include "model/difference/difference_indicators.h"
#include "model/trend/trend.h"

#include <string.h>

void difference_definition(struct comparing *comparing, const struct indicator_result *before,
                           const struct indicator_result *now) {
    struct arena *arena = comparing->arena;
    struct definition was = definition_of(arena, before->indicator, before->trend.method),
                      is = definition_of(arena, now->indicator, now->trend.method);
    if (difference_number_before(comparing, now) != NULL) /* that says it already */
        is.parts[DEFINITION_NUMBER] = NULL;
    struct definition_change changes[DEFINITION_PARTS];
    size_t count = definition_changes(&was, &is, changes);
    for (size_t i = 0; i < count; i++)
        difference_add_sides(comparing, (struct difference){.kind = DIFFERENCE_DEFINITION,
                                                            .indicator = now->indicator,
                                                            .what = changes[i].name,
                                                            .before = {"", changes[i].was, false},
                                                            .after = {"", changes[i].is, false}});
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
