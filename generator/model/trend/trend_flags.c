/* Each rule looks at the points of a segment, then marks those that it speaks of. */
#include "model/trend/trend_flags.h"

#include <math.h>

static int side(const struct judged_point *point) {
    return number_compare(point->value, point->mean);
}

static void fire(struct judged_point *point, enum trend_rule rule, int direction) {
    point->directions[rule] = direction;
}

static void flag_outside(struct judged_point *point) {
    if (number_compare(point->value, point->upper) > 0)
        fire(point, RULE_OUTSIDE, 1);
    else if (number_compare(point->value, point->lower) < 0)
        fire(point, RULE_OUTSIDE, -1);
}

/* The months first … first + length − 1 all have a value. */
static bool unbroken(const struct judged_point *points, size_t first, size_t length) {
    for (size_t i = first; i < first + length; i++)
        if (points[i].value == NULL)
            return false;
    return true;
}

/* 1 or −1 where all successive differences have that sign, else 0. */
static int direction_of_run(const struct judged_point *points, size_t first, size_t length) {
    int direction = 0;
    for (size_t i = first + 1; i < first + length; i++) {
        int step = number_compare(points[i].value, points[i - 1].value);
        if (step == 0 || (direction != 0 && step != direction))
            return 0;
        direction = step;
    }
    return direction;
}

static int side_of_run(const struct judged_point *points, size_t first, size_t length) {
    int common = side(&points[first]);
    for (size_t i = first + 1; i < first + length; i++)
        if (side(&points[i]) != common)
            return 0;
    return common;
}

static void flag_trend(struct judged_point *points, size_t first, size_t length) {
    int direction = direction_of_run(points, first, length);
    for (size_t i = first; direction != 0 && i < first + length; i++)
        fire(&points[i], RULE_TREND, direction); /* of two the later wins: the next difference */
}

static void flag_shift(struct judged_point *points, size_t first, size_t length) {
    int common = side_of_run(points, first, length);
    for (size_t i = first; common != 0 && i < first + length; i++)
        fire(&points[i], RULE_SHIFT, common);
}

/* Beyond two sigma; the older rule leaves out what lies beyond the limits. */
static bool is_near(const struct judged_point *point, enum trend_rules rules) {
    if (rules == RULES_MDC_LEGACY && point->directions[RULE_OUTSIDE] != 0)
        return false;
    return number_compare(point->value, point->upper_two_sigma) > 0 ||
           number_compare(point->value, point->lower_two_sigma) < 0;
}

static void flag_two_of_three(struct judged_point *points, size_t first, enum trend_rules rules) {
    int common = side_of_run(points, first, 3), near = 0;
    for (size_t i = first; i < first + 3; i++)
        near += is_near(&points[i], rules);
    if (common == 0 || near < 2)
        return;
    for (size_t i = first; i < first + 3; i++)
        if (is_near(&points[i], rules))
            fire(&points[i], RULE_TWO_OF_THREE, common);
}

void trend_flags(const struct trend_question *question, const struct segment *segment,
                 struct judged_point *points) {
    size_t run = (size_t)question->settings->run_length;
    bool has_limits = question->method != TREND_RUN;
    for (size_t i = segment->first; i <= segment->last; i++) {
        size_t left = segment->last - i + 1;
        if (points[i].value == NULL || points[i].mean == NULL || segment->degenerate ||
            (has_limits && points[i].upper == NULL))
            continue;
        if (has_limits)
            flag_outside(&points[i]);
        if (left >= run && unbroken(points, i, run)) {
            flag_shift(points, i, run);
            if (has_limits)
                flag_trend(points, i, run);
        }
    }
    for (size_t i = segment->first; has_limits && i + 2 <= segment->last; i++)
        if (unbroken(points, i, 3) && points[i].upper != NULL && !segment->degenerate)
            flag_two_of_three(points, i, question->settings->rules);
}

/* The smallest k with P(X ≤ k) ≥ probability for X ~ B(n, 1/2). */
static int binomial_quantile(double probability, int n) {
    double term = pow(0.5, n), total = term;
    int k = 0;
    while (total < probability && k < n) {
        term = term * (n - k) / (k + 1);
        total += term;
        k++;
    }
    return k;
}

struct anhoej trend_anhoej(const struct segment *segment, const struct judged_point *points) {
    struct anhoej result = {0};
    int count = 0, run = 0, before = 0;
    for (size_t i = segment->first; i <= segment->last; i++) {
        int now = points[i].value == NULL || points[i].mean == NULL ? 0 : side(&points[i]);
        if (points[i].value == NULL)
            before = run = 0; /* a gap breaks a run */
        if (now == 0)
            continue; /* values on the median count for neither rule */
        count++;
        result.crossings += before != 0 && now != before;
        run = now == before ? run + 1 : 1;
        before = now;
        result.longest_run = run > result.longest_run ? run : result.longest_run;
    }
    result.useful = count;
    if (count < ANHOEJ_LEAST_USEFUL)
        return result;
    result.longest_expected = (int)lround(log2(count)) + 3;
    result.crossings_expected = binomial_quantile(0.05, count - 1);
    result.signal = result.longest_run > result.longest_expected ||
                    result.crossings < result.crossings_expected;
    return result;
}
