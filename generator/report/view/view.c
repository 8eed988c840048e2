/* The view of a report. */
#include "report/view/view.h"

#include "model/data_table.h"
#include "model/period.h"
#include "report/lasting.h"
#include "report/value/value_sink.h"
#include "report/view/view_actions.h"
#include "report/view/view_at.h"
#include "report/view/view_change.h"
#include "report/view/view_commentary.h"
#include "report/view/view_escalation.h"
#include "report/view/view_exceptions.h"
#include "report/view/view_indicator.h"
#include "report/view/view_meeting.h"
#include "report/view/view_months.h"
#include "report/view/view_parts.h"
#include "report/view/view_put.h"
#include "report/view/view_report.h"
#include "report/view/view_risks.h"
#include "report/view/view_tables.h"
#include "report/view/view_track.h"
#include "report/view/view_units.h"

#include <string.h>

static void put_periods(struct arena *arena, struct value_object *view,
                        const struct report_result *results) {
    int start = results->catalogue->authority.year_start;
    view_put_month(arena, view, "month", results->period, start);
    view_put_month(arena, view, "month_before", results->period - 1, start);
    view_put_month(arena, view, "month_year_ago", results->period - MONTHS_A_YEAR, start);
    value_put_boolean(view, "is_as_published", results->as_published);
    value_put_text(view, "as_at_text", period_as_at_text(arena, results->as_at));
    value_put_boolean(view, "is_latest", results->as_at == PERIOD_LATEST);
}

static void put_authority(struct value_object *view, const struct authority *source) {
    struct value_object *authority = value_put_object(view, "authority");
    value_put_text(authority, "name", source->name);
    value_put_text(authority, "short_name", source->short_name);
    value_put_text(authority, "contact", source->contact);
    value_put_text(authority, "logo", source->logo);
    value_put_text(authority, "year_begins",
                   period_month_name(period_make(2000, source->year_start)));
}

static void put_rounds(struct arena *arena, struct value_object *view,
                       const struct report_result *results) {
    struct value_object *rounds = value_put_object(view, "rounds");
    size_t count = results->round_count;
    value_put_number(rounds, "count", (double)count);
    value_put_text(rounds, "first", count ? period_text(arena, results->rounds[0]) : "");
    value_put_text(rounds, "last", count ? period_text(arena, results->rounds[count - 1]) : "");
    value_put_text(rounds, "text",
                   count ? period_range_text(arena, results->rounds[0], results->rounds[count - 1])
                         : "");
}

static void put_notes(struct value_object *view, const struct report_result *results) {
    struct value_list *notes = value_put_list(view, "notes");
    for (size_t i = 0; i < results->note_count; i++) {
        struct value_object *note = value_add_object(notes);
        value_put_text(note, "text", results->notes[i]);
    }
    value_put_boolean(view, "has_notes", results->note_count > 0);
}

static void put_glossary(struct value_object *view, const struct catalogue *catalogue) {
    struct value_list *glossary = value_put_list(view, "glossary");
    for (size_t i = 0; i < catalogue->glossary_count; i++) {
        struct value_object *entry = value_add_object(glossary);
        value_put_text(entry, "term", catalogue->glossary[i].term);
        value_put_text(entry, "meaning", catalogue->glossary[i].meaning);
    }
    value_put_boolean(view, "has_glossary", catalogue->glossary_count > 0);
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

static bool tables_have_marker(const struct report_result *results, enum marker marker) {
    for (size_t t = 0; t < results->table_count; t++) {
        const struct data_table_result *table = &results->tables[t];
        for (size_t i = 0; i < table->table->row_count * table->table->column_count; i++)
            if (has_marker(&table->cells[i].outcome, marker))
                return true;
    }
    return false;
}

static bool report_has_marker(const struct report_result *results, enum marker marker) {
    for (size_t i = 0; i < results->indicator_count; i++)
        if (indicator_has_marker(&results->indicators[i], marker))
            return true;
    return tables_have_marker(results, marker);
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

static bool tables_have_revised(const struct report_result *results) {
    for (size_t t = 0; t < results->table_count; t++) {
        const struct data_table_result *table = &results->tables[t];
        for (size_t i = 0; i < table->table->row_count * table->table->column_count; i++)
            if (table->cells[i].outcome.published != NULL)
                return true;
    }
    return false;
}

static bool report_has_revised(const struct report_result *results) {
    for (size_t i = 0; i < results->indicator_count; i++)
        if (indicator_has_revised(&results->indicators[i]))
            return true;
    return tables_have_revised(results);
}

/* The markers that stand somewhere in this report, to be explained before they are met (Government
 * Statistical Service, symbols in tables). */
static void put_markers(struct value_object *view, const struct report_result *results) {
    struct value_list *markers = value_put_list(view, "markers");
    for (enum marker kind = MARKER_X; kind <= MARKER_LOW; kind++) {
        if (!report_has_marker(results, kind))
            continue;
        struct value_object *marker = value_add_object(markers);
        value_put_text(marker, "text", marker_text(kind));
        value_put_text(marker, "meaning", marker_meaning(kind));
    }
    if (report_has_revised(results)) {
        struct value_object *marker = value_add_object(markers);
        value_put_text(marker, "text", VIEW_REVISED_MARK);
        value_put_text(marker, "meaning",
                       "revised since: the report for its own month gave another value");
    }
    value_put_boolean(view, "has_markers", markers->count > 0);
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

/* Whether one of the indicators before names the same source. */
static bool is_source_named(const struct report_result *results, size_t index) {
    for (size_t i = 0; i < index; i++)
        if (strcmp(results->indicators[i].indicator->source,
                   results->indicators[index].indicator->source) == 0)
            return true;
    return false;
}

/* What the indicators together are drawn from: each source once. */
static void put_sources(struct arena *arena, struct value_object *view,
                        const struct report_result *results) {
    const char *text = "";
    for (size_t i = 0; i < results->indicator_count; i++)
        if (!is_source_named(results, i))
            text = arena_printf(arena, "%s%s%s", text, *text ? "; " : "",
                                view_source(arena, results->indicators[i].indicator));
    value_put_text(view, "sources_text", text);
}

/* What the last part of a report has to explain, because it occurs. */
static void put_occurrences(struct arena *arena, struct value_object *view,
                            const struct report_result *results) {
    bool definitions = false, charts = false, trends = false, phased = false, lagged = false,
         by_year = false, longer = false;
    for (size_t i = 0; i < results->indicator_count; i++) {
        const struct indicator_result *result = &results->indicators[i];
        definitions = definitions || *result->indicator->definition;
        charts = charts || view_has_values(result);
        trends = trends || result->trend.method != TREND_NONE;
        phased = phased || result->target.phased;
        lagged = lagged || view_is_lagged(result);
        by_year = by_year || view_compares_by_year(result);
        longer = longer || result->indicator->rhythm.frequency != FREQUENCY_MONTH;
    }
    value_put_boolean(view, "has_definitions", definitions);
    value_put_boolean(view, "has_charts", charts);
    value_put_boolean(view, "has_trends", trends);
    value_put_boolean(view, "has_phased_targets", phased);
    value_put_boolean(view, "has_lags", lagged);
    value_put_boolean(view, "has_longer_periods", longer);
    value_put_boolean(view, "has_changes_by_year", by_year);
    value_put_text(view, "years_begin", years_begin_text(arena, results));
}

/* Adds to what report.json says all else that a template may say. */
static void complete(struct arena *arena, const struct report_result *results,
                     struct value_object *view) {
    struct value_list *indicators = value_get_list(view, "indicators");
    const struct abbreviations *abbreviations = abbreviations_new(arena, results->catalogue);
    for (size_t i = 0; i < results->indicator_count; i++) {
        const struct indicator_result *result = &results->indicators[i];
        struct value_object *indicator = indicators->items[i].object;
        view_indicator(arena, result, indicator);
        view_put_actions(indicator, results, indicators, &result->actions);
        view_put_units(arena, indicator, results, result);
        view_put_parts_by_unit(arena, indicator, result);
        view_put_abbreviations(arena, indicator, abbreviations, &result, 1);
    }
    value_put_boolean(view, "has_indicators", results->indicator_count > 0);
    value_put_text(view, "notice", results->notice);
    value_put_boolean(view, "is_draft", !results->final);
    put_periods(arena, view, results);
    put_authority(view, &results->catalogue->authority);
    view_put_levels(arena, view, results);
    view_put_tables(view, results);
    view_put_codes(arena, view, indicators, results, view_new);
    view_put_at(arena, indicators, results, view_new);
    view_put_slots(arena, view, results);
    view_put_meeting(arena, view, results->meeting);
    put_rounds(arena, view, results);
    put_notes(view, results);
    put_glossary(view, results->catalogue);
    put_markers(view, results);
    put_sources(arena, view, results);
    put_occurrences(arena, view, results);
    view_put_running(arena, view, results);
    view_put_trend_rules(view, results->trend_settings);
    view_put_changes(arena, view, results);
    view_put_glance(view, indicators, results);
    view_put_side_by_side(view, indicators, results);
    view_put_tracks(arena, view, indicators, results);
    view_put_escalations(arena, view, indicators, results);
    view_put_action_lists(view, indicators, results);
    view_put_risks(view, indicators, results);
    view_put_exceptions(arena, view, indicators, results);
    view_put_sections(arena, view, indicators, results, abbreviations);
    view_share_names(arena, view);
}

struct value_object *view_new(struct arena *arena, struct names *names,
                              const struct report_result *results) {
    struct value_sink sink = value_sink_new(arena, names);
    lasting_report(arena, results, &sink.sink);
    struct value_object *view = sink.root.object;
    complete(arena, results, view);
    return view;
}
