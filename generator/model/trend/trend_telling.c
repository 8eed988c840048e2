/* Prints a series' numbers so that what a sentence compares can be told apart. */
#include "model/trend/trend_telling.h"

#include "model/figure_said.h"
#include "model/figure_text.h"

static size_t last_index(const struct trend_question *question, const struct judged_point *points) {
    size_t i = question->count - 1;
    while (i > question->window_first && points[i].value == NULL)
        i--;
    return i;
}

struct trend_telling telling_new(struct arena *arena, const struct trend_question *question,
                                 const struct segment *latest, const struct judged_point *points) {
    size_t window = question->window_first;
    return (struct trend_telling){arena,
                                  question,
                                  latest,
                                  points,
                                  .first = latest->first > window ? latest->first : window,
                                  .last = last_index(question, points)};
}

const char *telling_noun(const struct trend_telling *telling) {
    return rhythm_noun(telling->question->rhythm);
}

const char *telling_count(const struct trend_telling *telling, size_t periods) {
    return rhythm_count_text(telling->arena, telling->question->rhythm, periods);
}

const char *telling_period(const struct trend_telling *telling, size_t index) {
    return rhythm_plain_text(telling->arena, telling->question->rhythm,
                             telling->question->values[index].period);
}

bool telling_is_late(const struct trend_telling *telling) {
    return telling->last + 1 < telling->question->count;
}

const char *telling_up_to(const struct trend_telling *telling) {
    if (!telling_is_late(telling))
        return "";
    return arena_printf(telling->arena, " up to %s", telling_period(telling, telling->last));
}

const char *telling_number(const struct trend_telling *telling, const struct number *number) {
    const struct figure *figure = telling->question->figure;
    return figure_said_to(telling->arena, figure, number, figure->decimals);
}

/* What a figure can be. NULL: there is no such end. */
struct bounds {
    const struct number *least, *most;
};

/* By its unit. A number, or money, may be a balance. */
static struct bounds bounds_of_unit(struct arena *arena, enum figure_unit unit) {
    struct bounds bounds = {NULL, NULL};
    switch (unit) {
    case UNIT_PERCENT:
        bounds.most = number_ratio(arena, 100, 1);
        bounds.least = number_new(arena);
        break;
    case UNIT_COUNT:
    case UNIT_RATE:
    case UNIT_DAYS:
        bounds.least = number_new(arena);
        break;
    case UNIT_NUMBER:
    case UNIT_MONEY:
        break;
    }
    return bounds;
}

/* Values beyond what the unit allows show that it is no amount or share, but a difference. */
static struct bounds bounds_of(const struct trend_telling *telling) {
    const struct trend_question *question = telling->question;
    struct bounds bounds = bounds_of_unit(telling->arena, question->figure->unit);
    for (size_t i = 0; i < question->count; i++) {
        const struct number *value = question->values[i].value;
        if (value == NULL)
            continue;
        if ((bounds.least != NULL && number_compare(value, bounds.least) < 0) ||
            (bounds.most != NULL && number_compare(value, bounds.most) > 0))
            return (struct bounds){NULL, NULL};
    }
    return bounds;
}

static const struct number *inside(const struct bounds *bounds, const struct number *limit) {
    if (bounds->least != NULL && number_compare(limit, bounds->least) < 0)
        return bounds->least;
    if (bounds->most != NULL && number_compare(limit, bounds->most) > 0)
        return bounds->most;
    return limit;
}

/* The limit beyond which the point lies; NULL: it lies between them. */
static const struct number *limit_crossed(const struct judged_point *point) {
    int direction = point->directions[RULE_OUTSIDE];
    return direction == 0 ? NULL : direction > 0 ? point->upper : point->lower;
}

/* A value within is printed like the ends, and one beyond is not printed like the end it crossed.
 */
static bool are_apart(const struct trend_telling *telling, const struct number *lower,
                      const struct number *upper, int decimals) {
    const struct judged_point *point = &telling->points[telling->last];
    const struct number *crossed = limit_crossed(point);
    return number_prints_apart(telling->arena, lower, upper, decimals) &&
           (crossed == NULL ? figure_text_rounds(telling->arena, telling->question->figure,
                                                 point->value, decimals)
                            : number_prints_apart(telling->arena, point->value, crossed, decimals));
}

static int decimals_of_range(const struct trend_telling *telling, const struct number *lower,
                             const struct number *upper) {
    int decimals = telling->question->figure->decimals;
    while (decimals < NUMBER_MOST_DECIMALS && !are_apart(telling, lower, upper, decimals))
        decimals++;
    return decimals;
}

/* Of the last values, at most so many, that share the latest limits and are on the chart. */
struct tally {
    size_t count, within;
};

static struct tally tally_of(const struct trend_telling *telling, size_t most) {
    struct tally tally = {0};
    for (size_t i = telling->last + 1; i-- > telling->first && tally.count < most;) {
        if (telling->points[i].value == NULL)
            continue;
        tally.count++;
        tally.within += telling->points[i].directions[RULE_OUTSIDE] == 0;
    }
    return tally;
}

static bool is_most_within(struct tally tally) {
    return 2 * tally.within >= tally.count;
}

bool telling_is_range_usual(const struct trend_telling *telling) {
    return is_most_within(tally_of(telling, telling->question->count));
}

/* Whether as many values lie within the range as lie within their limits, all with so many
 * decimals. Where each has limits of its own, that cannot be seen. */
static bool shows_tally(const struct trend_telling *telling, const struct number *lower,
                        const struct number *upper, int decimals) {
    struct arena *arena = telling->arena;
    const struct number *low = number_round(arena, lower, decimals),
                        *high = number_round(arena, upper, decimals);
    size_t within = 0;
    for (size_t i = telling->first; i <= telling->last; i++) {
        if (telling->points[i].value == NULL)
            continue;
        const struct number *value = number_round(arena, telling->points[i].value, decimals);
        within += number_compare(value, low) >= 0 && number_compare(value, high) <= 0;
    }
    return telling->question->method != TREND_XMR ||
           within == tally_of(telling, telling->question->count).within;
}

/* Of a value beyond its limit: so many decimals that it is not taken for the target, 0 or 100%
 * either. */
static int decimals_of_value(const struct trend_telling *telling, const struct bounds *bounds,
                             int decimals) {
    const struct number *value = telling->points[telling->last].value;
    const struct number *const others[] = {telling->question->target, bounds->least, bounds->most};
    size_t apart = 0;
    for (int more = decimals; apart < 3 && more <= NUMBER_MOST_DECIMALS; more++) {
        decimals = more;
        apart = 0;
        for (size_t i = 0; i < 3; i++)
            apart += others[i] == NULL ||
                     number_prints_apart(telling->arena, value, others[i], decimals);
    }
    return decimals;
}

/* The range of the latest value, and the decimals that it is told with. */
struct usual_range {
    struct bounds bounds;
    const struct number *lower, *upper;
    int decimals;
    bool shows_value; /* as the figure prints it, the value lies where it does */
};

static struct usual_range range_of(const struct trend_telling *telling) {
    const struct judged_point *point = &telling->points[telling->last];
    struct usual_range range = {.bounds = bounds_of(telling)};
    range.lower = inside(&range.bounds, point->lower);
    range.upper = inside(&range.bounds, point->upper);
    range.decimals = decimals_of_range(telling, range.lower, range.upper);
    range.shows_value =
        limit_crossed(point) != NULL && range.decimals == telling->question->figure->decimals;
    while (!telling_is_range_usual(telling) && range.decimals < NUMBER_MOST_DECIMALS &&
           !shows_tally(telling, range.lower, range.upper, range.decimals))
        range.decimals++;
    range.shows_value |= range.decimals == telling->question->figure->decimals;
    return range;
}

struct told_range telling_range(const struct trend_telling *telling) {
    const struct judged_point *point = &telling->points[telling->last];
    const struct figure *figure = telling->question->figure;
    struct arena *arena = telling->arena;
    struct usual_range range = range_of(telling);
    struct told_range told = {.lower = figure_text_to(arena, figure, range.lower, range.decimals),
                              .upper = figure_said_to(arena, figure, range.upper, range.decimals)};
    int decimals = range.decimals;
    if (range.shows_value)
        return told;
    if (limit_crossed(point) != NULL)
        decimals = decimals_of_value(telling, &range.bounds, decimals);
    told.value =
        figure_said(arena, figure, figure_text_exactly(arena, figure, point->value, decimals));
    return told;
}

const char *telling_range_text(const struct trend_telling *telling,
                               const struct told_range *range) {
    struct tally all = tally_of(telling, telling->question->count);
    struct arena *arena = telling->arena;
    if (is_most_within(all))
        return arena_printf(arena, "the usual range of %s to %s", range->lower, range->upper);
    const char *within = all.within == 0 ? "none" : arena_printf(arena, "%zu", all.within);
    bool shared = telling->question->method == TREND_XMR;
    return arena_printf(arena, "%s limits of %s to %s (%s of the %s %s between%s)",
                        shared ? "the" : "its", range->lower, range->upper, within,
                        telling_count(telling, all.count), all.within > 1 ? "lie" : "lies",
                        shared ? "" : " theirs");
}

bool telling_has_left(const struct trend_telling *telling) {
    size_t run_length = (size_t)telling->question->settings->run_length;
    return limit_crossed(&telling->points[telling->last]) != NULL ||
           !telling_is_range_usual(telling) || !is_most_within(tally_of(telling, run_length));
}

/* How a number compares with an end of the range, as it is printed. */
static int compare_with_end(const struct trend_telling *telling, const struct number *number,
                            int side) {
    struct usual_range range = range_of(telling);
    return number_compare(
        number, number_round(telling->arena, side > 0 ? range.upper : range.lower, range.decimals));
}

int telling_side_of_range(const struct trend_telling *telling, const struct number *number) {
    if (compare_with_end(telling, number, 1) > 0)
        return 1;
    return compare_with_end(telling, number, -1) < 0 ? -1 : 0;
}

bool telling_is_end(const struct trend_telling *telling, const struct number *number, int side) {
    return compare_with_end(telling, number, side) == 0;
}

const char *telling_limit(const struct trend_telling *telling, const struct number *limit) {
    struct bounds bounds = bounds_of(telling);
    return telling_number(telling, inside(&bounds, limit));
}

const char *telling_limits(const struct trend_telling *telling) {
    const struct judged_point *point = &telling->points[telling->last];
    const struct figure *figure = telling->question->figure;
    struct arena *arena = telling->arena;
    struct bounds bounds = bounds_of(telling);
    const struct number *lower = inside(&bounds, point->lower),
                        *upper = inside(&bounds, point->upper);
    int decimals = number_decimals_apart(arena, lower, point->mean, figure->decimals);
    decimals = number_decimals_apart(arena, point->mean, upper, decimals);
    return arena_printf(arena, "mean %s, limits %s to %s",
                        figure_text_to(arena, figure, point->mean, decimals),
                        figure_text_to(arena, figure, lower, decimals),
                        figure_said_to(arena, figure, upper, decimals));
}

size_t telling_shift_first(const struct trend_telling *telling, int direction) {
    size_t first = telling->last;
    while (first > telling->first && telling->points[first - 1].directions[RULE_SHIFT] == direction)
        first--;
    return first;
}

static const struct number *nearest_to_mean(const struct trend_telling *telling, size_t first,
                                            int direction) {
    const struct number *nearest = telling->points[first].value;
    for (size_t i = first + 1; i <= telling->last; i++)
        if (number_compare(telling->points[i].value, nearest) == -direction)
            nearest = telling->points[i].value;
    return nearest;
}

const char *telling_mean_beside(const struct trend_telling *telling, size_t first, int direction) {
    struct arena *arena = telling->arena;
    const struct figure *figure = telling->question->figure;
    const struct number *mean = telling->points[telling->last].mean,
                        *nearest = nearest_to_mean(telling, first, direction);
    int decimals = number_decimals_apart(arena, nearest, mean, figure->decimals);
    bool shows = number_compare(number_round(arena, nearest, figure->decimals),
                                number_round(arena, mean, decimals)) == direction;
    const char *text = figure_said_to(arena, figure, mean, decimals);
    return shows ? text
                 : arena_printf(arena, "%s (the nearest is %s)", text,
                                figure_text_to(arena, figure, nearest, decimals));
}

const char *telling_rare_mean(struct arena *arena, const struct figure *figure,
                              const struct number *mean) {
    int decimals = figure->decimals;
    while (decimals < NUMBER_MOST_DECIMALS &&
           !(number_prints_apart(arena, mean, number_new(arena), decimals) &&
             number_prints_apart(arena, mean, number_ratio(arena, 1, 1), decimals)))
        decimals++;
    return figure_text_to(arena, figure, mean, decimals);
}

bool telling_is_constant(const struct trend_telling *telling) {
    const struct number *first = NULL;
    size_t count = 0;
    for (size_t i = telling->first; i <= telling->last; i++) {
        const struct number *value = telling->points[i].value;
        if (value == NULL)
            continue;
        if (first != NULL && number_compare(value, first) != 0)
            return false;
        first = value;
        count++;
    }
    return count > 1;
}
