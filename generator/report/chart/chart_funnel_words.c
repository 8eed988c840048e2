/* What a funnel plot comes to, in sentences. */
#include "report/chart/chart.h"

#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_units.h"

static bool lies(const struct unit_value *value, enum funnel place) {
    return value->value.exact != NULL && value->funnel == place;
}

/* The units below that lie there, in order; how many. */
static size_t names_at(const struct indicator_result *indicator, struct arena *arena,
                       enum funnel place, const char ***names) {
    size_t count = 0;
    *names = arena_array(arena, units_below(indicator)->count + 1, sizeof **names);
    for (size_t i = 0; i < units_below(indicator)->count; i++)
        if (lies(&units_below(indicator)->members[i], place))
            (*names)[count++] =
                unit_name(units_below(indicator)->members[i].unit, indicator->period);
    return count;
}

static const char *joined(struct arena *arena, const char *const *names, size_t count) {
    const char *text = "";
    for (size_t i = 0; i < count; i++)
        text = arena_printf(arena, "%s%s%s", text, describe_joint(i, count), names[i]);
    return text;
}

/* As the beginning of a sentence. */
static void put_names(struct buffer *out, struct arena *arena, const char *const *names,
                      size_t count) {
    describe_next_sentence(out);
    buffer_puts(out, joined(arena, names, count));
}

/* How many lie there. */
static size_t put_beyond(struct buffer *out, const struct indicator_result *indicator,
                         enum funnel place, struct arena *arena) {
    const char **names;
    size_t count = names_at(indicator, arena, place, &names);
    if (count == 0)
        return 0;
    describe_next_sentence(out);
    buffer_puts(out, funnel_sentence(arena, place, joined(arena, names, count), count));
    return count;
}

static void put_inside(struct buffer *out, const struct indicator_result *indicator, size_t beyond,
                       struct arena *arena) {
    const char **names;
    size_t count = names_at(indicator, arena, FUNNEL_INSIDE, &names);
    const char *where = words_text(&funnel_words, FUNNEL_INSIDE);
    if (count == 0)
        return;
    if (count == 1 && beyond == 0) {
        put_names(out, arena, names, count);
        buffer_printf(out, " lies %s.", where);
        return;
    }
    describe_next_sentence(out);
    if (count == 1)
        buffer_printf(out, "The other one lies %s.", where);
    else if (beyond > 0)
        buffer_printf(out, "The other %zu lie %s.", count, where);
    else
        buffer_printf(out, "All %zu%s lie %s.", count,
                      count < units_below(indicator)->count ? " that can be placed" : "", where);
}

static void put_unplaced(struct buffer *out, const struct indicator_result *indicator,
                         struct arena *arena) {
    const char **names;
    size_t count = names_at(indicator, arena, FUNNEL_NONE, &names);
    if (count == 0)
        return;
    put_names(out, arena, names, count);
    buffer_printf(out, " cannot be placed: %s.",
                  words_text(&funnel_hindrance_words, FUNNEL_OF_NO_COUNTS));
}

static void put_placed(struct buffer *out, const struct indicator_result *indicator,
                       struct arena *arena) {
    static const enum funnel order[] = {FUNNEL_HIGH_998, FUNNEL_HIGH_95, FUNNEL_LOW_998,
                                        FUNNEL_LOW_95};
    size_t beyond = 0;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        beyond += put_beyond(out, indicator, order[i], arena);
    if (beyond > 0)
        buffer_printf(out, " %s.",
                      words_text(&catalogue_better_words, indicator->indicator->better));
    put_inside(out, indicator, beyond, arena);
    put_unplaced(out, indicator, arena);
}

const char *chart_funnel_sentence(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    if (units_below(indicator)->count == 0)
        return "";
    if (units_below(indicator)->funnel.hindrance == FUNNEL_UNHINDERED)
        put_placed(&out, indicator, arena);
    else
        buffer_printf(
            &out, "There is no funnel plot, since %s.",
            words_text(&funnel_hindrance_words, units_below(indicator)->funnel.hindrance));
    const char *missing = units_missing_sentence(indicator, arena);
    if (missing[0] != '\0')
        describe_next_sentence(&out);
    buffer_puts(&out, missing);
    return describe_finish(&out, arena);
}

#define SOURCE                                                                                     \
    " (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in "        \
    "Medicine 24, 2005)."

const char *chart_funnel_method(const struct indicator_result *indicator) {
    static const char *const methods[] = {
        [CHANCE_BINOMIAL] =
            "Limits: 95% and 99.8%, two-sided, of the exact binomial distribution" SOURCE,
        [CHANCE_POISSON] =
            "Limits: 95% and 99.8%, two-sided, of the exact Poisson distribution" SOURCE,
    };
    return units_below(indicator)->funnel.hindrance == FUNNEL_UNHINDERED
               ? methods[units_below(indicator)->funnel.chance]
               : "";
}
