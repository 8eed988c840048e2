/* Words the rules, each with the numbers that it compared. */
#include "model/trend/trend_signals.h"

#include "model/figure_said.h"
#include "model/figure_text.h"

static const struct judged_point *latest_of(const struct trend_telling *telling) {
    return &telling->points[telling->last];
}

static const char *outside_text(const struct trend_telling *telling, int direction) {
    struct told_range range = telling_range(telling);
    const char *value =
        range.value == NULL ? "" : arena_printf(telling->arena, ", at %s,", range.value);
    return arena_printf(telling->arena, "%s%s lies %s %s", telling_period(telling, telling->last),
                        value, direction > 0 ? "above" : "below",
                        telling_range_text(telling, &range));
}

/* How many times in a row the value went the way of the latest one, up to it. The months that the
 * rule marked may be of two runs, one behind the other. */
static size_t steps_of_run(const struct trend_telling *telling, int direction) {
    const struct judged_point *points = telling->points;
    size_t first = telling->last;
    while (first > telling->first && points[first - 1].value != NULL &&
           number_compare(points[first].value, points[first - 1].value) == direction)
        first--;
    return telling->last - first;
}

/* Whether all values of the run print differently with so many decimals. */
static bool shows_steps(const struct trend_telling *telling, size_t steps, int decimals) {
    const struct judged_point *points = telling->points;
    for (size_t i = telling->last; i > telling->last - steps; i--)
        if (!number_prints_apart(telling->arena, points[i].value, points[i - 1].value, decimals))
            return false;
    return true;
}

/* " (from 4.41 to 4.47)" where the values as they are printed do not show it. */
static const char *unprinted_rise(const struct trend_telling *telling, size_t steps) {
    const struct figure *figure = telling->question->figure;
    int decimals = figure->decimals;
    while (decimals < NUMBER_MOST_DECIMALS && !shows_steps(telling, steps, decimals))
        decimals++;
    if (decimals == figure->decimals)
        return "";
    return arena_printf(
        telling->arena, " (from %s to %s)",
        figure_text_to(telling->arena, figure, telling->points[telling->last - steps].value,
                       decimals),
        figure_said_to(telling->arena, figure, latest_of(telling)->value, decimals));
}

static const char *rise_text(const struct trend_telling *telling, int direction) {
    size_t steps = steps_of_run(telling, direction);
    return arena_printf(telling->arena, "it has %s for at least %s in a row, up to %s%s",
                        direction > 0 ? "risen" : "fallen", telling_count(telling, steps),
                        telling_period(telling, telling->last), unprinted_rise(telling, steps));
}

/* Where each month has limits of its own, none of them is that of two. */
static const char *two_of_three_text(const struct trend_telling *telling, int direction) {
    const struct judged_point *point = latest_of(telling);
    const char *end = direction > 0 ? "upper" : "lower";
    const char *limit =
        telling->question->method != TREND_XMR
            ? arena_printf(telling->arena, "their %s limits", end)
            : arena_printf(telling->arena, "the %s limit of %s", end,
                           telling_limit(telling, direction > 0 ? point->upper : point->lower));
    return arena_printf(telling->arena, "at least two of three %ss up to %s lie near %s, or beyond",
                        telling_noun(telling), telling_period(telling, telling->last), limit);
}

static const char *average_text(const struct trend_telling *telling, size_t first, int direction) {
    return arena_printf(telling->arena, "%s of %s",
                        telling->question->method == TREND_RUN ? "median" : "average",
                        telling_mean_beside(telling, first, direction));
}

static const char *shift_text(const struct trend_telling *telling, int direction) {
    const struct trend_value *values = telling->question->values;
    size_t first = telling_shift_first(telling, direction);
    return arena_printf(telling->arena, "%s in a row, %s, lie %s the %s",
                        telling_count(telling, telling->last - first + 1),
                        rhythm_range_text(telling->arena, telling->question->rhythm,
                                          values[first].period, values[telling->last].period),
                        direction > 0 ? "above" : "below", average_text(telling, first, direction));
}

/* What the first rule saw that points in this direction; NULL: none does. */
static const char *signal_text(const struct trend_telling *telling, int direction) {
    static const char *(*const texts[])(const struct trend_telling *,
                                        int) = {[RULE_OUTSIDE] = outside_text,
                                                [RULE_TREND] = rise_text,
                                                [RULE_TWO_OF_THREE] = two_of_three_text,
                                                [RULE_SHIFT] = shift_text};
    for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
        if (latest_of(telling)->directions[rule] == direction)
            return texts[rule](telling, direction);
    return NULL;
}

const char *signals_text(const struct trend_telling *telling, struct verdict verdict) {
    static const char *const merits[] = {"A real change for the worse", "A real change",
                                         "A real change for the better"};
    const char *against = signal_text(telling, -verdict.direction);
    return arena_printf(telling->arena, "%s: %s%s%s.", merits[verdict.merit + 1],
                        signal_text(telling, verdict.direction), against == NULL ? "" : "; but ",
                        against == NULL ? "" : against);
}
