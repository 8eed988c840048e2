/* Asks the ledger of an earlier month what it published. */
#include "model/assess/assess_revised.h"

#include "model/ledger/figure.h"
#include "model/outcome.h"

#include <string.h>

/* Whether the exports after a month's own say anything about it or months before. */
static bool has_late_rows(const struct assess_request *request, int month) {
    for (size_t i = 0; i < request->facts->count; i++) {
        const struct fact *fact = &request->facts->facts[i];
        if (fact->period <= month && fact->round > month && fact->round <= request->as_at)
            return true;
    }
    return false;
}

/* What was known in a month, where anything about it may have changed since. NULL: nothing has, or
 * the month has no exports of its own and so was not published. */
static struct ledger *ledger_of(struct assessment *assessment, int month) {
    const struct assess_request *request = assessment->request;
    size_t i = 0;
    while (i < request->round_count && request->rounds[i] != month)
        i++;
    if (i == request->round_count || month >= request->as_at)
        return NULL;
    struct known_then *then = &assessment->then[i];
    if (!then->looked) {
        then->looked = true;
        if (has_late_rows(request, month))
            then->ledger = ledger_new(assessment->arena, request->catalogue, request->facts,
                                      request->unit, month);
    }
    return then->ledger;
}

void assess_revised(struct assessment *assessment, const struct indicator *indicator,
                    const struct figure *figure, int period, struct outcome *outcome) {
    int month = period + indicator->lag;
    struct ledger *ledger = ledger_of(assessment, month);
    const struct indicator *then =
        catalogue_indicator(assessment->request->catalogue, indicator->code, month);
    if (ledger == NULL || then == NULL || then->basis != indicator->basis ||
        then->lag != indicator->lag)
        return;
    struct ratio ratio = figure_current(ledger, then, figure, period);
    struct outcome published = outcome_make(assessment->arena, figure, &ratio.value);
    if (strcmp(published.text, outcome->text) != 0)
        outcome->published = published.text;
}
