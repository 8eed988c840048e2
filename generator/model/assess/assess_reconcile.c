/* Holds a unit's own row against the sum of its children, where both are numbers. */
#include "model/assess/assess_reconcile.h"

#include "model/rule.h"
#include "model/suspect/suspect_shown.h"

static const char *plain(struct arena *arena, const struct number *number) {
    return number_shortest(arena, number_double(number));
}

static void reconcile(const struct assessment *assessment, const struct fact *fact) {
    const struct assess_request *request = assessment->request;
    struct arena *arena = assessment->arena;
    const struct unit *unit = &request->catalogue->units[fact->unit];
    struct quantity own, below;
    struct span month = {.first = fact->period, .last = fact->period};
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

void assess_reconcile(const struct assessment *assessment) {
    const struct assess_request *request = assessment->request;
    const struct suspect_shown *shown =
        suspect_shown(assessment->arena, request->facts, assessment->report);
    for (size_t i = 0; i < request->facts->count; i++) {
        const struct fact *fact = &request->facts->facts[i];
        const struct unit *unit = &request->catalogue->units[fact->unit];
        bool asked = request->advise || shown[fact->measure].period == fact->period;
        if (asked && unit->stay_count > 0 && !unit->astray && counts(request, fact))
            reconcile(assessment, fact);
    }
}
