/* Words the rule that a verdict rests on, then what is to be expected of the target. */
#include "model/trend/trend_sentence.h"

#include "model/figure_text.h"
#include "model/trend/trend_flags.h"
#include "model/trend/trend_verdict.h"

/* What the words are about: the latest value and what led to it. */
struct telling {
    struct arena *arena;
    const struct trend_question *question;
    const struct segment *latest; /* segment */
    const struct judged_point *points;
    size_t last; /* index of the latest value */
};

static const char *text_of(const struct telling *telling, const struct number *number) {
    return figure_text(telling->arena, telling->question->figure, number);
}

/* A share is never said to range below 0% or above 100%; a percentage that is no share may. */
static const char *limit_text(const struct telling *telling, const struct number *limit) {
    const struct number *least = number_new(telling->arena);
    const struct number *most = number_ratio(telling->arena, 100, 1);
    const struct number *mean = telling->points[telling->last].mean;
    bool is_share = telling->question->figure->unit == UNIT_PERCENT &&
                    number_compare(mean, least) >= 0 && number_compare(mean, most) <= 0;
    if (is_share && number_compare(limit, least) < 0)
        limit = least;
    if (is_share && number_compare(limit, most) > 0)
        limit = most;
    return text_of(telling, limit);
}

static size_t last_index(const struct trend_question *question, const struct judged_point *points) {
    size_t i = question->count - 1;
    while (i > question->window_first && points[i].value == NULL)
        i--;
    return i;
}

/* The first period of the latest segment that the chart shows. */
static size_t first_shown(const struct telling *telling) {
    size_t window = telling->question->window_first, segment = telling->latest->first;
    return window > segment ? window : segment;
}

/* How many periods up to the latest lie on its side of the mean, one after the other. */
static size_t periods_on_one_side(const struct telling *telling) {
    const struct judged_point *points = telling->points;
    int direction = points[telling->last].directions[RULE_SHIFT];
    size_t count = 0;
    for (size_t i = telling->last + 1;
         i-- > first_shown(telling) && points[i].directions[RULE_SHIFT] == direction;)
        count++;
    return count;
}

/* How many times in a row the value went the way of the latest one, up to it. The months that the
 * rule marked may be of two runs, one behind the other. */
static size_t steps_of_run(const struct telling *telling, int direction) {
    const struct judged_point *points = telling->points;
    size_t count = 0;
    for (size_t i = telling->last;
         i > first_shown(telling) && points[i - 1].value != NULL &&
         number_compare(points[i].value, points[i - 1].value) == direction;
         i--)
        count++;
    return count;
}

static const char *latest_text(const struct telling *telling) {
    return rhythm_plain_text(telling->arena, telling->question->rhythm,
                             telling->question->values[telling->last].period);
}

static const char *noun(const struct telling *telling) {
    return rhythm_noun(telling->question->rhythm);
}

static const char *outside_text(const struct telling *telling, int direction) {
    const struct judged_point *point = &telling->points[telling->last];
    return arena_printf(telling->arena, "%s lies %s the usual range of %s to %s",
                        latest_text(telling), direction > 0 ? "above" : "below",
                        limit_text(telling, point->lower), limit_text(telling, point->upper));
}

static const char *rise_text(const struct telling *telling, int direction) {
    size_t steps = steps_of_run(telling, direction);
    return arena_printf(telling->arena, "it has %s for at least %s in a row, up to %s",
                        direction > 0 ? "risen" : "fallen",
                        rhythm_count_text(telling->arena, telling->question->rhythm, steps),
                        latest_text(telling));
}

static const char *two_of_three_text(const struct telling *telling, int direction) {
    const struct judged_point *point = &telling->points[telling->last];
    return arena_printf(telling->arena,
                        "at least two of three %ss up to %s lie near the %s limit of %s, or "
                        "beyond",
                        noun(telling), latest_text(telling), direction > 0 ? "upper" : "lower",
                        limit_text(telling, direction > 0 ? point->upper : point->lower));
}

static const char *shift_text(const struct telling *telling, int direction) {
    struct rhythm rhythm = telling->question->rhythm;
    size_t count = periods_on_one_side(telling);
    const struct trend_value *last = &telling->question->values[telling->last];
    return arena_printf(
        telling->arena, "%s in a row, %s, lie %s the %s of %s",
        rhythm_count_text(telling->arena, rhythm, count),
        rhythm_range_text(telling->arena, rhythm, last[1 - (long)count].period, last->period),
        direction > 0 ? "above" : "below",
        telling->question->method == TREND_RUN ? "median" : "average",
        text_of(telling, telling->points[telling->last].mean));
}

/* What the first rule saw that points in this direction; NULL: none does. */
static const char *signal_text(const struct telling *telling, int direction) {
    static const char *(*const texts[])(const struct telling *,
                                        int) = {[RULE_OUTSIDE] = outside_text,
                                                [RULE_TREND] = rise_text,
                                                [RULE_TWO_OF_THREE] = two_of_three_text,
                                                [RULE_SHIFT] = shift_text};
    for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
        if (telling->points[telling->last].directions[rule] == direction)
            return texts[rule](telling, direction);
    return NULL;
}

/* The verdict with what it rests on; and what speaks against it. */
static const char *change_text(const struct telling *telling, struct verdict verdict) {
    static const char *const merits[] = {"A real change for the worse", "A real change",
                                         "A real change for the better"};
    const char *against = signal_text(telling, -verdict.direction);
    return arena_printf(telling->arena, "%s: %s%s%s.", merits[verdict.merit + 1],
                        signal_text(telling, verdict.direction), against == NULL ? "" : "; but ",
                        against == NULL ? "" : against);
}

static const char *assurance_text(const struct telling *telling, enum trend_assurance assurance) {
    switch (assurance) {
    case ASSURANCE_NONE:
        break;
    case ASSURANCE_CONSISTENTLY_MEETS:
        return arena_printf(telling->arena, " The target can be expected to be met each %s.",
                            noun(telling));
    case ASSURANCE_CONSISTENTLY_MISSES:
        return arena_printf(telling->arena,
                            " Without a change in how things are done, the target will be missed "
                            "each %s.",
                            noun(telling));
    case ASSURANCE_HIT_OR_MISS:
        return arena_printf(telling->arena, " Whether the target is met in a %s is largely chance.",
                            noun(telling));
    }
    return "";
}

static const char *too_few_text(const struct telling *telling, bool trial) {
    size_t count = telling->latest->value_count;
    return arena_printf(telling->arena,
                        "%s so far %s too few to tell a real change from chance; it takes %d%s.",
                        rhythm_count_text(telling->arena, telling->question->rhythm, count),
                        count == 1 ? "is" : "are", telling->question->settings->minimum_points,
                        trial ? ", and the limits are trial limits until then" : "");
}

static const char *common_text(const struct telling *telling) {
    const struct judged_point *point = &telling->points[telling->last];
    if (point->upper == NULL)
        return arena_printf(telling->arena, "No real change: values vary about %s as usual.",
                            text_of(telling, point->mean));
    if (number_compare(point->lower, point->upper) == 0)
        return arena_printf(telling->arena, "No change: it stays at %s.",
                            text_of(telling, point->mean));
    return arena_printf(
        telling->arena, "No real change: %ss vary within the usual range of %s to %s.",
        noun(telling), limit_text(telling, point->lower), limit_text(telling, point->upper));
}

/* The run chart: Anhøj's rules look at the whole segment, where a shift is about the latest month.
 * They are not said to deny each other. */
static const char *run_text(const struct telling *telling, struct verdict verdict) {
    struct anhoej runs = trend_anhoej(telling->latest, telling->points);
    const char *median = text_of(telling, telling->points[telling->last].mean);
    const char *change = verdict.direction != 0 ? change_text(telling, verdict)
                         : !runs.signal         ? common_text(telling)
                                                : arena_printf(telling->arena,
                                                               "Values do not vary by chance alone about "
                                                                       "the median of %s.",
                                                               median);
    const char *sign = runs.signal              ? ": a sign of a change"
                       : verdict.direction == 0 ? ": no sign of a change"
                                                : "";
    return arena_printf(telling->arena,
                        "%s The longest run on one side of the median is %d (up to %d is usual) "
                        "and it is crossed %d %s (at least %d is usual)%s.",
                        change, runs.longest_run, runs.longest_expected, runs.crossings,
                        runs.crossings == 1 ? "time" : "times", runs.crossings_expected, sign);
}

const char *trend_sentence(struct arena *arena, const struct trend_question *question,
                           const struct segment *latest, const struct judged_point *points,
                           const struct trend_result *result) {
    struct telling telling = {arena, question, latest, points, last_index(question, points)};
    if (result->variation == VARIATION_NONE || points[telling.last].mean == NULL)
        return too_few_text(&telling, result->trial);
    struct verdict verdict = trend_decide(question, &points[telling.last]);
    const char *change = question->method == TREND_RUN ? run_text(&telling, verdict)
                         : verdict.direction != 0      ? change_text(&telling, verdict)
                                                       : common_text(&telling);
    return arena_printf(arena, "%s%s", change, assurance_text(&telling, result->assurance));
}
