/* What the sentences about the latest value share: its month, its usual range, numbers in print. */
#ifndef MODEL_TREND_TREND_TELLING_H
#define MODEL_TREND_TREND_TELLING_H

#include "model/trend/trend_points.h"

struct trend_telling {
    struct arena *arena;
    const struct trend_question *question;
    const struct segment *latest;
    const struct judged_point *points;
    size_t first; /* index of the latest segment's first period that the chart shows */
    size_t last;  /* of the latest value */
};

struct trend_telling telling_new(struct arena *arena, const struct trend_question *question,
                                 const struct segment *latest, const struct judged_point *points);

const char *telling_noun(const struct trend_telling *telling);                  /* month */
const char *telling_count(const struct trend_telling *telling, size_t periods); /* 7 months */
const char *telling_period(const struct trend_telling *telling, size_t index);  /* October 2020 */

/* Whether the latest period of all has no value: what is said is of an earlier one. */
bool telling_is_late(const struct trend_telling *telling);
/* " up to August 2020" then; else "". */
const char *telling_up_to(const struct trend_telling *telling);

/* As the figure prints it. */
const char *telling_number(const struct trend_telling *telling, const struct number *number);

/* The usual range of the latest value, inside what the figure can be, with as many decimals as it
 * takes to tell its ends apart, and the value from the limit beyond which it lies. The latest value
 * has limits. */
struct told_range {
    const char *lower, *upper;
    const char *value; /* with them, where the figure's own decimals do not do; else NULL */
};
struct told_range telling_range(const struct trend_telling *telling);

/* "the usual range of 47 to 52"; where it is not usual "the limits of 47 to 52 (5 of the 24
 * months lie between)", or where each month has its own "its limits of … (… between theirs)". */
const char *telling_range_text(const struct trend_telling *telling, const struct told_range *range);

/* Whether at least half of the values that share the latest limits lie within them. */
bool telling_is_range_usual(const struct trend_telling *telling);

/* Whether the values have left their limits: the latest lies beyond them, or of all that share
 * them, or of the last run_length of these, fewer than half lie within. There are limits. */
bool telling_has_left(const struct trend_telling *telling);

/* On which side of that range, as it is printed, a number lies: 1 above, −1 below, 0 within. */
int telling_side_of_range(const struct trend_telling *telling, const struct number *number);

/* Whether it is, as it is printed, the lower end of that range (−1), or the upper (1). */
bool telling_is_end(const struct trend_telling *telling, const struct number *number, int side);

/* An end of the range alone, as the figure prints it. */
const char *telling_limit(const struct trend_telling *telling, const struct number *limit);

/* "mean 101, limits 90 to 112" of the latest value, inside what the figure can be, told apart. It
 * has limits. */
const char *telling_limits(const struct trend_telling *telling);

/* The mean of values that lie on one side of it (`direction`) from the index `first` to the last:
 * "4.27 (the nearest is 4.30)", where the values as they are printed do not show on which. */
const char *telling_mean_beside(const struct trend_telling *telling, size_t first, int direction);

/* A mean of less than one event a period, told apart from 0 and 1. */
const char *telling_rare_mean(struct arena *arena, const struct figure *figure,
                              const struct number *mean);

/* The index of the first of the periods that lie on the latest value's side of the mean without a
 * break, as the rule of shifts has marked them. */
size_t telling_shift_first(const struct trend_telling *telling, int direction);

/* Whether all values of the latest segment that the chart shows are equal: two or more. */
bool telling_is_constant(const struct trend_telling *telling);

#endif
