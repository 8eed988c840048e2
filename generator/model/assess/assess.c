/* Assesses the indicators of a report in its order. */
#include "model/assess/assess.h"

#include "model/assess/assess_actions.h"
#include "model/assess/assess_cumulative.h"
#include "model/assess/assess_debts.h"
#include "model/assess/assess_indicator.h"
#include "model/assess/assess_levels.h"
#include "model/assess/assess_only.h"
#include "model/assess/assess_profile.h"
#include "model/assess/assess_reconcile.h"
#include "model/assess/assess_risks.h"
#include "model/assess/assess_slots.h"
#include "model/assess/assess_summary.h"
#include "model/assess/assess_tables.h"
#include "model/difference/difference.h"
#include "model/suspect/suspect.h"

#include <string.h>

static bool is_among(const char *const *names, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* Whether the report has the section of this row. */
static bool is_of_report(const struct report_settings *settings,
                         const struct indicator *indicator) {
    return (settings->sections == NULL ||
            is_among(settings->sections, settings->section_count, indicator->section)) &&
           !is_among(settings->without_sections, settings->without_section_count,
                     indicator->section);
}

/* The rows in force, in the report's order. */
static const struct indicator **indicators_in_force(const struct assessment *assessment,
                                                    size_t *count) {
    const struct assess_request *request = assessment->request;
    const struct catalogue *catalogue = request->catalogue;
    const struct report_settings *settings = request->settings;
    const struct indicator **list = arena_array(
        assessment->arena, catalogue->indicator_count + settings->indicator_count, sizeof *list);
    *count = 0;
    for (size_t i = 0; i < settings->indicator_count; i++) {
        const struct indicator *indicator =
            catalogue_indicator(catalogue, settings->indicators[i], request->period);
        if (indicator != NULL && is_of_report(settings, indicator))
            list[(*count)++] = indicator;
    }
    for (size_t i = 0; settings->indicators == NULL && i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        if (catalogue_indicator(catalogue, indicator->code, request->period) == indicator &&
            is_of_report(settings, indicator))
            list[(*count)++] = indicator;
    }
    return list;
}

static const struct meeting *find_meeting(const struct assess_request *request) {
    for (size_t i = 0; i < request->catalogue->meeting_count; i++) {
        const struct meeting *meeting = &request->catalogue->meetings[i];
        if (strcmp(meeting->report, request->settings->report) == 0 &&
            meeting->period == request->period)
            return meeting;
    }
    return NULL;
}

static void find_rounds(struct assessment *assessment) {
    const struct assess_request *request = assessment->request;
    size_t count = 0;
    while (count < request->round_count && request->rounds[count] <= request->as_at)
        count++;
    assessment->report->rounds = request->rounds;
    assessment->report->round_count = count;
}

static void add_note(struct assessment *assessment, const char *note) {
    struct report_result *report = assessment->report;
    for (size_t i = 0; i < report->note_count; i++)
        if (strcmp(report->notes[i], note) == 0)
            return;
    assessment->notes =
        arena_more(assessment->arena, assessment->notes, report->note_count, sizeof *report->notes);
    assessment->notes[report->note_count++] = note;
    report->notes = assessment->notes;
}

static void find_notes(struct assessment *assessment, const struct indicator_result *result) {
    for (size_t i = 0; i < result->series_count; i++)
        if (result->series[i].note != NULL)
            add_note(assessment, result->series[i].note);
}

static struct report_result *begin_report(struct arena *arena,
                                          const struct assess_request *request) {
    struct report_result *report = arena_alloc(arena, sizeof *report);
    struct assess_request *kept = arena_alloc(arena, sizeof *kept);
    *kept = *request;
    *report = (struct report_result){.request = kept,
                                     .report = request->settings->report,
                                     .title = request->settings->title,
                                     .notice = request->settings->notice,
                                     .period = request->period,
                                     .as_at = request->as_at,
                                     .as_published = request->as_at == request->period,
                                     .final = request->final,
                                     .unit = request->unit,
                                     .catalogue = request->catalogue,
                                     .facts = request->facts,
                                     .trend_settings = &request->settings->trend,
                                     .escalation = request->settings->escalation,
                                     .has_brackets = request->settings->has_brackets,
                                     .only = request->settings->only,
                                     .details = request->settings->details,
                                     .details_title = request->settings->details_title,
                                     .meeting = find_meeting(request)};
    return report;
}

static void look_for_suspects(const struct assessment *assessment) {
    const struct suspect_question question = {.arena = assessment->arena,
                                              .diagnostics = assessment->diagnostics,
                                              .facts = assessment->request->facts,
                                              .report = assessment->report,
                                              .all_months = assessment->request->advise,
                                              .rows_are_seen_to =
                                                  assessment->request->rows_are_seen_to};
    suspect_report(&question);
}

const struct report_result *assess_report(struct arena *arena, struct diagnostics *diagnostics,
                                          const struct assess_request *request) {
    struct assessment assessment = {
        .arena = arena,
        .diagnostics = diagnostics,
        .request = request,
        .ledger =
            ledger_new(arena, request->catalogue, request->facts, request->unit, request->as_at),
        .then = arena_array(arena, request->round_count + 1, sizeof(struct ledger *)),
        .report = begin_report(arena, request)};
    struct report_result *report = assessment.report;
    find_rounds(&assessment);
    assess_levels(&assessment);
    const struct indicator **list = indicators_in_force(&assessment, &report->indicator_count);
    struct indicator_result *results =
        arena_array(arena, report->indicator_count + 1, sizeof *results);
    for (size_t i = 0; i < report->indicator_count; i++) {
        assess_indicator(&assessment, list[i], &results[i]);
        find_notes(&assessment, &results[i]);
    }
    report->indicators = results;
    report->assessed_count = report->indicator_count;
    assess_actions(&assessment, results);
    assess_risks(&assessment);
    assess_tables(&assessment);
    report->summary = assess_summary(arena, results, report->indicator_count);
    assess_slots(&assessment);
    assess_debts(&assessment);
    if (!request->rows_are_seen_to)
        assess_reconcile(&assessment);
    assess_cumulative(&assessment);
    assess_profile(&assessment);
    look_for_suspects(&assessment);
    assess_only(&assessment, results);
    if (request->before != NULL)
        report->since = difference_between(arena, request->before, report);
    report->since.why_none = request->no_before;
    return report;
}
