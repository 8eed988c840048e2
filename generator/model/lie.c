/* Counts who is higher or lower, for a place from the nearer end. */
#include "model/lie.h"

#include "model/ordinal.h"

#include <stdbool.h>

void lie_add(struct lie *lie, const struct number *number, const struct number *own) {
    int order = number == NULL || own == NULL ? 0 : number_compare(number, own);
    lie->ranked += number != NULL;
    lie->higher += order > 0;
    lie->lower += order < 0;
}

const char *lie_text(struct arena *arena, const struct lie *lie) {
    bool from_top = lie->higher <= lie->lower;
    size_t before = from_top ? lie->higher : lie->lower;
    if (lie->ranked == 2)
        return from_top ? "the higher" : "the lower";
    bool joint = lie->higher + lie->lower + 1 < lie->ranked;
    return arena_printf(arena, "%s%s%s%s", joint ? "joint " : "",
                        before == 0 ? "" : ordinal_text(arena, before + 1), before == 0 ? "" : " ",
                        from_top ? "highest" : "lowest");
}
