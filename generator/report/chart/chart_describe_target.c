/* Words what the latest value is held against: that of its own period. */
#include "report/chart/chart_describe_target.h"

#include "model/figure_text.h"
#include "model/month_target.h"
#include "report/chart/tolerance.h"

const char *describe_latest(const struct indicator_result *indicator,
                            const struct series_point *latest, struct arena *arena) {
    const struct outcome *value = &latest->value;
    if (latest->target == NULL || number_compare(value->printed, latest->target) != 0)
        return value->text;
    const struct figure *figure = indicator->headline->figure;
    return figure_text_exactly(
        arena, figure, value->exact,
        number_decimals_apart(arena, value->exact, latest->target, figure->decimals));
}

/* An end of the tolerance, or a target, in the period of an earlier value; "" for NULL. What is due
 * of a year's has so many decimals that it is not taken for the value. */
static const char *earlier_text(const struct indicator_result *indicator,
                                const struct series_point *latest, const struct number *due,
                                struct arena *arena) {
    const struct figure *figure = indicator->headline->figure;
    if (due == NULL || !indicator->target.phased)
        return month_target_text(arena, indicator, &indicator->target, due);
    return figure_text_to(
        arena, figure, due,
        number_decimals_apart(arena, latest->value.printed, due, figure->decimals));
}

static const char *earlier_tolerance(const struct indicator_result *indicator,
                                     const struct series_point *latest, struct arena *arena) {
    const char *low = earlier_text(indicator, latest, latest->tolerance_low, arena),
               *high = earlier_text(indicator, latest, latest->tolerance_high, arena);
    if (latest->tolerance_low != NULL && latest->tolerance_high != NULL)
        return arena_printf(arena, "%s to %s", low, high);
    if (latest->tolerance_low != NULL)
        return arena_printf(arena, "%s or more", low);
    return latest->tolerance_high != NULL ? arena_printf(arena, "%s or less", high) : "";
}

/* ", against 41 due by October 2020 of a target of 70 for 2020/21"; of an earlier value what was
 * due by then, whose year's target may have been another. */
static void put_target(struct buffer *out, const struct indicator_result *indicator,
                       const struct series_point *latest, struct arena *arena) {
    const struct target_result *target = &indicator->target;
    bool is_now = latest->period == indicator->period;
    const char *text =
        is_now ? target->due.text : earlier_text(indicator, latest, latest->target, arena);
    const char *when = rhythm_plain_text(arena, indicator->indicator->rhythm, latest->period);
    if (!target->phased)
        buffer_printf(out, ", against a target of %s", is_now ? target->target.text : text);
    else if (is_now)
        buffer_printf(out, ", against %s due by %s of a target of %s for %s", text, when,
                      target->target.text, target->year);
    else
        buffer_printf(out, ", against %s due by %s", text, when);
}

void describe_target(struct buffer *out, const struct indicator_result *indicator,
                     const struct series_point *latest, struct arena *arena) {
    const char *tolerance = latest->period == indicator->period
                                ? tolerance_due_text(indicator, arena)
                                : earlier_tolerance(indicator, latest, arena);
    bool any = latest->target != NULL;
    if (any)
        put_target(out, indicator, latest, arena);
    if (tolerance[0] != '\0')
        buffer_printf(out, "%s a tolerance of %s%s", any ? " and" : ", against", tolerance,
                      indicator->target.phased ? " so far" : "");
}
