/* What a line chart says that may stand beside it in words already. */
#include "report/chart/chart_describe.h"

#include "base/buffer.h"
#include "model/figure_text.h"
#include "model/period.h"
#include "model/rhythm.h"
#include "report/chart/breaks.h"
#include "report/chart/chart.h"
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_trend_notes.h"
#include "report/chart/range.h"

#include <string.h>

/* ---- the mean and the limits, as they are at the line's end ---- */

static const char *level_text(const struct indicator_result *indicator, double level,
                              struct arena *arena) {
    const struct figure *figure = indicator->headline->figure;
    return figure_text_to(arena, figure, number_from_double(arena, level),
                          range_decimals(figure) + 1);
}

/* The values and targets of a series, which say whether a limit can be reached. */
static struct range values_range(const struct indicator_result *indicator) {
    struct range range = range_new();
    for (size_t i = 0; i < indicator->series_count; i++) {
        const struct series_point *point = &indicator->series[i];
        if (point->value.exact != NULL)
            range_add(&range, number_double(point->value.exact));
        if (point->target != NULL)
            range_add(&range, number_double(point->target));
    }
    return range;
}

static void put_limits(struct buffer *out, const struct indicator_result *indicator,
                       const struct trend_point *point, struct arena *arena) {
    const struct trend_result *trend = &indicator->trend;
    struct range bounds =
        range_natural_bounds(indicator->headline->figure, values_range(indicator));
    buffer_printf(out, "; the %slimits are %s", trend->trial ? "trial " : "",
                  point->lower < bounds.low ? "below 0"
                                            : level_text(indicator, point->lower, arena));
    buffer_printf(out, " and %s",
                  point->upper > bounds.high ? "above 100%"
                                             : level_text(indicator, point->upper, arena));
}

/* Of limits that began anew in one of the periods: " since February 2020". */
static const char *since_text(const struct indicator_result *indicator, struct arena *arena) {
    const struct trend_result *trend = &indicator->trend;
    if (trend->segment_count < 2)
        return "";
    struct rhythm rhythm = indicator->indicator->rhythm;
    int first = trend->segments[trend->segment_count - 1].first;
    return arena_printf(arena, " since %s",
                        rhythm_plain_text(arena, rhythm, rhythm_end_of(rhythm, first)));
}

static void put_levels(struct buffer *out, const struct indicator_result *indicator,
                       struct arena *arena) {
    const struct trend_result *trend = &indicator->trend;
    if (trend->point_count == 0 || trend->point_count < indicator->series_count)
        return;
    const struct trend_point *last = &trend->points[trend->point_count - 1];
    if (!last->has_mean)
        return;
    buffer_printf(out, " The %s%s is %s", trend->method == TREND_RUN ? "median" : "mean",
                  since_text(indicator, arena), level_text(indicator, last->mean, arena));
    if (last->has_limits)
        put_limits(out, indicator, last, arena);
    if (last->has_limits && (trend->method == TREND_P || trend->method == TREND_P_PRIME))
        buffer_printf(out, " in %s",
                      rhythm_plain_text(arena, indicator->indicator->rhythm, last->period));
    buffer_putc(out, '.');
}

/* ---- points of another shape ---- */

static bool is_marked(const struct trend_result *trend, size_t at, enum trend_class class) {
    return at < trend->point_count && look_class(trend, &trend->points[at]) == class;
}

/* "June 2019, August 2019 to October 2019": the periods that are drawn so; "" for none. */
static const char *marked_periods(const struct indicator_result *indicator, enum trend_class class,
                                  struct arena *arena) {
    const struct trend_result *trend = &indicator->trend;
    const char *text = "";
    for (size_t i = 0, first = 0; i < trend->point_count; i++) {
        if (!is_marked(trend, i, class))
            continue;
        if (i == 0 || !is_marked(trend, i - 1, class))
            first = i;
        if (!is_marked(trend, i + 1, class))
            text = arena_printf(arena, "%s%s%s", text, text[0] != '\0' ? ", " : "",
                                rhythm_range_text(arena, indicator->indicator->rhythm,
                                                  trend->points[first].period,
                                                  trend->points[i].period));
    }
    return text;
}

static void put_marks(struct buffer *out, const struct indicator_result *indicator,
                      struct arena *arena) {
    const char *before = " Marked ";
    for (enum trend_class class = CLASS_IMPROVEMENT; class <= CLASS_NEUTRAL_LOW; class ++) {
        const char *periods = marked_periods(indicator, class, arena);
        if (periods[0] == '\0')
            continue;
        buffer_printf(out, "%s“%s”: %s", before, look_meaning(class), periods);
        before = "; ";
    }
    if (before[0] == ';')
        buffer_putc(out, '.');
}

/* ---- what happened ---- */

static void put_breaks(struct buffer *out, const struct indicator_result *indicator,
                       int first_period, const char *beside) {
    for (size_t i = 0; i < indicator->break_count; i++)
        if (breaks_is_drawn(indicator, i, first_period))
            describe_unless_beside(out, indicator->breaks[i].text, beside);
}

static void put_events(struct buffer *out, enum chart_kind kind,
                       const struct indicator_result *indicator, const char *beside,
                       struct arena *arena) {
    const char *before = " Events: ";
    for (size_t i = 0; i < indicator->event_count; i++) {
        const char *text = chart_event_text(kind, indicator, i, arena);
        if (chart_event_number(kind, indicator, i) == 0 || strstr(beside, text) != NULL)
            continue;
        buffer_printf(out, "%s%s", before, text);
        before = "; ";
    }
    if (before[0] == ';')
        buffer_putc(out, '.');
}

static int first_of(const struct indicator_result *indicator) {
    return indicator->series_count > 0 ? indicator->series[0].period : PERIOD_NONE;
}

const char *describe_beside_trend(const struct indicator_result *indicator, const char *beside,
                                  struct arena *arena) {
    struct buffer out = {0};
    put_levels(&out, indicator, arena);
    put_marks(&out, indicator, arena);
    put_breaks(&out, indicator, first_of(indicator), beside);
    put_events(&out, CHART_TREND, indicator, beside, arena);
    describe_unless_beside(&out, indicator->trend.sentence, beside);
    return describe_finish(&out, arena);
}

const char *describe_beside_line(const struct indicator_result *indicator, const char *beside,
                                 struct arena *arena) {
    struct buffer out = {0};
    put_breaks(&out, indicator, first_of(indicator), beside);
    put_events(&out, CHART_LINE, indicator, beside, arena);
    return describe_finish(&out, arena);
}

const char *describe_beside_years(const struct indicator_result *indicator, const char *beside,
                                  struct arena *arena) {
    struct buffer out = {0};
    put_breaks(&out, indicator, chart_years_first_period(indicator), beside);
    return describe_finish(&out, arena);
}
