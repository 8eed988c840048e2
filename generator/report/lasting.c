/* What report.json says, from the results. */
#include "report/lasting.h"

#include "model/named_target.h"
#include "model/outlook.h"
#include "model/period.h"
#include "model/status.h"
#include "report/lasting_outcome.h"
#include "report/lasting_tables.h"

static void put_double(struct sink *sink, const char *name, double value, bool known) {
    if (known)
        sink_put_number(sink, name, value);
    else
        sink_put_null(sink, name);
}

static void put_number(struct sink *sink, const char *name, const struct number *number) {
    put_double(sink, name, number ? number_double(number) : 0, number != NULL);
}

struct outcome lasting_benchmark(const struct benchmark_result *benchmark) {
    enum marker marker = benchmark->benchmark->marker;
    const struct amount *amount = &benchmark->amount;
    if (marker == MARKER_NO || amount->value)
        return (struct outcome){
            .exact = amount->value, .printed = amount->value, .text = amount->text};
    return (struct outcome){.text = marker_text(marker), .reason = marker_meaning(marker)};
}

static void put_amount(struct sink *sink, const struct amount *written) {
    put_number(sink, "value", written->value);
    sink_put_text(sink, "text", written->text);
}

static void put_summary(struct sink *sink, const struct summary *counts) {
    sink_open_object(sink, "summary");
    for (enum status status = STATUS_MET; status <= STATUS_NO_DATA; status++)
        sink_put_number(sink, words_name(&status_words, status).text,
                        (double)counts->counts[status]);
    sink_put_text(sink, "sentence", counts->sentence);
    sink_close(sink);
}

/* What a target says of itself. */
static void put_aim(struct sink *sink, const struct target_result *result) {
    put_amount(sink, &result->target);
    sink_put_text(sink, "year", result->year);
    sink_open_object(sink, "due");
    put_amount(sink, &result->due);
    sink_close(sink);
}

static void put_target(struct sink *sink, const struct target_result *result) {
    sink_open_object(sink, "target");
    put_aim(sink, result);
    sink_close(sink);
}

static void put_tolerance(struct sink *sink, const struct target_result *result) {
    sink_open_object(sink, "tolerance");
    put_number(sink, "low", result->low.value);
    put_number(sink, "high", result->high.value);
    sink_put_text(sink, "text", result->tolerance_text);
    sink_close(sink);
}

/* Those in force beside it, where there are any. */
static void put_named_targets(struct sink *sink, const struct indicator_result *result) {
    const struct named_target *target = named_target_in_force(result, NULL);
    if (target == NULL)
        return;
    sink_open_list(sink, "targets");
    for (; target != NULL; target = named_target_in_force(result, target)) {
        sink_open_object(sink, NULL);
        sink_put_text(sink, "name", target->name);
        put_aim(sink, &target->result);
        put_tolerance(sink, &target->result);
        sink_close(sink);
    }
    sink_close(sink);
}

static void put_status(struct sink *sink, const struct status_result *result) {
    sink_open_object(sink, "status");
    sink_put_text(sink, "code", words_code(&status_words, result->code));
    sink_put_text(sink, "text", result->text);
    sink_put_text(sink, "rag", status_rag(result->code));
    sink_close(sink);
}

static void put_left_out(struct sink *sink, const struct indicator_result *result) {
    sink_open_object(sink, NULL);
    sink_put_text(sink, "code", result->indicator->code);
    sink_put_text(sink, "number", result->indicator->number);
    sink_put_text(sink, "short_title", result->indicator->short_title);
    put_status(sink, &result->status);
    sink_close(sink);
}

/* Only of a report that shows some alone: where it does, and what it leaves out. */
static void put_only(struct sink *sink, const struct report_result *results) {
    if (!results->only.any)
        return;
    sink_open_list(sink, "only");
    for (enum required when = REQUIRED_NEVER; when < REQUIRED_COUNT; when++)
        if (results->only.holds[when])
            sink_put_text(sink, NULL, words_code(&required_words, when));
    sink_close(sink);
    sink_open_list(sink, "left_out");
    for (size_t i = results->indicator_count; i < results->assessed_count; i++)
        put_left_out(sink, &results->indicators[i]);
    sink_close(sink);
}

static const struct word COLUMNS[] = {
    [LASTING_CURRENT] = {"current", "Current"},
    [LASTING_COMPARE] = {"compare", "Comparison"},
    [LASTING_YEAR_AGO] = {"year_ago", "A year before"},
};
const struct word_table lasting_column_words = WORD_TABLE(COLUMNS);

const struct outcome *lasting_column_outcome(const struct figure_result *figure,
                                             enum lasting_column column) {
    const struct outcome *const outcomes[] = {[LASTING_CURRENT] = &figure->current,
                                              [LASTING_COMPARE] = &figure->compare,
                                              [LASTING_YEAR_AGO] = &figure->year_ago};
    return outcomes[column];
}

const char *lasting_column_heading(const struct indicator_result *result,
                                   const struct figure_result *figure, enum lasting_column column) {
    const char *const headings[] = {[LASTING_CURRENT] = result->current_label,
                                    [LASTING_COMPARE] = figure->compare_label,
                                    [LASTING_YEAR_AGO] = result->year_ago_label};
    return headings[column];
}

/* An average says on how many months it rests. */
static void put_column(struct sink *sink, const struct indicator *indicator,
                       const struct figure_result *result, enum lasting_column column) {
    sink_open_object(sink, words_code(&lasting_column_words, column));
    lasting_outcome(sink, lasting_column_outcome(result, column));
    if (column == LASTING_COMPARE && indicator->compare == COMPARE_PREV12_AVERAGE)
        sink_put_number(sink, "months", (double)result->months);
    sink_close(sink);
}

static void put_figure(struct sink *sink, const struct indicator *indicator,
                       const struct figure_result *result) {
    sink_open_object(sink, NULL);
    sink_put_text(sink, "label", result->figure->label);
    sink_put_text(sink, "unit", words_code(&catalogue_figure_unit_words, result->figure->unit));
    if (result->figure->unit == UNIT_RATE)
        sink_put_number(sink, "per", number_double(result->figure->per));
    sink_put_boolean(sink, "headline", result->figure->headline);
    for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++)
        put_column(sink, indicator, result, column);
    sink_close(sink);
}

static void put_figures(struct sink *sink, const struct indicator_result *result) {
    sink_open_list(sink, "figures");
    for (size_t i = 0; i < result->figure_count; i++)
        put_figure(sink, result->indicator, &result->figures[i]);
    sink_close(sink);
}

static void put_benchmark(struct sink *sink, const struct benchmark_result *result) {
    const struct benchmark *source = result->benchmark;
    struct outcome printed = lasting_benchmark(result);
    sink_open_object(sink, NULL);
    sink_put_text(sink, "comparator", source->comparator);
    sink_put_text(sink, "period", source->period);
    sink_put_text(sink, "source", source->source);
    if (source->group[0] != '\0')
        sink_put_text(sink, "group", source->group);
    put_number(sink, "value", printed.exact);
    sink_put_text(sink, "text", printed.text);
    if (printed.reason)
        sink_put_text(sink, "reason", printed.reason);
    sink_close(sink);
}

static void put_benchmarks(struct sink *sink, const struct indicator_result *result) {
    sink_open_list(sink, "benchmarks");
    for (size_t i = 0; i < result->benchmark_count; i++)
        put_benchmark(sink, &result->benchmarks[i]);
    sink_close(sink);
}

/* What was due of each named target that the series has, where it has any. */
static void put_month_targets(struct sink *sink, const struct indicator_result *result,
                              size_t month) {
    const struct named_target *target = named_target_in_series(result, NULL);
    if (target == NULL)
        return;
    sink_open_list(sink, "targets");
    for (; target != NULL; target = named_target_in_series(result, target)) {
        sink_open_object(sink, NULL);
        sink_put_text(sink, "name", target->name);
        put_number(sink, "value", target->due[month]);
        sink_close(sink);
    }
    sink_close(sink);
}

static void put_series(struct arena *arena, struct sink *sink,
                       const struct indicator_result *result) {
    sink_open_list(sink, "series");
    for (size_t i = 0; i < result->series_count; i++) {
        const struct series_point *month = &result->series[i];
        sink_open_object(sink, NULL);
        sink_put_text(sink, "period", period_code(arena, month->period));
        put_number(sink, "value", month->value.exact);
        sink_put_text(sink, "text", month->value.text);
        put_number(sink, "target", month->target);
        put_month_targets(sink, result, i);
        sink_put_text(sink, "status", words_code(&status_words, month->status));
        if (!month->value.exact && month->value.reason)
            sink_put_text(sink, "reason", month->value.reason);
        sink_close(sink);
    }
    sink_close(sink);
}

static void put_funnel(struct sink *sink, enum funnel funnel) {
    if (funnel == FUNNEL_NONE)
        sink_put_null(sink, "funnel");
    else
        sink_put_text(sink, "funnel", words_code(&funnel_words, funnel));
}

static void put_units(struct sink *sink, const struct indicator_result *result) {
    sink_open_list(sink, "units");
    for (size_t i = 0; result->below != NULL && i < result->below->count; i++) {
        const struct unit_value *value = &result->below->members[i];
        sink_open_object(sink, NULL);
        sink_put_text(sink, "unit", value->unit->code);
        sink_put_text(sink, "name", unit_name(value->unit, result->period));
        lasting_outcome(sink, &value->value);
        sink_put_text(sink, "status", words_code(&status_words, value->status.code));
        put_number(sink, "numerator", value->numerator);
        put_number(sink, "denominator", value->denominator);
        put_funnel(sink, value->funnel);
        sink_close(sink);
    }
    sink_close(sink);
}

static const char *column_of(const struct unreconciled *item) {
    enum lasting_column column = LASTING_CURRENT;
    while (lasting_column_outcome(item->row, column) != item->printed)
        column++;
    return words_code(&lasting_column_words, column);
}

/* Where its own rows and those of the units below it print otherwise, if there is any. */
static void put_unreconciled(struct sink *sink, const struct indicator_result *result) {
    if (result->unreconciled_count == 0)
        return;
    sink_open_list(sink, "unreconciled");
    for (size_t i = 0; i < result->unreconciled_count; i++) {
        const struct unreconciled *item = &result->unreconciled[i];
        sink_open_object(sink, NULL);
        sink_put_text(sink, "figure", item->row->figure->label);
        sink_put_text(sink, "column", column_of(item));
        sink_put_text(sink, "own", item->own);
        sink_put_text(sink, "below", item->below);
        sink_put_text(sink, "text", item->sentence);
        sink_close(sink);
    }
    sink_close(sink);
}

/* How often it was on target, and the periods that were judged. */
static void put_track(struct arena *arena, struct sink *sink, const struct track_result *result) {
    sink_open_object(sink, "track");
    sink_put_number(sink, "on", (double)result->on);
    sink_put_number(sink, "of", (double)result->of);
    sink_put_text(sink, "text", result->text);
    sink_open_list(sink, "months");
    for (size_t i = 0; i < result->place_count; i++)
        if (result->places[i].counted)
            sink_put_text(sink, NULL, period_code(arena, result->places[i].period));
    sink_close(sink);
    sink_close(sink);
}

/* Where the year will end: what its owner says, what its months so far come to, and the status. */
static void put_outlook(struct sink *sink, const struct outlook_result *result) {
    static const struct amount none = {.text = ""};
    const struct said_forecast *said = result->said;
    sink_open_object(sink, "outlook");
    sink_open_object(sink, "forecast");
    put_amount(sink, said == NULL ? &none : &said->amount);
    sink_put_text(sink, "by", said == NULL ? "" : said->forecast->by);
    sink_close(sink);
    sink_open_object(sink, "projection");
    put_amount(sink, &result->projection);
    sink_put_text(sink, "method", words_code(&outlook_method_words, result->method));
    sink_close(sink);
    put_status(sink, &result->status);
    sink_close(sink);
}

/* Only where the report has a rule for it. */
static void put_escalation(struct sink *sink, const struct escalation_result *result) {
    if (result->rule.of == 0)
        return;
    if (!result->rectification) {
        sink_put_null(sink, "escalation");
        return;
    }
    sink_open_object(sink, "escalation");
    sink_put_text(sink, "code", ESCALATION_CODE);
    sink_put_text(sink, "text", result->text);
    sink_close(sink);
}

/* The rules that the month breaks, and what is made of them. */
static void put_signals(struct sink *sink, const struct trend_point *month) {
    sink_open_list(sink, "flags");
    for (enum trend_rule rule = RULE_OUTSIDE; rule <= RULE_SHIFT; rule++)
        if (month->directions[rule])
            sink_put_text(sink, NULL, words_code(&trend_rule_words, rule));
    sink_close(sink);
    if (month->class == CLASS_NONE)
        sink_put_null(sink, "class");
    else
        sink_put_text(sink, "class", words_code(&trend_class_words, month->class));
}

static void put_trend_point(struct arena *arena, struct sink *sink,
                            const struct trend_point *month) {
    sink_open_object(sink, NULL);
    sink_put_text(sink, "period", period_code(arena, month->period));
    put_double(sink, "value", month->value, month->has_value);
    put_double(sink, "mean", month->mean, month->has_mean);
    put_double(sink, "lower", month->lower, month->has_limits);
    put_double(sink, "upper", month->upper, month->has_limits);
    put_signals(sink, month);
    sink_close(sink);
}

static void put_trend(struct arena *arena, struct sink *sink, const struct trend_result *result) {
    bool none = result->method == TREND_NONE;
    sink_open_object(sink, "trend");
    sink_put_text(sink, "method", words_code(&trend_method_words, result->method));
    sink_put_text(sink, "rules", none ? "" : words_code(&trend_rules_words, result->rules));
    sink_put_text(sink, "variation", words_code(&trend_variation_words, result->variation));
    sink_put_text(sink, "assurance", words_code(&trend_assurance_words, result->assurance));
    sink_put_text(sink, "sentence", result->sentence);
    sink_open_list(sink, "points");
    for (size_t i = 0; i < result->point_count; i++)
        put_trend_point(arena, sink, &result->points[i]);
    sink_close(sink);
    sink_close(sink);
}

static void put_finding(struct sink *sink, const struct finding *finding) {
    sink_open_object(sink, NULL);
    sink_put_text(sink, "code", words_code(&finding_words, finding->code));
    if (finding->place.line == 0)
        sink_put_null(sink, "line");
    else
        sink_put_number(sink, "line", (double)finding->place.line);
    sink_put_text(sink, "text", finding->text);
    sink_close(sink);
}

/* Only where there are any. */
static void put_findings(struct sink *sink, const struct finding_list *findings) {
    if (findings->count == 0)
        return;
    sink_open_list(sink, "findings");
    for (size_t i = 0; i < findings->count; i++)
        put_finding(sink, &findings->items[i]);
    sink_close(sink);
}

/* Null in the place of a text where there is no commentary. */
static void put_words(struct sink *sink, const char *name, const char *text, bool written) {
    if (written)
        sink_put_text(sink, name, text);
    else
        sink_put_null(sink, name);
}

static void put_commentary(struct sink *sink, const struct commentary *words,
                           const struct finding_list *findings) {
    static const struct commentary none = {.status = ""};
    bool written = words != NULL;
    if (!written && findings->count == 0) {
        sink_put_null(sink, "commentary");
        return;
    }
    const struct commentary *source = written ? words : &none;
    sink_open_object(sink, "commentary");
    put_words(sink, "status", source->status, written);
    put_words(sink, "author", source->author, written);
    put_words(sink, "date", source->date, written);
    put_words(sink, "headline", source->headline, written);
    if (written && *source->lang != '\0')
        sink_put_text(sink, "lang", source->lang);
    put_words(sink, "html", source->html, written);
    put_findings(sink, findings);
    sink_close(sink);
}

/* The texts about the report as a whole, where report.ini declares any. */
static void put_slots(struct sink *sink, const struct report_result *results) {
    static const struct finding_list none = {0};
    if (results->slot_count == 0)
        return;
    sink_open_list(sink, "slots");
    for (size_t i = 0; i < results->slot_count; i++) {
        const struct slot_result *slot = &results->slots[i];
        sink_open_object(sink, NULL);
        sink_put_text(sink, "name", slot->slot->name);
        sink_put_text(sink, "title", slot->title);
        sink_put_text(sink, "owner", slot->slot->owner);
        put_commentary(sink, slot->commentary,
                       results->slot_findings == NULL ? &none : &results->slot_findings[i]);
        sink_close(sink);
    }
    sink_close(sink);
}

void lasting_action(struct arena *arena, struct sink *sink, const struct action_result *result) {
    const struct action *action = result->now.row;
    const struct entry *entry = &action->entry;
    sink_open_object(sink, NULL);
    sink_put_text(sink, "id", entry->id);
    sink_put_text(sink, "indicator", entry->indicator);
    sink_put_text(sink, "unit", entry->unit == NULL ? "" : entry->unit->code);
    sink_put_text(sink, "text", action->text);
    sink_put_text(sink, "owner", action->owner);
    sink_put_text(sink, "opened", date_code(arena, entry->opened));
    sink_put_text(sink, "due", date_code(arena, action->due));
    sink_put_text(sink, "status", words_code(&action_status_words, action->status));
    sink_put_text(sink, "closed", date_code(arena, entry->closed));
    sink_put_text(sink, "known", period_code(arena, entry->known));
    sink_put_text(sink, "note", action->note);
    if (*action->priority != '\0')
        sink_put_text(sink, "priority", action->priority);
    sink_put_boolean(sink, "overdue", result->now.overdue);
    sink_put_text(sink, "state", words_code(&action_state_words, result->now.state));
    sink_close(sink);
}

/* Only of a data folder that has actions. */
static void put_actions(struct arena *arena, struct sink *sink, const struct action_list *actions) {
    if (!actions->is_kept)
        return;
    sink_open_list(sink, "actions");
    for (size_t i = 0; i < actions->count; i++)
        lasting_action(arena, sink, actions->items[i]);
    sink_close(sink);
}

static void put_risk(struct arena *arena, struct sink *sink, const struct risk_result *result) {
    const struct risk *risk = result->row;
    const struct entry *entry = &risk->entry;
    sink_open_object(sink, NULL);
    sink_put_text(sink, "id", entry->id);
    sink_put_text(sink, "indicator", entry->indicator);
    sink_put_text(sink, "unit", entry->unit == NULL ? "" : entry->unit->code);
    sink_put_text(sink, "risk", risk->text);
    sink_put_number(sink, "likelihood", risk->likelihood);
    sink_put_number(sink, "impact", risk->impact);
    sink_put_text(sink, "mitigation", risk->mitigation);
    sink_put_text(sink, "owner", risk->owner);
    sink_put_text(sink, "opened", date_code(arena, entry->opened));
    sink_put_text(sink, "closed", date_code(arena, entry->closed));
    sink_put_text(sink, "known", period_code(arena, entry->known));
    sink_put_text(sink, "note", risk->note);
    sink_put_number(sink, "score", risk_score(risk));
    sink_put_text(sink, "rating", words_code(&risk_rating_words, risk_rating(risk_score(risk))));
    put_double(sink, "score_before", result->before == NULL ? 0 : risk_score(result->before),
               result->before != NULL);
    sink_put_text(sink, "change", words_code(&risk_move_words, result->move));
    sink_close(sink);
}

/* Only of a data folder that has risks. */
static void put_risks(struct arena *arena, struct sink *sink, const struct risk_list *risks) {
    if (!risks->is_kept)
        return;
    sink_open_list(sink, "risks");
    for (size_t i = 0; i < risks->count; i++)
        put_risk(arena, sink, risks->items[i]);
    sink_close(sink);
}

static void put_indicator(struct arena *arena, struct sink *sink,
                          const struct indicator_result *result,
                          const struct finding_list *findings) {
    const struct indicator *source = result->indicator;
    sink_open_object(sink, NULL);
    sink_put_text(sink, "code", source->code);
    sink_put_text(sink, "number", source->number);
    sink_put_text(sink, "title", source->title);
    sink_put_text(sink, "short_title", source->short_title);
    sink_put_text(sink, "section", source->section);
    sink_put_text(sink, "better", words_code(&catalogue_better_words, source->better));
    sink_put_text(sink, "basis", words_code(&basis_words, source->basis));
    sink_put_text(sink, "period", period_code(arena, result->period));
    if (source->source_is_stated)
        sink_put_text(sink, "source", source->source);
    sink_put_text(sink, "current_label", source->current_label);
    sink_put_text(sink, "compare_label", source->compare_label);
    put_target(sink, &result->target);
    put_tolerance(sink, &result->target);
    put_named_targets(sink, result);
    put_status(sink, &result->status);
    put_figures(sink, result);
    put_benchmarks(sink, result);
    put_series(arena, sink, result);
    put_units(sink, result);
    put_unreconciled(sink, result);
    put_track(arena, sink, &result->track);
    put_outlook(sink, &result->outlook);
    put_escalation(sink, &result->escalation);
    put_trend(arena, sink, &result->trend);
    put_commentary(sink, result->commentary, findings);
    put_actions(arena, sink, &result->actions);
    sink_close(sink);
}

/* `name` NULL: in a list. */
static void put_unit(struct sink *sink, const char *name, const struct unit *unit, int period) {
    sink_open_object(sink, name);
    sink_put_text(sink, "code", unit->code);
    sink_put_text(sink, "name", unit_name(unit, period));
    sink_close(sink);
}

/* Above and below. */
static void put_levels(struct sink *sink, const struct report_result *results) {
    if (results->parent == NULL)
        sink_put_null(sink, "parent");
    else
        put_unit(sink, "parent", results->parent, results->period);
    sink_open_list(sink, "children");
    for (size_t i = 0; i < results->child_count; i++)
        put_unit(sink, NULL, results->children[i], results->period);
    sink_close(sink);
}

void lasting_report(struct arena *arena, const struct report_result *results, struct sink *sink) {
    sink_open_object(sink, NULL);
    sink_put_text(sink, "report", results->report);
    sink_put_text(sink, "title", results->title);
    sink_put_text(sink, "period", period_code(arena, results->period));
    sink_put_text(sink, "as_at", period_code(arena, results->as_at));
    sink_put_text(sink, "method", LASTING_METHOD);
    put_unit(sink, "unit", results->unit, results->period);
    put_levels(sink, results);
    put_summary(sink, &results->summary);
    put_only(sink, results);
    put_slots(sink, results);
    sink_open_list(sink, "indicators");
    static const struct finding_list none = {0};
    for (size_t i = 0; i < results->indicator_count; i++)
        put_indicator(arena, sink, &results->indicators[i],
                      results->findings == NULL ? &none : &results->findings[i]);
    sink_close(sink);
    put_risks(arena, sink, &results->risks);
    lasting_tables(sink, results);
    sink_close(sink);
}
