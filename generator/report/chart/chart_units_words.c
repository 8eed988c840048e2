/* Which units have no value, or too few cases for one, in sentences. */
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_units.h"

/* Why a value is not there. */
struct lack {
    const char *what;
    bool of_few; /* its counts stand for a percentage of too few */
};

static bool is_lacking(const struct unit_value *value, const struct lack *lack) {
    return value->value.exact == NULL && (value->value.unjudged != NULL) == lack->of_few;
}

/* "Team F and Team G have no value."; "" where no unit does. */
static const char *lack_sentence(const struct indicator_result *indicator, const struct lack *lack,
                                 struct arena *arena) {
    const struct unit_family *family = units_below(indicator);
    size_t count = 0, told = 0;
    const char *text = "";
    for (size_t i = 0; i < family->count; i++)
        count += is_lacking(&family->members[i], lack);
    for (size_t i = 0; i < family->count; i++)
        if (is_lacking(&family->members[i], lack))
            text = arena_printf(arena, "%s%s%s", text, describe_joint(told++, count),
                                unit_name(family->members[i].unit, indicator->period));
    return count == 0
               ? ""
               : arena_printf(arena, "%s %s %s.", text, count == 1 ? "has" : "have", lack->what);
}

const char *units_missing_sentence(const struct indicator_result *indicator, struct arena *arena) {
    static const struct lack FEW = {"too few cases for a percentage", true},
                             NONE = {"no value", false};
    const char *few = lack_sentence(indicator, &FEW, arena),
               *none = lack_sentence(indicator, &NONE, arena);
    return arena_printf(arena, "%s%s%s", few, *few == '\0' || *none == '\0' ? "" : " ", none);
}
