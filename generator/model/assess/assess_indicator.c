/* Fills an indicator’s result, part by part, in the order in which the parts need each other. */
#include "model/assess/assess_indicator.h"

#include "model/assess/assess_breaks.h"
#include "model/assess/assess_checks.h"
#include "model/assess/assess_comparisons.h"
#include "model/assess/assess_escalation.h"
#include "model/assess/assess_named_targets.h"
#include "model/assess/assess_outlook.h"
#include "model/assess/assess_parts.h"
#include "model/assess/assess_revised.h"
#include "model/assess/assess_series.h"
#include "model/assess/assess_track.h"
#include "model/assess/assess_units.h"
#include "model/assess/assess_unreconciled.h"
#include "model/change.h"
#include "model/outcome.h"
#include "model/status.h"
#include "model/target.h"

#include <string.h>

static struct outcome current_outcome(struct assessment *assessment,
                                      const struct indicator *indicator,
                                      const struct figure *figure, int period) {
    struct ratio ratio = figure_current(assessment->ledger, indicator, figure, period);
    struct outcome outcome = outcome_make(assessment->arena, indicator, figure, &ratio,
                                          assessment->request->settings->minimum_denominator);
    assess_revised(assessment, indicator, figure, period, &outcome);
    return outcome;
}

/* What does not come each month has a month by which it was due: that somebody owes it is said so.
 * What came suppressed, or lacks an earlier period of its year, is not overdue; nor is what was
 * never told of a unit. */
static bool is_overdue(const struct assessment *assessment, const struct indicator *indicator,
                       const struct figure *figure, int period, const struct quantity *value) {
    struct debts debts = {0};
    if (indicator->rhythm.frequency == FREQUENCY_MONTH || value->marker != MARKER_X ||
        value->measure == NULL)
        return false;
    figure_owed(assessment->ledger, indicator, figure, period, &debts);
    for (size_t i = 0; i < debts.count; i++)
        if (debts.items[i].period >= rhythm_first(indicator->rhythm, period) &&
            debts.items[i].accepted == NULL)
            return true;
    return false;
}

static const char *overdue_reason(struct arena *arena, const struct indicator *indicator,
                                  int period, const char *reason) {
    return arena_printf(arena, "%s; %s was due in %s", reason,
                        rhythm_plain_text(arena, indicator->rhythm, period),
                        period_text(arena, period + indicator->lag));
}

static void assess_figure(struct assessment *assessment, const struct indicator *indicator,
                          const struct figure *figure, int period, struct figure_result *result) {
    struct arena *arena = assessment->arena;
    int minimum = assessment->request->settings->minimum_denominator;
    struct ratio ratio = figure_current(assessment->ledger, indicator, figure, period);
    result->figure = figure;
    result->current = outcome_make(arena, indicator, figure, &ratio, minimum);
    result->overdue = is_overdue(assessment, indicator, figure, period, &ratio.value);
    if (result->overdue)
        result->current.reason = overdue_reason(arena, indicator, period, result->current.reason);
    assess_revised(assessment, indicator, figure, period, &result->current);
    result->year_ago = current_outcome(assessment, indicator, figure, period - 12);
    result->compare = (struct outcome){.text = ""};
    assess_check_share(assessment, indicator, figure, &ratio, period);
    if (indicator->compare == COMPARE_NONE)
        return;
    struct ratio compare = figure_compare(assessment->ledger, indicator, figure, period);
    result->compare = outcome_make(arena, indicator, figure, &compare, minimum);
    result->months = compare.months;
    if (indicator->compare == COMPARE_BACK)
        assess_revised(assessment, indicator, figure, figure_back(indicator, period),
                       &result->compare);
    if (indicator->compare == COMPARE_BAD)
        result->compare.reason = "its comparison in indicators.csv cannot be read";
}

/* As a heading; what an average rests on is said, where that is not all of the twelve months. */
static const char *compare_label(struct arena *arena, const struct indicator *indicator,
                                 size_t months, int period) {
    const char *rests_on = compare_rests_on(arena, months, indicator->rhythm);
    if (indicator->compare_label[0] != '\0')
        return rests_on[0] == '\0'
                   ? indicator->compare_label
                   : arena_printf(arena, "%s (%s)", indicator->compare_label, rests_on);
    if (rests_on[0] != '\0')
        return arena_printf(arena, "A%s", rests_on + 1);
    return compare_heading(arena, indicator->compare, indicator->back, indicator->basis,
                           indicator->rhythm, period);
}

static void assess_compare_labels(struct assessment *assessment, struct indicator_result *result,
                                  struct figure_result *figures) {
    struct arena *arena = assessment->arena;
    for (size_t i = 0; i < result->figure_count; i++)
        figures[i].compare_label =
            compare_label(arena, result->indicator, figures[i].months, result->period);
    result->compare_label = result->headline != NULL
                                ? result->headline->compare_label
                                : compare_label(arena, result->indicator, 0, result->period);
}

static void assess_figures(struct assessment *assessment, struct indicator_result *result) {
    const struct indicator *indicator = result->indicator;
    struct figure_result *figures =
        arena_array(assessment->arena, indicator->figure_count + 1, sizeof *figures);
    for (size_t i = 0; i < indicator->figure_count; i++) {
        assess_figure(assessment, indicator, &indicator->figures[i], result->period, &figures[i]);
        assess_parts(assessment, indicator, result->period, &figures[i]);
        if (indicator->figures[i].headline && indicator->figures[i].unusable == NULL)
            result->headline = &figures[i];
    }
    result->figures = figures;
    result->figure_count = indicator->figure_count;
    result->parts_add_up = assess_parts_add_up(assessment->arena, result);
    result->has_moves = assess_parts_move(assessment->request->facts, result);
    assess_compare_labels(assessment, result, figures);
}

static const char *current_label(struct arena *arena, const struct indicator *indicator,
                                 int period) {
    if (indicator->current_label[0] == '\0')
        return basis_heading(arena, indicator->basis, indicator->rhythm, period);
    return arena_printf(arena, "%s (%s)", rhythm_plain_text(arena, indicator->rhythm, period),
                        indicator->current_label);
}

static void assess_changes(struct assessment *assessment, struct indicator_result *result) {
    const struct indicator *indicator = result->indicator;
    const struct figure_result *headline = result->headline;
    int before = result->period - rhythm_months(indicator->rhythm),
        year_ago = result->period - MONTHS_A_YEAR;
    if (headline == NULL) {
        result->previous = (struct outcome){.text = ""};
        result->since_previous = (struct change){.text = "", .words = "", .since = before};
        result->since_year_ago = (struct change){.text = "", .words = "", .since = year_ago};
        return;
    }
    result->previous = current_outcome(assessment, indicator, headline->figure, before);
    result->since_previous = change_between(assessment->arena, headline->figure, indicator->better,
                                            &headline->current, &result->previous, before);
    result->since_year_ago = change_between(assessment->arena, headline->figure, indicator->better,
                                            &headline->current, &headline->year_ago, year_ago);
}

static const struct number *due_target(const struct target_result *target) {
    return target->phased ? target->due.value : target->target.value;
}

static void assess_target(struct assessment *assessment, struct indicator_result *result) {
    const struct assess_request *request = assessment->request;
    const struct figure *headline = result->headline == NULL ? NULL : result->headline->figure;
    const struct target *target = target_in_force(request->catalogue, result->indicator,
                                                  request->unit, result->period, request->as_at);
    result->target =
        target_printed(assessment->arena, target, result->indicator, headline, result->period,
                       result->headline == NULL ? NULL : result->headline->current.printed);
    if (result->target.target.value != NULL)
        result->target.owner = target_owner(assessment->arena, request->catalogue, target,
                                            request->unit, result->period);
    static const struct outcome nothing = {.text = ""};
    result->status = status_judge(&result->target, result->indicator->better,
                                  result->headline == NULL ? &nothing : &result->headline->current);
}

static void take_commentary(const struct assess_request *request, struct indicator_result *result) {
    for (size_t i = 0; i < request->commentary_count; i++) {
        const struct commentary_entry *entry = &request->commentaries[i];
        if (strcmp(entry->indicator, result->indicator->code) != 0)
            continue;
        result->commentary = entry->commentary;
        result->no_commentary = entry->why_none;
        return;
    }
}

static const char *whose(const struct assess_request *request) {
    const struct authority *authority = &request->catalogue->authority;
    if (!catalogue_is_root(request->catalogue, request->unit))
        return unit_name(request->unit, request->period);
    return authority->short_name[0] != '\0' ? authority->short_name : authority->name;
}

/* Whether an earlier figure of the indicator reads the measure, too. */
static bool is_said(const struct indicator_result *result, size_t figure, size_t measure) {
    for (size_t f = 0; f < figure; f++) {
        const struct figure *other = result->figures[f].figure;
        for (size_t i = 0; i < other->denominator.count; i++)
            if (other->denominator.terms[i].measure == measure)
                return true;
        for (size_t i = 0; i < other->numerator.count; i++)
            if (other->numerator.terms[i].measure == measure)
                return true;
    }
    return false;
}

/* "Population: June 2024" for each carried measure whose rows are older than the figures' month. */
static const char *carried_by(const struct assessment *assessment,
                              const struct indicator_result *result, size_t figure,
                              const struct expression *expression, const char *said) {
    const struct facts *facts = assessment->request->facts;
    struct arena *arena = assessment->arena;
    for (size_t i = 0; i < expression->count; i++) {
        size_t index = expression->terms[i].measure;
        const struct measure *measure = &facts->measures[index];
        struct window rows = ledger_carried(assessment->ledger, index, result->period);
        if (rows.first == PERIOD_NONE || rows.first == result->period ||
            is_said(result, figure, index))
            continue;
        said = arena_printf(arena, "%s%s%s: %s", said, *said == '\0' ? "" : "; ",
                            facts_title(measure), period_range_text(arena, rows.first, rows.last));
    }
    return said;
}

static const char *carried(const struct assessment *assessment,
                           const struct indicator_result *result) {
    const char *said = "";
    for (size_t f = 0; f < result->figure_count; f++) {
        const struct figure *figure = result->figures[f].figure;
        said = carried_by(assessment, result, f, &figure->numerator, said);
        said = carried_by(assessment, result, f, &figure->denominator, said);
    }
    return said;
}

void assess_indicator(struct assessment *assessment, const struct indicator *indicator,
                      struct indicator_result *result) {
    struct arena *arena = assessment->arena;
    result->indicator = indicator;
    result->whose = whose(assessment->request);
    result->report_month = assessment->request->period;
    result->period = rhythm_ended(indicator->rhythm, assessment->request->period - indicator->lag);
    result->current_label = current_label(arena, indicator, result->period);
    result->year_ago_label =
        rhythm_plain_text(arena, indicator->rhythm, result->period - MONTHS_A_YEAR);
    assess_figures(assessment, result);
    result->carried = carried(assessment, result);
    assess_target(assessment, result);
    assess_changes(assessment, result);
    assess_units(assessment, result);
    assess_unreconciled(assessment, result);
    assess_comparisons(assessment, result);
    result->trend = trend_nothing(&assessment->request->settings->trend, indicator->trend);
    if (result->headline != NULL)
        assess_series(assessment, result, due_target(&result->target));
    assess_named_targets(assessment, result);
    assess_track(assessment, result);
    assess_escalation(assessment, result);
    assess_outlook(assessment, result);
    assess_breaks(assessment, result);
    take_commentary(assessment->request, result);
}
