/* Prints a series' numbers so that what a sentence compares can be told apart. */
#include "model/trend/trend_telling.h"

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

const char *telling_number(const struct trend_telling *telling, const struct number *number) {
    return figure_text(telling->arena, telling->question->figure, number);
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

static int decimals_of_range(const struct trend_telling *telling, const struct number *lower,
                             const struct number *upper) {
    const struct judged_point *point = &telling->points[telling->last];
    const struct number *crossed = limit_crossed(point);
    int decimals = telling->question->figure->decimals;
    while (decimals < NUMBER_MOST_DECIMALS &&
           !(number_prints_apart(telling->arena, lower, upper, decimals) &&
             (crossed == NULL ||
              number_prints_apart(telling->arena, point->value, crossed, decimals))))
        decimals++;
    return decimals;
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

struct told_range telling_range(const struct trend_telling *telling) {
    const struct judged_point *point = &telling->points[telling->last];
    const struct figure *figure = telling->question->figure;
    struct bounds bounds = bounds_of(telling);
    const struct number *lower = inside(&bounds, point->lower),
                        *upper = inside(&bounds, point->upper);
    int decimals = decimals_of_range(telling, lower, upper), of_value = decimals;
    struct told_range range = {.lower = figure_text_to(telling->arena, figure, lower, decimals),
                               .upper = figure_text_to(telling->arena, figure, upper, decimals)};
    if (decimals == figure->decimals)
        return range;
    if (limit_crossed(point) != NULL)
        of_value = decimals_of_value(telling, &bounds, decimals);
    range.value = figure_text_exactly(telling->arena, figure, point->value, of_value);
    return range;
}

const char *telling_limit(const struct trend_telling *telling, const struct number *limit) {
    struct bounds bounds = bounds_of(telling);
    return telling_number(telling, inside(&bounds, limit));
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
