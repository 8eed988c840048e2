/* Reads printed values. */
#include "publish/site/site_month.h"

#include "model/change.h"
#include "model/figure_said.h"
#include "model/outcome.h"
#include "model/period.h"
#include "publish/site/site_breaks.h"
#include "publish/site/site_state.h"
#include "publish/site/site_views.h"
#include "report/value/value.h"

#include <string.h>

const struct number *site_month_number(struct arena *arena, bool has, double value) {
    return has ? number_from_double(arena, value) : NULL;
}

int site_month_decimals(const char *text) {
    const char *point = strchr(text, '.');
    return point == NULL ? 0 : (int)strspn(point + 1, "0123456789");
}

struct outcome site_month_value(struct arena *arena, const struct site_month *month, int decimals) {
    enum marker marker;
    struct outcome value = {.text = month->text};
    value.exact = site_month_number(arena, month->has_value, month->value);
    if (value.exact != NULL)
        value.printed = number_round(arena, value.exact, decimals);
    else if (!marker_read(month->text, &marker))
        value.unjudged = month->text; /* counts, in its place */
    return value;
}

enum figure_unit site_month_unit(const char *code) {
    int unit = words_read(&catalogue_figure_unit_words, code);
    return unit < 0 ? UNIT_NUMBER : (enum figure_unit)unit;
}

static const struct site_month *month_before(const struct site_indicator *indicator) {
    const struct site_month *before = NULL;
    for (size_t i = 0; i < indicator->series_count; i++)
        if (indicator->series[i].period < indicator->period)
            before = &indicator->series[i];
    return before;
}

/* The headline, so far as a report says what it is; printed as its latest value is. */
static struct figure figure_of(const struct site *site, struct arena *arena,
                               const struct site_indicator *indicator) {
    return (struct figure){
        .unit = site_month_unit(indicator->unit),
        .per = site_month_number(arena, indicator->has_per, indicator->per),
        .decimals = site_month_decimals(indicator->now.text),
        .currency = site->dataset == NULL ? "£" : site->dataset->catalogue.authority.currency};
}

void site_month_put_said(const struct site *site, struct arena *arena, struct value_object *view,
                         const struct site_indicator *indicator) {
    const struct figure figure = figure_of(site, arena, indicator);
    const struct outcome now = site_month_value(arena, &indicator->now, figure.decimals);
    const struct number *target =
        site_month_number(arena, indicator->now.has_target, indicator->now.target);
    value_put_text(view, "said", outcome_said_beside(arena, &figure, &now, target));
    value_put_text(view, "target_said", figure_said(arena, &figure, indicator->target_text));
    value_put_text(view, "due_said", figure_said(arena, &figure, indicator->due_text));
}

struct change site_month_change(const struct site *site, struct arena *arena,
                                const struct site_indicator *indicator) {
    const struct site_month *before = month_before(indicator);
    if (before == NULL)
        return (struct change){.text = "", .words = "", .since = PERIOD_NONE};
    const struct figure figure = figure_of(site, arena, indicator);
    struct outcome now = site_month_value(arena, &indicator->now, figure.decimals),
                   then = site_month_value(arena, before, figure.decimals);
    return change_between(arena, &figure, site_better_named(indicator->better), &now, &then,
                          before->period);
}
