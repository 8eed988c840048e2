/* Looks at figures in percent without a denominator. */
#include "model/suspect/suspect_shares.h"

#include "model/rule.h"
#include "model/suspect/suspect_seen.h"
#include "model/target.h"

static bool is_bare_share(const struct figure *figure) {
    return figure->unusable == NULL && figure->unit == UNIT_PERCENT &&
           figure->denominator.count == 0;
}

static const struct fact *fact_at(const struct suspect_question *question, const struct unit *unit,
                                  const struct figure *figure, int period) {
    return facts_find(question->facts, unit->index, figure->numerator.terms[0].measure, period,
                      question->report->as_at);
}

/* Where to look: the row, or the figure where there is none. */
static struct place place_of(const struct suspect_question *question, const struct figure *figure,
                             int period) {
    const struct fact *fact = fact_at(question, question->report->unit, figure, period);
    return fact == NULL ? figure->place : fact->place;
}

static void check_fraction(const struct suspect_question *question,
                           const struct indicator_result *result) {
    const struct figure *figure = result->headline->figure;
    struct suspect_seen seen = suspect_seen(result);
    const struct report_result *report = question->report;
    const struct target *target = target_in_force(report->catalogue, result->indicator,
                                                  report->unit, result->period, report->as_at);
    if (seen.count == 0 || target == NULL || target->value == NULL || seen.least < 0 ||
        seen.most > 1 || !suspect_is_fraction(seen.most, number_double(target->value)))
        return;
    rule_warn(
        question->diagnostics, RULE_FRACTION, place_of(question, figure, seen.most_at),
        "“%s” is printed as a percentage, but all its values lie between 0 and 1 (the highest "
        "is %s, in %s) and its target is %s; export 83.2 for 83.2%%, or give numerator and "
        "denominator",
        result->indicator->code, seen.most_text, period_code(question->arena, seen.most_at),
        target->value_text);
}

/* A child with a row, where the parent has none. */
static const struct unit *child_with_row(const struct suspect_question *question,
                                         const struct figure *figure, int period) {
    const struct unit *unit = question->report->unit;
    if (fact_at(question, unit, figure, period) != NULL)
        return NULL;
    for (size_t i = 0; i < unit->stay_count; i++)
        if (unit_covers(unit->stays[i].from, unit->stays[i].to, period) &&
            fact_at(question, unit->stays[i].unit, figure, period) != NULL)
            return unit->stays[i].unit;
    return NULL;
}

static void check_sum(const struct suspect_question *question, const struct figure *figure,
                      int period) {
    const struct unit *child = child_with_row(question, figure, period);
    if (child == NULL)
        return;
    const struct fact *fact = fact_at(question, child, figure, period);
    rule_warn(question->diagnostics, RULE_SHARE_OF_UNITS, figure->place,
              "“%s” is a percentage without a denominator: “%s” has %s for %s, but “%s” has no row "
              "of its own, and percentages of units do not add up; give numerator and denominator, "
              "or a row for “%s”",
              figure->label, child->code,
              fact->marker == MARKER_NO ? fact->text : marker_text(fact->marker),
              period_code(question->arena, period), question->report->unit->code,
              question->report->unit->code);
}

static bool has_flow(const struct suspect_question *question, const struct figure *figure) {
    for (size_t i = 0; i < figure->numerator.count; i++)
        if (question->facts->measures[figure->numerator.terms[i].measure].kind == MEASURE_FLOW)
            return true;
    return false;
}

/* By the words of indicators.csv that add months up; NULL: none does. */
static const char *what_adds_up(struct arena *arena, const struct indicator *indicator) {
    switch (indicator->basis) {
    case BASIS_MONTH:
    case BASIS_SNAPSHOT:
        return indicator->compare == COMPARE_PREV12_TOTAL ? "compare prev12-total" : NULL;
    case BASIS_YTD:
    case BASIS_ROLLING12:
    case BASIS_ROLLING36:
    case BASIS_PERIOD:
        return arena_printf(arena, "basis %s", words_code(&basis_words, indicator->basis));
    }
    return NULL;
}

static void check_months(const struct suspect_question *question, const struct indicator *indicator,
                         const struct figure *figure) {
    const char *what = what_adds_up(question->arena, indicator);
    if (what == NULL || !has_flow(question, figure))
        return;
    rule_warn(
        question->diagnostics, RULE_SHARE_OF_MONTHS, figure->place,
        "“%s” of “%s” is a percentage without a denominator, and %s adds it up over months: 80%% "
        "and 83%% are 163%%; give numerator and denominator, or the basis month, or the kind "
        "stock in measures.csv for an average",
        figure->label, indicator->code, what);
}

void suspect_shares(const struct suspect_question *question) {
    const struct report_result *report = question->report;
    for (size_t i = 0; i < report->indicator_count; i++) {
        const struct indicator_result *result = &report->indicators[i];
        if (result->headline != NULL && is_bare_share(result->headline->figure))
            check_fraction(question, result);
        for (size_t f = 0; f < result->figure_count; f++)
            if (is_bare_share(result->figures[f].figure)) {
                check_sum(question, result->figures[f].figure, result->period);
                check_months(question, result->indicator, result->figures[f].figure);
            }
    }
}
