/* Works each figure out once more as if the unit had no rows of its own. */
#include "model/assess/assess_unreconciled.h"

#include "model/assess/families.h"
#include "model/figure_said.h"
#include "model/figure_text.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/unit_words.h"

#include <string.h>

/* current, compare, year ago */
enum { COLUMNS = 3 };

/* A figure in one column of its table. */
struct place_of_figure {
    const struct figure_result *row;
    const struct outcome *own;
    const char *heading;
    struct window window; /* the months that it rests on */
    int period;           /* of figure_current; PERIOD_NONE: it is the comparison */
};

/* ---- whether the units below can be held against the unit's own rows ---- */

static bool has_own_row(const struct assessment *assessment, size_t measure) {
    const struct facts *facts = assessment->request->facts;
    size_t series = measure * facts->unit_count + assessment->request->unit->index;
    bool found = facts->series[series] < facts->series[series + 1];
    for (size_t i = 0; !found && i < facts->measures[measure].part_count; i++)
        found = has_own_row(assessment, facts->measures[measure].parts[i]);
    return found;
}

static bool any_own_row(const struct assessment *assessment, const struct expression *expression) {
    bool found = false;
    for (size_t i = 0; !found && i < expression->count; i++)
        found = has_own_row(assessment, expression->terms[i].measure);
    return found;
}

/* Whether those below say something of a measure wherever the unit does. */
static bool is_told_below(struct assessment *assessment, size_t measure, struct rhythm rows,
                          struct window window) {
    const struct unit *unit = assessment->request->unit;
    struct quantity value;
    for (int period = rhythm_end_of(rows, window.first); period <= window.last;
         period += rhythm_months(rows)) {
        struct span month = ledger_month(assessment->ledger, measure, period, rows);
        if (ledger_span_value(assessment->ledger, unit, measure, month, &value) &&
            !ledger_span_value(assessment->below, unit, measure, month, &value))
            return false;
    }
    return true;
}

static bool are_told_below(struct assessment *assessment, const struct expression *expression,
                           struct rhythm rows, struct window window) {
    for (size_t i = 0; i < expression->count; i++)
        if (!is_told_below(assessment, expression->terms[i].measure, rows, window))
            return false;
    return true;
}

static bool can_be_held(struct assessment *assessment, const struct indicator *indicator,
                        const struct place_of_figure *place) {
    const struct figure *figure = place->row->figure;
    struct rhythm rows = basis_rows(indicator->basis, indicator->rhythm);
    bool is_share = figure->unit == UNIT_PERCENT && figure->denominator.count == 0;
    return !is_share && figure->unusable == NULL &&
           (any_own_row(assessment, &figure->numerator) ||
            any_own_row(assessment, &figure->denominator)) &&
           are_told_below(assessment, &figure->numerator, rows, place->window) &&
           are_told_below(assessment, &figure->denominator, rows, place->window);
}

/* ---- both of them in words ---- */

static struct ratio ratio_of(struct ledger *ledger, const struct indicator *indicator, int period,
                             const struct place_of_figure *place) {
    return place->period == PERIOD_NONE
               ? figure_compare(ledger, indicator, place->row->figure, period)
               : figure_current(ledger, indicator, place->row->figure, place->period);
}

/* "83"; of a ratio with its counts: "86% (38 of 44)". */
static const char *told(struct arena *arena, const struct figure *figure, const struct ratio *ratio,
                        const struct outcome *outcome) {
    if (figure->denominator.count == 0 || outcome->unjudged != NULL)
        return outcome->text;
    return arena_printf(arena, "%s (%s of %s)", outcome->text,
                        count_text(arena, ratio->numerator.number),
                        count_text(arena, ratio->denominator.number));
}

/* "the authority", or its name where it is of no level. */
static const char *subject(const struct assessment *assessment, int period) {
    const struct unit_spell *spell = unit_spell_near(assessment->request->unit, period);
    return *spell->level == '\0' ? spell->name
                                 : arena_printf(assessment->arena, "the %s", spell->level);
}

/* "its areas add up to", "its areas together come to" of a ratio, "its area comes to". */
static const char *those_below_come_to(const struct assessment *assessment, int period,
                                       bool is_sum) {
    const struct unit **children;
    size_t count = families_children(assessment->arena, assessment->request->catalogue,
                                     assessment->request->unit, period, &children);
    const char *verb = count == 1 ? "comes to" : is_sum ? "add up to" : "together come to";
    return count == 0 ? arena_printf(assessment->arena, "the units below it %s", verb)
                      : arena_printf(assessment->arena, "its %s %s",
                                     unit_noun(assessment->arena, children, count, period), verb);
}

/* "Decided, October 2020: the authority’s own figure is 83; its areas add up to 81." */
static const char *sentence(const struct assessment *assessment,
                            const struct indicator_result *result,
                            const struct place_of_figure *place, const char *own,
                            const char *below) {
    bool is_sum = place->row->figure->denominator.count == 0;
    return arena_printf(assessment->arena, "%s, %s: %s’s own figure is %s; %s %s.",
                        place->row->figure->label, place->heading,
                        subject(assessment, result->period),
                        figure_said(assessment->arena, place->row->figure, own),
                        those_below_come_to(assessment, result->period, is_sum),
                        figure_said(assessment->arena, place->row->figure, below));
}

/* ---- all figures ---- */

static bool is_told(const struct outcome *outcome) {
    return outcome->exact != NULL || outcome->unjudged != NULL;
}

/* An average is held against one of as many months. */
static void reconcile(struct assessment *assessment, struct indicator_result *result,
                      const struct place_of_figure *place, struct unreconciled *items) {
    struct arena *arena = assessment->arena;
    const struct indicator *indicator = result->indicator;
    const struct figure *figure = place->row->figure;
    if (!is_told(place->own) || !can_be_held(assessment, indicator, place))
        return;
    struct ratio own = ratio_of(assessment->ledger, indicator, result->period, place),
                 sums = ratio_of(assessment->below, indicator, result->period, place);
    struct outcome below = outcome_make(arena, indicator, figure, &sums,
                                        assessment->request->settings->minimum_denominator);
    if (!is_told(&below) || own.months != sums.months || strcmp(below.text, place->own->text) == 0)
        return;
    const char *of_own = told(arena, figure, &own, place->own),
               *of_below = told(arena, figure, &sums, &below);
    items[result->unreconciled_count++] =
        (struct unreconciled){place->row, place->own, of_own, of_below,
                              sentence(assessment, result, place, of_own, of_below)};
}

/* The months that the comparison rests on. */
static struct window window_compared(const struct indicator *indicator, int period) {
    struct rhythm rhythm = indicator->rhythm;
    int last = period - rhythm_months(rhythm), back = figure_back(indicator, period);
    switch (indicator->compare) {
    case COMPARE_BACK:
        return basis_window(indicator->basis, rhythm, back);
    case COMPARE_PREV12_TOTAL:
        return compare_window(rhythm, period);
    case COMPARE_PREV12_AVERAGE:
        return (struct window){basis_window(indicator->basis, rhythm, period - MONTHS_A_YEAR).first,
                               last};
    case COMPARE_BAD:
    case COMPARE_NONE:
        break;
    }
    return (struct window){period, last};
}

static void reconcile_row(struct assessment *assessment, struct indicator_result *result,
                          const struct figure_result *row, struct unreconciled *items) {
    const struct indicator *indicator = result->indicator;
    int year_ago = result->period - MONTHS_A_YEAR;
    const struct place_of_figure places[COLUMNS] = {
        {row, &row->current, result->current_label,
         basis_window(indicator->basis, indicator->rhythm, result->period), result->period},
        {row, &row->compare, row->compare_label, window_compared(indicator, result->period),
         PERIOD_NONE},
        {row, &row->year_ago, result->year_ago_label,
         basis_window(indicator->basis, indicator->rhythm, year_ago), year_ago}};
    for (size_t i = 0; i < COLUMNS; i++)
        reconcile(assessment, result, &places[i], items);
}

void assess_unreconciled(struct assessment *assessment, struct indicator_result *result) {
    const struct assess_request *request = assessment->request;
    if (request->unit->stay_count == 0)
        return;
    if (assessment->below == NULL)
        assessment->below = ledger_new_below(assessment->arena, request->catalogue, request->facts,
                                             request->unit, request->as_at);
    struct unreconciled *items =
        arena_array(assessment->arena, COLUMNS * result->figure_count + 1, sizeof *items);
    for (size_t i = 0; i < result->figure_count; i++)
        reconcile_row(assessment, result, &result->figures[i], items);
    result->unreconciled = items;
}
