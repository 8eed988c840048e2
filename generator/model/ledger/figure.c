/* Puts quantities into the numerator or denominator of a figure, window by window. */
#include "model/ledger/figure.h"

/* Whether the figure prints a measure as the percentage that it is. */
static bool is_share(const struct figure *figure) {
    return figure->unit == UNIT_PERCENT && figure->denominator.count == 0;
}

/* A period of a percentage: nobody can add those of units up. */
static struct quantity share_in(struct ledger *ledger, size_t measure, int period,
                                struct rhythm rows) {
    struct quantity below;
    struct quantity value = ledger_over(ledger, measure, (struct window){period, period}, rows);
    if (value.marker == MARKER_NO &&
        ledger_row(ledger, ledger_unit(ledger), measure, period) == NULL &&
        ledger_below(ledger, ledger_unit(ledger), measure,
                     (struct span){.first = period, .last = period}, &below))
        return (struct quantity){.marker = MARKER_X,
                                 .measure = ledger_name(ledger, measure),
                                 .period = period,
                                 .because = "percentages of units cannot be added up, and there is "
                                            "no row of its own"};
    return value;
}

static struct quantity share_over(struct ledger *ledger, size_t measure, struct window window,
                                  struct rhythm rows) {
    struct arena *arena = ledger_arena(ledger);
    struct quantity_sum sum = {0};
    for (int period = rhythm_end_of(rows, window.first); period <= window.last;
         period += rhythm_months(rows)) {
        struct quantity *month = arena_alloc(arena, sizeof *month);
        *month = share_in(ledger, measure, period, rows);
        quantity_add(arena, &sum, month);
    }
    struct quantity total = quantity_total(&sum);
    return total.marker == MARKER_NO ? ledger_over(ledger, measure, window, rows) : total;
}

static struct quantity term_over(struct ledger *ledger, const struct figure *figure, size_t measure,
                                 struct window window, struct rhythm rows) {
    return is_share(figure) ? share_over(ledger, measure, window, rows)
                            : ledger_over(ledger, measure, window, rows);
}

static struct quantity evaluate(struct ledger *ledger, const struct figure *figure,
                                const struct expression *expression, struct window window,
                                struct rhythm rows) {
    struct quantity result = {0};
    struct number *total = NULL;
    for (size_t i = 0; i < expression->count; i++) {
        struct quantity term =
            term_over(ledger, figure, expression->terms[i].measure, window, rows);
        if (quantity_outranks(&term, &result))
            result = term;
        if (term.marker != MARKER_NO || result.marker != MARKER_NO)
            continue;
        if (total == NULL)
            total = number_new(ledger_arena(ledger));
        if (expression->terms[i].minus)
            number_subtract(ledger_arena(ledger), total, term.number);
        else
            number_add(ledger_arena(ledger), total, term.number);
    }
    if (result.marker == MARKER_NO)
        result.number = total;
    return result;
}

const struct number *figure_scaled(struct arena *arena, const struct figure *figure,
                                   const struct number *ratio) {
    switch (figure->unit) {
    case UNIT_PERCENT:
        return number_product(arena, ratio, number_ratio(arena, 100, 1));
    case UNIT_RATE:
        return number_product(arena, ratio, figure->per);
    case UNIT_COUNT:
    case UNIT_DAYS:
    case UNIT_NUMBER:
        return ratio;
    case UNIT_MONEY:
        return figure->scale == MONEY_WHOLE ? ratio : number_quotient(arena, ratio, figure->per);
    }
    return ratio;
}

/* What is not divided is printed as it is, but for money. */
static struct quantity undivided(struct arena *arena, const struct figure *figure,
                                 const struct quantity *numerator) {
    struct quantity value = *numerator;
    if (figure->unit == UNIT_MONEY && value.marker == MARKER_NO)
        value.number = figure_scaled(arena, figure, value.number);
    return value;
}

/* N / D in the figure's scale, or the marker that stands in its place. */
static struct quantity divide(struct arena *arena, const struct figure *figure,
                              const struct quantity *numerator,
                              const struct quantity *denominator) {
    if (figure->denominator.count == 0)
        return undivided(arena, figure, numerator);
    if (quantity_outranks(numerator, denominator))
        return *numerator;
    if (denominator->marker != MARKER_NO)
        return *denominator;
    if (number_is_zero(denominator->number))
        return (struct quantity){.marker = MARKER_Z};
    return (struct quantity){
        .number = figure_scaled(arena, figure,
                                number_quotient(arena, numerator->number, denominator->number))};
}

static struct ratio ratio_over(struct ledger *ledger, const struct figure *figure,
                               struct window window, struct rhythm rows) {
    struct ratio ratio = {0};
    if (figure->unusable != NULL) {
        ratio.value = (struct quantity){.marker = MARKER_X};
        return ratio;
    }
    ratio.numerator = evaluate(ledger, figure, &figure->numerator, window, rows);
    if (figure->denominator.count > 0)
        ratio.denominator = evaluate(ledger, figure, &figure->denominator, window, rows);
    ratio.value = divide(ledger_arena(ledger), figure, &ratio.numerator, &ratio.denominator);
    return ratio;
}

struct ratio figure_current(struct ledger *ledger, const struct indicator *indicator,
                            const struct figure *figure, int period) {
    return ratio_over(ledger, figure, basis_window(indicator->basis, indicator->rhythm, period),
                      basis_rows(indicator->basis, indicator->rhythm));
}

/* Over the periods that end in p − 12 … p − 1 and at which current has a value: the mean of N(q),
 * or ΣN(q) / ΣD(q). A ratio is never a mean of percentages. */
static struct ratio previous_average(struct ledger *ledger, const struct indicator *indicator,
                                     const struct figure *figure, int period) {
    struct arena *arena = ledger_arena(ledger);
    struct number *numerators = number_new(arena), *denominators = number_new(arena);
    long count = 0;
    for (int q = period - MONTHS_A_YEAR; q < period; q += rhythm_months(indicator->rhythm)) {
        struct ratio ratio = figure_current(ledger, indicator, figure, q);
        if (ratio.value.marker != MARKER_NO)
            continue;
        count++;
        number_add(arena, numerators, ratio.numerator.number);
        if (figure->denominator.count > 0)
            number_add(arena, denominators, ratio.denominator.number);
    }
    if (count == 0)
        return (struct ratio){.value = {.marker = MARKER_X}};
    struct ratio average = {.months = (size_t)count,
                            .numerator = {.number = numerators},
                            .denominator = {.number = denominators}};
    if (figure->denominator.count > 0) {
        average.value = divide(arena, figure, &average.numerator, &average.denominator);
        return average;
    }
    average.denominator.number = number_ratio(arena, count, 1);
    average.value.number = number_quotient(arena, numerators, average.denominator.number);
    return average;
}

int figure_back(const struct indicator *indicator, int period) {
    return period - indicator->back * rhythm_months(indicator->rhythm);
}

struct ratio figure_compare(struct ledger *ledger, const struct indicator *indicator,
                            const struct figure *figure, int period) {
    switch (indicator->compare) {
    case COMPARE_PREV12_TOTAL:
        return ratio_over(ledger, figure, compare_window(indicator->rhythm, period),
                          basis_rows(indicator->basis, indicator->rhythm));
    case COMPARE_PREV12_AVERAGE:
        return previous_average(ledger, indicator, figure, period);
    case COMPARE_BACK:
        return figure_current(ledger, indicator, figure, figure_back(indicator, period));
    case COMPARE_BAD:
    case COMPARE_NONE:
        break;
    }
    return (struct ratio){.value = {.marker = MARKER_X}};
}

static const char *expression_note(struct ledger *ledger, const struct expression *expression,
                                   int period) {
    for (size_t i = 0; i < expression->count; i++) {
        const char *note = ledger_note(ledger, expression->terms[i].measure, period);
        if (note != NULL)
            return note;
    }
    return NULL;
}

const char *figure_note(struct ledger *ledger, const struct indicator *indicator,
                        const struct figure *figure, int period) {
    const char *note = NULL;
    int step = rhythm_months(basis_rows(indicator->basis, indicator->rhythm));
    int first = rhythm_first(indicator->rhythm, period);
    for (int month = period; note == NULL && month >= first; month -= step) {
        note = expression_note(ledger, &figure->numerator, month);
        if (note == NULL)
            note = expression_note(ledger, &figure->denominator, month);
    }
    return note;
}

static void owed_over(struct ledger *ledger, const struct figure *figure, struct window window,
                      struct rhythm rows, struct debts *debts) {
    for (size_t i = 0; i < figure->numerator.count; i++)
        ledger_owed(ledger, figure->numerator.terms[i].measure, window, rows, debts);
    for (size_t i = 0; i < figure->denominator.count; i++)
        ledger_owed(ledger, figure->denominator.terms[i].measure, window, rows, debts);
}

void figure_owed(struct ledger *ledger, const struct indicator *indicator,
                 const struct figure *figure, int period, struct debts *debts) {
    owed_over(ledger, figure, basis_window(indicator->basis, indicator->rhythm, period),
              basis_rows(indicator->basis, indicator->rhythm), debts);
}

void figure_compare_owed(struct ledger *ledger, const struct indicator *indicator,
                         const struct figure *figure, int period, struct debts *debts) {
    switch (indicator->compare) {
    case COMPARE_PREV12_TOTAL:
        owed_over(ledger, figure, compare_window(indicator->rhythm, period),
                  basis_rows(indicator->basis, indicator->rhythm), debts);
        break;
    case COMPARE_PREV12_AVERAGE:
        for (int q = period - MONTHS_A_YEAR; q < period; q += rhythm_months(indicator->rhythm))
            figure_owed(ledger, indicator, figure, q, debts);
        break;
    case COMPARE_BACK:
        figure_owed(ledger, indicator, figure, figure_back(indicator, period), debts);
        break;
    case COMPARE_BAD:
    case COMPARE_NONE:
        break;
    }
}
