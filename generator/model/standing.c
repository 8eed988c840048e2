/* Tells the place of a unit among those beside it. */
#include "model/standing.h"

#include "model/lie.h"
#include "model/unit_words.h"

static struct lie lie_of(const struct unit_family *family, const struct unit_value *own) {
    struct lie lie = {0};
    for (size_t i = 0; i < family->count; i++)
        lie_add(&lie, family->members[i].value.printed, own->value.printed);
    return lie;
}

/* "4 teams of Area A" */
static const char *group_text(struct arena *arena, const struct unit_family *family, int period) {
    const struct unit **units = arena_array(arena, family->count, sizeof *units);
    for (size_t i = 0; i < family->count; i++)
        units[i] = family->members[i].unit;
    return arena_printf(arena, "%s of %s", unit_count_text(arena, units, family->count, period),
                        unit_name(family->parent.unit, period));
}

/* "; 1 has no value" */
static const char *without_text(struct arena *arena, size_t count) {
    if (count == 0)
        return "";
    return arena_printf(arena, "; %zu %s no value", count, count == 1 ? "has" : "have");
}

static struct standing standing_of(struct arena *arena, const char *place, const struct lie *lie,
                                   size_t count, const char *group) {
    const char *short_text = arena_printf(arena, "%s %zu%s", place, lie->ranked,
                                          without_text(arena, count - lie->ranked));
    const char *text = lie->ranked == count ? arena_printf(arena, "%s %s", place, group)
                                            : arena_printf(arena, "%s %zu with a value, of %s",
                                                           place, lie->ranked, group);
    return (struct standing){.text = text, .short_text = short_text};
}

struct standing standing_make(struct arena *arena, const struct unit_family *family,
                              const struct unit_value *own, int period) {
    if (own == NULL || family->count < 2)
        return (struct standing){.text = "", .short_text = ""};
    const struct lie lie = lie_of(family, own);
    const char *group = group_text(arena, family, period);
    if (own->value.unjudged != NULL)
        return (struct standing){.text = "too few to compare", .short_text = "too few"};
    if (own->value.printed == NULL)
        return (struct standing){.text = "no value to compare", .short_text = "no value"};
    if (lie.ranked == 1)
        return (struct standing){.text =
                                     arena_printf(arena, "the only one of %s with a value", group),
                                 .short_text = "the only value"};
    const char *place = lie.higher + lie.lower == 0
                            ? "the same in all"
                            : arena_printf(arena, "%s of", lie_text(arena, &lie));
    return standing_of(arena, place, &lie, family->count, group);
}
