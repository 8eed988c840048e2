/* Looks parents up month by month; who has none that can be is astray. */
#include "input/load/load_parents.h"

#include "input/load/load_refused.h"

#include <string.h>

/* What is known so far. */
struct search {
    struct loader *loader;
    const struct unit_list *list;
    struct unit_stay *strays;
    size_t stray_count;
};

/* A row with the unit that it is about. */
struct place_in_tree {
    const struct unit_row *row;
    struct unit *unit;
    struct unit_spell *spell;
};

/* Only the root has no parent: the numbers of another such unit would be in nobody's sum. */
static void check_is_root(struct loader *loader, const struct unit_row *row) {
    const char *root = loader->catalogue->authority.root_unit;
    if (root != NULL && catalogue_unit(loader->catalogue, root) != NULL &&
        strcmp(row->code, root) != 0)
        diagnose(loader->diagnostics, SEVERITY_WARNING, row->parent_place,
                 "column parent: “%s” has no parent, so that its numbers are not among those of "
                 "“%s”, the root_unit of authority.ini",
                 row->code, root);
}

/* Whether, going up from a unit in a month, one comes to another; parents that are not yet set do
 * not matter. */
static bool is_below(const struct unit *unit, const struct unit *above, int period) {
    while (unit != NULL && unit != above) {
        const struct unit_spell *spell = unit_spell_at(unit, period);
        unit = spell == NULL ? NULL : spell->parent;
    }
    return unit != NULL;
}

/* Structures change where a row begins: in none of those months may the parent lie below. */
static bool makes_cycle(const struct unit_list *list, const struct unit_spell *spell,
                        const struct unit *unit, const struct unit *parent) {
    if (is_below(parent, unit, spell->from))
        return true;
    for (size_t i = 0; i < list->row_count; i++) {
        int month = list->rows[i].spell.from;
        if (month != PERIOD_NONE && unit_covers(spell->from, spell->to, month) &&
            is_below(parent, unit, month))
            return true;
    }
    return false;
}

/* Nobody knows where the unit stands in those months. */
static void go_astray(struct search *search, const struct place_in_tree *place, int from, int to) {
    struct arena *arena = search->loader->arena;
    place->unit->astray = true;
    search->strays = arena_more(arena, search->strays, search->stray_count, sizeof *search->strays);
    search->strays[search->stray_count++] = (struct unit_stay){
        place->unit, from, to, facts_refused_row(arena, place->row->spell.place)};
}

static void check_parent_is_open(struct search *search, const struct place_in_tree *place,
                                 const struct unit *parent) {
    const struct unit_row *row = place->row;
    struct unit_stay gap = {.from = place->spell->from};
    if (place->spell->refused != NULL) /* so that its months are not known */
        return;
    if (!unit_is_open(parent, place->spell->from, place->spell->to))
        diagnose(search->loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                 "column parent: “%s” is not open in all the months of this row; expected from and "
                 "to within those of “%s”, or another row with another parent",
                 row->parent, row->parent);
    while (unit_gap(parent, gap.from, place->spell->to, &gap)) {
        go_astray(search, place, gap.from, gap.to);
        if (gap.to == PERIOD_NONE)
            return;
        gap.from = gap.to + 1;
    }
}

static void say_unknown(struct loader *loader, const struct unit_row *row) {
    diagnose_once(loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                  "column parent: unknown unit “%s”%s; expected a unit of this file, or nothing "
                  "for the root",
                  row->parent, catalogue_unit_hint(loader->arena, loader->catalogue, row->parent));
}

static void say_cycle(struct loader *loader, const struct unit_row *row) {
    diagnose_once(loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                  "column parent: “%s” makes a cycle, since it lies below “%s” itself; expected a "
                  "unit higher up",
                  row->parent, row->code);
}

static void set_parent(struct search *search, const struct place_in_tree *place) {
    struct loader *loader = search->loader;
    const struct unit_row *row = place->row;
    const struct unit *parent = catalogue_unit(loader->catalogue, row->parent);
    if (parent == NULL)
        parent = row->nameless ? catalogue_refused_unit(loader->catalogue, row->parent)
                               : load_refused_unit(loader, row->parent);
    bool cycle = parent != NULL && makes_cycle(search->list, place->spell, place->unit, parent);
    if (parent != NULL && !cycle) {
        place->spell->parent = parent;
        check_parent_is_open(search, place, parent);
        return;
    }
    if (cycle && !row->shifted)
        say_cycle(loader, row);
    else if (!row->shifted)
        say_unknown(loader, row);
    go_astray(search, place, place->spell->from, place->spell->to);
}

/* What an authority owes is owed for as long as there are reports. */
static void keep_root_open(struct loader *loader, const struct unit_row *row,
                           const struct unit *unit, struct unit_spell *spell) {
    const char *root = loader->catalogue->authority.root_unit;
    if (root == NULL || strcmp(unit->code, root) != 0 || spell->to == PERIOD_NONE ||
        spell->refused != NULL || unit_spell_at(unit, spell->to + 1) != NULL)
        return;
    diagnose(loader->diagnostics, SEVERITY_ERROR, row->to_place,
             "column to: “%s” is the root_unit of authority.ini, which does not close; expected an "
             "empty cell, or a row for the months that follow",
             unit->code);
    spell->to = PERIOD_NONE;
}

static void place_unit(struct search *search, const struct unit_row *row) {
    struct unit *unit = &search->list->units[row->index];
    for (size_t i = 0; i < unit->spell_count; i++) {
        struct unit_spell *spell = &search->list->spells[row->index][i];
        if (spell->place.line != row->spell.place.line)
            continue;
        if (row->parent[0] == '\0')
            check_is_root(search->loader, row);
        else
            set_parent(search, &(struct place_in_tree){row, unit, spell});
        keep_root_open(search->loader, row, unit, spell);
    }
}

void load_parents(struct loader *loader, const struct unit_list *list) {
    struct search search = {.loader = loader, .list = list};
    for (size_t i = 0; i < list->row_count; i++)
        place_unit(&search, &list->rows[i]);
    unit_link(loader->arena, list->units, list->count);
    unit_link_strays(loader->arena, list->units, list->count, search.strays, search.stray_count);
}
