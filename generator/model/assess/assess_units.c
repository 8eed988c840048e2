/* Asks each child what its own report would say. */
#include "model/assess/assess_units.h"

#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/status.h"
#include "model/target.h"

enum { FEWEST_UNITS = 3, LEAST_PER_OF_POISSON = 1000 };

size_t assess_children(struct arena *arena, const struct catalogue *catalogue,
                       const struct unit *unit, int period, const struct unit ***children) {
    const struct unit **found = arena_array(arena, unit->stay_count + 1, sizeof(struct unit *));
    size_t count = 0;
    for (size_t i = 0; unit->stay_count > 0 && i < catalogue->unit_count; i++) {
        const struct unit_spell *spell = unit_spell_at(&catalogue->units[i], period);
        if (spell != NULL && spell->parent == unit)
            found[count++] = &catalogue->units[i];
    }
    *children = found;
    return count;
}

static struct ledger *ledger_of(struct assessment *assessment, const struct unit *unit) {
    const struct assess_request *request = assessment->request;
    if (assessment->unit_ledgers == NULL)
        assessment->unit_ledgers =
            arena_array(assessment->arena, request->catalogue->unit_count, sizeof(struct ledger *));
    struct ledger **ledger = &assessment->unit_ledgers[unit->index];
    if (*ledger == NULL)
        *ledger =
            ledger_new(assessment->arena, request->catalogue, request->facts, unit, request->as_at);
    return *ledger;
}

/* As its own report has it, by the target that is its own or every unit's. */
static struct status_result status_of(struct assessment *assessment,
                                      const struct indicator_result *result,
                                      const struct unit *unit, const struct outcome *value) {
    const struct assess_request *request = assessment->request;
    const struct target *target = target_in_force(request->catalogue, result->indicator, unit,
                                                  result->period, request->as_at);
    const struct target_result printed =
        target_printed(assessment->arena, target, result->indicator, result->headline->figure,
                       result->period, value->printed);
    return status_judge(&printed, result->indicator->better, value->printed);
}

static void ask_unit(struct assessment *assessment, const struct indicator_result *result,
                     const struct unit *unit, struct unit_value *answer) {
    const struct figure *figure = result->headline->figure;
    const struct ratio ratio =
        figure_current(ledger_of(assessment, unit), result->indicator, figure, result->period);
    answer->unit = unit;
    answer->value = outcome_make(assessment->arena, result->indicator, figure, &ratio.value);
    answer->status = status_of(assessment, result, unit, &answer->value);
    answer->numerator = ratio.numerator.number;
    answer->denominator = ratio.denominator.number;
}

/* ---- the funnel ---- */

static bool is_whole(const struct number *number, struct arena *arena) {
    return number_compare(number, number_round(arena, number, 0)) == 0;
}

/* Counts of which one is a part of the other. */
static bool is_share(struct arena *arena, const struct number *part, const struct number *whole) {
    return part != NULL && whole != NULL && number_sign(part) >= 0 && number_sign(whole) > 0 &&
           number_compare(part, whole) <= 0 && is_whole(part, arena) && is_whole(whole, arena);
}

static enum chance chance_of(struct arena *arena, const struct figure *figure) {
    bool poisson = figure->unit == UNIT_RATE &&
                   number_compare(figure->per, number_ratio(arena, LEAST_PER_OF_POISSON, 1)) >= 0;
    return poisson ? CHANCE_POISSON : CHANCE_BINOMIAL;
}

/* Whether parts of the parent can be held against it: its own ratio lies between 0 and 1. */
static bool has_funnel(struct assessment *assessment, const struct indicator_result *result,
                       const struct ratio *parent, const struct unit_value *values, size_t count) {
    const struct figure *figure = result->headline->figure;
    const struct number *part = parent->numerator.number, *whole = parent->denominator.number;
    size_t with_value = 0;
    for (size_t i = 0; i < count; i++)
        with_value += values[i].value.exact != NULL;
    return (figure->unit == UNIT_PERCENT || figure->unit == UNIT_RATE) &&
           with_value >= FEWEST_UNITS && is_share(assessment->arena, part, whole) &&
           number_sign(part) > 0 && number_compare(part, whole) < 0;
}

static void place_in_funnel(struct assessment *assessment, const struct indicator_result *result,
                            struct unit_value *values, size_t count) {
    const struct figure *figure = result->headline->figure;
    const struct ratio parent =
        figure_current(assessment->ledger, result->indicator, figure, result->period);
    if (!has_funnel(assessment, result, &parent, values, count))
        return;
    double ratio =
        number_double(parent.numerator.number) / number_double(parent.denominator.number);
    enum chance chance = chance_of(assessment->arena, figure);
    for (size_t i = 0; i < count; i++)
        if (values[i].value.exact != NULL &&
            is_share(assessment->arena, values[i].numerator, values[i].denominator))
            values[i].funnel = funnel_place(chance, number_double(values[i].numerator),
                                            number_double(values[i].denominator), ratio);
}

void assess_units(struct assessment *assessment, struct indicator_result *result) {
    const struct assess_request *request = assessment->request;
    const struct unit **children;
    size_t count = assess_children(assessment->arena, request->catalogue, request->unit,
                                   result->period, &children);
    if (result->headline == NULL || count == 0)
        return;
    struct unit_value *values = arena_array(assessment->arena, count, sizeof *values);
    for (size_t i = 0; i < count; i++)
        ask_unit(assessment, result, children[i], &values[i]);
    place_in_funnel(assessment, result, values, count);
    result->units = values;
    result->unit_count = count;
}
