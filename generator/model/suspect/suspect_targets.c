/* Holds rows of targets.csv against what the indicator has been. */
#include "model/suspect/suspect_targets.h"

#include "model/rule.h"
#include "model/suspect/suspect_seen.h"
#include "model/target.h"

/* Far is outside the range of values by more than that range, and twice as high, or half as low:
 * a target is there to be aimed at. On the way to 0, where low is good, it is a fifth. */
enum { LEAST_SEEN = 3, FAR = 2, FAR_DOWN = 5 };

/* A row with the indicator that it is for. */
struct aim {
    const struct target *target;
    const struct indicator_result *result;
    const struct suspect_seen *seen;
};

static bool is_given_as_fraction(const struct aim *aim) {
    return aim->result->headline->figure->unit == UNIT_PERCENT && aim->seen->least > 1 &&
           suspect_is_fraction(number_double(aim->target->value), aim->seen->least);
}

static bool has_fractions(const struct aim *aim) {
    return aim->result->headline->figure->unit == UNIT_PERCENT && aim->seen->least >= 0 &&
           suspect_is_fraction(aim->seen->most, number_double(aim->target->value));
}

static void tell_fraction(const struct suspect_question *question, const struct aim *aim) {
    rule_warn(question->diagnostics, RULE_TARGET_FRACTION, aim->target->place,
              "the target %s of “%s” is a fraction, but its values are percentages, from %s to %s; "
              "write it as they are: %s",
              aim->target->value_text, aim->result->indicator->code, aim->seen->least_text,
              aim->seen->most_text,
              number_shortest(question->arena, number_double(aim->target->value) * 100));
}

/* 0 can be aimed at wherever the values lie. */
static bool is_far(const struct aim *aim) {
    double target = number_double(aim->target->value), least = aim->seen->least,
           most = aim->seen->most, range = most - least;
    if (aim->seen->count < LEAST_SEEN || aim->target->linear || target == 0)
        return false;
    bool is_share =
        aim->result->headline->figure->unit == UNIT_PERCENT && least >= 0 && most <= 100;
    if (is_share && target > 100)
        return true;
    int below = aim->result->indicator->better == BETTER_LOW ? FAR_DOWN : FAR;
    return (target > most + range && target > most * FAR) ||
           (target < least - range && target < least / below);
}

static void tell_far(const struct suspect_question *question, const struct aim *aim) {
    rule_warn(question->diagnostics, RULE_TARGET_FAR, aim->target->place,
              "the target %s of “%s” is far from all values that it has had, from %s (%s) to %s "
              "(%s); correct it, or say in severity.csv why it is right",
              aim->target->value_text, aim->result->indicator->code, aim->seen->least_text,
              period_code(question->arena, aim->seen->least_at), aim->seen->most_text,
              period_code(question->arena, aim->seen->most_at));
}

static void check_value(const struct suspect_question *question, const struct aim *aim) {
    bool is_judged = aim->result->indicator->better != BETTER_NEITHER;
    if (aim->target->value == NULL || aim->seen->count == 0 || !is_judged)
        return;
    if (has_fractions(aim))
        return; /* which is what is wrong */
    if (is_given_as_fraction(aim))
        tell_fraction(question, aim);
    else if (is_far(aim))
        tell_far(question, aim);
}

static bool is_above(const struct number *a, const struct number *b) {
    return a != NULL && b != NULL && number_compare(a, b) > 0;
}

static void check_swapped(const struct suspect_question *question, const struct aim *aim) {
    rule_warn(question->diagnostics, RULE_TOLERANCE, aim->target->place,
              "tolerance_low %s of “%s” is above tolerance_high %s; swap them",
              aim->target->low_text, aim->result->indicator->code, aim->target->high_text);
}

/* With better high it is the low one that counts, with low the high one. */
static void check_side(const struct suspect_question *question, const struct aim *aim) {
    const struct target *target = aim->target;
    bool high = aim->result->indicator->better == BETTER_HIGH;
    bool wrong =
        high ? is_above(target->low, target->value) : is_above(target->value, target->high);
    if (wrong && aim->result->indicator->better != BETTER_NEITHER)
        rule_warn(question->diagnostics, RULE_TOLERANCE, target->place,
                  "%s %s of “%s” is on the wrong side of the target %s: with better %s it says how "
                  "far %s the target is still within tolerance; correct it",
                  high ? "tolerance_low" : "tolerance_high",
                  high ? target->low_text : target->high_text, target->indicator,
                  target->value_text, high ? "high" : "low", high ? "below" : "above");
}

static void check_tolerances(const struct suspect_question *question, const struct aim *aim) {
    const struct target *target = aim->target;
    if (is_above(target->low, target->high))
        check_swapped(question, aim);
    else
        check_side(question, aim);
    bool has_tolerance = target->low != NULL || target->high != NULL;
    if (target->value == NULL && target->year_value == NULL && has_tolerance &&
        *target->name == '\0' && aim->result->indicator->better != BETTER_NEITHER)
        rule_warn(question->diagnostics, RULE_NO_TARGET, target->place,
                  "“%s” has a tolerance but no target, so that it is judged by nothing; give the "
                  "target, or better “neither” in indicators.csv for an agreed range",
                  target->indicator);
}

/* Of its name, in the figures' month. */
static const struct target *in_force(const struct report_result *report,
                                     const struct indicator_result *result, const char *name) {
    return target_named_in_force(report->catalogue, result->indicator, report->unit, name,
                                 result->period, report->as_at);
}

static bool is_phased(const struct target *target) {
    return target->linear || target->year_value != NULL;
}

/* A part of the year's target beside the whole of another. */
static void check_phasing(const struct suspect_question *question, const struct aim *aim) {
    const struct target *target = aim->target, *judge = in_force(question->report, aim->result, "");
    if (*target->name == '\0' || judge == NULL || judge->value == NULL || target->value == NULL ||
        is_phased(target) == is_phased(judge) ||
        target != in_force(question->report, aim->result, target->name))
        return;
    rule_warn(
        question->diagnostics, RULE_PHASING, target->place,
        "the target “%s” of “%s” is %s, but the one that judges is %s, so that the two do not "
        "compare; give both a phasing or year_target, or neither",
        target->name, target->indicator, is_phased(target) ? "phased" : "not phased",
        is_phased(judge) ? "phased" : "not");
}

static void check_rows(const struct suspect_question *question,
                       const struct indicator_result *result) {
    const struct report_result *report = question->report;
    const struct catalogue *catalogue = report->catalogue;
    const char *code = result->indicator->code;
    struct suspect_seen seen = suspect_seen(result);
    for (size_t i = 0; i < catalogue->target_count; i++) {
        const struct target *target = &catalogue->targets[i];
        struct aim aim = {target, result, &seen};
        if (!target_concerns(catalogue, target, code, report->unit) ||
            !(question->all_months || target == in_force(report, result, target->name)))
            continue;
        check_value(question, &aim);
        check_tolerances(question, &aim);
        check_phasing(question, &aim);
    }
}

void suspect_targets(const struct suspect_question *question) {
    for (size_t i = 0; i < question->report->indicator_count; i++)
        if (question->report->indicators[i].headline != NULL)
            check_rows(question, &question->report->indicators[i]);
}
