/* Which units have no value, in a sentence. */
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_units.h"

static size_t missing_count(const struct unit_family *family) {
    size_t count = 0;
    for (size_t i = 0; i < family->count; i++)
        count += family->members[i].value.exact == NULL ? 1 : 0;
    return count;
}

const char *units_missing_sentence(const struct indicator_result *indicator, struct arena *arena) {
    const struct unit_family *family = units_below(indicator);
    size_t count = missing_count(family), told = 0;
    const char *text = "";
    if (count == 0)
        return text;
    for (size_t i = 0; i < family->count; i++)
        if (family->members[i].value.exact == NULL)
            text = arena_printf(arena, "%s%s%s", text, describe_joint(told++, count),
                                unit_name(family->members[i].unit, indicator->period));
    return arena_printf(arena, "%s %s no value.", text, count == 1 ? "has" : "have");
}
