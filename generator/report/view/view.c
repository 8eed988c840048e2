/* The view of a report. */
#include "report/view/view.h"

#include "model/period.h"
#include "report/lasting.h"
#include "report/view/view_change.h"
#include "report/view/view_indicator.h"
#include "report/view/view_months.h"
#include "report/view/view_put.h"
#include "report/view/view_report.h"

#include <string.h>

static void put_periods(struct arena *arena, cJSON *view, const struct report_result *results) {
    int start = results->catalogue->authority.year_start;
    view_put_month(arena, view, "month", results->period, start);
    view_put_month(arena, view, "month_before", results->period - 1, start);
    view_put_month(arena, view, "month_year_ago", results->period - MONTHS_A_YEAR, start);
    cJSON_AddBoolToObject(view, "is_as_published", results->as_published);
    view_put_text(view, "as_at_text", period_as_at_text(arena, results->as_at));
    cJSON_AddBoolToObject(view, "is_latest", results->as_at == PERIOD_LATEST);
}

static void put_authority(cJSON *view, const struct authority *source) {
    cJSON *authority = cJSON_AddObjectToObject(view, "authority");
    view_put_text(authority, "name", source->name);
    view_put_text(authority, "short_name", source->short_name);
    view_put_text(authority, "contact", source->contact);
    view_put_text(authority, "logo", source->logo);
    view_put_text(authority, "year_begins",
                  period_month_name(period_make(2000, source->year_start)));
}

static void put_unit(cJSON *view, const struct report_result *results) {
    const struct unit_spell *spell = unit_spell_near(results->unit, results->period);
    cJSON *unit = cJSON_GetObjectItemCaseSensitive(view, "unit");
    view_put_text(unit, "level", spell->level);
    cJSON_AddBoolToObject(unit, "is_root", spell->parent == NULL);
}

static void put_meeting(struct arena *arena, cJSON *view, const struct meeting *source) {
    static const struct meeting NONE = {
        .committee = "", .meeting_date = "", .agenda_item = "", .exported = "", .next_due = ""};
    const struct meeting *row = source ? source : &NONE;
    cJSON *meeting = cJSON_AddObjectToObject(view, "meeting");
    view_put_text(meeting, "committee", row->committee);
    view_put_text(meeting, "agenda_item", row->agenda_item);
    view_put_date(arena, meeting, "date", row->meeting_date);
    view_put_date(arena, meeting, "exported", row->exported);
    view_put_date(arena, meeting, "next_due", row->next_due);
    cJSON_AddBoolToObject(view, "has_meeting", source != NULL);
}

static void put_rounds(struct arena *arena, cJSON *view, const struct report_result *results) {
    cJSON *rounds = cJSON_AddObjectToObject(view, "rounds");
    size_t count = results->round_count;
    cJSON_AddNumberToObject(rounds, "count", (double)count);
    view_put_text(rounds, "first", count ? period_text(arena, results->rounds[0]) : "");
    view_put_text(rounds, "last", count ? period_text(arena, results->rounds[count - 1]) : "");
    view_put_text(rounds, "text",
                  count ? period_range_text(arena, results->rounds[0], results->rounds[count - 1])
                        : "");
}

static void put_notes(cJSON *view, const struct report_result *results) {
    cJSON *notes = cJSON_AddArrayToObject(view, "notes");
    for (size_t i = 0; i < results->note_count; i++) {
        cJSON *note = cJSON_CreateObject();
        view_put_text(note, "text", results->notes[i]);
        cJSON_AddItemToArray(notes, note);
    }
    cJSON_AddBoolToObject(view, "has_notes", results->note_count > 0);
}

static void put_glossary(cJSON *view, const struct catalogue *catalogue) {
    cJSON *glossary = cJSON_AddArrayToObject(view, "glossary");
    for (size_t i = 0; i < catalogue->glossary_count; i++) {
        cJSON *entry = cJSON_CreateObject();
        view_put_text(entry, "term", catalogue->glossary[i].term);
        view_put_text(entry, "meaning", catalogue->glossary[i].meaning);
        cJSON_AddItemToArray(glossary, entry);
    }
    cJSON_AddBoolToObject(view, "has_glossary", catalogue->glossary_count > 0);
}

static bool has_marker(const struct outcome *outcome, enum marker marker) {
    return !outcome->exact && outcome->text && strcmp(outcome->text, marker_text(marker)) == 0;
}

static bool indicator_has_marker(const struct indicator_result *indicator, enum marker marker) {
    for (size_t i = 0; i < indicator->figure_count; i++) {
        const struct figure_result *figure = &indicator->figures[i];
        if (has_marker(&figure->current, marker) || has_marker(&figure->compare, marker) ||
            has_marker(&figure->year_ago, marker))
            return true;
    }
    for (size_t i = 0; i < indicator->benchmark_count; i++) {
        struct outcome printed = lasting_benchmark(&indicator->benchmarks[i]);
        if (has_marker(&printed, marker))
            return true;
    }
    for (size_t i = 0; i < indicator->series_count; i++)
        if (has_marker(&indicator->series[i].value, marker))
            return true;
    return !indicator->headline && marker == MARKER_X;
}

static bool report_has_marker(const struct report_result *results, enum marker marker) {
    for (size_t i = 0; i < results->indicator_count; i++)
        if (indicator_has_marker(&results->indicators[i], marker))
            return true;
    return false;
}

static bool indicator_has_revised(const struct indicator_result *indicator) {
    bool revised = indicator->previous.published;
    for (size_t i = 0; i < indicator->figure_count; i++) {
        const struct figure_result *figure = &indicator->figures[i];
        revised = revised || figure->current.published || figure->compare.published ||
                  figure->year_ago.published;
    }
    for (size_t i = 0; i < indicator->series_count; i++)
        revised = revised || indicator->series[i].value.published;
    return revised;
}

static bool report_has_revised(const struct report_result *results) {
    for (size_t i = 0; i < results->indicator_count; i++)
        if (indicator_has_revised(&results->indicators[i]))
            return true;
    return false;
}

/* The markers that stand somewhere in this report, to be explained before they are met (Government
 * Statistical Service, symbols in tables). */
static void put_markers(cJSON *view, const struct report_result *results) {
    cJSON *markers = cJSON_AddArrayToObject(view, "markers");
    for (enum marker kind = MARKER_X; kind <= MARKER_LOW; kind++) {
        if (!report_has_marker(results, kind))
            continue;
        cJSON *marker = cJSON_CreateObject();
        view_put_text(marker, "text", marker_text(kind));
        view_put_text(marker, "meaning", marker_meaning(kind));
        cJSON_AddItemToArray(markers, marker);
    }
    if (report_has_revised(results)) {
        cJSON *marker = cJSON_CreateObject();
        view_put_text(marker, "text", VIEW_REVISED_MARK);
        view_put_text(marker, "meaning",
                      "revised since: the report for its own month gave another value");
        cJSON_AddItemToArray(markers, marker);
    }
    cJSON_AddBoolToObject(view, "has_markers", markers->child != NULL);
}

/* The months in which the years begin that are counted from their beginning: April, or April or
 * September. */
static const char *years_begin_text(struct arena *arena, const struct report_result *results) {
    bool said[MONTHS_A_YEAR + 1] = {false};
    const char *text = "";
    for (size_t i = 0; i < results->indicator_count; i++) {
        int start = results->indicators[i].indicator->rhythm.year_start;
        if (!view_compares_by_year(&results->indicators[i]) || said[start])
            continue;
        said[start] = true;
        text = arena_printf(arena, "%s%s%s", text, *text ? " or " : "",
                            period_month_name(period_make(2000, start)));
    }
    return text;
}

/* What the last part of a report has to explain, because it occurs. */
static void put_occurrences(struct arena *arena, cJSON *view, const struct report_result *results) {
    bool definitions = false, charts = false, trends = false, phased = false, lagged = false,
         by_year = false;
    for (size_t i = 0; i < results->indicator_count; i++) {
        const struct indicator_result *result = &results->indicators[i];
        definitions = definitions || *result->indicator->definition;
        charts = charts || view_has_values(result);
        trends = trends || result->trend.method != TREND_NONE;
        phased = phased || result->target.phased;
        lagged = lagged || result->indicator->lag > 0;
        by_year = by_year || view_compares_by_year(result);
    }
    cJSON_AddBoolToObject(view, "has_definitions", definitions);
    cJSON_AddBoolToObject(view, "has_charts", charts);
    cJSON_AddBoolToObject(view, "has_trends", trends);
    cJSON_AddBoolToObject(view, "has_phased_targets", phased);
    cJSON_AddBoolToObject(view, "has_lags", lagged);
    cJSON_AddBoolToObject(view, "has_changes_by_year", by_year);
    view_put_text(view, "years_begin", years_begin_text(arena, results));
}

void view_complete(struct arena *arena, const struct report_result *results, cJSON *view) {
    cJSON *indicators = cJSON_GetObjectItemCaseSensitive(view, "indicators");
    cJSON *indicator = indicators->child;
    const struct abbreviations *abbreviations = abbreviations_new(arena, results->catalogue);
    for (size_t i = 0; i < results->indicator_count; i++, indicator = indicator->next) {
        const struct indicator_result *result = &results->indicators[i];
        view_indicator(arena, result, indicator);
        view_put_abbreviations(arena, indicator, abbreviations, &result, 1);
    }
    cJSON_AddBoolToObject(view, "has_indicators", results->indicator_count > 0);
    view_put_text(view, "notice", results->notice);
    cJSON_AddBoolToObject(view, "is_draft", !results->final);
    put_periods(arena, view, results);
    put_authority(view, &results->catalogue->authority);
    put_unit(view, results);
    put_meeting(arena, view, results->meeting);
    put_rounds(arena, view, results);
    put_notes(view, results);
    put_glossary(view, results->catalogue);
    put_markers(view, results);
    put_occurrences(arena, view, results);
    view_put_trend_rules(view, results->trend_settings);
    view_put_changes(arena, view, results);
    view_put_glance(view, indicators, results);
    view_put_sections(arena, view, indicators, results, abbreviations);
}
