/* Finds the row of targets in force; takes its part that is due. */
#include "model/target.h"

#include "model/figure_text.h"

#include <string.h>
#include <strings.h>

bool target_concerns(const struct catalogue *catalogue, const struct target *target,
                     const char *indicator, const struct unit *unit) {
    if (strcmp(target->indicator, indicator) != 0)
        return false;
    if (target->unit != NULL)
        return target->unit == unit;
    return !target->of_root || catalogue_is_root(catalogue, unit);
}

bool target_is_over(const struct target *target, const struct indicator *indicator, int period) {
    int start = indicator->rhythm.year_start;
    return target->year_value != NULL &&
           period_year_first(period, start) > period_year_first(target->from, start);
}

bool target_has_name(const struct target *target, const char *name) {
    return strcasecmp(target->name, name) == 0;
}

bool target_is_among(const struct target *target, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (target_has_name(target, names[i]))
            return true;
    return false;
}

size_t target_names(const struct catalogue *catalogue, const char *indicator,
                    const char *names[TARGET_MOST_NAMES]) {
    size_t count = 0;
    for (size_t i = 0; i < catalogue->target_count && count < TARGET_MOST_NAMES; i++) {
        const struct target *target = &catalogue->targets[i];
        if (*target->name != '\0' && strcmp(target->indicator, indicator) == 0 &&
            !target_is_among(target, names, count))
            names[count++] = target->name;
    }
    return count;
}

/* Whether `a` goes before `b`, which stands earlier in the file and has begun too. */
static bool supersedes(const struct target *a, const struct target *b) {
    if (b == NULL)
        return true;
    return a->from != b->from ? a->from > b->from : a->known >= b->known;
}

/* The last row of that name that has begun, of those for the unit alone or of those for all; NULL:
 * none, or it is over. */
static const struct target *last_begun(const struct catalogue *catalogue,
                                       const struct indicator *indicator, const struct unit *unit,
                                       const struct unit *row_unit, const char *name, int period,
                                       int as_at) {
    const struct target *last = NULL;
    for (size_t i = 0; i < catalogue->target_count; i++) {
        const struct target *target = &catalogue->targets[i];
        if (target->unit == row_unit && target_concerns(catalogue, target, indicator->code, unit) &&
            target_has_name(target, name) && target->from <= period && target->known <= as_at &&
            supersedes(target, last))
            last = target;
    }
    return last == NULL || target_is_over(last, indicator, period) ? NULL : last;
}

const struct target *target_named_in_force(const struct catalogue *catalogue,
                                           const struct indicator *indicator,
                                           const struct unit *unit, const char *name, int period,
                                           int as_at) {
    const struct target *own = last_begun(catalogue, indicator, unit, unit, name, period, as_at);
    return own != NULL ? own : last_begun(catalogue, indicator, unit, NULL, name, period, as_at);
}

const struct target *target_in_force(const struct catalogue *catalogue,
                                     const struct indicator *indicator, const struct unit *unit,
                                     int period, int as_at) {
    return target_named_in_force(catalogue, indicator, unit, "", period, as_at);
}

bool target_has_amount(const struct target_result *target) {
    return target->target.value != NULL || target->low.value != NULL || target->high.value != NULL;
}

const struct number *target_due(struct arena *arena, const struct target *target,
                                const struct indicator *indicator, const struct number *amount,
                                int period) {
    if (target == NULL || amount == NULL || !target->linear)
        return amount;
    return number_product(arena, amount,
                          number_ratio(arena,
                                       period_month_of_year(period, indicator->rhythm.year_start),
                                       MONTHS_A_YEAR));
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

/* With the headline's decimals, or as many more as it takes to tell it from the value it judges. */
static struct amount due_amount(struct arena *arena, const struct figure *headline,
                                const struct number *due, const struct number *judged) {
    if (due == NULL || headline == NULL)
        return (struct amount){.text = ""};
    int decimals = judged == NULL ? headline->decimals
                                  : number_decimals_apart(arena, due, judged, headline->decimals);
    return (struct amount){.value = due, .text = amount_text(arena, headline, due, decimals)};
}

/* What is due: a twelfth a month of the year's, or the step of a profile. */
static void add_due(struct arena *arena, const struct target *target,
                    const struct indicator *indicator, const struct figure *headline, int period,
                    const struct number *judged, struct target_result *result) {
    const struct number *value = target_due(arena, target, indicator, target->value, period),
                        *low = target_due(arena, target, indicator, target->low, period),
                        *high = target_due(arena, target, indicator, target->high, period);
    result->due = due_amount(arena, headline, value, judged);
    result->due_low = due_amount(arena, headline, low, judged);
    result->due_high = due_amount(arena, headline, high, judged);
}

struct target_result target_printed(struct arena *arena, const struct target *target,
                                    const struct indicator *indicator,
                                    const struct figure *headline, int period,
                                    const struct number *judged) {
    static const struct figure bare = {.unit = UNIT_NUMBER};
    struct amount none = {.text = ""};
    struct target_result result = {.target = none,
                                   .low = none,
                                   .high = none,
                                   .tolerance_text = "",
                                   .year = "",
                                   .owner = "",
                                   .due = none,
                                   .due_low = none,
                                   .due_high = none};
    if (target == NULL)
        return result;
    bool profile = target->year_value != NULL;
    result.target = profile ? written_amount(arena, headline, target->year_value, target->year_text)
                            : written_amount(arena, headline, target->value, target->value_text);
    result.low = written_amount(arena, headline, target->low, target->low_text);
    result.high = written_amount(arena, headline, target->high, target->high_text);
    result.tolerance_text = tolerance_text(arena, headline == NULL ? &bare : headline, target->low,
                                           number_written_decimals(target->low_text), target->high,
                                           number_written_decimals(target->high_text));
    if (result.target.value != NULL)
        result.year = period_year_text(arena, period, indicator->rhythm.year_start);
    result.own = target->unit != NULL;
    result.phased = target->linear || profile;
    result.is_profile = profile;
    if (result.phased)
        add_due(arena, target, indicator, headline, period, judged, &result);
    return result;
}

static const struct unit *root_of(const struct catalogue *catalogue) {
    for (size_t i = 0; i < catalogue->unit_count; i++)
        if (catalogue_is_root(catalogue, &catalogue->units[i]))
            return &catalogue->units[i];
    return NULL;
}

const char *target_owner(struct arena *arena, const struct catalogue *catalogue,
                         const struct target *target, const struct unit *unit, int period) {
    const struct unit *root = root_of(catalogue);
    if (unit == root || root == NULL)
        return "";
    if (target->unit != NULL)
        return arena_printf(arena, "%s’s own target", unit_name(unit, period));
    const struct unit_spell *spell = unit_spell_near(root, period);
    return *spell->level == '\0' ? arena_printf(arena, "Target of %s", spell->name)
                                 : arena_printf(arena, "Target of the %s", spell->level);
}
