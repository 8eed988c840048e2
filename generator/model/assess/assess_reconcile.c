/* Holds a unit's own row against the sum of its children, where both are numbers. */
#include "model/assess/assess_reconcile.h"

#include "model/ledger/reconciliation.h"
#include "model/rule.h"
#include "model/suspect/suspect_shown.h"

static const char *plain(struct arena *arena, const struct number *number) {
    return number_shortest(arena, number_double(number));
}

static void tell(const struct assessment *assessment, const struct reconciliation *both) {
    const struct assess_request *request = assessment->request;
    struct arena *arena = assessment->arena;
    rule_warn(assessment->diagnostics, RULE_RECONCILE, both->row->place,
              "“%s” of “%s” for %s is %s by its own row, but the units below it add up to "
              "%s; its own counts",
              request->facts->measures[both->row->measure].name,
              request->catalogue->units[both->row->unit].code, period_code(arena, both->period),
              plain(arena, both->own), plain(arena, both->below));
}

static void reconcile(const struct assessment *assessment, const struct fact *fact,
                      struct window months) {
    const struct assess_request *request = assessment->request;
    const struct reconciliation_question question = {.catalogue = request->catalogue,
                                                     .ledger = assessment->ledger,
                                                     .facts = request->facts,
                                                     .months = months};
    struct reconciled reconciled = {0};
    reconciliation_add(assessment->arena, &question, fact, &reconciled);
    for (size_t i = 0; i < reconciled.count; i++)
        tell(assessment, &reconciled.differing[i]);
}

static bool counts(const struct assess_request *request, const struct fact *fact) {
    return facts_find(request->facts, fact->unit, fact->measure, fact->period, request->as_at) ==
           fact;
}

void assess_reconcile(const struct assessment *assessment) {
    const struct assess_request *request = assessment->request;
    const struct suspect_shown *shown =
        suspect_shown(assessment->arena, request->facts, assessment->report);
    struct window exported;
    facts_range(request->facts, request->as_at, &exported.first, &exported.last);
    for (size_t i = 0; i < request->facts->count; i++) {
        const struct fact *fact = &request->facts->facts[i];
        int period = shown[fact->measure].period;
        struct window months = request->advise ? exported : (struct window){period, period};
        if ((request->advise || fact->period <= period) &&
            request->catalogue->units[fact->unit].stay_count > 0 && counts(request, fact))
            reconcile(assessment, fact, months);
    }
}
