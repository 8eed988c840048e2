/* Holds directions against the figures. */
#include "report/claims/direction_claims.h"

#include "model/change.h"
#include "model/figure_text.h"
#include "model/status.h"
#include "report/claims/direction_reference.h"
#include "report/claims/direction_run.h"
#include "report/claims/direction_said.h"
#include "report/claims/direction_step.h"

#include <string.h>

/* A direction, and what it is of. */
struct holding {
    struct claim_check *check;
    struct direction_said said;
    struct references references;
    struct view_of_step view;
    size_t run;
};

/* What speaks of a part of the whole, or of nothing that can be looked up. */
static const char of_parts[] = "areas teams wards localities some districts groups cohort cohorts "
                               "boys girls males females majority minority";

static const char amends[] =
    "despite given due owing following result expected see cause causes caused "
    "reason reasons risk impact effect led leading drive driving support focus "
    "without avoid prevent";

static const struct number *printed_of(const struct holding *holding) {
    return holding->check->result->headline->current.printed;
}

static struct direction_step step_from(const struct holding *holding, const struct number *exact,
                                       const struct number *printed) {
    const struct outcome *now = &holding->check->result->headline->current;
    return (struct direction_step){now->exact, now->printed, exact, printed};
}

static bool names_unit(const struct claim_check *check, size_t clause) {
    const struct unit_family *below = check->result->below;
    for (size_t i = 0; below != NULL && i < below->count; i++) {
        struct said_words name =
            said_words_of(check->arena, unit_name(below->members[i].unit, check->result->period));
        for (size_t at = 0; name.count > 0 && at < check->words.count; at++) {
            size_t same = 0;
            while (same < name.count &&
                   said_word_is(&check->words, at + same, name.items[same].text))
                same++;
            if (same == name.count && check->words.items[at].clause == clause)
                return true;
        }
    }
    return false;
}

static bool is_of_parts(const struct claim_check *check, size_t word) {
    size_t clause = check->words.items[word].clause;
    for (size_t at = 0; at < check->words.count; at++)
        if (check->words.items[at].clause == clause &&
            said_word_is_among(&check->words, at, of_parts))
            return true;
    return names_unit(check, clause);
}

/* What the words before the direction are about: those of its clause or, where these name nothing,
 * of the clauses before. */
static enum subject_match subject_before(const struct claim_check *check, size_t at) {
    size_t start = claim_clause_start(check, at), end = at;
    for (;;) {
        enum subject_match match =
            subject_match(&check->subject, &check->words, &check->periods, start, end);
        if (match != SUBJECT_NONE || start == 0)
            return match == SUBJECT_NONE ? SUBJECT_LOOSE : match;
        end = start;
        start = claim_clause_start(check, start - 1);
    }
}

/* "an increase on last month", "a reduction in re-referrals": the figure's own, and no other's. */
static enum subject_match subject_of_noun(const struct holding *holding) {
    const struct claim_check *check = holding->check;
    const struct direction_said *said = &holding->said;
    size_t next = said->last + 1;
    for (size_t at = claim_clause_start(check, said->first); at < said->first; at++)
        if (said_word_is_among(&check->words, at, amends))
            return SUBJECT_OTHER;
    if (said_word_is_among(&check->words, next, "in to")) {
        size_t end = next + 1;
        while (
            end < check->words.count && check->words.items[end].kind == SAID_WORD &&
            !said_word_is_among(&check->words, end, "on from since compared over this and which") &&
            said_period_at(&check->periods, end) == NULL)
            end++;
        enum subject_match match =
            subject_match(&check->subject, &check->words, &check->periods, next + 1, end);
        return said_word_is(&check->words, next, "to") ? SUBJECT_OTHER : match;
    }
    if (said->first > 1 && said_word_is(&check->words, said->first - 1, "of") &&
        said_word_is_among(&check->words, said->first - 2, "month months quarter quarters"))
        return subject_before(check, said->first);
    bool held = said_word_is_among(&check->words, next, "on from since compared over of against");
    return held ? subject_before(check, said->first) : SUBJECT_OTHER;
}

static enum subject_match subject_of_form(const struct holding *holding) {
    const struct claim_check *check = holding->check;
    const struct direction_said *said = &holding->said;
    switch (said->form) {
    case FORM_NOUN:
        return subject_of_noun(holding);
    case FORM_AMOUNT: /* of a share it is the number that is more or less */
        if (holding->view.is_share)
            return SUBJECT_PARTS;
        return subject_match(&check->subject, &check->words, &check->periods, said->first + 1,
                             said->last);
    default:
        return subject_before(check, said->first);
    }
}

static bool is_about(struct holding *holding) {
    const struct claim_check *check = holding->check;
    size_t first = holding->said.first;
    if (claim_is_plan(check, first) || check->names_others || is_of_parts(check, first))
        return false;
    enum subject_match match = subject_of_form(holding);
    bool literal = said_word_is_among(&check->words, first, "longer shorter");
    holding->view.loose = match == SUBJECT_LOOSE && !literal;
    return match == SUBJECT_LOOSE || match == SUBJECT_ITSELF;
}

static const char *words_of(const struct holding *holding) {
    const struct claim_check *check = holding->check;
    size_t first = holding->said.first;
    size_t last = holding->references.last;
    last = last < holding->said.last ? holding->said.last : last;
    while (last > holding->said.last && check->words.items[last].kind == SAID_MARK &&
           !said_word_is(&check->words, last, "%"))
        last--;
    if (holding->said.negated)
        first =
            first > 2 && check->words.items[first - 2].clause == check->words.items[first].clause
                ? first - 2
                : first;
    return said_span(check->arena, &check->words, first, last);
}

static void contradict(struct holding *holding, const char *right) {
    struct claim_check *check = holding->check;
    claim_add(check, FINDING_DIRECTION_CONTRADICTED, holding->said.first, holding->said.last,
              arena_printf(check->arena, "says “%s”, %s", words_of(holding), right));
}

static bool bears_out(const struct holding *holding, const struct direction_step *step) {
    return holding->said.negated ? direction_step_fails(&holding->view, holding->said.sense, step)
                                 : direction_step_holds(&holding->view, holding->said.sense, step);
}

static const char *text_of(const struct holding *holding, const struct number *number) {
    const struct figure *figure = holding->check->result->headline->figure;
    int decimals = number_exact_decimals(holding->check->arena, number, 6);
    return figure_text_to(holding->check->arena, figure, number,
                          decimals > figure->decimals ? decimals : figure->decimals);
}

static const char *month_words(const struct holding *holding, int period) {
    const struct claim_check *check = holding->check;
    return rhythm_plain_text(check->arena, check->result->indicator->rhythm, period);
}

/* What the figure of a period is, in the chart or beside it; false: it has none. */
static bool step_from_period(const struct holding *holding, int period,
                             struct direction_step *step) {
    const struct claim_check *check = holding->check;
    const struct series_point *point = claim_point(check, period);
    if (point == NULL || point->value.exact == NULL)
        return false;
    *step = step_from(holding, point->value.exact, point->value.printed);
    return true;
}

/* By how much the figure is said to have changed: “fell by 37 days”, “an increase of two points”;
 * NULL: it is not said. */
static const struct said_number *amount_of(const struct holding *holding) {
    const struct claim_check *check = holding->check;
    size_t next = holding->said.last + 1;
    next += said_word_is_among(&check->words, next, "by of");
    for (size_t i = 0; i < check->numbers.count; i++) {
        const struct said_number *number = &check->numbers.items[i];
        bool points = holding->view.is_share && number->kind == NUMBER_POINTS;
        bool plain = !holding->view.is_share &&
                     (number->kind == NUMBER_PLAIN || number->kind == NUMBER_DAYS);
        if (number->first == next && (points || plain))
            return number;
    }
    return NULL;
}

/* Whether the headline differs by the amount from its own figure of that role. */
static bool is_apart_by(const struct claim_check *check, const struct said_number *amount,
                        enum shown_role role) {
    for (size_t i = 0; i < check->shown.count; i++) {
        const struct shown_figure *figure = &check->shown.items[i];
        if (figure->role == SHOWN_DIFFERENCE && figure->from == role && figure->label[0] == '\0' &&
            shown_figure_fits(check->arena, figure, amount))
            return true;
    }
    return false;
}

/* Where nothing is said of what it is from: the period before, the column beside, a year ago;
 * of these those that are apart by what the sentence says, if any is. */
static bool any_bears_out(const struct holding *holding) {
    static const enum shown_role roles[] = {SHOWN_PREVIOUS, SHOWN_COMPARE, SHOWN_YEAR_AGO};
    const struct indicator_result *result = holding->check->result;
    const struct outcome *const before[] = {&result->previous, &result->headline->compare,
                                            &result->headline->year_ago};
    enum { BEFORE = sizeof before / sizeof *before };
    const struct said_number *amount = amount_of(holding);
    bool apart[BEFORE] = {false}, any_apart = false;
    for (size_t i = 0; amount != NULL && i < BEFORE; i++)
        any_apart |= apart[i] = is_apart_by(holding->check, amount, roles[i]);
    size_t known = 0;
    for (size_t i = 0; i < BEFORE; i++) {
        if (before[i]->exact == NULL || (any_apart && !apart[i]))
            continue;
        struct direction_step step = step_from(holding, before[i]->exact, before[i]->printed);
        known++;
        if (bears_out(holding, &step))
            return true;
    }
    return known == 0;
}

static int previous_period(const struct claim_check *check) {
    return check->result->period - rhythm_months(check->result->indicator->rhythm);
}

static void hold_against_period(struct holding *holding, int period) {
    struct direction_step step;
    if (!step_from_period(holding, period, &step) || bears_out(holding, &step))
        return;
    struct arena *arena = holding->check->arena;
    contradict(holding, arena_printf(arena, "the figure went from %s in %s to %s",
                                     text_of(holding, step.from_printed),
                                     month_words(holding, period), text_of(holding, step.printed)));
}

static const struct target_result *target_of(const struct holding *holding) {
    return &holding->check->result->target;
}

static const struct amount *due(const struct target_result *target) {
    return target->due.value != NULL ? &target->due : &target->target;
}

/* Whether a period's value met the target that was in force. */
static bool point_bears_out(const struct holding *holding, const struct series_point *point) {
    if (point->value.exact == NULL || point->target == NULL)
        return true;
    struct direction_step step = {point->value.exact, point->value.printed, point->target,
                                  point->target};
    return bears_out(holding, &step);
}

/* The first of the periods to now that does not bear out what is said of the target. */
static const struct series_point *broken_since(const struct holding *holding, int first) {
    const struct indicator_result *result = holding->check->result;
    for (size_t i = 0; i < result->series_count; i++)
        if (result->series[i].period >= first && result->series[i].period < result->period &&
            !point_bears_out(holding, &result->series[i]))
            return &result->series[i];
    return NULL;
}

static int since_of(const struct holding *holding) {
    for (size_t i = 0; i < holding->references.count; i++)
        if (holding->references.items[i].is_floor)
            return holding->references.items[i].period;
    int each = rhythm_months(holding->check->result->indicator->rhythm);
    return holding->check->result->period - ((int)holding->run - 1) * each;
}

static void hold_against_target(struct holding *holding) {
    const struct amount *target = due(target_of(holding));
    if (target->value == NULL)
        return;
    struct arena *arena = holding->check->arena;
    struct direction_step step = step_from(holding, target->value, target->value);
    if (!bears_out(holding, &step)) {
        contradict(holding, arena_printf(arena, "the figure is %s and the target %s",
                                         text_of(holding, step.printed), target->text));
        return;
    }
    const struct series_point *broken = broken_since(holding, since_of(holding));
    if (broken != NULL)
        contradict(holding, arena_printf(arena, "in %s it was %s",
                                         month_words(holding, broken->period), broken->value.text));
}

static void hold_against_benchmark(struct holding *holding,
                                   const struct benchmark_result *benchmark) {
    if (benchmark->amount.value == NULL)
        return;
    struct direction_step step =
        step_from(holding, benchmark->amount.value, benchmark->amount.value);
    if (!bears_out(holding, &step))
        contradict(holding, arena_printf(holding->check->arena, "the figure is %s; %s: %s",
                                         text_of(holding, step.printed),
                                         benchmark->benchmark->comparator, benchmark->amount.text));
}

static void hold_against_compare(struct holding *holding) {
    const struct outcome *compare = &holding->check->result->headline->compare;
    if (compare->exact == NULL)
        return;
    struct direction_step step = step_from(holding, compare->exact, compare->printed);
    if (!bears_out(holding, &step))
        contradict(holding,
                   arena_printf(holding->check->arena, "the figure is %s and that average %s",
                                text_of(holding, step.printed), compare->text));
}

static void hold_against_number(struct holding *holding, const struct number *value) {
    struct direction_step step = step_from(holding, value, value);
    if (!bears_out(holding, &step))
        contradict(holding, arena_printf(holding->check->arena, "from %s to %s",
                                         text_of(holding, value), text_of(holding, step.printed)));
}

static void hold_against(struct holding *holding, const struct reference *reference) {
    switch (reference->kind) {
    case REFERENCE_PERIOD:
        hold_against_period(holding, reference->period);
        break;
    case REFERENCE_TARGET:
        hold_against_target(holding);
        break;
    case REFERENCE_BENCHMARK:
        hold_against_benchmark(holding, reference->benchmark);
        break;
    case REFERENCE_COMPARE:
        hold_against_compare(holding);
        break;
    case REFERENCE_NUMBER:
        hold_against_number(holding, reference->value);
        break;
    }
}

/* Several steps in a row: again, for the third month running. */
static bool hold_run(struct holding *holding) {
    if (holding->run < 2 || holding->said.negated)
        return false;
    size_t held =
        direction_run_of_steps(holding->check, &holding->view, holding->said.sense, holding->run);
    if (held == holding->run)
        return true;
    int each = rhythm_months(holding->check->result->indicator->rhythm);
    int period = holding->check->result->period - (int)held * each;
    const struct series_point *now = claim_point(holding->check, period);
    const struct series_point *then = claim_point(holding->check, period - each);
    contradict(holding,
               arena_printf(holding->check->arena, "from %s to %s it went from %s to %s",
                            month_words(holding, period - each), month_words(holding, period),
                            then->value.text, now->value.text));
    return true;
}

static void hold_change(struct holding *holding) {
    struct references *references = &holding->references;
    if (references->unknown)
        return;
    if (hold_run(holding))
        return;
    if (references->count == 0 && references->now)
        hold_against_period(holding, previous_period(holding->check));
    else if (references->count > 0)
        hold_against(holding, &references->items[0]);
    else if (!any_bears_out(holding)) {
        struct direction_step step;
        if (step_from_period(holding, previous_period(holding->check), &step))
            contradict(holding, arena_printf(holding->check->arena, "the figure went from %s to %s",
                                             text_of(holding, step.from_printed),
                                             text_of(holding, printed_of(holding))));
    }
}

static void hold_comparison(struct holding *holding) {
    const struct references *references = &holding->references;
    bool target = false;
    for (size_t i = 0; i < references->count; i++)
        target |= references->items[i].kind == REFERENCE_TARGET;
    bool brief = said_word_is_among(&holding->check->words, holding->said.last, "over under");
    for (size_t i = 0; i < references->count; i++)
        if (references->items[i].kind != REFERENCE_PERIOD ||
            !(brief || target || references->unknown))
            hold_against(holding, &references->items[i]);
}

static bool is_in_range(const struct holding *holding) {
    const struct target_result *target = target_of(holding);
    const struct number *value = printed_of(holding);
    const struct number *low = target->due_low.value ? target->due_low.value : target->low.value;
    const struct number *high =
        target->due_high.value ? target->due_high.value : target->high.value;
    return (low == NULL || number_compare(value, low) >= 0) &&
           (high == NULL || number_compare(value, high) <= 0);
}

/* What is beyond the tolerance on the good side is both within and outside, as people say. */
static void hold_tolerance(struct holding *holding) {
    const struct indicator_result *result = holding->check->result;
    if (result->target.tolerance_text[0] == '\0' || status_rank(result->status.code) < 0)
        return;
    bool within = result->status.code == STATUS_WITHIN || result->status.code == STATUS_MET;
    bool says_within = (holding->said.sense == SENSE_NO_WORSE) != holding->said.negated;
    if (says_within ? within : !within || !is_in_range(holding))
        return;
    contradict(holding,
               arena_printf(holding->check->arena, "the figure is %s and the tolerance %s",
                            text_of(holding, printed_of(holding)), result->target.tolerance_text));
}

static void hold_superlative(struct holding *holding) {
    int beyond = direction_run_beyond(holding->check, &holding->view, &holding->said);
    if (beyond == PERIOD_NONE || holding->said.negated)
        return;
    contradict(holding,
               arena_printf(holding->check->arena, "the figure is %s; in %s it was %s",
                            text_of(holding, printed_of(holding)), month_words(holding, beyond),
                            claim_point(holding->check, beyond)->value.text));
}

static void hold(struct holding *holding) {
    switch (holding->said.form) {
    case FORM_CHANGE:
    case FORM_NOUN:
        hold_change(holding);
        break;
    case FORM_COMPARISON:
    case FORM_AMOUNT:
        hold_comparison(holding);
        break;
    case FORM_TARGET:
        hold_against_target(holding);
        break;
    case FORM_TOLERANCE:
        hold_tolerance(holding);
        break;
    case FORM_SUPERLATIVE:
        hold_superlative(holding);
        break;
    }
}

/* "again recorded 2%": it was the same before. */
static void hold_repeated(struct claim_check *check) {
    const struct outcome *now = &check->result->headline->current,
                         *before = &check->result->previous;
    if (now->printed == NULL || before->printed == NULL ||
        number_compare(now->printed, before->printed) == 0)
        return;
    for (size_t i = 0; i < check->numbers.count; i++) {
        const struct said_number *number = &check->numbers.items[i];
        size_t at = number->first;
        bool again =
            (at > 1 && said_word_is(&check->words, at - 2, "again") &&
             said_word_is_among(&check->words, at - 1,
                                "recorded reported at stood achieved saw was is reached")) ||
            (at > 2 && said_phrase_at(&check->words, at - 3, "again stood at") > 0) ||
            (at > 2 && said_phrase_at(&check->words, at - 3, "again stands at") > 0) ||
            (at > 0 && said_word_is(&check->words, at - 1, "again")) ||
            said_word_is(&check->words, number->last + 1, "again");
        if (again && !claim_is_plan(check, at) && number->kind != NUMBER_POINTS &&
            shown_figure_fits(check->arena, &check->shown.items[0], number))
            claim_add(check, FINDING_DIRECTION_CONTRADICTED, number->first, number->last,
                      arena_printf(check->arena, "says “again” %s, the figure before was %s",
                                   now->text, before->text));
    }
}

/* "dropped below the target": the second word says it. */
static bool is_told_again(const struct claim_check *check, const struct direction_said *said) {
    struct direction_said next;
    return said->form == FORM_CHANGE && direction_said_next(&check->words, said->last + 1, &next) &&
           next.first == said->last + 1 && next.form == FORM_COMPARISON;
}

void direction_claims_find(struct claim_check *check) {
    const struct outcome *now = &check->result->headline->current;
    if (now->exact == NULL)
        return;
    struct holding holding = {.check = check};
    for (size_t at = 0; direction_said_next(&check->words, at, &holding.said);) {
        at = holding.said.last + 1;
        holding.view = (struct view_of_step){.better = check->result->indicator->better,
                                             .is_share = check->result->headline->figure->unit ==
                                                         UNIT_PERCENT};
        if (is_told_again(check, &holding.said) || !is_about(&holding))
            continue;
        holding.references = direction_references(check, &holding.said);
        holding.run = direction_run_said(check, &holding.said);
        hold(&holding);
    }
    hold_repeated(check);
}
