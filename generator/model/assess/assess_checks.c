/* Warns of units that stopped reporting, of percentages above 100. */
#include "model/assess/assess_checks.h"

static const struct fact *fact_of(const struct assessment *assessment,
                                  const struct expression *expression, int period) {
    const struct assess_request *request = assessment->request;
    return facts_find(request->facts, request->unit->index, expression->terms[0].measure, period,
                      request->as_at);
}

void assess_check_share(const struct assessment *assessment, const struct indicator *indicator,
                        const struct figure *figure, const struct ratio *ratio, int period) {
    if (figure->unit != UNIT_PERCENT || ratio->denominator.number == NULL ||
        ratio->numerator.number == NULL || number_sign(ratio->denominator.number) <= 0 ||
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

static void check_series(const struct assessment *assessment, size_t unit, size_t measure,
                         int period) {
    const struct assess_request *request = assessment->request;
    const struct facts *facts = request->facts;
    const struct fact *before = facts_find(facts, unit, measure, period - 1, request->as_at);
    if (before == NULL || facts->measures[measure].absent_zero ||
        facts_find(facts, unit, measure, period, request->as_at) != NULL)
        return;
    diagnose(assessment->diagnostics, SEVERITY_WARNING, before->place,
             "“%s” reported “%s” for %s, but no export has it for %s",
             request->catalogue->units[unit].code, facts->measures[measure].name,
             period_code(assessment->arena, period - 1), period_code(assessment->arena, period));
}

static void use_month(const struct facts *facts, int *months, size_t measure, int period) {
    const struct measure *used = &facts->measures[measure];
    if (months[measure] < period)
        months[measure] = period;
    for (size_t i = 0; i < used->part_count; i++)
        use_month(facts, months, used->parts[i], period);
}

static void use_months(const struct facts *facts, int *months, const struct expression *expression,
                       int period) {
    for (size_t i = 0; i < expression->count; i++)
        use_month(facts, months, expression->terms[i].measure, period);
}

/* For each measure the latest month that an indicator shows, which a lag moves back; the report's
 * own for those that none shows. */
static int *months_shown(const struct assessment *assessment) {
    const struct facts *facts = assessment->request->facts;
    const struct report_result *report = assessment->report;
    int *months = arena_array(assessment->arena, facts->measure_count, sizeof *months);
    for (size_t i = 0; i < report->indicator_count; i++)
        for (size_t f = 0; f < report->indicators[i].figure_count; f++) {
            const struct figure *figure = report->indicators[i].figures[f].figure;
            use_months(facts, months, &figure->numerator, report->indicators[i].period);
            use_months(facts, months, &figure->denominator, report->indicators[i].period);
        }
    for (size_t i = 0; i < facts->measure_count; i++)
        if (months[i] == PERIOD_NONE)
            months[i] = assessment->request->period;
    return months;
}

void assess_check_reporting(const struct assessment *assessment) {
    const struct facts *facts = assessment->request->facts;
    const int *months = months_shown(assessment);
    for (size_t measure = 0; measure < facts->measure_count; measure++)
        for (size_t unit = 0; unit < facts->unit_count; unit++)
            check_series(assessment, unit, measure, months[measure]);
}
