/* Means, moving ranges, limits: segment by segment. */
#include "model/trend/trend_limits.h"

#include "model/ledger/figure.h"

#include <math.h>
#include <stdlib.h>

/* The values that limits are computed from: the first `fixed_points` of a baseline, or all. */
struct basis_values {
    size_t *indices;
    size_t count;
};

static struct basis_values basis_values(struct arena *arena, const struct segment *segment,
                                        const struct judged_point *points) {
    struct basis_values basis = {
        arena_array(arena, segment->last - segment->first + 1, sizeof(size_t)), 0};
    for (size_t i = segment->first; i <= segment->last; i++) {
        if (points[i].value == NULL)
            continue;
        if (segment->fixed_points > 0 && basis.count == (size_t)segment->fixed_points)
            break;
        basis.indices[basis.count++] = i;
    }
    return basis;
}

static const struct number *mean_of(struct arena *arena, const struct number *const *numbers,
                                    size_t count) {
    struct number *sum = number_new(arena);
    for (size_t i = 0; i < count; i++)
        number_add(arena, sum, numbers[i]);
    return number_quotient(arena, sum, number_ratio(arena, (long)count, 1));
}

static const struct number *mean_of_unscreened(struct arena *arena,
                                               const struct moving_range *ranges, size_t count) {
    const struct number **sizes = arena_array(arena, count + 1, sizeof *sizes);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!ranges[i].screened)
            sizes[kept++] = ranges[i].size;
    return kept == 0 ? NULL : mean_of(arena, sizes, kept);
}

static void keep_all(struct moving_range *ranges, struct trend_segment *working) {
    for (size_t i = 0; i < working->range_count; i++)
        ranges[i].screened = false;
    working->used_range = working->mean_range;
}

/* Sets the mean of the moving ranges; those of at least 3.267 times it are screened out once, but
 * not where nothing or only zeros would be left. */
static void mean_moving_range(struct arena *arena, bool screen, struct moving_range *ranges,
                              struct trend_segment *working) {
    size_t count = working->range_count;
    working->ranges = ranges;
    working->mean_range = working->used_range = mean_of_unscreened(arena, ranges, count);
    if (!screen || count == 0 || number_is_zero(working->mean_range))
        return;
    const struct number *most =
        number_product(arena, working->mean_range, number_ratio(arena, 3267, 1000));
    for (size_t i = 0; i < count; i++)
        ranges[i].screened = number_compare(ranges[i].size, most) >= 0;
    const struct number *screened = mean_of_unscreened(arena, ranges, count);
    if (screened != NULL && !number_is_zero(screened)) {
        working->used_range = screened;
        return;
    }
    keep_all(ranges, working);
}

static const struct number *magnitude(struct arena *arena, const struct number *a,
                                      const struct number *b) {
    return number_compare(a, b) >= 0 ? number_difference(arena, a, b)
                                     : number_difference(arena, b, a);
}

/* |value − value of the month before|; a gap between them makes none. */
static struct moving_range *moving_ranges(struct arena *arena,
                                          const struct trend_question *question,
                                          const struct basis_values *basis,
                                          const struct number *const *values, size_t *count) {
    struct moving_range *ranges = arena_array(arena, basis->count, sizeof *ranges);
    *count = 0;
    for (size_t i = 1; i < basis->count; i++)
        if (basis->indices[i] == basis->indices[i - 1] + 1)
            ranges[(*count)++] =
                (struct moving_range){.period = question->values[basis->indices[i]].period,
                                      .size = magnitude(arena, values[i], values[i - 1])};
    return ranges;
}

static void set_mean(const struct segment *segment, struct judged_point *points) {
    for (size_t i = segment->first; i <= segment->last; i++)
        points[i].mean = segment->working.centre;
}

/* The limits about the mean, which all months of a segment share. */
static void set_limits(struct arena *arena, const struct segment *segment,
                       struct judged_point *points) {
    const struct number *mean = segment->working.centre, *distance = segment->working.distance;
    const struct number *two_sigma = number_product(arena, distance, number_ratio(arena, 2, 3));
    const struct number *lower = number_difference(arena, mean, distance),
                        *lower_two = number_difference(arena, mean, two_sigma);
    struct number *upper = number_copy(arena, mean), *upper_two = number_copy(arena, mean);
    number_add(arena, upper, distance);
    number_add(arena, upper_two, two_sigma);
    for (size_t i = segment->first; i <= segment->last; i++) {
        points[i].lower = lower;
        points[i].upper = upper;
        points[i].lower_two_sigma = lower_two;
        points[i].upper_two_sigma = upper_two;
    }
}

/* XmR: mean ± 2.66 times the mean moving range. */
static void xmr_limits(struct arena *arena, const struct trend_question *question,
                       struct segment *segment, struct judged_point *points,
                       const struct basis_values *basis) {
    struct trend_segment *working = &segment->working;
    const struct number **values = arena_array(arena, basis->count, sizeof *values);
    for (size_t i = 0; i < basis->count; i++)
        values[i] = points[basis->indices[i]].value;
    working->centre = mean_of(arena, values, basis->count);
    struct moving_range *ranges =
        moving_ranges(arena, question, basis, values, &working->range_count);
    mean_moving_range(arena, question->settings->screen_moving_ranges, ranges, working);
    const struct number *range = working->used_range;
    set_mean(segment, points);
    if (range == NULL)
        return;
    segment->degenerate = number_is_zero(range);
    working->distance = number_product(arena, range, number_ratio(arena, 266, 100));
    set_limits(arena, segment, points);
}

/* Σx / Σn over the values that count. */
static const struct number *pooled(struct arena *arena, const struct trend_question *question,
                                   const struct basis_values *basis) {
    struct number *numerator = number_new(arena), *denominator = number_new(arena);
    for (size_t i = 0; i < basis->count; i++) {
        number_add(arena, numerator, question->values[basis->indices[i]].numerator);
        number_add(arena, denominator, question->values[basis->indices[i]].denominator);
    }
    return number_is_zero(denominator) ? number_new(arena)
                                       : number_quotient(arena, numerator, denominator);
}

static double one_sigma(const struct trend_value *value, double mean) {
    double variance = mean * (1 - mean) / number_double(value->denominator);
    return variance > 0 ? sqrt(variance) : 0;
}

/* The average moving range of two values as a multiple of their standard deviation. */
static const double RANGE_OF_TWO = 1.128;

/* How far a proportion lies from the mean, in its own standard deviations. */
static double score_of(struct arena *arena, const struct trend_value *value, double mean) {
    double sigma = one_sigma(value, mean);
    double proportion = number_double(number_quotient(arena, value->numerator, value->denominator));
    return sigma > 0 ? (proportion - mean) / sigma : 0;
}

/* Whether limits that rest on this range leave out more than half of the values that fix them. */
static bool leaves_most_out(struct arena *arena, const struct trend_question *question,
                            const struct basis_values *basis, double mean,
                            const struct number *range) {
    double limit = 3 * number_double(range) / RANGE_OF_TWO;
    size_t outside = 0;
    for (size_t i = 0; i < basis->count; i++)
        outside += fabs(score_of(arena, &question->values[basis->indices[i]], mean)) > limit;
    return outside * 2 > basis->count;
}

/* Laney's σz: how much more the proportions vary than their denominators explain. 0: they do not
 * vary; negative: there are no two months side by side. A screening after which most values lie
 * outside has screened what is usual. */
static double laney_sigma(struct arena *arena, const struct trend_question *question,
                          const struct basis_values *basis, double mean, struct segment *segment) {
    struct trend_segment *working = &segment->working;
    const struct number **scores = arena_array(arena, basis->count, sizeof *scores);
    for (size_t i = 0; i < basis->count; i++)
        scores[i] =
            number_from_double(arena, score_of(arena, &question->values[basis->indices[i]], mean));
    struct moving_range *ranges =
        moving_ranges(arena, question, basis, scores, &working->range_count);
    mean_moving_range(arena, question->settings->screen_moving_ranges, ranges, working);
    if (working->used_range == NULL)
        return -1;
    if (leaves_most_out(arena, question, basis, mean, working->used_range))
        keep_all(ranges, working);
    return number_double(working->used_range) / RANGE_OF_TWO;
}

static const struct number *from_proportion(struct arena *arena, const struct figure *figure,
                                            double proportion) {
    const struct number *scale = figure_scaled(arena, figure, number_ratio(arena, 1, 1));
    return number_from_double(arena, proportion * number_double(scale));
}

/* P: p̄ ± 3 √(p̄ (1 − p̄) / nᵢ), clipped to 0 … 1; P′: the same times σz. */
static void p_limits(struct arena *arena, const struct trend_question *question,
                     struct segment *segment, struct judged_point *points,
                     const struct basis_values *basis) {
    const struct figure *figure = question->figure;
    const struct number *pool = pooled(arena, question, basis);
    segment->working.centre = figure_scaled(arena, figure, pool);
    set_mean(segment, points);
    double p = number_double(pool);
    double factor =
        question->method == TREND_P ? 1 : laney_sigma(arena, question, basis, p, segment);
    segment->degenerate = factor == 0 || p <= 0 || p >= 1;
    for (size_t i = segment->first; i <= segment->last; i++) {
        if (points[i].value == NULL || factor < 0)
            continue;
        double distance = segment->degenerate ? 0 : 3 * one_sigma(&question->values[i], p) * factor;
        points[i].lower = from_proportion(arena, figure, fmax(p - distance, 0));
        points[i].upper = from_proportion(arena, figure, fmin(p + distance, 1));
        points[i].lower_two_sigma = from_proportion(arena, figure, p - distance * 2 / 3);
        points[i].upper_two_sigma = from_proportion(arena, figure, p + distance * 2 / 3);
    }
}

static int by_value(const void *left, const void *right) {
    return number_compare(*(const struct number *const *)left,
                          *(const struct number *const *)right);
}

/* The run chart: the median, and no limits. */
static void run_limits(struct arena *arena, const struct trend_question *question,
                       struct segment *segment, struct judged_point *points,
                       const struct basis_values *basis) {
    (void)question;
    const struct number **values = arena_array(arena, basis->count, sizeof *values);
    for (size_t i = 0; i < basis->count; i++)
        values[i] = points[basis->indices[i]].value;
    qsort(values, basis->count, sizeof *values, by_value);
    size_t middle = basis->count / 2;
    const struct number *median =
        basis->count % 2 == 1 ? values[middle] : mean_of(arena, &values[middle - 1], 2);
    segment->working.centre = median;
    set_mean(segment, points);
}

/* One value: a mean and no limits. */
static void without_limits(const struct segment *segment, struct judged_point *points) {
    for (size_t i = segment->first; i <= segment->last; i++)
        points[i].lower = points[i].upper = points[i].lower_two_sigma = points[i].upper_two_sigma =
            NULL;
}

void trend_limits(struct arena *arena, const struct trend_question *question,
                  struct segment *segment, struct judged_point *points) {
    static void (*const methods[])(struct arena *, const struct trend_question *, struct segment *,
                                   struct judged_point *,
                                   const struct basis_values *) = {[TREND_XMR] = xmr_limits,
                                                                   [TREND_P] = p_limits,
                                                                   [TREND_P_PRIME] = p_limits,
                                                                   [TREND_RUN] = run_limits};
    segment->value_count = 0;
    for (size_t i = segment->first; i <= segment->last; i++)
        segment->value_count += points[i].value != NULL;
    if (segment->value_count == 0 ||
        segment->value_count < (size_t)question->settings->trial_points)
        return;
    struct basis_values basis = basis_values(arena, segment, points);
    segment->working.basis_count = basis.count;
    methods[question->method](arena, question, segment, points, &basis);
    if (segment->value_count == 1)
        without_limits(segment, points);
}
