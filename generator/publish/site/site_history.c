/* Follows each indicator through the months of a kind. */
#include "publish/site/site_history.h"

#include <string.h>

static bool is_listed(const struct site_history *histories, size_t count, const char *code) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(histories[i].code, code) == 0)
            return true;
    return false;
}

static struct site_history history_of(struct arena *arena, const struct site_kind *kind,
                                      const char *code) {
    struct site_history history = {.kind = kind, .code = code};
    history.months = arena_array(arena, kind->month_count, sizeof *history.months);
    history.reports = arena_array(arena, kind->month_count, sizeof *history.reports);
    for (size_t i = 0; i < kind->month_count; i++) {
        const struct site_indicator *month = site_report_find(kind->months[i], code);
        if (month == NULL)
            continue;
        history.months[history.count] = month;
        history.reports[history.count++] = kind->months[i];
    }
    history.current = history.reports[history.count - 1] == kind->months[kind->month_count - 1];
    return history;
}

struct site_history *site_histories(struct arena *arena, const struct site_kind *kind,
                                    size_t *count) {
    struct site_history *histories = NULL;
    *count = 0;
    for (size_t i = kind->month_count; i > 0; i--)
        for (size_t k = 0; k < kind->months[i - 1]->indicator_count; k++) {
            const char *code = kind->months[i - 1]->indicators[k].code;
            if (is_listed(histories, *count, code))
                continue;
            histories = arena_more(arena, histories, *count, sizeof *histories);
            histories[(*count)++] = history_of(arena, kind, code);
        }
    return histories;
}

static const struct site_month *in_series(const struct site_indicator *indicator, int period) {
    for (size_t i = 0; i < indicator->series_count; i++)
        if (indicator->series[i].period == period)
            return &indicator->series[i];
    return NULL;
}

const char *site_history_restated(const struct site_history *history, size_t month) {
    const struct site_indicator *own = history->months[month];
    for (size_t i = history->count; i > month + 1; i--) {
        const struct site_month *later = in_series(history->months[i - 1], own->period);
        if (later != NULL)
            return strcmp(later->text, own->now.text) == 0 ? NULL : later->text;
    }
    return NULL;
}

bool site_history_stands(const struct site_history *history, size_t month) {
    int period = history->months[month]->period;
    bool has_value = history->months[month]->now.has_value;
    for (size_t i = 0; i < history->count; i++) {
        const struct site_indicator *other = history->months[i];
        if (i == month || other->period != period)
            continue;
        bool goes_before = i < month ? other->now.has_value : other->now.has_value && !has_value;
        if (goes_before || (i > month && !has_value))
            return false;
    }
    return true;
}
