/* Asks the ledger of an earlier month what it published. */
#include "model/assess/assess_revised.h"

#include "model/ledger/figure.h"
#include "model/outcome.h"

#include <string.h>

/* What was known in a month; NULL: the month has no exports of its own, and so was not published.
 */
static struct known_then *known_in(const struct assessment *assessment, int month) {
    const struct assess_request *request = assessment->request;
    size_t i = 0;
    while (i < request->round_count && request->rounds[i] != month)
        i++;
    if (i == request->round_count || month >= request->as_at)
        return NULL;
    struct known_then *then = &assessment->then[i];
    if (then->late.since == NULL)
        then->late = late_rows_find(assessment->arena, request->facts, month, request->as_at);
    return then;
}

static struct ledger *ledger_of(const struct assessment *assessment, struct known_then *then) {
    const struct assess_request *request = assessment->request;
    if (then->ledger == NULL)
        then->ledger = ledger_new(assessment->arena, request->catalogue, request->facts,
                                  request->unit, then->late.month);
    return then->ledger;
}

/* Whether the report for its own month may have had another value than is known now. */
static bool may_differ(const struct assessment *assessment, const struct late_rows *late,
                       const struct indicator *then, const struct indicator *now,
                       const struct figure *figure, int period) {
    if (!late->any || then->basis != now->basis || then->lag != now->lag)
        return false;
    struct window window = basis_window(now->basis, now->rhythm, period);
    return then->rhythm.frequency != now->rhythm.frequency ||
           then->rhythm.year_start != now->rhythm.year_start ||
           late_rows_touch(late, assessment->request->facts, figure, window);
}

void assess_revised(struct assessment *assessment, const struct indicator *indicator,
                    const struct figure *figure, int period, struct outcome *outcome) {
    int month = period + indicator->lag;
    struct known_then *known = known_in(assessment, month);
    if (known == NULL)
        return;
    const struct indicator *then =
        catalogue_indicator(assessment->request->catalogue, indicator->code, month);
    if (then == NULL || !may_differ(assessment, &known->late, then, indicator, figure, period))
        return;
    struct ratio ratio = figure_current(ledger_of(assessment, known), then, figure, period);
    struct outcome published = outcome_make(assessment->arena, figure, &ratio.value);
    if (strcmp(published.text, outcome->text) != 0)
        outcome->published = published.text;
}
