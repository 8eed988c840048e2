/* Compares two reports, indicator by indicator; then puts what differs in the order in which it is
 * told. */
#include "model/difference/difference.h"

#include "model/difference/difference_definition.h"
#include "model/difference/difference_figures.h"
#include "model/difference/difference_indicators.h"
#include "model/difference/difference_list.h"
#include "model/difference/difference_rectification.h"
#include "model/difference/difference_structure.h"
#include "model/difference/difference_target.h"
#include "model/figure_said.h"
#include "model/outcome.h"
#include "model/status.h"
#include "model/trend/trend.h"

/* `subject` is what a difference of no single indicator is about. */
static const struct {
    const char *name, *heading, *subject;
} KINDS[DIFFERENCE_KINDS] = {
    [DIFFERENCE_WORSE] = {"worse", "Status worse"},
    [DIFFERENCE_BETTER] = {"better", "Status better"},
    [DIFFERENCE_STATUS] = {"status", "Status changed otherwise"},
    [DIFFERENCE_RECTIFICATION] = {"rectification", "Rectification", "All indicators"},
    [DIFFERENCE_SIGNAL_BEGAN] = {"signal-began", "Signals that appeared"},
    [DIFFERENCE_SIGNAL_CHANGED] = {"signal-changed", "Signals that changed"},
    [DIFFERENCE_SIGNAL_ENDED] = {"signal-ended", "Signals that ended"},
    [DIFFERENCE_RESTATED] = {"restated", "Figures restated"},
    [DIFFERENCE_TARGET] = {"target", "Targets and tolerances"},
    [DIFFERENCE_DEFINITION] = {"definition", "Definitions", "All trends"},
    [DIFFERENCE_STRUCTURE] = {"structure", "Units", "Units"},
    [DIFFERENCE_NUMBER] = {"number", "Numbers that passed to another indicator"},
    [DIFFERENCE_NEW] = {"new", "Indicators new in this report"},
    [DIFFERENCE_GONE] = {"gone", "Indicators no longer in this report"},
};

const char *difference_heading(enum difference_kind kind) {
    return KINDS[kind].heading;
}

const char *difference_subject(const struct difference *difference) {
    return difference->indicator != NULL ? difference->indicator->short_title
                                         : KINDS[difference->kind].subject;
}

const char *difference_name(enum difference_kind kind) {
    return KINDS[kind].name;
}

static enum difference_kind status_kind(enum status before, enum status now) {
    int was = status_rank(before), is = status_rank(now);
    if (was < 0 || is < 0 || was == is)
        return DIFFERENCE_STATUS;
    return is > was ? DIFFERENCE_WORSE : DIFFERENCE_BETTER;
}

/* What the value was judged against; "" where there is nothing. */
static const char *against(struct arena *arena, const struct figure *figure,
                           const struct target_result *target) {
    const char *whole = figure_said(arena, figure, target->target.text);
    if (target->phased && target->due.value != NULL)
        return arena_printf(arena, " (target %s, of which %s due)", whole,
                            figure_said(arena, figure, target->due.text));
    if (target->target.value != NULL)
        return arena_printf(arena, " (target %s)", whole);
    if (*target->tolerance_text != '\0')
        return arena_printf(arena, " (tolerance %s)",
                            figure_said(arena, figure, target->tolerance_text));
    return "";
}

/* What the value is held against; NULL: nothing. */
static const struct number *yardstick(const struct target_result *target) {
    return target->phased ? target->due.value : target->target.value;
}

/* Within tolerance at 78% (target 80%) */
static struct difference_side status_side(struct arena *arena,
                                          const struct indicator_result *result) {
    const struct figure_result *headline = result->headline;
    const struct figure *figure = headline == NULL ? NULL : headline->figure;
    const char *value = headline == NULL || headline->current.printed == NULL
                            ? ""
                            : arena_printf(arena, " at %s",
                                           outcome_said_beside(arena, figure, &headline->current,
                                                               yardstick(&result->target)));
    return (struct difference_side){.code = words_code(&status_words, result->status.code),
                                    .text =
                                        arena_printf(arena, "%s%s%s", result->status.text, value,
                                                     against(arena, figure, &result->target)),
                                    .is_judged = true};
}

static void compare_statuses(struct comparing *comparing, const struct indicator_result *before,
                             const struct indicator_result *now) {
    if (before->status.code == now->status.code)
        return;
    difference_add_sides(
        comparing, (struct difference){.kind = status_kind(before->status.code, now->status.code),
                                       .indicator = now->indicator,
                                       .what = "Status",
                                       .before = status_side(comparing->arena, before),
                                       .after = status_side(comparing->arena, now)});
}

/* A signal among those that its words are of; the first of them says that nothing is judged. */
struct signal {
    const struct word_table *words;
    unsigned value;
    bool is_one;
};

static struct signal variation_of(const struct indicator_result *result) {
    enum trend_variation variation = trend_told_variation(&result->trend);
    return (struct signal){&trend_variation_words, variation,
                           variation != VARIATION_NONE && variation != VARIATION_COMMON};
}

static struct signal assurance_of(const struct indicator_result *result) {
    enum trend_assurance assurance = trend_told_assurance(&result->trend);
    return (struct signal){&trend_assurance_words, assurance, assurance != ASSURANCE_NONE};
}

static struct difference_side signal_side(struct signal signal) {
    const char *text = words_text(signal.words, signal.value);
    return (struct difference_side){.code = words_code(signal.words, signal.value),
                                    .text = trend_text_or_not_judged(text),
                                    .is_judged = *text != '\0'};
}

static void compare_signals(struct comparing *comparing, const struct indicator *indicator,
                            const char *what, struct signal before, struct signal now) {
    if ((!before.is_one && !now.is_one) || before.value == now.value)
        return;
    difference_add_sides(comparing,
                         (struct difference){.kind = !before.is_one ? DIFFERENCE_SIGNAL_BEGAN
                                                     : !now.is_one  ? DIFFERENCE_SIGNAL_ENDED
                                                                    : DIFFERENCE_SIGNAL_CHANGED,
                                             .indicator = indicator,
                                             .what = what,
                                             .before = signal_side(before),
                                             .after = signal_side(now)});
}

static void compare_indicator(struct comparing *comparing, const struct indicator_result *before,
                              const struct indicator_result *now) {
    compare_statuses(comparing, before, now);
    difference_rectification(comparing, before, now);
    compare_signals(comparing, now->indicator, "Trend", variation_of(before), variation_of(now));
    compare_signals(comparing, now->indicator, "Outlook for the target", assurance_of(before),
                    assurance_of(now));
    difference_figures(comparing, before, now);
    difference_target(comparing, before, now);
    difference_definition(comparing, before, now);
}

/* By kind; within a kind as they were found. */
static const struct difference *in_order(const struct comparing *comparing) {
    struct difference *items = arena_array(comparing->arena, comparing->count + 1, sizeof *items);
    size_t count = 0;
    for (int kind = 0; kind < DIFFERENCE_KINDS; kind++)
        for (size_t i = 0; i < comparing->count; i++)
            if ((int)comparing->found[i].kind == kind)
                items[count++] = comparing->found[i];
    return items;
}

struct differences difference_between(struct arena *arena, const struct report_result *before,
                                      const struct report_result *now) {
    struct comparing comparing = {.arena = arena, .before = before, .now = now};
    difference_rules(&comparing);
    difference_rectification_rule(&comparing);
    difference_structure(&comparing);
    for (size_t i = 0; i < now->assessed_count; i++) {
        const struct indicator_result *result = &now->indicators[i];
        const struct indicator_result *earlier = difference_find(before, result->indicator->code);
        if (earlier != NULL)
            compare_indicator(&comparing, earlier, result);
    }
    difference_indicators(&comparing);
    return (struct differences){
        .period = before->period, .items = in_order(&comparing), .count = comparing.count};
}
