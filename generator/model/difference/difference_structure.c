/* Tells which units were below the unit of one report but not of the other. */
#include "model/difference/difference_structure.h"

#include "model/structure.h"

void difference_structure(struct comparing *comparing) {
    struct arena *arena = comparing->arena;
    const struct report_result *before = comparing->before, *now = comparing->now;
    size_t count;
    const struct structure_change *changes =
        structure_changes(arena, now->catalogue, now->unit, before->period, now->period, &count);
    for (size_t i = 0; i < count; i++)
        difference_add(
            comparing,
            &(struct difference){.kind = DIFFERENCE_STRUCTURE,
                                 .what = "Units",
                                 .before = {"", "", false},
                                 .after = {"", "", false},
                                 .sentence = arena_printf(
                                     arena, "From %s %s %s", period_text(arena, changes[i].period),
                                     structure_adds(&changes[i]) ? "with" : "without",
                                     structure_text(arena, &changes[i]))});
}
