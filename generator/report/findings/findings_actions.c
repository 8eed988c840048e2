/* Holds the open actions against what report.ini asks of an indicator. */
#include "report/findings/findings_actions.h"

#include "model/assess/assess_required.h"

static bool is_root(const struct report_result *report) {
    return catalogue_is_root(report->catalogue, report->unit);
}

/* Whose actions count, where they are not the whole authority's. */
static const char *whose(const struct findings_search *search) {
    const struct report_result *report = search->report;
    return is_root(report)
               ? ""
               : arena_printf(search->arena, " of %s", unit_name(report->unit, report->period));
}

/* The row that is to be added, and who asks for it. */
static const char *row_to_add(const struct findings_search *search) {
    const struct report_result *report = search->report;
    struct place asks = search->settings->actions.place;
    const char *unit =
        is_root(report) ? "" : arena_printf(search->arena, ", unit %s", report->unit->code);
    return arena_printf(search->arena,
                        "add a row with indicator %s%s, what is done as text, opened %s or before, "
                        "and nothing as closed (“actions”, line %zu of %s, asks for it)",
                        search->result->indicator->code, unit,
                        period_code(search->arena, report->period), asks.line, asks.file);
}

void findings_actions(struct findings_search *search) {
    if (search->result == NULL || search->result->actions.open > 0)
        return;
    enum required reason = assess_required_first(&search->settings->actions, search->result);
    if (reason == REQUIRED_NEVER)
        return;
    findings_add(search, FINDING_ACTION_MISSING, NULL, "",
                 "no action%s about %s is open at the end of %s, and one is %s", whose(search),
                 search->result->indicator->code,
                 period_text(search->arena, search->report->period),
                 words_text(&required_words, reason));
    findings_lead_to(search, (struct place){.file = search->actions_path}, row_to_add(search));
}
