/* Follows the units of a kind's name from one to another. */
#include "publish/site/site_around.h"

#include "model/status.h"
#include "publish/site/site_history.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"

#include <ctype.h>
#include <string.h>

const char *site_around_heading(struct arena *arena, const char *noun) {
    char *heading = arena_strdup(arena, noun);
    heading[0] = (char)toupper((unsigned char)heading[0]);
    return heading;
}

/* Of the latest report: "3 of 15 off target"; "" where none is judged. */
static const char *judged_text(struct arena *arena, const struct site_kind *kind) {
    const size_t *counts = kind->months[kind->month_count - 1]->counts;
    size_t off = 0, judged = 0;
    for (enum status status = STATUS_MET; status <= STATUS_MISSED; status++) {
        judged += counts[status];
        off += status_is_off_target(status) ? counts[status] : 0;
    }
    if (judged == 0)
        return "";
    return off == 0 ? arena_printf(arena, "none of %zu off target", judged)
                    : arena_printf(arena, "%zu of %zu off target", off, judged);
}

static const char *name_of(const struct site_kind *kind) {
    return kind->months[kind->month_count - 1]->unit_name;
}

static void put_unit(struct arena *arena, struct value_list *list, const struct site_kind *kind,
                     const char *root) {
    struct value_object *unit = value_add_object(list);
    value_put_text(unit, "unit_name", name_of(kind));
    value_put_text(unit, "href", site_folder_link(arena, root, kind->folder));
    value_put_text(unit, "judged_text", judged_text(arena, kind));
}

/* NULL: the unit of that place has no pages. */
static const struct site_kind *kind_at(const struct site_kinds *kinds, const struct site_kind *kind,
                                       size_t place) {
    return site_kinds_of_unit(kinds, kind->name, kind->levels->items[place].code);
}

static const struct site_kind *whole_of(const struct site_kinds *kinds,
                                        const struct site_kind *kind) {
    for (size_t i = 0; i < kinds->count; i++)
        if (site_kind_is_whole(&kinds->items[i]) && strcmp(kinds->items[i].name, kind->name) == 0)
            return &kinds->items[i];
    return NULL;
}

static void put_above(struct arena *arena, struct value_list *list, const struct site_kinds *kinds,
                      const struct site_kind *kind, size_t place, const char *root) {
    if (place == SITE_LEVEL_NONE)
        return;
    put_above(arena, list, kinds, kind, kind->levels->items[place].above, root);
    const struct site_kind *above = kind_at(kinds, kind, place);
    if (above != NULL && !site_kind_is_whole(above))
        put_unit(arena, list, above, root);
}

/* The whole authority's page is there whether or not it has reports of its own. */
static void put_ancestors(struct arena *arena, struct value_object *view,
                          const struct site_kinds *kinds, const struct site_kind *kind,
                          const char *root) {
    struct value_list *ancestors = value_put_list(view, "ancestors");
    if (!site_kind_is_whole(kind)) {
        const struct site_kind *whole = whole_of(kinds, kind);
        struct value_object *unit = value_add_object(ancestors);
        value_put_text(unit, "unit_name", whole->month_count > 0 ? name_of(whole) : "");
        value_put_text(unit, "href", site_folder_link(arena, root, whole->folder));
        value_put_text(unit, "judged_text", "");
        if (kind->place != SITE_LEVEL_NONE)
            put_above(arena, ancestors, kinds, kind, kind->levels->items[kind->place].above, root);
    }
    value_put_boolean(view, "has_ancestors", ancestors->count > 0);
}

/* Those below `above`; SITE_LEVEL_NONE: those of which nobody tells who is above. */
static void put_below(struct arena *arena, struct value_list *list, const struct site_kinds *kinds,
                      const struct site_kind *kind, size_t above, const char *root) {
    for (size_t i = 0; i < kind->levels->count; i++) {
        if (kind->levels->items[i].above != above)
            continue;
        const struct site_kind *below = kind_at(kinds, kind, i);
        if (below != NULL && below != kind)
            put_unit(arena, list, below, root);
    }
}

/* Those that the newest month does not have, or does not have below another. */
static void put_strays(struct arena *arena, struct value_object *view,
                       const struct site_kinds *kinds, const struct site_kind *kind,
                       const char *root) {
    struct value_list *strays = value_put_list(view, "strays");
    for (size_t i = 0; site_kind_is_whole(kind) && i < kinds->count; i++) {
        const struct site_kind *other = &kinds->items[i];
        bool strays_here = other->place == SITE_LEVEL_NONE ||
                           (kind->place != SITE_LEVEL_NONE &&
                            other->levels->items[other->place].above == SITE_LEVEL_NONE);
        if (other != kind && strcmp(other->name, kind->name) == 0 && strays_here)
            put_unit(arena, strays, other, root);
    }
    value_put_boolean(view, "has_strays", strays->count > 0);
}

void site_around_put(const struct site *site, struct arena *arena, struct value_object *view,
                     const struct site_kinds *kinds, const struct site_kind *kind,
                     const char *root) {
    struct value_list *units = value_put_list(view, "units");
    bool placed = kind->place != SITE_LEVEL_NONE;
    if (placed || site_kind_is_whole(kind))
        put_below(arena, units, kinds, kind, kind->place, root);
    value_put_boolean(view, "has_units", units->count > 0);
    value_put_text(
        view, "units_noun",
        site_around_heading(arena, units->count == 0
                                       ? "units"
                                       : site_levels_noun(site, arena, kind->levels, kind->place)));
    put_ancestors(arena, view, kinds, kind, root);
    put_strays(arena, view, kinds, kind, root);
}

/* ---- of an indicator ---- */

static void put_indicator(struct arena *arena, struct value_list *list,
                          const struct site_kind *kind, const char *code, const char *root) {
    if (kind == NULL || kind->month_count == 0 || !site_kind_has(kind, code))
        return;
    struct value_object *other = value_add_object(list);
    value_put_text(other, "unit_name", name_of(kind));
    value_put_text(other, "href", site_history_link(arena, root, kind, code));
}

void site_around_put_indicators(struct arena *arena, struct value_object *view,
                                const struct site_kinds *kinds, const struct site_kind *kind,
                                const char *code, const char *root) {
    struct value_list *others = value_put_list(view, "others");
    const struct site_levels *levels = kind->levels;
    size_t above =
        kind->place == SITE_LEVEL_NONE ? SITE_LEVEL_NONE : levels->items[kind->place].above;
    if (above != SITE_LEVEL_NONE)
        put_indicator(arena, others, kind_at(kinds, kind, above), code, root);
    else if (!site_kind_is_whole(kind))
        put_indicator(arena, others, whole_of(kinds, kind), code, root);
    for (size_t i = 0; kind->place != SITE_LEVEL_NONE && i < levels->count; i++)
        if (levels->items[i].above == kind->place)
            put_indicator(arena, others, kind_at(kinds, kind, i), code, root);
    value_put_boolean(view, "has_others", others->count > 0);
}
