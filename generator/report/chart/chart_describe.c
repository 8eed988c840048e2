/* The text alternatives of charts. */
#include "report/chart/chart_describe.h"

#include "base/buffer.h"
#include "model/figure_said.h"
#include "model/named_target.h"
#include "model/outcome.h"
#include "model/outlook.h"
#include "model/period.h"
#include "report/chart/chart.h"
#include "report/chart/chart_describe_target.h"
#include "report/chart/chart_describe_words.h"
#include "report/chart/named_lines.h"
#include "report/chart/series.h"
#include "report/chart/tolerance.h"

#include <string.h>

/* The highest or lowest value, and the months that share it. */
struct extreme {
    const struct series_point *first, *last; /* NULL: there is no value */
    size_t count;
};

/* What is said about the months that a chart shows. */
struct months {
    struct rhythm rhythm;
    const struct figure *figure;
    const struct series_point *points;
    size_t count, values;
    const struct series_point *first, *last; /* with a value; NULL: there is none */
    struct extreme highest, lowest;
    int targets_from; /* the first month for which targets are drawn */
};

static void extreme_add(struct extreme *extreme, const struct series_point *point, int sign) {
    int order = 1;
    if (extreme->first != NULL)
        order = sign * number_compare(point->value.printed, extreme->first->value.printed);
    if (order > 0)
        *extreme = (struct extreme){point, point, 1};
    if (order != 0)
        return;
    extreme->last = point;
    extreme->count++;
}

/* NULL: it has none, nor a value. */
static const struct figure *figure_of(const struct indicator_result *indicator) {
    return indicator->headline == NULL ? NULL : indicator->headline->figure;
}

static struct months months_from(const struct indicator_result *indicator, size_t shown) {
    struct months months = {.rhythm = indicator->indicator->rhythm,
                            .figure = figure_of(indicator),
                            .count = indicator->series_count - shown};
    if (months.count > 0) { /* without a month there is no series */
        months.points = indicator->series + shown;
        months.targets_from = months.points[0].period;
    }
    for (size_t i = 0; i < months.count; i++) {
        const struct series_point *point = &months.points[i];
        if (point->value.printed == NULL)
            continue;
        if (months.values++ == 0)
            months.first = point;
        months.last = point;
        extreme_add(&months.highest, point, 1);
        extreme_add(&months.lowest, point, -1);
    }
    return months;
}

static const char *name_of(const struct months *months, const struct series_point *point,
                           struct arena *arena) {
    return rhythm_plain_text(arena, months->rhythm, point->period);
}

/* Of a month with a value, with the words of its unit. */
static const char *value_said(const struct months *months, const struct series_point *point,
                              struct arena *arena) {
    return figure_said(arena, months->figure, point->value.text);
}

static const struct series_point *end_of(const struct months *months) {
    return &months->points[months->count - 1];
}

/* "October 2018 to October 2020" */
static const char *range_of(const struct months *months, struct arena *arena) {
    const char *first = name_of(months, &months->points[0], arena);
    return months->count == 1
               ? first
               : arena_printf(arena, "%s to %s", first, name_of(months, end_of(months), arena));
}

static void put_subject(struct buffer *out, const char *kind, const char *title,
                        const struct months *months, struct arena *arena) {
    buffer_printf(out, "%s of “%s”", kind, title);
    if (months->count > 0)
        buffer_printf(out, ", %s", range_of(months, arena));
}

/* "; also drawn: the targets National 85% and Stretch 90%" */
static void put_named_targets(struct buffer *out, const struct indicator_result *indicator,
                              const struct months *months, struct arena *arena) {
    const char *texts[TARGET_MOST_NAMES];
    size_t count = 0;
    const struct named_target *target = NULL;
    while ((target = named_target_in_series(indicator, target)) != NULL)
        if (target->last >= months->targets_from)
            texts[count++] = named_line_text(indicator, target, arena);
    if (count > 0)
        buffer_printf(out, "; also drawn: the target%s ", count == 1 ? "" : "s");
    for (size_t i = 0; i < count; i++)
        buffer_printf(out, "%s%s", describe_joint(i, count), texts[i]);
}

static void put_latest(struct buffer *out, const struct indicator_result *indicator,
                       const struct months *months, struct arena *arena) {
    buffer_printf(out, ": the %s value is %s (%s)", months->values == 1 ? "only" : "latest",
                  describe_latest(indicator, months->last, arena),
                  name_of(months, months->last, arena));
    describe_target(out, indicator, months->last, arena);
    put_named_targets(out, indicator, months, arena);
    buffer_putc(out, '.');
}

/* The second sentence is put together from clauses, which are written like sentences. */
struct clauses {
    struct buffer *out;
    bool begun;
};

static void put_clause(struct clauses *clauses, const char *text) {
    bool lower = clauses->begun && text[0] >= 'A' && text[0] <= 'Z';
    buffer_puts(clauses->out, clauses->begun ? "; " : " ");
    if (lower)
        buffer_putc(clauses->out, (char)(text[0] - 'A' + 'a'));
    buffer_puts(clauses->out, text + lower);
    clauses->begun = true;
}

static void end_clauses(struct clauses *clauses) {
    if (clauses->begun)
        buffer_putc(clauses->out, '.');
}

/* " when rounded" is said of what prints alike and is not the same. */
static const char *when_rounded(bool same) {
    return same ? "" : " when rounded";
}

static const char *direction_text(const struct months *months, const struct series_point *since,
                                  struct arena *arena) {
    int order = number_compare(months->last->value.printed, since->value.printed);
    const char *month = name_of(months, since, arena);
    if (order == 0)
        return arena_printf(arena, "the same as in %s%s", month,
                            when_rounded(outcome_is_same(&months->last->value, &since->value)));
    return arena_printf(arena, "%s from %s (%s)", order > 0 ? "up" : "down",
                        value_said(months, since, arena), month);
}

static const char *extreme_text(const struct months *months, const struct extreme *extreme,
                                struct arena *arena) {
    const char *value = value_said(months, extreme->first, arena);
    const char *last = name_of(months, extreme->last, arena);
    if (extreme->count == 1)
        return arena_printf(arena, "%s (%s)", value, last);
    if (extreme->count == 2)
        return arena_printf(arena, "%s (%s and %s)", value, name_of(months, extreme->first, arena),
                            last);
    return arena_printf(arena, "%s (%s, the last %s)", value,
                        rhythm_count_text(arena, months->rhythm, extreme->count), last);
}

static bool all_print_alike(const struct months *months) {
    return months->highest.count == months->values;
}

static bool all_are_the_same(const struct months *months) {
    for (size_t i = 0; i < months->count; i++)
        if (months->points[i].value.exact != NULL &&
            !outcome_is_same(&months->points[i].value, &months->last->value))
            return false;
    return true;
}

static const char *all_alike_text(const struct months *months, struct arena *arena) {
    const char *all =
        months->values == 2 ? "Both values" : arena_printf(arena, "All %zu values", months->values);
    return arena_printf(arena, "%s are the same%s", all, when_rounded(all_are_the_same(months)));
}

/* `since`: the value that the latest is compared with; NULL: none. */
static void put_course(struct clauses *clauses, const struct months *months,
                       const struct series_point *since, struct arena *arena) {
    if (months->values < 2)
        return;
    if (all_print_alike(months)) {
        put_clause(clauses, all_alike_text(months, arena));
        return;
    }
    if (since != NULL)
        put_clause(clauses, arena_printf(arena, "It is %s", direction_text(months, since, arena)));
    put_clause(clauses, arena_printf(arena, "The highest is %s, the lowest %s",
                                     extreme_text(months, &months->highest, arena),
                                     extreme_text(months, &months->lowest, arena)));
}

/* Why a line has gaps. */
struct gaps {
    const char *what;
    bool of_few; /* counts stand there for a percentage */
};

static bool is_gap(const struct series_point *point, const struct gaps *gaps) {
    return point->value.printed == NULL && (point->value.unjudged != NULL) == gaps->of_few;
}

/* They can be seen: one or two by name, more as how many. */
static void put_gaps_of(struct clauses *clauses, const struct months *months,
                        const struct gaps *gaps, struct arena *arena) {
    enum { NAMED = 2 };
    size_t missing = 0;
    for (size_t i = 0; i < months->count; i++)
        missing += is_gap(&months->points[i], gaps);
    if (missing == 0)
        return;
    struct buffer text = {0};
    buffer_puts(&text, gaps->what);
    if (missing > NAMED)
        buffer_printf(&text, "%zu of the %s%s", missing,
                      rhythm_count_text(arena, months->rhythm, months->count),
                      is_gap(&months->points[months->count - 1], gaps) ? ", the last among them"
                                                                       : "");
    for (size_t i = 0, named = 0; missing <= NAMED && i < months->count; i++)
        if (is_gap(&months->points[i], gaps))
            buffer_printf(&text, "%s%s", describe_joint(named++, missing),
                          name_of(months, &months->points[i], arena));
    put_clause(clauses, text.data);
    buffer_free(&text);
}

static void put_gaps(struct clauses *clauses, const struct months *months, struct arena *arena) {
    static const struct gaps GAPS[] = {{"There is no value for ", false},
                                       {"There are too few cases for a percentage in ", true}};
    for (size_t i = 0; i < sizeof GAPS / sizeof *GAPS; i++)
        put_gaps_of(clauses, months, &GAPS[i], arena);
}

static bool is_first_of_month(const struct indicator_result *indicator, size_t index) {
    return index == 0 || indicator->breaks[index].period != indicator->breaks[index - 1].period;
}

/* What it was before is told by chart_describe_beside.c. */
static void put_breaks(struct clauses *clauses, const struct indicator_result *indicator,
                       const struct months *months, struct arena *arena) {
    size_t first = 0, count = 0, named = 0;
    while (first < indicator->break_count &&
           rhythm_end_of(months->rhythm, indicator->breaks[first].period) <
               months->points[0].period)
        first++;
    for (size_t i = first; i < indicator->break_count; i++)
        count += is_first_of_month(indicator, i);
    const char *text = "The definition or number changed in ";
    for (size_t i = first; i < indicator->break_count; i++)
        if (is_first_of_month(indicator, i))
            text = arena_printf(arena, "%s%s%s", text, describe_joint(named++, count),
                                period_text(arena, indicator->breaks[i].period));
    if (count > 0)
        put_clause(clauses, text);
}

static const char *series_text(const struct indicator_result *indicator, struct buffer *out,
                               const struct months *months, const struct series_point *since,
                               const char *ending, struct arena *arena) {
    if (months->last == NULL) {
        buffer_puts(out, ", without any value.");
        return describe_finish(out, arena);
    }
    struct clauses clauses = {.out = out};
    put_latest(out, indicator, months, arena);
    put_course(&clauses, months, since, arena);
    put_gaps(&clauses, months, arena);
    put_breaks(&clauses, indicator, months, arena);
    if (*ending != '\0')
        put_clause(&clauses, ending);
    end_clauses(&clauses);
    return describe_finish(out, arena);
}

const char *describe_line(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    struct months months = months_from(indicator, 0);
    put_subject(&out, "Line chart", indicator->indicator->title, &months, arena);
    return series_text(indicator, &out, &months, months.first, "", arena);
}

/* The value of a year before the latest; NULL: none. */
static const struct series_point *year_before(const struct months *months) {
    for (size_t i = 0; i < months->count && months->last != NULL; i++)
        if (months->points[i].period == months->last->period - 12)
            return months->points[i].value.printed == NULL ? NULL : &months->points[i];
    return NULL;
}

/* "The year’s end is drawn at 18, at last year’s pace." "" where none is. */
static const char *year_end_sentence(const struct indicator_result *indicator,
                                     struct arena *arena) {
    const struct outlook_result *outlook = &indicator->outlook;
    const struct said_forecast *said = outlook->said;
    if (indicator->period == outlook->year_end)
        return "";
    if (said != NULL)
        return arena_printf(arena, "The year’s end is forecast at %s%s%s%s",
                            figure_said(arena, figure_of(indicator), said->amount.text),
                            *said->range_text == '\0' ? "" : " (", said->range_text,
                            *said->range_text == '\0' ? "" : ")");
    if (outlook->projection.value == NULL)
        return "";
    return arena_printf(arena, "The year’s end is projected at %s, %s",
                        figure_said(arena, figure_of(indicator), outlook->projection.text),
                        words_text(&outlook_method_words, outlook->method));
}

const char *describe_years(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    int first = chart_years_first_period(indicator),
        start = indicator->indicator->rhythm.year_start;
    struct months months = months_from(indicator, series_from(indicator, first));
    months.targets_from = first + MONTHS_A_YEAR;
    const char *kind = arena_printf(arena, "Line chart, %s beside %s,",
                                    period_year_text(arena, indicator->period, start),
                                    period_year_text(arena, first, start));
    put_subject(&out, kind, indicator->indicator->title, &months, arena);
    return series_text(indicator, &out, &months, year_before(&months),
                       year_end_sentence(indicator, arena), arena);
}

/* What the latest value is compared with: of what begins anew each year that of a year before. */
static const struct series_point *since_of(const struct indicator_result *indicator,
                                           const struct months *months) {
    return indicator->indicator->basis == BASIS_YTD ? year_before(months) : months->first;
}

static void put_only_value(struct buffer *out, const struct months *months, struct arena *arena) {
    const struct series_point *only = months->last;
    buffer_printf(out, "only %s has a value", name_of(months, only, arena));
    if (only != end_of(months))
        buffer_printf(out, ", %s", value_said(months, only, arena));
}

static void put_extremes(struct buffer *out, const struct indicator_result *indicator,
                         const struct months *months, struct arena *arena) {
    const struct series_point *since = since_of(indicator, months);
    if (months->last != end_of(months))
        buffer_printf(out, "the latest value is %s (%s); ", value_said(months, months->last, arena),
                      name_of(months, months->last, arena));
    if (all_print_alike(months)) {
        buffer_printf(out, "all values are the same%s", when_rounded(all_are_the_same(months)));
        return;
    }
    if (since != NULL)
        buffer_printf(out, "%s, ", direction_text(months, since, arena));
    buffer_printf(out, "highest %s, lowest %s", value_said(months, months->highest.first, arena),
                  value_said(months, months->lowest.first, arena));
}

/* It stands in a row that has just said what it is about, the latest value and the target: what
 * the row does not say is the way there. */
const char *describe_sparkline(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    struct months months = months_from(indicator, 0);
    if (months.count > 0)
        buffer_printf(&out, "%s: ", range_of(&months, arena));
    if (months.last == NULL)
        buffer_puts(&out, months.count > 0 ? "no value" : "No value");
    else if (months.values == 1)
        put_only_value(&out, &months, arena);
    else
        put_extremes(&out, indicator, &months, arena);
    buffer_putc(&out, '.');
    return describe_finish(&out, arena);
}
