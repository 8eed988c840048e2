/* Holds each number against those of the months beside it. */
#include "model/suspect/suspect_values.h"

#include "model/rule.h"
#include "model/suspect/suspect_series.h"
#include "model/suspect/suspect_shown.h"

#include <math.h>

enum { SIDE = 6, LEAST_BESIDE = 3 };

/* Small counts double by chance: of whole numbers the larger has to be as large as this, and what a
 * 0 stands among. */
enum { LEAST_LARGE = 50, LEAST_BESIDE_ZERO = 10 };

/* A slip is nearer to ten times than to once all the others (√10); undone, it comes to lie among
 * them, or not far outside. */
static const double NEARER_TO_TEN = 3.1623, NOT_FAR = 1.5;

/* The numbers beside a row, by size. */
struct beside {
    size_t before, after;
    const struct suspect_row *least, *most;
    bool all_positive, all_whole;
};

static void see(struct beside *beside, const struct suspect_row *row, double sign) {
    double value = row->value * sign;
    if (beside->least == NULL || value < beside->least->value * sign)
        beside->least = row;
    if (beside->most == NULL || value > beside->most->value * sign)
        beside->most = row;
    beside->all_positive = beside->all_positive && value > 0;
    beside->all_whole = beside->all_whole && value == floor(value);
}

static struct beside beside_of(const struct suspect_series *series, size_t at) {
    double sign = series->rows[at].value < 0 ? -1 : 1;
    struct beside beside = {.all_positive = true, .all_whole = true};
    for (size_t i = at; i-- > 0 && beside.before < SIDE; beside.before++)
        see(&beside, &series->rows[i], sign);
    for (size_t i = at + 1; i < series->count && beside.after < SIDE; i++, beside.after++)
        see(&beside, &series->rows[i], sign);
    return beside;
}

/* Whether it was much the same a year before, or is a year after. */
static bool is_of_season(const struct suspect_series *series, const struct suspect_row *row) {
    for (int years = -1; years <= 1; years += 2) {
        const struct suspect_row *other =
            suspect_series_at(series, row->fact->period + years * MONTHS_A_YEAR);
        if (other == NULL)
            continue;
        double ratio = other->value / row->value;
        if (other->value == row->value || (ratio < NEARER_TO_TEN && ratio > 1 / NEARER_TO_TEN))
            return true;
    }
    return false;
}

static const struct factor {
    double size;
    const char *text;
} FACTORS[] = {{10, "10 times"},    {100, "100 times"},       {1000, "1,000 times"},
               {0.1, "a tenth of"}, {0.01, "a hundredth of"}, {0.001, "a thousandth of"}};

static bool fits(const struct factor *factor, double value, double least, double most) {
    double undone = value / factor->size;
    return undone >= least / NOT_FAR && undone <= most * NOT_FAR;
}

/* By what the number has slipped; NULL: by nothing. */
static const struct factor *slip_of(const struct suspect_row *row, const struct beside *beside) {
    double value = fabs(row->value), least = fabs(beside->least->value),
           most = fabs(beside->most->value);
    bool above = value > most * NEARER_TO_TEN, below = value < least / NEARER_TO_TEN;
    bool small = beside->all_whole && value == floor(value) && fmax(value, least) < LEAST_LARGE;
    if (value == 0 || small || (!above && !below))
        return NULL;
    const struct factor *found = NULL;
    double middle = sqrt(least * most), nearest = 0;
    for (size_t i = 0; i < sizeof FACTORS / sizeof *FACTORS; i++) {
        double distance = fabs(log(value / FACTORS[i].size / middle));
        if (!fits(&FACTORS[i], value, least, most) || (found != NULL && distance >= nearest))
            continue;
        found = &FACTORS[i];
        nearest = distance;
    }
    return found;
}

static const char *beside_text(struct arena *arena, const struct beside *beside) {
    const char *least = beside->least->fact->text, *most = beside->most->fact->text;
    const char *where = beside->after == 0    ? arena_printf(arena, "%zu before it", beside->before)
                        : beside->before == 0 ? arena_printf(arena, "%zu after it", beside->after)
                                              : arena_printf(arena, "%zu before and %zu after it",
                                                             beside->before, beside->after);
    return arena_printf(arena, "all values beside it (%s: %s to %s)", where, least, most);
}

/* “contacts” of “NORTH” for 2020-10 is 12 */
static const char *what_is(const struct suspect_question *question, const struct fact *fact) {
    return arena_printf(question->arena, "“%s” of “%s” for %s is %s",
                        question->facts->measures[fact->measure].name,
                        question->report->catalogue->units[fact->unit].code,
                        period_code(question->arena, fact->period), fact->text);
}

static void check_slip(const struct suspect_question *question, const struct suspect_row *row,
                       const struct beside *beside) {
    const struct factor *slip = slip_of(row, beside);
    if (slip != NULL)
        rule_warn(
            question->diagnostics, RULE_TEN_TIMES, row->fact->place,
            "%s, about %s %s; has a decimal point slipped? correct it, or say in severity.csv "
            "why it is right",
            what_is(question, row->fact), slip->text, beside_text(question->arena, beside));
}

/* Whether there was nothing to count: days of no children. */
static bool divides_by_zero(const struct suspect_question *question, const struct fact *fact,
                            const struct suspect_shown *shown) {
    if (shown->denominator == NULL)
        return false;
    const struct fact *divisor =
        facts_find(question->facts, fact->unit, shown->denominator->terms[0].measure, fact->period,
                   question->report->as_at);
    return divisor != NULL && divisor->marker == MARKER_NO &&
           number_is_zero(number_read(question->arena, divisor->text));
}

static void check_zero(const struct suspect_question *question, const struct suspect_row *row,
                       const struct beside *beside) {
    bool large = beside->all_whole ? beside->least->value >= LEAST_BESIDE_ZERO
                                   : beside->least->value * NEARER_TO_TEN > beside->most->value;
    if (large)
        rule_warn(question->diagnostics, RULE_SUDDEN_ZERO, row->fact->place,
                  "%s, unlike %s; where it is not known, give the marker x; if it is 0, say so in "
                  "severity.csv",
                  what_is(question, row->fact), beside_text(question->arena, beside));
}

/* What holds for a running total, or for rows that may be left out when they are 0, is not held
 * against those beside it. */
static void check_beside(const struct suspect_question *question,
                         const struct suspect_series *series, size_t at,
                         const struct suspect_shown *shown) {
    const struct suspect_row *row = &series->rows[at];
    const struct measure *measure = &question->facts->measures[row->fact->measure];
    struct beside beside = beside_of(series, at);
    if (measure->kind == MEASURE_CUMULATIVE || beside.before + beside.after < LEAST_BESIDE ||
        !beside.all_positive || is_of_season(series, row))
        return;
    check_slip(question, row, &beside);
    if (row->value == 0 && !measure->absent_zero && !divides_by_zero(question, row->fact, shown))
        check_zero(question, row, &beside);
}

/* The first of a series is enough: where there is one, there are many. */
static void check_negative(const struct suspect_question *question,
                           const struct suspect_series *series, const struct suspect_shown *shown) {
    const struct fact *first = NULL;
    size_t count = 0;
    for (size_t i = 0; i < series->count; i++) {
        if (series->rows[i].value >= 0 ||
            (!question->all_months && series->rows[i].fact->period != shown->period))
            continue;
        first = first == NULL ? series->rows[i].fact : first;
        count++;
    }
    if (first == NULL)
        return;
    const char *more =
        count == 1
            ? ""
            : arena_printf(question->arena, " (and %zu more of its months below 0)", count - 1);
    rule_warn(question->diagnostics, RULE_NEGATIVE_COUNT, first->place, "%s%s, and a figure %s",
              what_is(question, first), more,
              shown->is_a_count
                  ? "prints it as a count, which is never below 0; correct it, or "
                    "give the figure the unit number in figures.csv"
                  : "makes a percentage or a rate of it as of a count, which is never "
                    "below 0; correct it, or say in severity.csv why it is right");
}

static void check_series(const struct suspect_question *question, size_t unit, size_t measure,
                         const struct suspect_shown *shown) {
    int around = question->all_months ? PERIOD_NONE : shown->period;
    struct suspect_series series = suspect_series(question->arena, question->facts, unit, measure,
                                                  question->report->as_at, around);
    for (size_t i = 0; i < series.count; i++)
        if (question->all_months || series.rows[i].fact->period == shown->period)
            check_beside(question, &series, i, shown);
    if (shown->is_a_count || shown->is_of_share)
        check_negative(question, &series, shown);
}

void suspect_values(const struct suspect_question *question) {
    const struct facts *facts = question->facts;
    const struct suspect_shown *shown = suspect_shown(question->arena, facts, question->report);
    for (size_t measure = 0; measure < facts->measure_count; measure++)
        for (size_t unit = 0; unit < facts->unit_count; unit++) {
            size_t series = measure * facts->unit_count + unit;
            bool asked = question->all_months || shown[measure].period != PERIOD_NONE;
            if (asked && facts->series[series] < facts->series[series + 1])
                check_series(question, unit, measure, &shown[measure]);
        }
}
