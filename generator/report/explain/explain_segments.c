/* How the limits of each segment came about, in words. */
#include "report/explain/explain_segments.h"

#include "report/explain/explain_words.h"
#include "report/lasting.h"

/* What is said of a segment, line by line. */
struct telling {
    const struct explaining *explaining;
    struct arena *arena;
    const struct trend_segment *segment;
    cJSON *says;
};

static void say(const struct telling *telling, const char *text) {
    cJSON_AddItemToArray(telling->says, cJSON_CreateString(text));
}

static const char *number(const struct telling *telling, const struct number *value) {
    return explain_number(telling->arena, value);
}

static const char *event_words(const struct telling *telling) {
    const struct event *event = telling->segment->event;
    if (event == NULL)
        return "it begins with the chart’s window";
    return arena_printf(telling->arena, "it begins with a %s, “%s”, approved by %s (%s)",
                        words_code(&catalogue_event_words, event->kind), event->text,
                        event->approved_by, explain_place(telling->arena, event->place));
}

static void say_values(const struct telling *telling) {
    const struct trend_segment *segment = telling->segment;
    size_t count = segment->value_count;
    if (segment->centre == NULL)
        say(telling, arena_printf(telling->arena,
                                  "%zu value%s: fewer than it takes for limits, %d (trial_points)",
                                  count, count == 1 ? "" : "s",
                                  telling->explaining->request->settings->trend.trial_points));
    else if (segment->fixed_points > 0)
        say(telling,
            arena_printf(telling->arena, "%zu values, of which the first %zu fix the limits", count,
                         segment->basis_count));
    else
        say(telling, arena_printf(telling->arena, "%zu value%s, which all count for the limits",
                                  count, count == 1 ? "" : "s"));
}

/* The ranges, and which were too large to count. `of` says what they are ranges of. */
static void say_ranges(const struct telling *telling, const char *of) {
    const struct trend_segment *segment = telling->segment;
    const char *screened = "";
    size_t count = 0;
    if (segment->range_count == 0) {
        say(telling, arena_printf(telling->arena, "no two %ss side by side have a value: no limits",
                                  rhythm_noun(telling->explaining->result->indicator->rhythm)));
        return;
    }
    for (size_t i = 0; i < segment->range_count; i++)
        if (segment->ranges[i].screened) {
            screened = arena_printf(
                telling->arena, "%s%s%s", screened, count++ == 0 ? "" : ", ",
                rhythm_plain_text(telling->arena, telling->explaining->result->indicator->rhythm,
                                  segment->ranges[i].period));
        }
    say(telling, arena_printf(telling->arena, "mean of the %zu moving ranges%s: %s",
                              segment->range_count, of, number(telling, segment->mean_range)));
    if (!telling->explaining->request->settings->trend.screen_moving_ranges) {
        say(telling, "none is screened out (screen_moving_ranges = no)");
        return;
    }
    const struct number *most = number_product(telling->arena, segment->mean_range,
                                               number_ratio(telling->arena, 3267, 1000));
    if (count == 0)
        say(telling, arena_printf(telling->arena,
                                  "screening: none is left out for being %s (3.267 × %s) or more",
                                  number(telling, most), number(telling, segment->mean_range)));
    else
        say(telling,
            arena_printf(telling->arena,
                         "screening: %s (3.267 × %s) or more is left out: %s; the mean of the "
                         "other %zu is %s",
                         number(telling, most), number(telling, segment->mean_range), screened,
                         segment->range_count - count, number(telling, segment->used_range)));
}

static void say_xmr(const struct telling *telling) {
    const struct trend_segment *segment = telling->segment;
    say(telling, arena_printf(telling->arena, "mean: %s", number(telling, segment->centre)));
    say_ranges(telling, "");
    if (segment->distance == NULL)
        return;
    const struct number *two_sigma =
        number_product(telling->arena, segment->distance, number_ratio(telling->arena, 2, 3));
    struct number *upper = number_copy(telling->arena, segment->centre);
    number_add(telling->arena, upper, segment->distance);
    say(telling,
        arena_printf(
            telling->arena, "limits: %s ± 2.66 × %s = %s and %s", number(telling, segment->centre),
            number(telling, segment->used_range),
            number(telling, number_difference(telling->arena, segment->centre, segment->distance)),
            number(telling, upper)));
    say(telling,
        arena_printf(telling->arena, "near a limit: more than %s from the mean (2/3 of 2.66 × %s)",
                     number(telling, two_sigma), number(telling, segment->used_range)));
}

static void say_shares(const struct telling *telling, const char *sigma) {
    say(telling,
        arena_printf(telling->arena,
                     "mean: all numerators over all denominators, in the figure’s scale: %s",
                     number(telling, telling->segment->centre)));
    say(telling,
        arena_printf(
            telling->arena,
            "limits of a month: p ± 3%s √(p (1 − p) / n), within 0 and 1, where p is the mean as a "
            "share and n the month’s denominator",
            sigma));
}

static void say_p_prime(const struct telling *telling) {
    say_shares(telling, " σz");
    say_ranges(telling, " of z, where z = (share − p) / √(p (1 − p) / n)");
    if (telling->segment->used_range != NULL)
        say(telling,
            arena_printf(
                telling->arena, "σz: %s / 1.128 %s", number(telling, telling->segment->used_range),
                explain_equals(telling->arena,
                               number_quotient(telling->arena, telling->segment->used_range,
                                               number_ratio(telling->arena, 1128, 1000)))));
}

static void say_median(const struct telling *telling) {
    say(telling, arena_printf(telling->arena, "median: %s; a run chart has no limits",
                              number(telling, telling->segment->centre)));
}

static void say_p(const struct telling *telling) {
    say_shares(telling, "");
}

static void say_method(const struct telling *telling) {
    static void (*const methods[])(const struct telling *) = {[TREND_XMR] = say_xmr,
                                                              [TREND_P] = say_p,
                                                              [TREND_P_PRIME] = say_p_prime,
                                                              [TREND_RUN] = say_median};
    if (telling->segment->centre == NULL)
        return;
    methods[telling->explaining->result->trend.method](telling);
    if (telling->segment->degenerate)
        say(telling, "the limits are one with the mean: nothing is flagged");
}

static cJSON *segment_new(const struct explaining *explaining,
                          const struct trend_segment *segment) {
    struct arena *arena = explaining->arena;
    cJSON *object = cJSON_CreateObject();
    explain_put_month(arena, object, "first", segment->first);
    explain_put_month(arena, object, "last", segment->last);
    explain_put_text(object, "covers",
                     rhythm_range_text(arena, explaining->result->indicator->rhythm, segment->first,
                                       segment->last));
    cJSON_AddNumberToObject(object, "values", (double)segment->value_count);
    cJSON_AddNumberToObject(object, "values_for_limits", (double)segment->basis_count);
    explain_put_number(object, "mean", segment->centre);
    explain_put_number(object, "mean_moving_range", segment->mean_range);
    explain_put_number(object, "screened_mean_moving_range", segment->used_range);
    struct telling telling = {explaining, arena, segment, cJSON_AddArrayToObject(object, "says")};
    say(&telling, event_words(&telling));
    say_values(&telling);
    say_method(&telling);
    return object;
}

cJSON *explain_segments(const struct explaining *explaining) {
    const struct trend_result *trend = &explaining->result->trend;
    cJSON *segments = cJSON_CreateArray();
    for (size_t i = 0; i < trend->segment_count; i++)
        cJSON_AddItemToArray(segments, segment_new(explaining, &trend->segments[i]));
    return segments;
}
