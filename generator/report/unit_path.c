/* Writes relative links, in which no code needs an escape (doc/design.md, section 3). */
#include "report/unit_path.h"

const char *unit_path_folder(struct arena *arena, const struct catalogue *catalogue,
                             const struct unit *unit) {
    return catalogue_is_root(catalogue, unit) ? "" : arena_printf(arena, "units/%s", unit->code);
}

const char *unit_path_to(struct arena *arena, const struct catalogue *catalogue,
                         const struct unit *from, const struct unit *to, const char *file) {
    if (catalogue_is_root(catalogue, from))
        return arena_printf(arena, "%s%s%s", unit_path_folder(arena, catalogue, to),
                            catalogue_is_root(catalogue, to) ? "" : "/", file);
    if (catalogue_is_root(catalogue, to))
        return arena_printf(arena, "../../%s", file);
    return arena_printf(arena, "../%s/%s", to->code, file);
}
