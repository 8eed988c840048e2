/* What is odd in this month's numbers though each of them can be read. */
#include "model/assess_parts.h"

static const struct fact *fact_of(const struct assessment *assessment,
                                  const struct expression *expression, int period) {
    const struct assess_request *request = assessment->request;
    return facts_find(request->facts, request->unit->index, expression->terms[0].measure, period,
                      request->as_at);
}

void assess_check_share(const struct assessment *assessment, const struct indicator *indicator,
                        const struct figure *figure, const struct ratio *ratio, int period) {
    if (figure->unit != UNIT_PERCENT || ratio->denominator.number == NULL ||
        ratio->numerator.number == NULL ||
        number_compare(ratio->numerator.number, ratio->denominator.number) <= 0)
        return;
    const struct fact *fact = fact_of(assessment, &figure->numerator, period);
    struct arena *arena = assessment->arena;
    diagnose(assessment->diagnostics, SEVERITY_WARNING, fact == NULL ? figure->place : fact->place,
             "%s, %s: the numerator %s is above its denominator %s, so that the percentage is "
             "above 100",
             indicator->code, period_code(arena, period),
             number_shortest(arena, number_double(ratio->numerator.number)),
             number_shortest(arena, number_double(ratio->denominator.number)));
}

static void check_series(const struct assessment *assessment, size_t unit, size_t measure) {
    const struct assess_request *request = assessment->request;
    const struct facts *facts = request->facts;
    int period = request->period;
    const struct fact *before = facts_find(facts, unit, measure, period - 1, request->as_at);
    if (before == NULL || facts->measures[measure].absent_zero ||
        facts_find(facts, unit, measure, period, request->as_at) != NULL)
        return;
    struct place place = before->place;
    diagnose(assessment->diagnostics, SEVERITY_WARNING, place,
             "“%s” reported “%s” for %s, but no export has it for %s",
             request->catalogue->units[unit].code, facts->measures[measure].name,
             period_code(assessment->arena, period - 1), period_code(assessment->arena, period));
}

void assess_check_reporting(const struct assessment *assessment) {
    const struct facts *facts = assessment->request->facts;
    for (size_t measure = 0; measure < facts->measure_count; measure++)
        for (size_t unit = 0; unit < facts->unit_count; unit++)
            check_series(assessment, unit, measure);
}
