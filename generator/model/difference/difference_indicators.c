/* Finds indicators that came, went, or passed their number on. */
#include "model/difference/difference_indicators.h"

#include <string.h>

/* Whether a month is one of those from the earlier report's to the later one's, when something that
 * both show may have begun. */
static bool is_between(const struct comparing *comparing, int period) {
    return comparing->before->period < period && period <= comparing->now->period;
}

/* The indicator of a report with a number; NULL: none, or the number is blank. */
static const struct indicator_result *by_number(const struct report_result *report,
                                                const char *number) {
    for (size_t i = 0; *number != '\0' && i < report->assessed_count; i++)
        if (strcmp(report->indicators[i].indicator->number, number) == 0)
            return &report->indicators[i];
    return NULL;
}

const struct indicator_result *difference_number_before(const struct comparing *comparing,
                                                        const struct indicator_result *now) {
    const char *number = now->indicator->number;
    const struct indicator_result *was = by_number(comparing->before, number);
    if (was == NULL || strcmp(was->indicator->code, now->indicator->code) == 0)
        return NULL;
    const struct indicator_result *is = difference_find(comparing->now, was->indicator->code);
    const struct indicator_result *own = difference_find(comparing->before, now->indicator->code);
    bool keeps = is != NULL && strcmp(is->indicator->number, number) == 0;
    bool had = own != NULL && strcmp(own->indicator->number, number) == 0;
    return keeps || had ? NULL : was;
}

/* Number 12 was “…” until March 2020; from April 2020 it is “…”. */
static void add_passed_on(struct comparing *comparing, const struct indicator_result *before,
                          const struct indicator_result *now) {
    struct arena *arena = comparing->arena;
    const struct indicator *old = before->indicator, *new = now->indicator;
    int from = is_between(comparing, new->from) ? new->from : PERIOD_NONE;
    int until = is_between(comparing, old->to + 1) ? old->to : PERIOD_NONE;
    const char *was = until != PERIOD_NONE
                          ? arena_printf(arena, "until %s", period_text(arena, until))
                          : arena_printf(arena, "in the report for %s",
                                         period_text(arena, comparing->before->period));
    const char *is = from != PERIOD_NONE ? arena_printf(arena, "from %s", period_text(arena, from))
                                         : arena_printf(arena, "in the report for %s",
                                                        period_text(arena, comparing->now->period));
    bool gone = difference_find(comparing->now, old->code) == NULL;
    difference_add(comparing, &(struct difference){
                                  .kind = DIFFERENCE_NUMBER,
                                  .indicator = new,
                                  .what = "Number",
                                  .before = {"", "", false},
                                  .after = {"", "", false},
                                  .sentence = arena_printf(
                                      arena, "Number %s was “%s” %s; %s it is “%s”%s", new->number,
                                      old->short_title, was, is, new->short_title,
                                      gone ? arena_printf(arena, "; “%s” is no longer reported",
                                                          old->short_title)
                                           : "")});
}

static void add_arrival(struct comparing *comparing, enum difference_kind kind,
                        const struct indicator *indicator, const char *sentence) {
    difference_add(comparing, &(struct difference){.kind = kind,
                                                   .indicator = indicator,
                                                   .what = "Indicator",
                                                   .before = {"", "", false},
                                                   .after = {"", "", false},
                                                   .sentence = sentence});
}

static void add_new(struct comparing *comparing, const struct indicator *indicator) {
    add_arrival(comparing, DIFFERENCE_NEW, indicator,
                is_between(comparing, indicator->from)
                    ? arena_printf(comparing->arena, "New in this report from %s",
                                   period_text(comparing->arena, indicator->from))
                    : "New in this report");
}

static void add_gone(struct comparing *comparing, const struct indicator *indicator) {
    add_arrival(comparing, DIFFERENCE_GONE, indicator,
                is_between(comparing, indicator->to + 1)
                    ? arena_printf(comparing->arena,
                                   "No longer in this report; the last was that for %s",
                                   period_text(comparing->arena, indicator->to))
                    : "No longer in this report");
}

/* Whether another indicator has its number now. */
static bool was_succeeded(const struct comparing *comparing,
                          const struct indicator_result *before) {
    const struct indicator_result *heir = by_number(comparing->now, before->indicator->number);
    return heir != NULL && difference_number_before(comparing, heir) == before;
}

void difference_indicators(struct comparing *comparing) {
    const struct report_result *before = comparing->before, *now = comparing->now;
    for (size_t i = 0; i < now->assessed_count; i++) {
        const struct indicator_result *result = &now->indicators[i];
        const struct indicator_result *old = difference_number_before(comparing, result);
        if (old != NULL)
            add_passed_on(comparing, old, result);
        else if (difference_find(before, result->indicator->code) == NULL)
            add_new(comparing, result->indicator);
    }
    for (size_t i = 0; i < before->assessed_count; i++) {
        const struct indicator_result *result = &before->indicators[i];
        if (difference_find(now, result->indicator->code) == NULL &&
            !was_succeeded(comparing, result))
            add_gone(comparing, result->indicator);
    }
}
