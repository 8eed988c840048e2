/* Makes results from what published reports say, for a chart of all their months. */
#include "publish/site/site_chart.h"

#include "publish/site/site_breaks.h"
#include "publish/site/site_month.h"
#include "publish/site/site_targets.h"
#include "publish/site/site_views.h"
#include "report/view/view_months.h"

#include <string.h>

static enum basis basis_named(const char *code) {
    int basis = words_read(&basis_words, code);
    return basis < 0 ? BASIS_MONTH : (enum basis)basis;
}

static void take_month(struct arena *arena, struct series_point *point,
                       const struct site_month *month, int decimals) {
    point->value = site_month_value(arena, month, decimals);
    point->target = site_month_number(arena, month->has_target, month->target);
}

static void take_own_month(struct arena *arena, struct series_point *point,
                           const struct site_indicator *own, int decimals) {
    take_month(arena, point, &own->now, decimals);
    point->tolerance_low = site_month_number(arena, own->has_low, own->low);
    point->tolerance_high = site_month_number(arena, own->has_high, own->high);
}

/* The place of a period among `count` that begin with `from`; `count`: it is none of them. */
static size_t place_of(struct rhythm rhythm, int from, size_t count, int period) {
    int months = rhythm_months(rhythm);
    if (period < from || (period - from) % months != 0)
        return count;
    size_t place = (size_t)((period - from) / months);
    return place < count ? place : count;
}

/* That of one period among many would be a sliver in the chart; the table beside it has it. */
static void leave_lone_tolerance_out(struct series_point *series, size_t count) {
    size_t found = 0, last = 0;
    for (size_t i = 0; i < count; i++)
        if (series[i].tolerance_low != NULL || series[i].tolerance_high != NULL) {
            last = i;
            found++;
        }
    if (found == 1 && count > 1)
        series[last].tolerance_low = series[last].tolerance_high = NULL;
}

/* Every period from the first to the last: what its own report says, and of those before the first
 * report what that one says of them. */
static void take_series(struct arena *arena, const struct site_history *history,
                        struct indicator_result *result, int decimals) {
    const struct site_indicator *first = history->months[0],
                                *last = history->months[history->count - 1];
    int from = first->series_count > 0 ? first->series[0].period : first->period;
    from = from < first->period ? from : first->period;
    struct rhythm rhythm = result->indicator->rhythm;
    int months = rhythm_months(rhythm);
    size_t count = last->period >= from ? (size_t)((last->period - from) / months) + 1 : 1;
    struct series_point *series = arena_array(arena, count, sizeof *series);
    for (size_t i = 0; i < count; i++)
        series[i] = (struct series_point){
            .period = from + (int)i * months,
            .value = {.text = marker_text(MARKER_X), .reason = "not published"}};
    for (size_t i = 0; i < first->series_count; i++) {
        size_t place = place_of(rhythm, from, count, first->series[i].period);
        if (place < count)
            take_month(arena, &series[place], &first->series[i], decimals);
    }
    for (size_t i = 0; i < history->count; i++) {
        size_t place = place_of(rhythm, from, count, history->months[i]->period);
        if (place < count && site_history_stands(history, i))
            take_own_month(arena, &series[place], history->months[i], decimals);
    }
    leave_lone_tolerance_out(series, count);
    result->series = series;
    result->series_count = count;
}

static struct figure *figure_of(struct arena *arena, const struct site_history *history) {
    const struct site_indicator *last = history->months[history->count - 1];
    struct figure *figure = arena_alloc(arena, sizeof *figure);
    *figure = (struct figure){.label = last->title,
                              .unit = site_month_unit(last->unit),
                              .per_text = "",
                              .per = site_month_number(arena, last->has_per, last->per),
                              .headline = true};
    for (size_t i = 0; i < history->count; i++) {
        int decimals = site_month_decimals(history->months[i]->now.text);
        figure->decimals = decimals > figure->decimals ? decimals : figure->decimals;
    }
    return figure;
}

static struct amount amount_of(struct arena *arena, bool has, double value, const char *text) {
    return (struct amount){site_month_number(arena, has, value), text};
}

static struct target_result target_of(struct arena *arena, const struct site_indicator *last) {
    bool phased = *last->due_text != '\0';
    struct amount due = amount_of(arena, last->now.has_target, last->now.target,
                                  phased ? last->due_text : last->target_text);
    struct amount none = {NULL, ""};
    return (struct target_result){.target = {due.value, last->target_text},
                                  .low = amount_of(arena, last->has_low, last->low, ""),
                                  .high = amount_of(arena, last->has_high, last->high, ""),
                                  .tolerance_text = last->tolerance_text,
                                  .year = last->target_year,
                                  .phased = phased,
                                  .due = phased ? due : none,
                                  .due_low = none,
                                  .due_high = none};
}

const struct report_result *site_chart_results(const struct site *site, struct arena *arena,
                                               const struct site_history *history, int *from) {
    const struct site_indicator *last = history->months[history->count - 1];
    struct report_result *results = arena_alloc(arena, sizeof *results);
    struct indicator_result *result = arena_alloc(arena, sizeof *result);
    struct indicator *indicator = arena_alloc(arena, sizeof *indicator);
    struct figure_result *headline = arena_alloc(arena, sizeof *headline);
    *indicator = (struct indicator){.code = last->code,
                                    .number = last->number,
                                    .title = last->title,
                                    .short_title = last->short_title,
                                    .section = "",
                                    .current_label = "",
                                    .compare_label = "",
                                    .owner = "",
                                    .definition = ""};
    indicator->better = site_better_named(last->better);
    indicator->basis = basis_named(last->basis);
    indicator->rhythm =
        site_rhythm(site, history->code, history->reports[history->count - 1]->period);
    headline->figure = figure_of(arena, history);
    *result = (struct indicator_result){.indicator = indicator,
                                        .whose = "",
                                        .period = last->period,
                                        .headline = headline,
                                        .current_label = "",
                                        .compare_label = "",
                                        .year_ago_label = "",
                                        .figures = headline,
                                        .figure_count = 1,
                                        .trend = {.method = TREND_NONE, .sentence = ""}};
    result->target = target_of(arena, last);
    take_series(arena, history, result, headline->figure->decimals);
    site_targets_follow(arena, history, result);
    result->breaks = site_history_breaks(arena, history, &result->break_count);
    results->indicators = result;
    results->indicator_count = 1;
    if (from != NULL)
        *from = view_chart_from(result);
    return results;
}
