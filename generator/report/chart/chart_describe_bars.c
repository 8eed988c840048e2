/* The text alternative of bars. */
#include "model/figure_said.h"
#include "model/figure_text.h"
#include "model/outcome.h"
#include "report/chart/chart_describe.h"
#include "report/chart/chart_describe_words.h"

/* What a chart of bars shows: our own value and the benchmarks that are in no group. */
struct bars_told {
    const struct indicator_result *indicator;
    const struct number *own; /* as it is told; NULL: a marker */
    const char *own_text;
    const struct benchmark_result **others;
    size_t count;
};

static int sign_of(int order) {
    return (order > 0) - (order < 0);
}

/* Our own value; more exactly where one of the others does not stand to it as to what is printed:
 * 46 of 45.6, beside 46. */
static void tell_own(struct bars_told *bars, struct arena *arena) {
    const struct figure *figure = bars->indicator->headline->figure;
    const struct outcome *own = &bars->indicator->headline->current;
    bars->own = own->printed;
    bars->own_text = outcome_said(arena, figure, own);
    for (size_t i = 0; i < bars->count && own->exact != NULL; i++) {
        const struct number *other = bars->others[i]->amount.value;
        if (other == NULL || sign_of(number_compare(own->exact, other)) ==
                                 sign_of(number_compare(own->printed, other)))
            continue;
        bars->own = own->exact;
        bars->own_text = figure_said(
            arena, figure,
            figure_text_exactly(arena, figure, own->exact,
                                number_decimals_apart(arena, own->exact, other, figure->decimals)));
    }
}

static struct bars_told bars_told_new(const struct indicator_result *indicator,
                                      struct arena *arena) {
    struct bars_told bars = {.indicator = indicator, .own_text = marker_text(MARKER_X)};
    bars.others = arena_array(arena, indicator->benchmark_count, sizeof *bars.others);
    for (size_t i = 0; i < indicator->benchmark_count; i++)
        if (indicator->benchmarks[i].benchmark->group[0] == '\0')
            bars.others[bars.count++] = &indicator->benchmarks[i];
    if (indicator->headline != NULL)
        tell_own(&bars, arena);
    return bars;
}

/* Of the bar in that row, of which the first is ours; NULL: a marker. */
static const struct number *bar_number(const struct bars_told *bars, size_t row) {
    return row == 0 ? bars->own : bars->others[row - 1]->amount.value;
}

static const char *bar_name(const struct bars_told *bars, size_t row) {
    return row == 0 ? bars->indicator->whose : bars->others[row - 1]->benchmark->comparator;
}

/* The names of the bars that no other is above (sign 1) or below (−1); returns how many. */
static size_t end_names(const struct bars_told *bars, int sign, const char **names) {
    const struct number *best = NULL;
    size_t count = 0;
    for (size_t row = 0; row <= bars->count; row++) {
        const struct number *number = bar_number(bars, row);
        if (number == NULL)
            continue;
        int order = best == NULL ? 1 : sign * number_compare(number, best);
        if (order > 0) {
            best = number;
            count = 0;
        }
        if (order >= 0)
            names[count++] = bar_name(bars, row);
    }
    return count;
}

static void put_names(struct buffer *out, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        buffer_printf(out, "%s%s", describe_joint(i, count), names[i]);
}

static void put_ends(struct buffer *out, const struct bars_told *bars, struct arena *arena) {
    size_t values = 0;
    for (size_t row = 0; row <= bars->count; row++)
        values += bar_number(bars, row) != NULL;
    if (values < 2)
        return;
    const char **highest = arena_array(arena, bars->count + 1, sizeof *highest);
    const char **lowest = arena_array(arena, bars->count + 1, sizeof *lowest);
    size_t at_top = end_names(bars, 1, highest), below = end_names(bars, -1, lowest);
    if (at_top == values) {
        buffer_puts(out, " All are the same.");
        return;
    }
    buffer_puts(out, " The highest is ");
    put_names(out, highest, at_top);
    buffer_puts(out, "; the lowest is ");
    put_names(out, lowest, below);
    buffer_putc(out, '.');
}

static void put_benchmark(struct buffer *out, const struct benchmark_result *result) {
    buffer_printf(out, "%s %s", result->benchmark->comparator, result->amount.text);
    if (result->benchmark->period[0] != '\0')
        buffer_printf(out, " (%s)", result->benchmark->period);
}

const char *describe_bars(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    struct bars_told bars = bars_told_new(indicator, arena);
    buffer_printf(&out, "Bar chart of “%s”: %s %s (%s)", indicator->indicator->title,
                  indicator->whose, bars.own_text, indicator->current_label);
    buffer_puts(&out, bars.count > 0 ? ", beside " : ", with nothing published beside it");
    for (size_t i = 0; i < bars.count; i++) {
        buffer_puts(&out, describe_joint(i, bars.count));
        put_benchmark(&out, bars.others[i]);
    }
    buffer_putc(&out, '.');
    put_ends(&out, &bars, arena);
    return describe_finish(&out, arena);
}
