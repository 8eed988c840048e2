/* Reads printed values. */
#include "publish/site/site_month.h"

#include "model/change.h"
#include "model/period.h"
#include "publish/site/site_breaks.h"
#include "publish/site/site_state.h"
#include "publish/site/site_views.h"

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

struct change site_month_change(const struct site *site, struct arena *arena,
                                const struct site_indicator *indicator) {
    const struct site_month *before = month_before(indicator);
    if (before == NULL)
        return (struct change){.text = "", .words = "", .since = PERIOD_NONE};
    int decimals = site_month_decimals(indicator->now.text);
    const char *currency =
        site->dataset == NULL ? "£" : site->dataset->catalogue.authority.currency;
    const struct figure figure = {
        .unit = site_month_unit(indicator->unit), .decimals = decimals, .currency = currency};
    struct outcome now = site_month_value(arena, &indicator->now, decimals),
                   then = site_month_value(arena, before, decimals);
    return change_between(arena, &figure, site_better_named(indicator->better), &now, &then,
                          before->period);
}
