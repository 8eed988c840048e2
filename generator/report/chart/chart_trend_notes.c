/* What is explained under a trend chart. */
#include "report/chart/chart_trend_notes.h"

#include "report/chart/breaks.h"

#include <string.h>

static void add_polarity_to_key(struct trend_chart *trend) {
    static const char *const arrows[] = {
        [BETTER_HIGH] = "↑", [BETTER_LOW] = "↓", [BETTER_NEITHER] = NULL};
    enum better better = trend->indicator->indicator->better;
    if (arrows[better] != NULL)
        key_add(&trend->key, trend->plot.canvas.arena,
                (struct key_entry){.number = arrows[better],
                                   .text = words_text(&catalogue_better_words, better)});
}

/* Limits of p charts are a step a month, which readers take for a fault unless told (doc/trends.md,
 * C7).
 */
static void add_wavy_limits_to_key(struct trend_chart *trend) {
    enum trend_method method = trend->indicator->trend.method;
    if (trend->point_count > 0 && (method == TREND_P || method == TREND_P_PRIME))
        key_add(&trend->key, trend->plot.canvas.arena,
                (struct key_entry){.number = "±",
                                   .text = arena_printf(trend->plot.canvas.arena,
                                                        "Limits are wider in %ss with fewer cases",
                                                        rhythm_noun(trend->plot.rhythm))});
}

void trend_notes_to_key(struct trend_chart *trend) {
    add_polarity_to_key(trend);
    add_wavy_limits_to_key(trend);
    looks_to_key(trend);
    key_add_notes(&trend->key, trend->plot.canvas.arena, trend->indicator->series,
                  trend->plot.months);
    trend_events_to_key(trend);
    breaks_add_to_key(&trend->key, trend->plot.canvas.arena, trend->indicator,
                      trend->indicator->series[0].period);
}
