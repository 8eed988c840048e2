/* Asks the ledger of an earlier month what it published. */
#include "model/assess/assess_revised.h"

#include "model/ledger/figure.h"
#include "model/outcome.h"

#include <string.h>

/* The rounds that the report rests on. */
static struct window rounds_of(const struct report_result *report) {
    if (report->round_count == 0)
        return (struct window){PERIOD_NONE, PERIOD_NONE};
    return (struct window){report->rounds[0], report->rounds[report->round_count - 1]};
}

/* The month of the first report that showed a period: that of its last month and the lag. Where
 * that has no exports of its own there was none; a quarter is shown by the next that has, before
 * the next quarter. PERIOD_NONE: by no report. */
static int first_shown(const struct report_result *report, const struct indicator *indicator,
                       int period) {
    int month = period + indicator->lag, next = month + rhythm_months(indicator->rhythm);
    for (size_t i = 0; i < report->round_count; i++)
        if (report->rounds[i] >= month)
            return report->rounds[i] < next ? report->rounds[i] : PERIOD_NONE;
    return PERIOD_NONE;
}

/* What the report for a month did not see; NULL: no exports were made since. */
static const struct late_rows *late_for(struct assessment *assessment, int month) {
    const struct report_result *report = assessment->report;
    if (assessment->late == NULL)
        assessment->late = late_rows_find(assessment->arena, assessment->request->facts,
                                          assessment->request->unit, rounds_of(report));
    return late_rows_of(assessment->late, month);
}

/* What was known in the month of a round. */
static struct ledger *ledger_of(const struct assessment *assessment, int month) {
    const struct assess_request *request = assessment->request;
    size_t i = 0;
    while (request->rounds[i] != month)
        i++;
    if (assessment->then[i] == NULL)
        assessment->then[i] =
            ledger_new(assessment->arena, request->catalogue, request->facts, request->unit, month);
    return assessment->then[i];
}

/* Whether the report that first showed it may have had another value than is known now. */
static bool may_differ(const struct assessment *assessment, const struct late_rows *late,
                       const struct indicator *then, const struct indicator *now,
                       const struct figure *figure, int period) {
    if (!late->any || then->basis != now->basis || then->lag != now->lag ||
        then->rhythm.frequency != now->rhythm.frequency)
        return false;
    struct window window = basis_window(now->basis, now->rhythm, period);
    return then->rhythm.year_start != now->rhythm.year_start ||
           late_rows_touch(late, assessment->request->facts, figure, window);
}

/* `then` is what the indicator was in the report for the month. */
static void tell_published(struct assessment *assessment, const struct indicator *then, int month,
                           const struct figure *figure, int period, struct outcome *outcome) {
    struct ratio ratio = figure_current(ledger_of(assessment, month), then, figure, period);
    struct outcome published = outcome_make(assessment->arena, then, figure, &ratio,
                                            assessment->request->settings->minimum_denominator);
    if (strcmp(published.text, outcome->text) != 0)
        outcome->published = published.text;
}

void assess_revised(struct assessment *assessment, const struct indicator *indicator,
                    const struct figure *figure, int period, struct outcome *outcome) {
    int month = first_shown(assessment->report, indicator, period);
    const struct late_rows *late = month == PERIOD_NONE ? NULL : late_for(assessment, month);
    if (late == NULL)
        return;
    const struct indicator *then =
        catalogue_indicator(assessment->request->catalogue, indicator->code, month);
    if (then != NULL && may_differ(assessment, late, then, indicator, figure, period))
        tell_published(assessment, then, month, figure, period, outcome);
}

void assess_revised_cell(struct assessment *assessment, const struct indicator *about,
                         const struct figure *figure, struct outcome *outcome) {
    int period = assessment->report->period, month = first_shown(assessment->report, about, period);
    const struct late_rows *late = month == PERIOD_NONE ? NULL : late_for(assessment, month);
    if (late != NULL && may_differ(assessment, late, about, about, figure, period))
        tell_published(assessment, about, month, figure, period, outcome);
}
