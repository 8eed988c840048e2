/* Asks each unit what its own report would say, once. */
#include "model/assess/families.h"

#include "model/change.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/status.h"
#include "model/target.h"

#include <string.h>

enum { FEWEST_UNITS = 3, LEAST_PER_OF_POISSON = 1000 };

/* A family of one unit and one indicator. */
struct family_entry {
    const struct figure *figure;
    int period;
    struct unit_family family;
    struct family_entry *next;
};

/* The families of all reports that differ by their unit alone. */
struct generation {
    const struct facts *facts;
    const char *report;
    int period, as_at;
    struct family_entry **entries; /* of each unit, by index: the last one first */
    struct generation *next;
};

struct families {
    struct arena *arena;
    struct generation *generations;
};

struct families *families_new(struct arena *arena) {
    struct families *families = arena_alloc(arena, sizeof *families);
    families->arena = arena;
    return families;
}

size_t families_children(struct arena *arena, const struct catalogue *catalogue,
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

/* ---- what each unit says ---- */

/* What a family is asked for. */
struct question {
    struct arena *arena;   /* of the answers */
    struct arena *scratch; /* of what they are worked out from */
    const struct assess_request *request;
    const struct indicator *indicator;
    const struct figure *figure;
    int period;
};

/* As its own report has it, by the target that is its own or every unit's. */
static struct status_result status_of(const struct question *question, const struct unit *unit,
                                      const struct outcome *value) {
    const struct assess_request *request = question->request;
    const struct target *target = target_in_force(request->catalogue, question->indicator, unit,
                                                  question->period, request->as_at);
    const struct target_result printed =
        target_printed(question->scratch, target, question->indicator, question->figure,
                       question->period, value->printed);
    return status_judge(&printed, question->indicator->better, value);
}

/* The change that its report tells first. */
static struct change change_of(const struct question *question, struct ledger *ledger,
                               const struct outcome *value) {
    const struct indicator *indicator = question->indicator;
    int since = question->period - (basis_compares_by_year(indicator->basis)
                                        ? MONTHS_A_YEAR
                                        : rhythm_months(indicator->rhythm));
    const struct ratio ratio = figure_current(ledger, indicator, question->figure, since);
    const struct outcome before =
        outcome_make(question->scratch, indicator, question->figure, &ratio,
                     question->request->settings->minimum_denominator);
    return change_between(question->arena, question->figure, indicator->better, value, &before,
                          since);
}

static const struct number *kept_number(const struct question *question,
                                        const struct number *number) {
    return number == NULL ? NULL : number_copy(question->arena, number);
}

static void ask_unit(const struct question *question, const struct unit *unit,
                     struct unit_value *answer) {
    const struct assess_request *request = question->request;
    struct ledger *ledger =
        ledger_new(question->scratch, request->catalogue, request->facts, unit, request->as_at);
    struct ratio ratio =
        figure_current(ledger, question->indicator, question->figure, question->period);
    ratio.value.number = kept_number(question, ratio.value.number);
    answer->unit = unit;
    answer->value = outcome_make(question->arena, question->indicator, question->figure, &ratio,
                                 request->settings->minimum_denominator);
    if (question->figure->headline) {
        answer->status = status_of(question, unit, &answer->value);
        answer->change = change_of(question, ledger, &answer->value);
    }
    answer->numerator = kept_number(question, ratio.numerator.number);
    answer->denominator = kept_number(question, ratio.denominator.number);
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

static enum funnel_hindrance hindrance_of(const struct question *question,
                                          const struct unit_family *family) {
    const struct figure *figure = question->figure;
    const struct number *part = family->parent.numerator, *whole = family->parent.denominator;
    size_t with_value = 0;
    for (size_t i = 0; i < family->count; i++)
        with_value += family->members[i].value.exact != NULL;
    if (family->count == 0)
        return FUNNEL_WITHOUT_UNITS;
    if ((figure->unit != UNIT_PERCENT && figure->unit != UNIT_RATE) ||
        figure->denominator.count == 0)
        return FUNNEL_OF_NO_SHARE;
    if (with_value < FEWEST_UNITS)
        return FUNNEL_OF_FEW;
    if (family->parent.value.exact == NULL)
        return FUNNEL_OF_NO_VALUE;
    if (!is_share(question->scratch, part, whole))
        return FUNNEL_OF_NO_COUNTS;
    return number_sign(part) > 0 && number_compare(part, whole) < 0 ? FUNNEL_UNHINDERED
                                                                    : FUNNEL_OF_ALL_OR_NONE;
}

/* The measures that a figure adds up, in words. */
static const char *words_of(const struct question *question, const struct expression *expression) {
    const char *words = "";
    for (size_t i = 0; i < expression->count; i++) {
        const struct term *term = &expression->terms[i];
        words = arena_printf(question->arena, "%s%s%s", words,
                             i == 0        ? ""
                             : term->minus ? " less "
                                           : " and ",
                             facts_title(&question->request->facts->measures[term->measure]));
    }
    return words;
}

static void place_in_funnel(const struct question *question, struct unit_family *family,
                            struct unit_value *values) {
    struct funnel_result *funnel = &family->funnel;
    funnel->hindrance = hindrance_of(question, family);
    funnel->chance = chance_of(question->scratch, question->figure);
    funnel->parts = words_of(question, &question->figure->numerator);
    funnel->sizes = words_of(question, &question->figure->denominator);
    if (funnel->hindrance != FUNNEL_UNHINDERED)
        return;
    funnel->ratio =
        number_double(family->parent.numerator) / number_double(family->parent.denominator);
    for (size_t i = 0; i < family->count; i++)
        if (values[i].value.exact != NULL &&
            is_share(question->scratch, values[i].numerator, values[i].denominator))
            values[i].funnel = funnel_place(funnel->chance, number_double(values[i].numerator),
                                            number_double(values[i].denominator), funnel->ratio);
}

/* ---- the families of a run ---- */

static struct unit_family family_of(const struct question *question, const struct unit *parent) {
    struct unit_family family = {0};
    const struct unit **children;
    family.count = families_children(question->scratch, question->request->catalogue, parent,
                                     question->period, &children);
    struct unit_value *values = arena_array(question->arena, family.count + 1, sizeof *values);
    ask_unit(question, parent, &family.parent);
    for (size_t i = 0; i < family.count; i++)
        ask_unit(question, children[i], &values[i]);
    family.members = values;
    place_in_funnel(question, &family, values);
    return family;
}

static struct generation *generation_of(struct families *families,
                                        const struct assess_request *request) {
    struct generation *found = families->generations;
    while (found != NULL && (found->facts != request->facts || found->period != request->period ||
                             found->as_at != request->as_at ||
                             strcmp(found->report, request->settings->report) != 0))
        found = found->next;
    if (found != NULL)
        return found;
    struct generation *generation = arena_alloc(families->arena, sizeof *generation);
    *generation = (struct generation){
        .facts = request->facts,
        .report = arena_strdup(families->arena, request->settings->report),
        .period = request->period,
        .as_at = request->as_at,
        .entries = arena_array(families->arena, request->catalogue->unit_count + 1,
                               sizeof *generation->entries),
        .next = families->generations};
    families->generations = generation;
    return generation;
}

const struct unit_family *families_find(struct families *families,
                                        const struct assess_request *request,
                                        const struct indicator *indicator,
                                        const struct figure *figure, int period,
                                        const struct unit *parent) {
    struct generation *generation = generation_of(families, request);
    struct family_entry **first = &generation->entries[parent->index];
    for (const struct family_entry *entry = *first; entry != NULL; entry = entry->next)
        if (entry->figure == figure && entry->period == period)
            return &entry->family;
    const struct question question = {.arena = families->arena,
                                      .scratch = arena_new(),
                                      .request = request,
                                      .indicator = indicator,
                                      .figure = figure,
                                      .period = period};
    struct family_entry *entry = arena_alloc(families->arena, sizeof *entry);
    *entry = (struct family_entry){figure, period, family_of(&question, parent), *first};
    arena_free(question.scratch);
    *first = entry;
    return &entry->family;
}
