/* The text alternatives: what a reader would see, in a few sentences. Numbers are the results'
 * texts. */
#include "report/chart/chart_parts.h"

#include "base/buffer.h"

#include <string.h>

/* The points of the series that have a value: the ends and the extremes. */
struct summary_points {
    const struct series_point *first, *last, *highest, *lowest; /* NULL: there is no value */
};

static struct summary_points summarise(const struct indicator_result *indicator) {
    struct summary_points points = {0};
    for (size_t i = 0; i < indicator->series_count; i++) {
        const struct series_point *point = &indicator->series[i];
        const struct number *value = point->value.printed;
        if (value == NULL)
            continue;
        if (points.first == NULL)
            points.first = points.highest = points.lowest = point;
        if (number_compare(value, points.highest->value.printed) > 0)
            points.highest = point;
        if (number_compare(value, points.lowest->value.printed) < 0)
            points.lowest = point;
        points.last = point;
    }
    return points;
}

/* A buffer's text, moved to the arena. */
static const char *finish(struct buffer *buffer, struct arena *arena) {
    const char *text = arena_strdup(arena, buffer->data);
    buffer_free(buffer);
    return text;
}

static void put_months(struct buffer *out, const struct indicator_result *indicator,
                       struct arena *arena) {
    size_t count = indicator->series_count;
    if (count == 0)
        return;
    buffer_printf(out, ", %s", period_text(arena, indicator->series[0].period));
    if (count > 1)
        buffer_printf(out, " to %s", period_text(arena, indicator->series[count - 1].period));
}

static void put_latest(struct buffer *out, const struct indicator_result *indicator,
                       const struct series_point *last, struct arena *arena) {
    const struct target_result *target = &indicator->target;
    buffer_printf(out, " Latest: %s in %s", last->value.text, period_text(arena, last->period));
    if (target->due.value != NULL)
        buffer_printf(out, ", against %s due by then of a target of %s for %s", target->due.text,
                      target->target.text, target->year);
    else if (target->target.value != NULL)
        buffer_printf(out, ", against a target of %s", target->target.text);
    if (target->tolerance_text[0] != '\0')
        buffer_printf(out, "%s a tolerance of %s",
                      target->target.value == NULL ? ", against" : " and", target->tolerance_text);
    buffer_putc(out, '.');
}

static void put_extremes(struct buffer *out, struct summary_points points, struct arena *arena) {
    if (number_compare(points.highest->value.printed, points.lowest->value.printed) == 0) {
        if (points.first != points.last)
            buffer_puts(out, " All values are the same.");
        return;
    }
    buffer_printf(out, " Highest: %s in %s; lowest: %s in %s.", points.highest->value.text,
                  period_text(arena, points.highest->period), points.lowest->value.text,
                  period_text(arena, points.lowest->period));
    int order = number_compare(points.last->value.printed, points.first->value.printed);
    buffer_printf(out, " The latest is %s the first, %s in %s.",
                  order > 0   ? "above"
                  : order < 0 ? "below"
                              : "the same as",
                  points.first->value.text, period_text(arena, points.first->period));
}

static size_t missing_months(const struct indicator_result *indicator) {
    size_t missing = 0;
    for (size_t i = 0; i < indicator->series_count; i++)
        missing += indicator->series[i].value.printed == NULL;
    return missing;
}

static void put_gaps(struct buffer *out, const struct indicator_result *indicator) {
    size_t missing = missing_months(indicator);
    if (missing > 0)
        buffer_printf(out, " %zu %s no value.", missing,
                      missing == 1 ? "month has" : "months have");
}

static bool ends_sentence(const char *text) {
    size_t length = strlen(text);
    return length > 0 && strchr(".!?", text[length - 1]) != NULL;
}

static void put_notes(struct buffer *out, const struct indicator_result *indicator,
                      struct arena *arena) {
    for (size_t i = 0; i < indicator->event_count; i++) {
        const struct event *event = indicator->events[i];
        if (event->text[0] != '\0')
            buffer_printf(out, " Note for %s: %s%s", period_text(arena, event->period), event->text,
                          ends_sentence(event->text) ? "" : ".");
    }
}

static void put_value_notes(struct buffer *out, const struct series_point *points, size_t count) {
    const char *opening = " Some values carry a note: ";
    for (size_t i = 0; i < count; i++) {
        if (!note_is_new(points, i))
            continue;
        buffer_printf(out, "%s%s", opening, note_of(&points[i]));
        opening = "; ";
    }
    if (opening[0] == ';')
        buffer_puts(out, ends_sentence(out->data) ? "" : ".");
}

const char *line_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    struct summary_points points = summarise(indicator);
    buffer_printf(&out, "Line chart: %s", indicator->indicator->title);
    put_months(&out, indicator, arena);
    buffer_putc(&out, '.');
    if (points.last == NULL) {
        buffer_puts(&out, " There are no values in these months.");
        return finish(&out, arena);
    }
    put_latest(&out, indicator, points.last, arena);
    put_extremes(&out, points, arena);
    put_gaps(&out, indicator);
    put_value_notes(&out, indicator->series, indicator->series_count);
    put_notes(&out, indicator, arena);
    return finish(&out, arena);
}

const char *trend_describe(const struct indicator_result *indicator, struct arena *arena) {
    const char *line = line_describe(indicator, arena);
    const char *sentence = indicator->trend.sentence;
    return sentence[0] == '\0' ? line : arena_printf(arena, "%s %s", line, sentence);
}

const char *sparkline_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct summary_points points = summarise(indicator);
    if (points.last == NULL)
        return "No values in these months";
    return arena_printf(arena, "%s in %s, %s in %s; lowest %s, highest %s",
                        points.first->value.text, period_text(arena, points.first->period),
                        points.last->value.text, period_text(arena, points.last->period),
                        points.lowest->value.text, points.highest->value.text);
}

const char *years_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    struct summary_points points = summarise(indicator);
    buffer_printf(&out, "Line chart: %s, by month in %s and in the year before.",
                  indicator->indicator->title,
                  period_financial_year_text(arena, indicator->period));
    if (points.last != NULL)
        put_latest(&out, indicator, points.last, arena);
    for (size_t i = 0; i < indicator->series_count; i++)
        if (points.last != NULL && indicator->series[i].period == points.last->period - 12)
            buffer_printf(&out, " A year before: %s.", indicator->series[i].value.text);
    size_t shown = series_from(indicator, years_first_period(indicator->period));
    put_value_notes(&out, indicator->series + shown, indicator->series_count - shown);
    return finish(&out, arena);
}

const char *bars_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    const struct figure_result *headline = indicator->headline;
    buffer_printf(&out, "Bar chart: %s. %s: %s", indicator->indicator->title,
                  indicator->current_label, headline == NULL ? "[x]" : headline->current.text);
    for (size_t i = 0; i < indicator->benchmark_count; i++) {
        const struct benchmark_result *result = &indicator->benchmarks[i];
        if (result->benchmark->group[0] != '\0')
            continue;
        buffer_printf(&out, "; %s", result->benchmark->comparator);
        if (result->benchmark->period[0] != '\0')
            buffer_printf(&out, " (%s)", result->benchmark->period);
        buffer_printf(&out, ": %s", result->amount.text);
    }
    buffer_putc(&out, '.');
    return finish(&out, arena);
}
