/* Finds the figures that a template names for a chart. */
#include "report/chart/chart_figures.h"

#include "base/trim.h"
#include "model/figure_text.h"
#include "model/ledger/figure.h"

#include <stdlib.h>
#include <string.h>

const char *const chart_attributes[CHART_ATTRIBUTES] = {
    [CHART_FIGURES] = "data-figures", [CHART_WHOLE] = "data-whole", [CHART_MONTHS] = "data-months",
    [CHART_LEVEL] = "data-level",     [CHART_UP] = "data-up",       [CHART_DOWN] = "data-down",
    [CHART_STEPS] = "data-steps",
};

/* ---- finding ---- */

static bool find_label(const struct indicator_result *indicator, const char *name,
                       struct chart_figure *found) {
    for (size_t i = 0; i < indicator->figure_count; i++)
        if (strcmp(indicator->figures[i].figure->label, name) == 0) {
            *found = (struct chart_figure){.of = indicator,
                                           .figure = indicator->figures[i].figure,
                                           .label = indicator->figures[i].figure->label};
            return true;
        }
    return false;
}

static bool find_code(const struct report_result *report, const char *name,
                      struct chart_figure *found) {
    for (size_t i = 0; i < report->indicator_count; i++) {
        const struct indicator_result *indicator = &report->indicators[i];
        if (indicator->headline == NULL || strcmp(indicator->indicator->code, name) != 0)
            continue;
        *found = (struct chart_figure){.of = indicator,
                                       .figure = indicator->headline->figure,
                                       .label = indicator->indicator->short_title};
        return true;
    }
    return false;
}

static void refuse_unknown(struct arena *arena, const struct chart_request *request,
                           enum chart_attribute attribute, const char *name) {
    struct spelling unknown = spelling_of(name);
    const struct indicator_result *indicator = request->indicator;
    const char *labels = "";
    for (size_t i = 0; i < indicator->figure_count; i++) {
        const char *label = indicator->figures[i].figure->label;
        labels = arena_printf(arena, "%s%s%s", labels, i == 0 ? "" : ", ", label);
        spelling_offer(&unknown, label);
    }
    for (size_t i = 0; i < request->report->indicator_count; i++)
        spelling_offer(&unknown, request->report->indicators[i].indicator->code);
    diagnose(request->diagnostics, SEVERITY_ERROR, request->place,
             "%s: “%s”%s is no figure of %s and no indicator of this report: expected some of %s, "
             "with | between them",
             chart_attributes[attribute], name, spelling_answer(arena, &unknown),
             indicator->indicator->code, labels);
}

/* ---- what goes together ---- */

static const char *objection(const struct chart_figure *figure, const struct chart_figure *first) {
    if (figure->figure->denominator.count > 0 || figure->figure->unit == UNIT_PERCENT)
        return "is a share, which does not add up: expected a figure without a denominator";
    if (figure->figure->unit != first->figure->unit)
        return "has another unit than the first figure: they do not add up";
    if (figure->of->indicator->rhythm.frequency != first->of->indicator->rhythm.frequency)
        return "comes less or more often than the first figure";
    return NULL;
}

static bool suits(const struct chart_request *request, enum chart_attribute attribute,
                  const struct chart_figure *figure, const struct chart_figure *first) {
    const char *words = objection(figure, first);
    if (words != NULL)
        diagnose(request->diagnostics, SEVERITY_ERROR, request->place, "%s: “%s” %s",
                 chart_attributes[attribute], figure->label, words);
    return words == NULL;
}

static bool add_figure(struct arena *arena, const struct chart_request *request,
                       enum chart_attribute attribute, struct chart_figures *figures,
                       const char *name) {
    struct chart_figure found;
    if (!find_label(request->indicator, name, &found) &&
        !find_code(request->report, name, &found)) {
        refuse_unknown(arena, request, attribute, name);
        return false;
    }
    figures->items = arena_more(arena, figures->items, figures->count, sizeof *figures->items);
    figures->items[figures->count++] = found;
    return suits(request, attribute, &found, &figures->items[0]);
}

bool chart_figures_read(struct arena *arena, const struct chart_request *request,
                        enum chart_attribute attribute, struct chart_figures *figures) {
    const char *text = request->attributes[attribute];
    bool right = true;
    *figures = (struct chart_figures){0};
    while (text != NULL) {
        const char *bar = strchr(text, '|'), *name = text;
        size_t length = bar == NULL ? strlen(text) : (size_t)(bar - text);
        trim_blanks(&name, &length);
        right &= add_figure(arena, request, attribute, figures, arena_strndup(arena, name, length));
        text = bar == NULL ? NULL : bar + 1;
    }
    return right;
}

/* ---- periods ---- */

enum { MOST_PERIODS = 120, PERIODS_BY_DEFAULT = 25 };

size_t chart_periods_shown(const struct chart_request *request) {
    size_t shown = request->indicator->series_count;
    return shown == 0 ? PERIODS_BY_DEFAULT : shown < MOST_PERIODS ? shown : MOST_PERIODS;
}

bool chart_periods_read(const struct chart_request *request, size_t usual,
                        struct chart_periods *periods) {
    const char *text = request->attributes[CHART_MONTHS];
    struct rhythm rhythm = request->indicator->indicator->rhythm;
    size_t count = usual;
    if (text != NULL) {
        char *end;
        unsigned long said = strtoul(text, &end, 10);
        if (*text < '0' || *text > '9' || *end != '\0' || said < 1 || said > MOST_PERIODS) {
            diagnose(request->diagnostics, SEVERITY_ERROR, request->place,
                     "data-months=\"%s\" is no number of months: expected 1 to %d", text,
                     MOST_PERIODS);
            return false;
        }
        count = said;
    }
    *periods = (struct chart_periods){
        rhythm, request->indicator->period - ((int)count - 1) * rhythm_months(rhythm), count};
    return true;
}

int chart_period_at(const struct chart_periods *periods, size_t index) {
    return periods->first + (int)index * rhythm_months(periods->rhythm);
}

/* ---- values ---- */

static struct quantity value_at(struct ledger *ledger, const struct chart_figure *figure,
                                int period) {
    if (ledger == NULL)
        return (struct quantity){.marker = MARKER_X};
    return figure_current(ledger, figure->of->indicator, figure->figure, period).value;
}

void chart_figures_ask(struct arena *arena, const struct chart_request *request,
                       struct chart_figures *figures, const struct chart_periods *periods) {
    const struct report_result *report = request->report;
    struct ledger *ledger =
        report->facts == NULL
            ? NULL
            : ledger_new(arena, report->catalogue, report->facts, report->unit, report->as_at);
    for (size_t i = 0; i < figures->count; i++) {
        struct quantity *values = arena_array(arena, periods->count, sizeof *values);
        for (size_t p = 0; p < periods->count; p++)
            values[p] = value_at(ledger, &figures->items[i], chart_period_at(periods, p));
        figures->items[i].values = values;
    }
}

/* ---- texts ---- */

const char *chart_number_text(struct arena *arena, const struct chart_figure *figure,
                              const struct number *number) {
    return figure_text(arena, figure->figure, number);
}

const char *chart_value_text(struct arena *arena, const struct chart_figure *figure,
                             const struct quantity *value) {
    return value->marker != MARKER_NO ? marker_text(value->marker)
                                      : chart_number_text(arena, figure, value->number);
}

const char *chart_signed_text(struct arena *arena, const struct chart_figure *figure,
                              const struct number *number) {
    const struct number *printed = number_round(arena, number, figure->figure->decimals);
    return arena_printf(arena, "%s%s", number_sign(printed) > 0 ? "+" : "",
                        chart_number_text(arena, figure, number));
}
