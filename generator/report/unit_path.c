/* Writes relative links, in which no code needs an escape (doc/design.md, section 3). */
#include "report/unit_path.h"

#include "model/period.h"

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

const char *unit_path_as_at(struct arena *arena, int period, int as_at) {
    return as_at == period ? "" : arena_printf(arena, "as-at-%s", period_code(arena, as_at));
}

/* As many ways up as the path has folders. */
static const char *ways_up(struct arena *arena, const char *path) {
    const char *ways = "";
    for (; *path != '\0'; path++)
        if (*path == '/')
            ways = arena_printf(arena, "%s../", ways);
    return ways;
}

const char *unit_path_to_report(struct arena *arena, const struct report_result *from,
                                const char *report, const char *file) {
    const char *as_at = unit_path_as_at(arena, from->period, from->as_at);
    const char *unit = unit_path_folder(arena, from->catalogue, from->unit);
    const char *path = arena_printf(arena, "%s/%s%s%s%s", period_code(arena, from->period), as_at,
                                    *as_at == '\0' ? "" : "/", unit, *unit == '\0' ? "" : "/");
    return arena_printf(arena, "../%s%s/%s%s", ways_up(arena, path), report, path, file);
}
