/* The series of an indicator with its chart, trend, events. */
#include "report/view/view_months.h"

#include "model/month_target.h"
#include "model/outcome.h"
#include "model/period.h"
#include "report/chart/chart.h"
#include "report/lasting.h"
#include "report/view/view_change.h"
#include "report/view/view_put.h"

#include <string.h>

bool view_has_values(const struct indicator_result *result) {
    for (size_t i = 0; i < result->series_count; i++)
        if (result->series[i].value.exact)
            return true;
    return false;
}

/* All that is to be said of a month beside its value: why there is none or the note of its export,
 * what it was published as; then what happened. What a new definition is stands under the chart. */
static const char *remark(struct arena *arena, const struct indicator_result *result,
                          const struct series_point *month) {
    struct rhythm rhythm = result->indicator->rhythm;
    const char *text = month->value.exact ? month->note : month->value.reason;
    if (!text)
        text = "";
    if (month->value.published)
        text = arena_printf(arena, "%s%srevised: %s as published", text, *text ? "; " : "",
                            month->value.published);
    for (size_t i = 0; i < result->event_count; i++)
        if (rhythm_end_of(rhythm, result->events[i]->period) == month->period &&
            *result->events[i]->text)
            text = arena_printf(arena, "%s%s%s", text, *text ? "; " : "", result->events[i]->text);
    for (size_t i = 0; i < result->break_count; i++)
        if (rhythm_end_of(rhythm, result->breaks[i].period) == month->period)
            text = arena_printf(arena, "%s%s%s", text, *text ? "; " : "",
                                result->breaks[i].of_units ? "other units" : "new definition");
    return text;
}

static void put_series(struct arena *arena, struct value_object *object,
                       const struct indicator_result *result) {
    struct value_list *series = value_get_list(object, "series");
    bool any_target = false, any_note = false, any_remark = false;
    for (size_t i = 0; i < result->series_count; i++) {
        const struct series_point *month = &result->series[i];
        struct value_object *point = series->items[i].object;
        view_complete_outcome(point, &month->value);
        view_put_period(arena, point, "month", month->period, result->indicator->rhythm);
        value_put_text(point, "target_text",
                       month_target_text(arena, result, &result->target, month->target));
        value_put_text(point, "note", month->note);
        value_put_text(point, "remark", remark(arena, result, month));
        any_target = any_target || month->target;
        any_note = any_note || month->note;
        any_remark = any_remark || *remark(arena, result, month);
    }
    value_put_boolean(object, "has_series", view_has_values(result));
    value_put_boolean(object, "has_series_targets", any_target);
    value_put_boolean(object, "has_series_notes", any_note);
    value_put_boolean(object, "has_series_remarks", any_remark);
}

/* "84% in October 2020, against 83% in September 2020: 1 percentage point better" */
static const char *change_sentence(struct arena *arena, const struct indicator_result *result) {
    const struct change *change = view_change(result);
    struct rhythm rhythm = result->indicator->rhythm;
    const char *month = rhythm_plain_text(arena, rhythm, result->period);
    if (!result->headline ||
        (!result->headline->current.exact && !result->headline->current.unjudged))
        return arena_printf(arena, "No value for %s", month);
    const struct figure *figure = result->headline->figure;
    const char *now = outcome_said(arena, figure, &result->headline->current);
    if (!change->difference)
        return arena_printf(arena, "%s in %s", now, month);
    const char *since = rhythm_plain_text(arena, rhythm, change->since);
    const struct outcome *before =
        view_compares_by_year(result) ? &result->headline->year_ago : &result->previous;
    if (change->direction == DIRECTION_SAME)
        return arena_printf(arena, "%s in %s, the same as in %s%s", now, month, since,
                            outcome_is_same(&result->headline->current, before) ? ""
                                                                                : " when rounded");
    return arena_printf(arena, "%s in %s, against %s in %s: %s", now, month,
                        outcome_said(arena, figure, before), since, change->words);
}

static bool has_stop(const char *text) {
    static const char *const stops[] = {".", "!", "?", "…", ".”", ".)"};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        if (strlen(text) >= strlen(stops[i]) &&
            strcmp(text + strlen(text) - strlen(stops[i]), stops[i]) == 0)
            return true;
    return false;
}

/* The author's words. */
static bool has_title(const struct indicator_result *result) {
    return result->commentary != NULL && *result->commentary->headline != '\0';
}

/* What the chart shows: in the author's words, else as a change. It ends with a stop: whoever
 * listens hears what stands below it in the same breath. */
static const char *chart_title(struct arena *arena, const struct indicator_result *result) {
    const char *title =
        has_title(result) ? result->commentary->headline : change_sentence(arena, result);
    return has_stop(title) ? title : arena_printf(arena, "%s.", title);
}

enum chart_kind view_chart_kind(const struct indicator_result *result) {
    if (result->trend.method != TREND_NONE)
        return CHART_TREND;
    return view_compares_by_year(result) && result->indicator->rhythm.frequency != FREQUENCY_YEAR
               ? CHART_YEARS
               : CHART_LINE;
}

int view_chart_from(const struct indicator_result *result) {
    int first = result->series[0].period;
    int drawn = chart_years_first_period(result);
    return view_chart_kind(result) == CHART_YEARS && drawn > first ? drawn : first;
}

static void put_chart(struct arena *arena, struct value_object *object,
                      const struct indicator_result *result) {
    struct value_object *chart = value_put_object(object, "chart");
    enum chart_kind kind = view_chart_kind(result);
    const char *months = "";
    if (result->series_count)
        months = rhythm_range_text(arena, result->indicator->rhythm, view_chart_from(result),
                                   result->series[result->series_count - 1].period);
    value_put_text(chart, "kind", words_code(&chart_kind_words, kind));
    value_put_boolean(chart, "is_years", kind == CHART_YEARS);
    value_put_text(chart, "title", chart_title(arena, result));
    value_put_text(chart, "title_lang", has_title(result) ? result->commentary->lang : "");
    value_put_text(chart, "basis",
                   basis_series_text(arena, result->indicator->basis, result->indicator->rhythm));
    value_put_text(chart, "months", months);
    view_put_years(arena, chart, value_get_list(object, "series"), result);
}

void view_put_trend_rules(struct value_object *view, const struct trend_settings *settings) {
    struct value_object *rules = value_put_object(view, "trend_rules");
    value_put_text(rules, "name", words_code(&trend_rules_words, settings->rules));
    view_put_choice(rules, &trend_rules_words, settings->rules);
    value_put_number(rules, "months", settings->months);
    value_put_boolean(rules, "has_all_months", settings->months == 0);
    value_put_number(rules, "run_length", settings->run_length);
    value_put_number(rules, "trial_points", settings->trial_points);
    value_put_number(rules, "minimum_points", settings->minimum_points);
    value_put_boolean(rules, "screens", settings->screen_moving_ranges);
}

static void put_events(struct arena *arena, struct value_object *object,
                       const struct indicator_result *result) {
    enum chart_kind kind = view_chart_kind(result);
    bool unsaid = !chart_has_room_for_events(result);
    struct value_list *events = value_put_list(object, "events");
    for (size_t i = 0; i < result->event_count; i++) {
        const struct event *source = result->events[i];
        struct value_object *event = value_add_object(events);
        size_t number = chart_event_number(kind, result, i);
        unsaid = unsaid || (number == 0 && *source->text);
        value_put_text(event, "number", number ? arena_printf(arena, "%zu", number) : "");
        view_put_month(arena, event, "month", source->period, result->indicator->rhythm.year_start);
        value_put_text(event, "text", source->text);
        value_put_text(event, "sentence", chart_event_text(kind, result, i, arena));
        value_put_text(event, "approved_by", source->approved_by);
        view_put_choice(event, &catalogue_event_words, source->kind);
    }
    value_put_boolean(object, "has_events", result->event_count > 0);
    value_put_boolean(object, "has_events_beside_chart", unsaid);
}

static void put_breaks(struct arena *arena, struct value_object *object,
                       const struct indicator_result *result) {
    struct value_list *breaks = value_put_list(object, "breaks");
    for (size_t i = 0; i < result->break_count; i++) {
        struct value_object *item = value_add_object(breaks);
        view_put_month(arena, item, "month", result->breaks[i].period,
                       result->indicator->rhythm.year_start);
        value_put_text(item, "text", result->breaks[i].text);
    }
    value_put_boolean(object, "has_breaks", result->break_count > 0);
}

/* What stands in the place of a variation: too few months, too rare; "" where there is one. */
static const char *untold_text(struct arena *arena, const struct indicator_result *result) {
    const struct trend_result *trend = &result->trend;
    if (trend->method != TREND_NONE &&
        (trend->untold == UNTOLD_TOO_FEW || trend->variation == VARIATION_NONE))
        return arena_printf(arena, "%s %ss", words_text(&trend_untold_words, UNTOLD_TOO_FEW),
                            rhythm_noun(result->indicator->rhythm));
    return words_text(&trend_untold_words, trend->untold);
}

void view_put_trend(struct arena *arena, struct value_object *object,
                    const struct indicator_result *result) {
    const struct trend_result *source = &result->trend;
    struct value_object *trend = value_get_object(object, "trend");
    bool none = source->method == TREND_NONE;
    value_put_boolean(trend, "is_none", none);
    value_put_boolean(trend, "is_trial", source->trial);
    const char *variation = words_text(&trend_variation_words, trend_told_variation(source));
    value_put_boolean(trend, "has_variation", *variation != '\0');
    value_put_text(trend, "variation_text", variation);
    value_put_text(trend, "untold_text", untold_text(arena, result));
    const char *assurance = words_text(&trend_assurance_words, trend_told_assurance(source));
    value_put_boolean(trend, "has_assurance", *assurance != '\0');
    value_put_text(trend, "assurance_text", assurance);
    put_series(arena, object, result);
    put_chart(arena, object, result);
    put_events(arena, object, result);
    put_breaks(arena, object, result);
}
