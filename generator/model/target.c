#include "model/target.h"

#include "model/figure_text.h"

#include <string.h>

/* Whether `a` goes before `b`, which stands earlier in the file and is in force too. */
static bool supersedes(const struct target *a, const struct target *b) {
    if (b == NULL || (a->unit != NULL) != (b->unit != NULL))
        return b == NULL || a->unit != NULL;
    return a->from != b->from ? a->from > b->from : a->known >= b->known;
}

bool target_concerns(const struct target *target, const char *indicator, const struct unit *unit) {
    return strcmp(target->indicator, indicator) == 0 &&
           (target->unit == NULL || target->unit == unit);
}

const struct target *target_in_force(const struct catalogue *catalogue, const char *indicator,
                                     const struct unit *unit, int period, int as_at) {
    const struct target *best = NULL;
    for (size_t i = 0; i < catalogue->target_count; i++) {
        const struct target *target = &catalogue->targets[i];
        if (target_concerns(target, indicator, unit) && target->from <= period &&
            target->known <= as_at && supersedes(target, best))
            best = target;
    }
    return best;
}

const struct number *target_due(struct arena *arena, const struct target *target,
                                const struct number *amount, int period) {
    if (target == NULL || amount == NULL || !target->linear)
        return amount;
    return number_product(arena, amount,
                          number_ratio(arena, period_month_of_financial_year(period), 12));
}

static struct amount written_amount(struct arena *arena, const struct figure *headline,
                                    const struct number *value, const char *written) {
    if (value == NULL)
        return (struct amount){.text = ""};
    int decimals = number_written_decimals(written);
    return (struct amount){.value = value,
                           .text = headline == NULL
                                       ? number_text(arena, value, decimals)
                                       : amount_text(arena, headline, value, decimals)};
}

static struct amount due_amount(struct arena *arena, const struct target *target,
                                const struct figure *headline, const struct number *whole,
                                int period) {
    const struct number *due = target_due(arena, target, whole, period);
    if (due == NULL || headline == NULL)
        return (struct amount){.text = ""};
    return (struct amount){.value = due,
                           .text = amount_text(arena, headline, due, headline->decimals)};
}

struct target_result target_printed(struct arena *arena, const struct target *target,
                                    const struct figure *headline, int period) {
    static const struct figure bare = {.unit = UNIT_NUMBER};
    struct amount none = {.text = ""};
    struct target_result result = {.target = none,
                                   .low = none,
                                   .high = none,
                                   .tolerance_text = "",
                                   .year = "",
                                   .due = none,
                                   .due_low = none,
                                   .due_high = none};
    if (target == NULL)
        return result;
    result.target = written_amount(arena, headline, target->value, target->value_text);
    result.low = written_amount(arena, headline, target->low, target->low_text);
    result.high = written_amount(arena, headline, target->high, target->high_text);
    result.tolerance_text = tolerance_text(arena, headline == NULL ? &bare : headline, target->low,
                                           number_written_decimals(target->low_text), target->high,
                                           number_written_decimals(target->high_text));
    if (target->value != NULL)
        result.year = period_financial_year_text(arena, period);
    result.phased = target->linear;
    if (!target->linear)
        return result;
    result.due = due_amount(arena, target, headline, target->value, period);
    result.due_low = due_amount(arena, target, headline, target->low, period);
    result.due_high = due_amount(arena, target, headline, target->high, period);
    return result;
}

static const struct number *in_force(const struct amount *whole, const struct amount *due) {
    return due->value != NULL ? due->value : whole->value;
}

static enum status judge_neither(const struct number *low, const struct number *high,
                                 const struct number *printed) {
    if (low == NULL && high == NULL)
        return STATUS_NONE;
    bool inside = (low == NULL || number_compare(printed, low) >= 0) &&
                  (high == NULL || number_compare(printed, high) <= 0);
    return inside ? STATUS_MET : STATUS_OUTSIDE;
}

/* `sign` 1: high is good; −1: low is good. */
static enum status judge_towards(int sign, const struct number *target,
                                 const struct number *tolerance, const struct number *printed) {
    if (target == NULL)
        return STATUS_NONE;
    if (sign * number_compare(printed, target) >= 0)
        return STATUS_MET;
    if (tolerance == NULL)
        return STATUS_MISSED;
    return sign * number_compare(printed, tolerance) >= 0 ? STATUS_WITHIN : STATUS_OUTSIDE;
}

static enum status judge(const struct target_result *target, enum better better,
                         const struct number *printed) {
    const struct number *value = in_force(&target->target, &target->due),
                        *low = in_force(&target->low, &target->due_low),
                        *high = in_force(&target->high, &target->due_high);
    if (printed == NULL)
        return STATUS_NO_DATA;
    switch (better) {
    case BETTER_HIGH:
        return judge_towards(1, value, low, printed);
    case BETTER_LOW:
        return judge_towards(-1, value, high, printed);
    case BETTER_NEITHER:
        return judge_neither(low, high, printed);
    }
    return STATUS_NONE;
}

struct status_result status_judge(const struct target_result *target, enum better better,
                                  const struct number *printed) {
    static const struct status_result results[] = {
        [STATUS_MET] = {STATUS_MET, "met", "On or better than target", "green"},
        [STATUS_WITHIN] = {STATUS_WITHIN, "within", "Within tolerance", "amber"},
        [STATUS_OUTSIDE] = {STATUS_OUTSIDE, "outside", "Outside tolerance", "red"},
        [STATUS_MISSED] = {STATUS_MISSED, "missed", "Target missed", "red"},
        [STATUS_NONE] = {STATUS_NONE, "none", "No target", ""},
        [STATUS_NO_DATA] = {STATUS_NO_DATA, "no-data", "No data", ""}};
    struct status_result result = results[judge(target, better, printed)];
    if (better == BETTER_NEITHER && result.code == STATUS_MET)
        result.text = "Inside agreed range";
    if (better == BETTER_NEITHER && result.code == STATUS_OUTSIDE)
        result.text = "Outside agreed range";
    return result;
}
