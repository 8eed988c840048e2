/* The rows of the indicator's table: each column from its months to its text. */
#include "report/explain/explain_branches.h"
#include "report/explain/explain_rows.h"
#include "report/explain/explain_words.h"
#include "report/lasting.h"

#include <string.h>

static const char *expression_text(const struct explaining *explaining,
                                   const struct expression *expression) {
    const char *text = "";
    for (size_t i = 0; i < expression->count; i++)
        text =
            arena_printf(explaining->arena, "%s%s%s", text,
                         i == 0                       ? ""
                         : expression->terms[i].minus ? " - "
                                                      : " + ",
                         explaining->request->facts->measures[expression->terms[i].measure].name);
    return text;
}

static const char *over_months(const struct explaining *explaining, const struct measure *measure,
                               struct window window) {
    int count = (window.last - window.first + 1) / rhythm_months(explaining->rows);
    bool adds_up = measure->kind == MEASURE_FLOW || measure->kind == MEASURE_CUMULATIVE;
    return count == 1 ? ""
                      : arena_printf(
                            explaining->arena, "%s of %s", adds_up ? "sum" : "average",
                            rhythm_count_text(explaining->arena, explaining->rows, (size_t)count));
}

static cJSON *term_new(const struct explaining *explaining, const struct term *term,
                       struct window window) {
    const struct measure *measure = &explaining->request->facts->measures[term->measure];
    struct rhythm rows = explaining->rows;
    struct quantity value = ledger_over(explaining->ledger, term->measure, window, rows);
    cJSON *object = cJSON_CreateObject();
    explain_put_text(object, "measure", measure->name);
    cJSON_AddBoolToObject(object, "minus", term->minus);
    explain_put_quantity(explaining->arena, object, explaining->rows, &value);
    struct span year;
    if (ledger_counts_as_one(explaining->ledger, term->measure, window, rows, &year) &&
        year.first < year.last) {
        explain_put_month(explaining->arena, object, "since", rhythm_first(rows, year.first));
        explain_put_text(object, "says", "");
        return object;
    }
    explain_put_text(object, "says", over_months(explaining, measure, window));
    return object;
}

/* Numerator or denominator over a window; null where the figure has none or cannot be used. */
static cJSON *side_new(const struct explaining *explaining, const struct expression *expression,
                       const struct quantity *value, struct window window) {
    if (expression->count == 0 || (value->number == NULL && value->marker == MARKER_NO))
        return cJSON_CreateNull();
    cJSON *side = cJSON_CreateObject();
    explain_put_text(side, "expression", expression_text(explaining, expression));
    explain_put_quantity(explaining->arena, side, explaining->rows, value);
    cJSON *terms = cJSON_AddArrayToObject(side, "terms");
    for (size_t i = 0; i < expression->count; i++)
        cJSON_AddItemToArray(terms, term_new(explaining, &expression->terms[i], window));
    return side;
}

/* Behind the quotient of two numbers: its lowest terms, if it is not exact in decimals and they are
 * not the two numbers themselves; else "". */
static const char *lowest_terms(struct arena *arena, const struct number *numerator,
                                const struct number *denominator, const struct number *quotient) {
    const char *fraction = number_fraction(arena, quotient);
    const char *given = arena_printf(arena, "%s/%s", number_fraction(arena, numerator),
                                     number_fraction(arena, denominator));
    bool exact = *explain_equals(arena, quotient) == '=';
    return exact || strcmp(fraction, given) == 0 ? "" : arena_printf(arena, " = %s", fraction);
}

/* 69 / 80 = 0.8625; 1,130 / 1,342 = 565/671 ≈ 0.842027 */
static const char *quotient_text(struct arena *arena, const struct number *numerator,
                                 const struct number *denominator, const char *noun) {
    const struct number *quotient = number_quotient(arena, numerator, denominator);
    return arena_printf(arena, "%s / %s%s%s %s", explain_number(arena, numerator),
                        explain_number(arena, denominator), noun,
                        lowest_terms(arena, numerator, denominator, quotient),
                        explain_equals(arena, quotient));
}

/* What the ratio is multiplied by; NULL: nothing. */
static const struct number *scale_of(struct arena *arena, const struct figure *figure) {
    if (figure->denominator.count == 0 ||
        (figure->unit != UNIT_PERCENT && figure->unit != UNIT_RATE))
        return NULL;
    return figure_scaled(arena, figure, number_ratio(arena, 1, 1));
}

static bool is_one(struct arena *arena, const struct number *number) {
    return number_compare(number, number_ratio(arena, 1, 1)) == 0;
}

/* What an average is divided by, where that is how many periods it rests on: " months". */
static const char *divisor_noun(const struct explaining *explaining, const struct figure *figure,
                                const struct ratio *ratio) {
    if (figure->denominator.count > 0)
        return "";
    return arena_printf(explaining->arena, " %s%s",
                        rhythm_noun(explaining->result->indicator->rhythm),
                        is_one(explaining->arena, ratio->denominator.number) ? "" : "s");
}

static void put_arithmetic(const struct explaining *explaining, cJSON *steps,
                           const struct figure *figure, const struct ratio *ratio) {
    struct arena *arena = explaining->arena;
    if (ratio->denominator.number != NULL)
        explain_put_step(steps, "ratio",
                         quotient_text(arena, ratio->numerator.number, ratio->denominator.number,
                                       divisor_noun(explaining, figure, ratio)));
    const struct number *scale = scale_of(arena, figure);
    if (scale != NULL)
        explain_put_step(steps, "scale",
                         arena_printf(arena, "× %s %s", explain_number(arena, scale),
                                      explain_equals(arena, ratio->value.number)));
}

static const char *rounding_text(struct arena *arena, const struct figure *figure,
                                 const struct outcome *outcome) {
    const char *places = figure->decimals == 0 ? "to a whole number"
                         : figure->decimals == 1
                             ? "to 1 decimal"
                             : arena_printf(arena, "to %d decimals", figure->decimals);
    return arena_printf(arena, "%s → %s, half up %s", explain_number(arena, outcome->exact),
                        number_text(arena, outcome->printed, figure->decimals), places);
}

void explain_put_cell_steps(const struct explaining *explaining, cJSON *steps,
                            const struct figure *figure, const struct outcome *outcome) {
    struct arena *arena = explaining->arena;
    if (outcome->exact == NULL) {
        explain_put_step(steps, "print",
                         arena_printf(arena, "%s: %s", outcome->text,
                                      outcome->reason == NULL ? "" : outcome->reason));
        return;
    }
    explain_put_step(steps, "rounding", rounding_text(arena, figure, outcome));
    explain_put_step(steps, "print", outcome->text);
}

/* From numerator and denominator to the text in print. */
static cJSON *steps_new(const struct explaining *explaining, const struct figure *figure,
                        const struct ratio *ratio, const struct outcome *outcome) {
    cJSON *steps = cJSON_CreateArray();
    if (outcome->exact != NULL)
        put_arithmetic(explaining, steps, figure, ratio);
    explain_put_cell_steps(explaining, steps, figure, outcome);
    return steps;
}

/* A column of the table, or what a change is told against. */
struct told_column {
    const char *name, *heading;
    struct window window;
    struct ratio ratio;
    const struct outcome *outcome;
};

static cJSON *column_begin(const struct explaining *explaining, const struct told_column *column) {
    cJSON *object = cJSON_CreateObject();
    explain_put_text(object, "column", column->name);
    explain_put_text(object, "heading", column->heading);
    explain_put_month(explaining->arena, object, "first", column->window.first);
    explain_put_month(explaining->arena, object, "last", column->window.last);
    explain_put_text(object, "covers",
                     explain_months(explaining->arena, column->window.first, column->window.last));
    explain_put_outcome(object, column->outcome);
    return object;
}

/* Over a window of months. */
static void put_window_column(struct explaining *explaining, cJSON *columns,
                              const struct figure *figure, const struct told_column *column) {
    explain_use(explaining, figure, column->window);
    cJSON *object = column_begin(explaining, column);
    cJSON_AddItemToObject(
        object, "numerator",
        side_new(explaining, &figure->numerator, &column->ratio.numerator, column->window));
    cJSON_AddItemToObject(
        object, "denominator",
        side_new(explaining, &figure->denominator, &column->ratio.denominator, column->window));
    cJSON_AddItemToObject(object, "steps",
                          steps_new(explaining, figure, &column->ratio, column->outcome));
    cJSON_AddItemToArray(columns, object);
}

static void put_side_value(const struct explaining *explaining, cJSON *object, const char *key,
                           const struct quantity *value) {
    cJSON *side = value->number == NULL ? cJSON_AddNullToObject(object, key)
                                        : cJSON_AddObjectToObject(object, key);
    if (value->number != NULL)
        explain_put_quantity(explaining->arena, side, explaining->rows, value);
}

/* One of the twelve figures that an average is made of; those without a value are left out of it.
 */
static cJSON *averaged_new(struct explaining *explaining, const struct figure *figure, int period) {
    const struct indicator *indicator = explaining->result->indicator;
    struct window window = basis_window(indicator->basis, indicator->rhythm, period);
    struct ratio ratio = figure_current(explaining->ledger, indicator, figure, period);
    cJSON *month = cJSON_CreateObject();
    explain_use(explaining, figure, window);
    explain_put_month(explaining->arena, month, "period", period);
    explain_put_text(month, "name",
                     rhythm_plain_text(explaining->arena, indicator->rhythm, period));
    explain_put_text(month, "covers", explain_months(explaining->arena, window.first, window.last));
    explain_put_month(explaining->arena, month, "first", window.first);
    explain_put_month(explaining->arena, month, "last", window.last);
    explain_put_ratio(explaining, month, figure, &ratio);
    put_side_value(explaining, month, "numerator", &ratio.numerator);
    put_side_value(explaining, month, "denominator", &ratio.denominator);
    return month;
}

/* The mean of twelve numerators, or the sum of them over that of the denominators. */
static void put_average_column(struct explaining *explaining, cJSON *columns,
                               const struct figure *figure, const struct told_column *column) {
    cJSON *object = column_begin(explaining, column);
    put_side_value(explaining, object, "numerator", &column->ratio.numerator);
    put_side_value(explaining, object, "denominator", &column->ratio.denominator);
    cJSON_AddItemToObject(object, "steps",
                          steps_new(explaining, figure, &column->ratio, column->outcome));
    cJSON *months = cJSON_AddArrayToObject(object, "months");
    struct rhythm rhythm = explaining->result->indicator->rhythm;
    for (int period = rhythm_end_of(rhythm, column->window.first); period <= column->window.last;
         period += rhythm_months(rhythm))
        cJSON_AddItemToArray(months, averaged_new(explaining, figure, period));
    cJSON_AddItemToArray(columns, object);
}

/* `column` has a name, a heading and an outcome. */
static void put_current_like(struct explaining *explaining, cJSON *columns,
                             const struct figure *figure, struct told_column column, int period) {
    const struct indicator *indicator = explaining->result->indicator;
    column.window = basis_window(indicator->basis, indicator->rhythm, period);
    column.ratio = figure_current(explaining->ledger, indicator, figure, period);
    put_window_column(explaining, columns, figure, &column);
}

static struct told_column lasting_told(const struct explaining *explaining,
                                       const struct figure_result *result,
                                       enum lasting_column column) {
    return (struct told_column){.name = words_code(&lasting_column_words, column),
                                .heading =
                                    lasting_column_heading(explaining->result, result, column),
                                .outcome = lasting_column_outcome(result, column)};
}

static void put_compare(struct explaining *explaining, cJSON *columns,
                        const struct figure_result *result) {
    const struct indicator *indicator = explaining->result->indicator;
    int period = explaining->result->period;
    struct told_column column = lasting_told(explaining, result, LASTING_COMPARE);
    column.window = compare_window(indicator->rhythm, period);
    if (indicator->compare != COMPARE_NONE)
        column.ratio = figure_compare(explaining->ledger, indicator, result->figure, period);
    switch (indicator->compare) {
    case COMPARE_PREV12_TOTAL:
        put_window_column(explaining, columns, result->figure, &column);
        return;
    case COMPARE_PREV12_AVERAGE:
        put_average_column(explaining, columns, result->figure, &column);
        return;
    case COMPARE_BACK:
        column.window =
            basis_window(indicator->basis, indicator->rhythm, figure_back(indicator, period));
        put_window_column(explaining, columns, result->figure, &column);
        return;
    case COMPARE_BAD: /* it is about no months */
        column.window = (struct window){period, period - 1};
        put_average_column(explaining, columns, result->figure, &column);
        return;
    case COMPARE_NONE:
        return;
    }
}

static void put_columns(struct explaining *explaining, cJSON *columns,
                        const struct figure_result *result) {
    const struct indicator_result *indicator = explaining->result;
    int period = indicator->period;
    put_current_like(explaining, columns, result->figure,
                     lasting_told(explaining, result, LASTING_CURRENT), period);
    put_compare(explaining, columns, result);
    put_current_like(explaining, columns, result->figure,
                     lasting_told(explaining, result, LASTING_YEAR_AGO), period - 12);
    struct rhythm rhythm = indicator->indicator->rhythm;
    int before = period - rhythm_months(rhythm);
    struct told_column previous = {.name = "previous",
                                   .heading = rhythm_plain_text(explaining->arena, rhythm, before),
                                   .outcome = &indicator->previous};
    if (result == indicator->headline)
        put_current_like(explaining, columns, result->figure, previous, before);
}

static const char *bracketed(const struct explaining *explaining,
                             const struct expression *expression) {
    const char *text = expression_text(explaining, expression);
    return expression->count > 1 ? arena_printf(explaining->arena, "(%s)", text) : text;
}

static const char *formula(const struct explaining *explaining, const struct figure *figure) {
    struct arena *arena = explaining->arena;
    if (figure->unusable != NULL)
        return "";
    if (figure->denominator.count == 0)
        return expression_text(explaining, &figure->numerator);
    const struct number *scale = scale_of(arena, figure);
    return arena_printf(arena, "%s / %s%s", bracketed(explaining, &figure->numerator),
                        bracketed(explaining, &figure->denominator),
                        scale == NULL ? ""
                                      : arena_printf(arena, " × %s", explain_number(arena, scale)));
}

static cJSON *figure_begin(const struct explaining *explaining, const struct figure *figure,
                           bool is_headline) {
    cJSON *object = cJSON_CreateObject();
    explain_put_text(object, "label", figure->label);
    cJSON_AddBoolToObject(object, "headline", is_headline);
    explain_put_text(object, "formula", formula(explaining, figure));
    cJSON_AddNumberToObject(object, "decimals", figure->decimals);
    explain_put_place(object, figure->place);
    if (figure->unusable != NULL)
        explain_put_text(object, "unusable", figure->unusable);
    return object;
}

static cJSON *figure_new(struct explaining *explaining, const struct figure_result *result) {
    cJSON *object =
        figure_begin(explaining, result->figure, result == explaining->result->headline);
    put_columns(explaining, cJSON_AddArrayToObject(object, "columns"), result);
    return object;
}

cJSON *explain_cell_figure(struct explaining *explaining, const struct figure *figure,
                           const struct outcome *outcome) {
    const struct indicator *about = explaining->result->indicator;
    int period = explaining->result->period;
    struct told_column column = {
        .name = words_code(&lasting_column_words, LASTING_CURRENT),
        .heading = basis_heading(explaining->arena, about->basis, about->rhythm, period),
        .outcome = outcome};
    cJSON *object = figure_begin(explaining, figure, false);
    put_current_like(explaining, cJSON_AddArrayToObject(object, "columns"), figure, column, period);
    return object;
}

cJSON *explain_figures(struct explaining *explaining) {
    const struct indicator_result *result = explaining->result;
    cJSON *figures = cJSON_CreateArray();
    if (result->headline != NULL)
        cJSON_AddItemToArray(figures, figure_new(explaining, result->headline));
    for (size_t i = 0; i < result->figure_count; i++)
        if (&result->figures[i] != result->headline)
            cJSON_AddItemToArray(figures, figure_new(explaining, &result->figures[i]));
    return figures;
}
