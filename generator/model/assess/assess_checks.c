/* Warns of percentages above 100. */
#include "model/assess/assess_checks.h"

#include "model/rule.h"

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
    rule_warn(assessment->diagnostics, RULE_ABOVE_DENOMINATOR,
              fact == NULL ? figure->place : fact->place,
              "%s, %s: the numerator %s is above its denominator %s, so that the percentage is "
              "above 100",
              indicator->code, period_code(arena, period),
              number_shortest(arena, number_double(ratio->numerator.number)),
              number_shortest(arena, number_double(ratio->denominator.number)));
}
