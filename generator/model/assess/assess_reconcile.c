/* Holds a unit's own row against the sum of its children, where both are numbers. */
#include "model/assess/assess_reconcile.h"

#include "model/rule.h"

static const char *plain(struct arena *arena, const struct number *number) {
    return number_shortest(arena, number_double(number));
}

static void reconcile(const struct assessment *assessment, const struct fact *fact) {
    const struct assess_request *request = assessment->request;
    struct arena *arena = assessment->arena;
    const struct unit *unit = &request->catalogue->units[fact->unit];
    struct quantity own, below;
    struct span month = {fact->period, fact->period, false};
    if (request->facts->measures[fact->measure].is_share ||
        !ledger_span_value(assessment->ledger, unit, fact->measure, month, &own) ||
        !ledger_below(assessment->ledger, unit, fact->measure, fact->period, &below) ||
        own.number == NULL || below.number == NULL || number_compare(own.number, below.number) == 0)
        return;
    rule_warn(assessment->diagnostics, RULE_RECONCILE, fact->place,
              "“%s” of “%s” for %s is %s by its own row, but the units below it add up to "
              "%s; its own counts",
              request->facts->measures[fact->measure].name, unit->code,
              period_code(arena, fact->period), plain(arena, own.number),
              plain(arena, below.number));
}

static bool counts(const struct assess_request *request, const struct fact *fact) {
    return facts_find(request->facts, fact->unit, fact->measure, fact->period, request->as_at) ==
           fact;
}

static void show(int *months, const struct expression *expression, int period) {
    for (size_t i = 0; i < expression->count; i++)
        months[expression->terms[i].measure] = period;
}

/* Of each measure the month that a figure of the report shows; PERIOD_NONE: none does. */
static const int *months_shown(const struct assessment *assessment) {
    const struct report_result *report = assessment->report;
    int *months = arena_array(assessment->arena, assessment->request->facts->measure_count + 1,
                              sizeof *months);
    for (size_t i = 0; i < report->indicator_count; i++)
        for (size_t f = 0; f < report->indicators[i].figure_count; f++) {
            const struct figure *figure = report->indicators[i].figures[f].figure;
            show(months, &figure->numerator, report->indicators[i].period);
            show(months, &figure->denominator, report->indicators[i].period);
        }
    return months;
}

void assess_reconcile(const struct assessment *assessment) {
    const struct assess_request *request = assessment->request;
    const int *months = months_shown(assessment);
    for (size_t i = 0; i < request->facts->count; i++) {
        const struct fact *fact = &request->facts->facts[i];
        bool asked = request->advise || months[fact->measure] == fact->period;
        if (asked && request->catalogue->units[fact->unit].stay_count > 0 && counts(request, fact))
            reconcile(assessment, fact);
    }
}
