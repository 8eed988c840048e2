/* What the chart shows, in a sentence or two for a councillor. */
#include "model/figure_text.h"
#include "model/trend_parts.h"

#include <string.h>

static const char *text_of(struct arena *arena, const struct trend_question *question,
                           const struct number *number) {
    return figure_text(arena, question->figure, number);
}

static size_t last_index(const struct trend_question *question, const struct judged_point *points) {
    size_t i = question->count - 1;
    while (i > question->window_first && points[i].value == NULL)
        i--;
    return i;
}

/* How many months up to `last`, one after the other, carry the flag. */
static size_t months_flagged(const struct segment *segment, const struct judged_point *points,
                             size_t last, unsigned flag) {
    size_t count = 0;
    for (size_t i = last + 1; i-- > segment->first && (points[i].flags & flag) != 0;)
        count++;
    return count;
}

/* What the first rule that fired at the latest value saw. */
static const char *signal_text(struct arena *arena, const struct trend_question *question,
                               const struct segment *latest, const struct judged_point *points,
                               size_t last) {
    const struct judged_point *point = &points[last];
    const char *month = period_text(arena, question->values[last].period);
    if (point->outside != 0)
        return arena_printf(arena, "%s lies %s the usual range of %s to %s", month,
                            point->outside > 0 ? "above" : "below",
                            text_of(arena, question, point->lower),
                            text_of(arena, question, point->upper));
    if (point->trend != 0)
        return arena_printf(arena, "it has %s for at least %zu months in a row, up to %s",
                            point->trend > 0 ? "risen" : "fallen",
                            months_flagged(latest, points, last, FLAG_TREND) - 1, month);
    if (point->two_of_three != 0)
        return arena_printf(
            arena, "at least two of three months up to %s lie near the %s limit of %s, or beyond",
            month, point->two_of_three > 0 ? "upper" : "lower",
            text_of(arena, question, point->two_of_three > 0 ? point->upper : point->lower));
    return arena_printf(arena, "%zu months in a row, up to %s, lie %s the %s of %s",
                        months_flagged(latest, points, last, FLAG_SHIFT), month,
                        point->shift > 0 ? "above" : "below",
                        question->method == TREND_RUN ? "median" : "average",
                        text_of(arena, question, point->mean));
}

static const char *verdict_text(const char *variation) {
    if (strncmp(variation, "improvement", 11) == 0)
        return "A real change for the better";
    if (strncmp(variation, "concern", 7) == 0)
        return "A real change for the worse";
    return "A real change";
}

static const char *assurance_text(const char *assurance) {
    static const struct {
        const char *name, *text;
    } texts[] = {
        {"consistently-meets", " The target can be expected to be met each month."},
        {"consistently-misses",
         " Without a change in how things are done, the target will be missed each month."},
        {"hit-or-miss", " Whether the target is met in a month is largely chance."},
        {"none", ""}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(texts[i].name, assurance) == 0)
            return texts[i].text;
    return "";
}

static const char *too_few_text(struct arena *arena, const struct trend_question *question,
                                const struct segment *latest) {
    return arena_printf(
        arena, "%zu %s so far %s too few to tell a real change from chance; it takes %d%s.",
        latest->value_count, latest->value_count == 1 ? "month" : "months",
        latest->value_count == 1 ? "is" : "are", question->settings->minimum_points,
        latest->value_count >= (size_t)question->settings->trial_points
            ? ", and the limits are trial limits until then"
            : "");
}

static const char *anhoej_text(struct arena *arena, const struct trend_question *question,
                               const struct segment *latest, const struct judged_point *points) {
    struct anhoej runs = trend_anhoej(question, latest, points);
    return arena_printf(arena,
                        " The longest run on one side of the median is %d (up to %d is usual) and "
                        "it is crossed %d times (at least %d is usual)%s.",
                        runs.longest_run, runs.longest_expected, runs.crossings,
                        runs.crossings_expected,
                        runs.signal ? ": a sign of a change" : ": no sign of a change");
}

static const char *common_text(struct arena *arena, const struct trend_question *question,
                               const struct judged_point *point) {
    if (point->upper == NULL)
        return arena_printf(arena, "No real change: values vary about %s as usual.",
                            text_of(arena, question, point->mean));
    if (number_compare(point->lower, point->upper) == 0)
        return arena_printf(arena, "No change: it stays at %s.",
                            text_of(arena, question, point->mean));
    return arena_printf(arena, "No real change: months vary within the usual range of %s to %s.",
                        text_of(arena, question, point->lower),
                        text_of(arena, question, point->upper));
}

const char *trend_sentence(struct arena *arena, const struct trend_question *question,
                           const struct segment *latest, const struct judged_point *points,
                           const struct trend_result *result) {
    size_t last = last_index(question, points);
    if (strcmp(result->variation, "none") == 0 || points[last].mean == NULL)
        return too_few_text(arena, question, latest);
    const char *change = points[last].flags == 0
                             ? common_text(arena, question, &points[last])
                             : arena_printf(arena, "%s: %s.", verdict_text(result->variation),
                                            signal_text(arena, question, latest, points, last));
    const char *runs =
        question->method == TREND_RUN ? anhoej_text(arena, question, latest, points) : "";
    return arena_printf(arena, "%s%s%s", change, runs, assurance_text(result->assurance));
}
