/* Finds the row of targets in force; takes its part that is due. */
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
