/* An indicator in the view. */
#include "report/view/view_indicator.h"

#include "model/ledger/figure.h"
#include "model/period.h"
#include "model/status.h"
#include "report/lasting.h"
#include "report/page/page.h"
#include "report/view/view_change.h"
#include "report/view/view_comparisons.h"
#include "report/view/view_months.h"
#include "report/view/view_put.h"

#include <string.h>

static void put_period(struct arena *arena, cJSON *object, const struct indicator_result *result) {
    const struct indicator *indicator = result->indicator;
    int start = indicator->rhythm.year_start;
    struct window window = basis_window(indicator->basis, indicator->rhythm, result->period);
    view_put_month(arena, object, "data_month", result->period, start);
    view_put_month(arena, object, "data_month_before", result->period - 1, start);
    view_put_month(arena, object, "data_month_year_ago", result->period - MONTHS_A_YEAR, start);
    view_put_text(object, "covers", period_range_text(arena, window.first, window.last));
    view_put_text(object, "basis_text", basis_text(arena, indicator->basis, indicator->rhythm));
    view_put_text(object, "current_heading", result->current_label);
    view_put_text(object, "compare_heading", result->compare_label);
    view_put_text(object, "year_ago_label", result->year_ago_label);
    int lag = indicator->lag;
    cJSON_AddNumberToObject(object, "lag", lag);
    view_put_text(object, "lag_text", arena_printf(arena, "%d month%s", lag, lag == 1 ? "" : "s"));
    cJSON_AddBoolToObject(object, "is_lagged", lag > 0);
}

static void put_target(struct arena *arena, cJSON *object, const struct target_result *result) {
    cJSON *target = cJSON_GetObjectItemCaseSensitive(object, "target");
    cJSON_AddBoolToObject(target, "is_phased", result->phased);
    view_put_text(target, "label",
                  *result->year ? arena_printf(arena, "Target %s", result->year) : "Target");
    cJSON *tolerance = cJSON_GetObjectItemCaseSensitive(object, "tolerance");
    view_put_text(tolerance, "low_text", result->low.text);
    view_put_text(tolerance, "high_text", result->high.text);
    view_put_text(tolerance, "due_low_text", result->due_low.text);
    view_put_text(tolerance, "due_high_text", result->due_high.text);
}

static void put_status(cJSON *object, const struct status_result *result) {
    cJSON *status = cJSON_GetObjectItemCaseSensitive(object, "status");
    view_put_choice(status, &status_words, result->code);
    cJSON_AddBoolToObject(status, "is_off_target", status_is_off_target(result->code));
}

static void put_changes(struct arena *arena, cJSON *object, const struct indicator_result *result) {
    int start = result->indicator->rhythm.year_start;
    view_put_outcome(arena, object, "previous", &result->previous);
    view_put_change(arena, object, "change_previous", &result->since_previous, start);
    view_put_change(arena, object, "change_year_ago", &result->since_year_ago, start);
    view_put_change(arena, object, "change", view_change(result), start);
    cJSON_AddBoolToObject(object, "change_is_by_year", view_compares_by_year(result));
}

/* The reasons of the markers in the indicator's table of figures, each once a column. */
static void put_missing(cJSON *missing, const char *label, const struct outcome *outcome) {
    const cJSON *known;
    if (outcome->exact || !outcome->reason || !*outcome->text)
        return;
    cJSON_ArrayForEach(known, missing) {
        const cJSON *said = cJSON_GetObjectItemCaseSensitive(known, "reason");
        const cJSON *column = cJSON_GetObjectItemCaseSensitive(known, "label");
        if (strcmp(said->valuestring, outcome->reason) == 0 &&
            strcmp(column->valuestring, label) == 0)
            return;
    }
    cJSON *entry = cJSON_CreateObject();
    view_put_text(entry, "text", outcome->text);
    view_put_text(entry, "label", label);
    view_put_text(entry, "reason", outcome->reason);
    cJSON_AddItemToArray(missing, entry);
}

static void complete_figure(struct arena *arena, cJSON *figure,
                            const struct figure_result *result) {
    for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++)
        view_complete_outcome(
            cJSON_GetObjectItemCaseSensitive(figure, words_code(&lasting_column_words, column)),
            lasting_column_outcome(result, column));
    bool rate = result->figure->unit == UNIT_RATE;
    view_put_text(figure, "per_text",
                  rate ? arena_printf(arena, "per %s", number_text(arena, result->figure->per, 0))
                       : "");
}

/* Of a comparison that is an average of fewer months than twelve: how many; and where the column's
 * heading, which is the headline's, says another number, so that its own cell has to say it. */
static void put_rests_on(struct arena *arena, cJSON *figure, const struct indicator_result *result,
                         const struct figure_result *row) {
    cJSON *compare = cJSON_GetObjectItemCaseSensitive(
        figure, words_code(&lasting_column_words, LASTING_COMPARE));
    bool alone = result->headline != NULL && result->headline->months != row->months;
    const char *text = compare_rests_on(arena, row->months, result->indicator->rhythm);
    view_put_text(compare, "rests_on", text);
    view_put_text(compare, "rests_on_alone", alone ? text : "");
}

static void put_figures(struct arena *arena, cJSON *object, const struct indicator_result *result) {
    cJSON *figures = cJSON_GetObjectItemCaseSensitive(object, "figures");
    cJSON *missing = cJSON_AddArrayToObject(object, "missing");
    cJSON *figure = figures->child;
    for (size_t i = 0; i < result->figure_count; i++, figure = figure->next) {
        complete_figure(arena, figure, &result->figures[i]);
        put_rests_on(arena, figure, result, &result->figures[i]);
        put_missing(missing, result->current_label, &result->figures[i].current);
        put_missing(missing, result->compare_label, &result->figures[i].compare);
    }
    cJSON_AddBoolToObject(object, "has_missing", missing->child != NULL);
}

/* Each figure once, however many columns show it. */
static void put_revised_figure(struct arena *arena, cJSON *revised,
                               const struct indicator_result *result, const struct figure *figure,
                               int period, const struct outcome *outcome) {
    const cJSON *known;
    if (!outcome->published)
        return;
    bool headline = result->headline && result->headline->figure == figure;
    const char *month = period_text(arena, period);
    const char *label = headline ? month : arena_printf(arena, "%s, %s", figure->label, month);
    cJSON_ArrayForEach(known, revised) {
        if (strcmp(cJSON_GetObjectItemCaseSensitive(known, "label")->valuestring, label) == 0)
            return;
    }
    cJSON *entry = cJSON_CreateObject();
    view_put_text(entry, "mark", VIEW_REVISED_MARK);
    view_put_text(entry, "label", label);
    view_put_text(entry, "text", outcome->text);
    view_put_text(entry, "published", outcome->published);
    cJSON_AddItemToArray(revised, entry);
}

/* What was published otherwise: of all that columns show, and of the month before. */
static void put_revised(struct arena *arena, cJSON *object, const struct indicator_result *result) {
    cJSON *revised = cJSON_AddArrayToObject(object, "revised");
    int period = result->period;
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *row = &result->figures[i];
        put_revised_figure(arena, revised, result, row->figure, period, &row->current);
        put_revised_figure(arena, revised, result, row->figure, period - result->indicator->back,
                           &row->compare);
        put_revised_figure(arena, revised, result, row->figure, period - MONTHS_A_YEAR,
                           &row->year_ago);
    }
    if (result->headline)
        put_revised_figure(arena, revised, result, result->headline->figure, period - 1,
                           &result->previous);
    cJSON_AddBoolToObject(object, "has_revised", revised->child != NULL);
}

/* Where no figure is usable there is still something to print: that there is nothing. */
static cJSON *no_headline(struct arena *arena, const struct indicator_result *result) {
    const struct figure_result none = {
        .current = {.text = marker_text(MARKER_X), .reason = "the indicator has no figure to show"},
        .compare = {.text = ""},
        .year_ago = {.text = ""}};
    cJSON *headline = cJSON_CreateObject();
    view_put_text(headline, "label", result->indicator->short_title);
    view_put_text(headline, "unit", "");
    cJSON_AddBoolToObject(headline, "headline", true);
    for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++)
        view_put_outcome(arena, headline, words_code(&lasting_column_words, column),
                         lasting_column_outcome(&none, column));
    view_put_text(headline, "per_text", "");
    put_rests_on(arena, headline, result, &none);
    return headline;
}

static void put_headline(struct arena *arena, cJSON *object,
                         const struct indicator_result *result) {
    cJSON *figures = cJSON_GetObjectItemCaseSensitive(object, "figures");
    if (result->headline) {
        int place = (int)(result->headline - result->figures);
        cJSON_AddItemReferenceToObject(object, "headline", cJSON_GetArrayItem(figures, place));
    } else {
        cJSON_AddItemToObject(object, "headline", no_headline(arena, result));
    }
}

/* About 600 words: more than stand well in a column beside a chart. In bytes of HTML. */
enum { LONG_COMMENTARY = 4000 };

/* Commentary is an object whether there is one or not; has_commentary tells. */
static void put_commentary(struct arena *arena, cJSON *object,
                           const struct indicator_result *result) {
    static const struct commentary NONE = {
        .status = "", .author = "", .date = "", .headline = "", .html = ""};
    const struct commentary *source = result->commentary ? result->commentary : &NONE;
    cJSON_DeleteItemFromObjectCaseSensitive(object, "commentary");
    cJSON *commentary = cJSON_AddObjectToObject(object, "commentary");
    view_put_text(commentary, "status", source->status);
    view_put_text(commentary, "author", source->author);
    view_put_date(arena, commentary, "date", source->date);
    view_put_text(commentary, "headline", source->headline);
    view_put_text(commentary, "html",
                  *source->html ? page_commentary(arena, result->indicator->code) : "");
    view_put_text(commentary, "reason", result->no_commentary);
    bool final = source->standing == COMMENTARY_APPROVED;
    cJSON_AddBoolToObject(commentary, "is_final", final);
    cJSON_AddBoolToObject(commentary, "is_long", strlen(source->html) > LONG_COMMENTARY);
    cJSON_AddBoolToObject(commentary, "has_byline",
                          (*source->status && !final) || *source->author || *source->date);
    cJSON_AddBoolToObject(object, "has_commentary", result->commentary != NULL);
}

void view_indicator(struct arena *arena, const struct indicator_result *result, cJSON *object) {
    const struct indicator *source = result->indicator;
    view_put_text(object, "anchor", view_anchor(arena, source->code));
    view_put_text(object, "owner", source->owner);
    view_put_text(object, "definition", source->definition);
    view_put_choice(object, &catalogue_better_words, source->better);
    view_put_text(object, "better_text", words_text(&catalogue_better_words, source->better));
    put_period(arena, object, result);
    put_target(arena, object, &result->target);
    put_status(object, &result->status);
    put_figures(arena, object, result);
    put_headline(arena, object, result);
    view_put_text(object, "carried", result->carried);
    put_revised(arena, object, result);
    put_changes(arena, object, result);
    view_put_comparisons(arena, object, result);
    put_commentary(arena, object, result);
    view_put_trend(arena, object, result);
    cJSON_AddArrayToObject(object, "cells");
}
