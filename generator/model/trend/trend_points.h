/* What is known of each month while a trend is judged: limits come first, then flags, then a
 * verdict, then words. */
#ifndef MODEL_TREND_TREND_POINTS_H
#define MODEL_TREND_TREND_POINTS_H

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

/* What is known of one month. All numbers NULL where it has no mean or no limits. */
struct judged_point {
    const struct number *value;
    const struct number *mean, *lower, *upper;
    const struct number *lower_two_sigma, *upper_two_sigma;
    bool starts_segment;
    int directions[RULE_COUNT]; /* 1 up or above, −1 down or below, 0: the rule did not fire */
};

#endif
