/* Statistical process control of one series: limits, rules, variation, assurance. The method is
 * that of doc/trends.md, C1 to C4 and C7 (NHS Making Data Count; XmR after Wheeler, P′ after Laney,
 * run chart after Anhøj) with the decisions of doc/design.md, section 4. Sums are exact. */
#ifndef MODEL_TREND_TREND_H
#define MODEL_TREND_TREND_H

#include "model/results.h"

struct trend_settings {
    int months; /* of the window, or quarters …; 0: all */
    enum trend_rules rules;
    bool screen_moving_ranges;
    int run_length, minimum_points, trial_points;
};

/* A period of the headline; value NULL: a gap. Numerator and denominator for p and p-prime. */
struct trend_value {
    int period;
    const struct number *value, *numerator, *denominator;
    const struct number *target; /* due then; NULL: none, or the chart does not show it */
};

struct trend_question {
    const struct trend_settings *settings;
    enum trend_method method; /* not TREND_NONE */
    enum better better;
    struct rhythm rhythm; /* of the values */
    const struct figure *figure;
    const struct trend_value *values; /* period by period without holes, up to the latest */
    size_t count;
    size_t
        window_first; /* the first period of the window; those before matter to a baseline only */
    const struct event *const *events; /* recalculate and baseline, in order of month */
    size_t event_count;
    const struct number *target; /* due at the latest month; NULL: none */
};

/* `sentence` and the points of the window included. */
struct trend_result trend_judge(struct arena *arena, const struct trend_question *question);

/* The result where nothing can be judged: a method of none, or no usable headline. */
struct trend_result trend_nothing(const struct trend_settings *settings, enum trend_method method);

/* Its variation and its assurance, where the sentence bears them out; else NONE. */
enum trend_variation trend_told_variation(const struct trend_result *result);
enum trend_assurance trend_told_assurance(const struct trend_result *result);

#endif
