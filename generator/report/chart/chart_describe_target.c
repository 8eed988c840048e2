/* Words what the latest value is held against: that of its own period. */
#include "report/chart/chart_describe_target.h"

#include "model/figure_said.h"
#include "model/figure_text.h"
#include "model/outcome.h"
#include "report/chart/tolerance.h"

const char *describe_latest(const struct indicator_result *indicator,
                            const struct series_point *latest, struct arena *arena) {
    return outcome_said_beside(arena, indicator->headline->figure, &latest->value, latest->target);
}

/* The decimals of what was due in the period of an earlier value: those it was written with; of
 * what was due of a year's, so many that it is not taken for the value. 0 for NULL. */
static int earlier_decimals(const struct indicator_result *indicator,
                            const struct series_point *latest, const struct number *due,
                            struct arena *arena) {
    if (due == NULL)
        return 0;
    if (!indicator->target.phased)
        return number_written_decimals(number_shortest(arena, number_double(due)));
    return number_decimals_apart(arena, latest->value.printed, due,
                                 indicator->headline->figure->decimals);
}

static const char *earlier_target(const struct indicator_result *indicator,
                                  const struct series_point *latest, struct arena *arena) {
    return amount_text(arena, indicator->headline->figure, latest->target,
                       earlier_decimals(indicator, latest, latest->target, arena));
}

static const char *earlier_tolerance(const struct indicator_result *indicator,
                                     const struct series_point *latest, struct arena *arena) {
    const struct number *low = latest->tolerance_low, *high = latest->tolerance_high;
    return tolerance_text(arena, indicator->headline->figure, low,
                          earlier_decimals(indicator, latest, low, arena), high,
                          earlier_decimals(indicator, latest, high, arena));
}

/* ", against 41 due by October 2020 of a target of 70 for 2020/21"; of an earlier value what was
 * due by then, whose year's target may have been another. */
static void put_target(struct buffer *out, const struct indicator_result *indicator,
                       const struct series_point *latest, struct arena *arena) {
    const struct target_result *target = &indicator->target;
    const struct figure *figure = indicator->headline->figure;
    const char *when = rhythm_plain_text(arena, indicator->indicator->rhythm, latest->period);
    if (latest->period != indicator->period) {
        const char *then = figure_said(arena, figure, earlier_target(indicator, latest, arena));
        if (target->phased)
            buffer_printf(out, ", against %s due by %s", then, when);
        else
            buffer_printf(out, ", against a target of %s", then);
        return;
    }
    const char *whole = figure_said(arena, figure, target->target.text);
    if (target->phased)
        buffer_printf(out, ", against %s due by %s of a target of %s for %s",
                      figure_said(arena, figure, target->due.text), when, whole, target->year);
    else
        buffer_printf(out, ", against a target of %s", whole);
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
        buffer_printf(out, "%s a tolerance of %s%s", any ? " and" : ", against",
                      figure_said(arena, indicator->headline->figure, tolerance),
                      indicator->target.phased ? " so far" : "");
}
