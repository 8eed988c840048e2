/* The steps of model/trend: limits, then flags, then a verdict, then words. Private to
 * model/trend*.c. */
#ifndef MODEL_TREND_TREND_PARTS_H
#define MODEL_TREND_TREND_PARTS_H

#include "model/trend/trend.h"

/* The months first … last of the question's values share one mean. */
struct segment {
    size_t first, last;
    int fixed_points; /* of a baseline; 0: limits come from all values */
    size_t value_count;
    bool degenerate;              /* the mean moving range is 0: nothing is flagged */
    const struct event *event;    /* what began it; NULL: the window did */
    struct trend_segment working; /* how its limits came about: set with them */
};

/* In order of precedence. A rule's flag is 1 << rule (enum flag). */
enum rule { RULE_OUTSIDE, RULE_TREND, RULE_TWO_OF_THREE, RULE_SHIFT, RULE_COUNT };

/* What is known of one month. All numbers NULL where it has no mean or no limits. */
struct judged_point {
    const struct number *value;
    const struct number *mean, *lower, *upper;
    const struct number *lower_two_sigma, *upper_two_sigma;
    bool starts_segment;
    unsigned flags;
    int directions[RULE_COUNT]; /* 1 up or above, −1 down or below, 0: the rule did not fire */
};

/* Writes mean and limits to the segment's points and sets its counts. */
void trend_limits(struct arena *arena, const struct trend_question *question,
                  struct segment *segment, struct judged_point *points);

/* Writes flags and directions to the segment's points. */
void trend_flags(const struct trend_question *question, const struct segment *segment,
                 struct judged_point *points);

/* Anhøj's rules on the segment's values about their median: the longest run and the crossings, and
 * whether either is more than chance. */
struct anhoej {
    int longest_run, longest_expected, crossings, crossings_expected;
    bool signal;
};
struct anhoej trend_anhoej(const struct segment *segment, const struct judged_point *points);

/* One decision for class and variation (DESIGN section 4): improvement 1, concern −1, or neither 0;
 * and the direction that it is of, 0 where no rule fired. */
struct verdict {
    int merit, direction;
};
struct verdict trend_decide(const struct trend_question *question,
                            const struct judged_point *point);

/* The sentence that the page, the chart's text and report.json share. */
const char *trend_sentence(struct arena *arena, const struct trend_question *question,
                           const struct segment *latest, const struct judged_point *points,
                           const struct trend_result *result);

#endif
