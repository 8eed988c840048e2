/* An indicator in the view. */
#include "report/view/view_indicator.h"

#include "base/utf8.h"
#include "model/figure_said.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/period.h"
#include "model/status.h"
#include "report/lasting.h"
#include "report/page/page.h"
#include "report/view/view_change.h"
#include "report/view/view_commentary.h"
#include "report/view/view_comparisons.h"
#include "report/view/view_escalation.h"
#include "report/view/view_funnel.h"
#include "report/view/view_months.h"
#include "report/view/view_outlook.h"
#include "report/view/view_parts.h"
#include "report/view/view_put.h"
#include "report/view/view_targets.h"
#include "report/view/view_track.h"

#include <string.h>

bool view_is_lagged(const struct indicator_result *result) {
    return result->indicator->lag > 0 || result->indicator->rhythm.frequency != FREQUENCY_MONTH;
}

/* "Q3 2020/21 is due in December 2020"; how long before the report's month the figures' period
 * ended, or that they should have come by then. */
static void put_due(struct arena *arena, struct value_object *object,
                    const struct indicator_result *result) {
    struct rhythm rhythm = result->indicator->rhythm;
    int next = result->period + rhythm_months(rhythm), age = result->report_month - result->period;
    value_put_text(object, "next_due",
                   arena_printf(arena, "%s is due in %s", rhythm_plain_text(arena, rhythm, next),
                                period_text(arena, next + result->indicator->lag)));
    value_put_text(object, "next_due_month", period_text(arena, next + result->indicator->lag));
    value_put_text(object, "due_month",
                   period_text(arena, result->period + result->indicator->lag));
    value_put_boolean(object, "is_overdue", result->headline != NULL && result->headline->overdue);
    value_put_text(object, "age_text",
                   age == 0 ? "" : arena_printf(arena, "%d month%s old", age, age == 1 ? "" : "s"));
}

static void put_period(struct arena *arena, struct value_object *object,
                       const struct indicator_result *result) {
    const struct indicator *indicator = result->indicator;
    struct rhythm rhythm = indicator->rhythm;
    struct window window = basis_window(indicator->basis, indicator->rhythm, result->period);
    view_put_period(arena, object, "data_month", result->period, rhythm);
    view_put_period(arena, object, "data_month_before", result->period - rhythm_months(rhythm),
                    rhythm);
    view_put_period(arena, object, "data_month_year_ago", result->period - MONTHS_A_YEAR, rhythm);
    view_put_rhythm(arena, object, rhythm);
    put_due(arena, object, result);
    value_put_text(object, "covers", period_range_text(arena, window.first, window.last));
    value_put_text(object, "basis_text", basis_text(arena, indicator->basis, indicator->rhythm));
    value_put_text(object, "current_heading", result->current_label);
    value_put_text(object, "compare_heading", result->compare_label);
    value_put_text(object, "year_ago_label", result->year_ago_label);
    int lag = indicator->lag;
    value_put_number(object, "lag", lag);
    value_put_text(object, "lag_text", arena_printf(arena, "%d month%s", lag, lag == 1 ? "" : "s"));
    value_put_boolean(object, "is_lagged", view_is_lagged(result));
}

/* As texts stand in sentences. */
static void put_said(struct arena *arena, struct value_object *object, const struct figure *figure,
                     const char *text) {
    value_put_text(object, "said", figure_said(arena, figure, text));
}

static void put_target(struct arena *arena, struct value_object *object,
                       const struct figure *figure, const struct target_result *result) {
    struct value_object *target = value_get_object(object, "target");
    put_said(arena, target, figure, result->target.text);
    put_said(arena, value_get_object(target, "due"), figure, result->due.text);
    put_said(arena, value_get_object(object, "tolerance"), figure, result->tolerance_text);
    value_put_boolean(target, "is_own", result->own);
    value_put_text(target, "owner", result->owner);
    value_put_boolean(target, "is_phased", result->phased);
    value_put_text(target, "label",
                   *result->year ? arena_printf(arena, "Target %s", result->year) : "Target");
    struct value_object *tolerance = value_get_object(object, "tolerance");
    value_put_text(tolerance, "low_text", result->low.text);
    value_put_text(tolerance, "high_text", result->high.text);
    value_put_text(tolerance, "due_low_text", result->due_low.text);
    value_put_text(tolerance, "due_high_text", result->due_high.text);
}

static void put_status(struct value_object *object, const struct status_result *result) {
    struct value_object *status = value_get_object(object, "status");
    view_put_choice(status, &status_words, result->code);
    value_put_boolean(status, "is_off_target", status_is_off_target(result->code));
    value_put_boolean(status, "is_of_few", result->of_few);
}

static void put_changes(struct arena *arena, struct value_object *object,
                        const struct indicator_result *result) {
    struct rhythm rhythm = result->indicator->rhythm;
    view_put_outcome(object, "previous", &result->previous);
    view_put_change(arena, object, "change_previous", &result->since_previous, rhythm);
    view_put_change(arena, object, "change_year_ago", &result->since_year_ago, rhythm);
    view_put_change(arena, object, "change", view_change(result), rhythm);
    value_put_boolean(object, "change_is_by_year", view_compares_by_year(result));
}

/* The reasons of the markers in the indicator's table of figures, each once a column. */
static void put_missing(struct value_list *missing, const char *label,
                        const struct outcome *outcome) {
    if (outcome->exact || !outcome->reason || !*outcome->text)
        return;
    for (size_t i = 0; i < missing->count; i++) {
        const struct value_object *known = missing->items[i].object;
        if (strcmp(value_get_text(known, "reason"), outcome->reason) == 0 &&
            strcmp(value_get_text(known, "label"), label) == 0)
            return;
    }
    struct value_object *entry = value_add_object(missing);
    value_put_text(entry, "text", outcome->text);
    value_put_text(entry, "label", label);
    value_put_text(entry, "reason", outcome->reason);
}

static void complete_figure(struct arena *arena, struct value_object *figure,
                            const struct figure_result *result) {
    for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++) {
        struct value_object *object =
            value_get_object(figure, words_code(&lasting_column_words, column));
        const struct outcome *outcome = lasting_column_outcome(result, column);
        view_complete_outcome(object, outcome);
        value_put_text(object, "said", outcome_said(arena, result->figure, outcome));
    }
    bool rate = result->figure->unit == UNIT_RATE;
    if (!rate)
        value_put_null(figure, "per");
    value_put_text(figure, "per_text",
                   rate ? arena_printf(arena, "per %s", number_text(arena, result->figure->per, 0))
                        : "");
}

/* Of a comparison that is an average of fewer months than twelve: how many; and where the column's
 * heading, which is the headline's, says another number, so that its own cell has to say it. */
static void put_rests_on(struct arena *arena, struct value_object *figure,
                         const struct indicator_result *result, const struct figure_result *row) {
    struct value_object *compare =
        value_get_object(figure, words_code(&lasting_column_words, LASTING_COMPARE));
    bool alone = result->headline != NULL && result->headline->months != row->months;
    const char *text = compare_rests_on(arena, row->months, result->indicator->rhythm);
    value_put_text(compare, "rests_on", text);
    value_put_text(compare, "rests_on_alone", alone ? text : "");
}

static void put_figures(struct arena *arena, struct value_object *object,
                        const struct indicator_result *result) {
    struct value_list *figures = value_get_list(object, "figures");
    struct value_list *missing = value_put_list(object, "missing");
    for (size_t i = 0; i < result->figure_count; i++) {
        struct value_object *figure = figures->items[i].object;
        complete_figure(arena, figure, &result->figures[i]);
        put_rests_on(arena, figure, result, &result->figures[i]);
        view_put_parts(figure, &result->figures[i], result->period);
        put_missing(missing, result->current_label, &result->figures[i].current);
        put_missing(missing, result->compare_label, &result->figures[i].compare);
    }
    value_put_boolean(object, "has_missing", missing->count > 0);
}

/* Each figure once, however many columns show it. */
static void put_revised_figure(struct arena *arena, struct value_list *revised,
                               const struct indicator_result *result, const struct figure *figure,
                               int period, const struct outcome *outcome) {
    if (!outcome->published)
        return;
    bool headline = result->headline && result->headline->figure == figure;
    const char *month = rhythm_plain_text(arena, result->indicator->rhythm, period);
    const char *label = headline ? month : arena_printf(arena, "%s, %s", figure->label, month);
    for (size_t i = 0; i < revised->count; i++)
        if (strcmp(value_get_text(revised->items[i].object, "label"), label) == 0)
            return;
    struct value_object *entry = value_add_object(revised);
    value_put_text(entry, "mark", VIEW_REVISED_MARK);
    value_put_text(entry, "label", label);
    value_put_text(entry, "text", outcome->text);
    value_put_text(entry, "published", outcome->published);
}

/* What was published otherwise: of all that columns show, and of the month before. */
static void put_revised(struct arena *arena, struct value_object *object,
                        const struct indicator_result *result) {
    struct value_list *revised = value_put_list(object, "revised");
    int period = result->period;
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *row = &result->figures[i];
        put_revised_figure(arena, revised, result, row->figure, period, &row->current);
        put_revised_figure(arena, revised, result, row->figure,
                           figure_back(result->indicator, period), &row->compare);
        put_revised_figure(arena, revised, result, row->figure, period - MONTHS_A_YEAR,
                           &row->year_ago);
    }
    if (result->headline)
        put_revised_figure(arena, revised, result, result->headline->figure,
                           result->since_previous.since, &result->previous);
    value_put_boolean(object, "has_revised", revised->count > 0);
}

static void put_nothing(struct value_object *headline, const char *key,
                        const struct outcome *none) {
    view_put_outcome(headline, key, none);
    value_put_text(value_get_object(headline, key), "said", none->text);
}

/* Where no figure is usable there is still something to print: that there is nothing. */
static void put_no_headline(struct arena *arena, struct value_object *object,
                            const struct indicator_result *result) {
    const struct figure_result none = {
        .current = {.text = marker_text(MARKER_X), .reason = "the indicator has no figure to show"},
        .compare = {.text = ""},
        .year_ago = {.text = ""}};
    struct value_object *headline = value_put_object(object, "headline");
    value_put_text(headline, "label", result->indicator->short_title);
    value_put_text(headline, "unit", "");
    value_put_null(headline, "per");
    value_put_boolean(headline, "headline", true);
    for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++)
        put_nothing(headline, words_code(&lasting_column_words, column),
                    lasting_column_outcome(&none, column));
    value_put_text(headline, "per_text", "");
    put_rests_on(arena, headline, result, &none);
    view_put_parts(headline, &none, result->period);
}

/* The value as it stands in a sentence beside what it is judged against. */
static const char *current_beside_target(struct arena *arena,
                                         const struct indicator_result *result) {
    const struct target_result *target = &result->target;
    return result->headline == NULL
               ? marker_text(MARKER_X)
               : outcome_said_beside(arena, result->headline->figure, &result->headline->current,
                                     target->due.value != NULL ? target->due.value
                                                               : target->target.value);
}

/* The judged row of the figures; its values are the indicator's, too. */
static void put_headline(struct arena *arena, struct value_object *object,
                         const struct indicator_result *result) {
    const struct value_list *figures = value_get_list(object, "figures");
    if (result->headline)
        value_put(object, "headline", figures->items[result->headline - result->figures]);
    else
        put_no_headline(arena, object, result);
    const struct value_object *headline = value_get_object(object, "headline");
    value_put_text(object, "current_beside_target", current_beside_target(arena, result));
    for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++) {
        const char *name = words_code(&lasting_column_words, column);
        value_put(object, name, value_get(headline, name));
    }
}

/* More characters than a column of four has room for on a phone, in its longest word. */
static bool is_long_number(const char *text) {
    enum { MOST = 7 };
    int length = 0;
    while (*text != '\0') {
        length = utf8_next(&text) == ' ' ? 0 : length + 1;
        if (length > MOST)
            return true;
    }
    return false;
}

static bool has_long_numbers(const struct indicator_result *result) {
    bool found =
        is_long_number(result->target.target.text) || is_long_number(result->target.tolerance_text);
    for (size_t i = 0; i < result->series_count && !found; i++)
        found = is_long_number(result->series[i].value.text);
    return found;
}

/* A stop is the caption's. */
const char *view_source(struct arena *arena, const struct indicator *indicator) {
    size_t length = strlen(indicator->source);
    bool stop = length > 0 && indicator->source[length - 1] == '.';
    return arena_strndup(arena, indicator->source, length - stop);
}

void view_indicator(struct arena *arena, const struct indicator_result *result,
                    struct value_object *object) {
    const struct indicator *source = result->indicator;
    value_put_text(object, "anchor", view_anchor(arena, source->code));
    value_put_text(object, "owner", source->owner);
    value_put_text(object, "definition", source->definition);
    value_put_text(object, "source", view_source(arena, source));
    view_put_choice(object, &catalogue_better_words, source->better);
    value_put_text(object, "better_text", words_text(&catalogue_better_words, source->better));
    put_period(arena, object, result);
    put_target(arena, object, result->headline == NULL ? NULL : result->headline->figure,
               &result->target);
    view_put_targets(arena, object, result);
    put_status(object, &result->status);
    view_put_outlook(arena, object, result);
    view_put_track(arena, object, result);
    view_put_escalation(object, &result->escalation);
    put_figures(arena, object, result);
    put_headline(arena, object, result);
    value_put_boolean(object, "has_long_numbers", has_long_numbers(result));
    value_put_text(object, "carried", result->carried);
    put_revised(arena, object, result);
    put_changes(arena, object, result);
    view_put_comparisons(arena, object, result);
    view_put_funnel(arena, object, result);
    view_put_commentary(
        arena, object,
        &(struct view_words){source->code, result->commentary, result->no_commentary});
    view_put_trend(arena, object, result);
    value_put_list(object, "cells");
}
