/* units.csv. */
#include "input/load/load_units.h"

#include "input/load/load_cells.h"

#include <stdlib.h>
#include <string.h>

enum { UNIT, UNIT_NAME, UNIT_LEVEL, UNIT_PARENT };
static const struct column unit_columns[] = {
    [UNIT] = {"unit", true},
    [UNIT_NAME] = {"name", true},
    [UNIT_LEVEL] = {"level", false},
    [UNIT_PARENT] = {"parent", true},
};

/* Parents are looked up when all units are known. */
struct unit_row {
    struct unit unit;
    const char *parent;
    struct place parent_place;
};

static bool unit_is_new(const struct load_rows *units, const struct table_row *row) {
    const struct unit_row *others = units->rows;
    for (size_t i = 0; i < units->count; i++) {
        if (strcmp(others[i].unit.code, table_cell(row, UNIT)) == 0) {
            table_error(row, UNIT, "a second row for the unit", "one row a unit; the first counts");
            return false;
        }
        if (!load_code_is_distinct(row, UNIT, others[i].unit.code))
            return false;
    }
    return true;
}

static void on_unit(void *context, const struct table_row *row) {
    struct load_rows *units = context;
    if (!load_code(row, UNIT) || !unit_is_new(units, row))
        return;
    struct unit_row unit = {.unit = {.code = table_text(row, UNIT),
                                     .name = table_text(row, UNIT_NAME),
                                     .level = table_text(row, UNIT_LEVEL),
                                     .index = units->count,
                                     .place = row->place},
                            .parent = table_text(row, UNIT_PARENT),
                            .parent_place = table_place(row, UNIT_PARENT)};
    load_keep(units, &unit, sizeof unit);
}

/* Only the root has no parent: the numbers of another such unit would be in nobody's sum. */
static void check_is_root(struct loader *loader, const struct unit *unit, struct place place) {
    const char *root = loader->catalogue->authority.root_unit;
    if (root != NULL && catalogue_unit(loader->catalogue, root) != NULL &&
        strcmp(unit->code, root) != 0)
        diagnose(loader->diagnostics, SEVERITY_WARNING, place,
                 "column parent: “%s” has no parent, so that its numbers are not among those of "
                 "“%s”, the root_unit of authority.ini",
                 unit->code, root);
}

static bool is_below(const struct unit *unit, const struct unit *above) {
    while (unit != NULL && unit != above)
        unit = unit->parent;
    return unit != NULL;
}

static void set_parent(struct loader *loader, struct unit *unit, const struct unit_row *row) {
    if (row->parent[0] == '\0') {
        check_is_root(loader, unit, row->parent_place);
        return;
    }
    const struct unit *parent = catalogue_unit(loader->catalogue, row->parent);
    if (parent == NULL)
        diagnose(loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                 "column parent: unknown unit “%s”%s; expected a unit of this file, or nothing for "
                 "the root",
                 row->parent, catalogue_unit_hint(loader->arena, loader->catalogue, row->parent));
    else if (is_below(parent, unit))
        diagnose(loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                 "column parent: “%s” makes a cycle, since it lies below “%s” itself; expected a "
                 "unit higher up",
                 row->parent, unit->code);
    else
        unit->parent = parent;
}

static int by_code(const void *left, const void *right) {
    const struct unit *a = *(const struct unit *const *)left,
                      *b = *(const struct unit *const *)right;
    return strcmp(a->code, b->code);
}

static void sort_by_code(struct loader *loader) {
    const struct catalogue *catalogue = loader->catalogue;
    loader->units_by_code =
        arena_array(loader->arena, catalogue->unit_count + 1, sizeof(const struct unit *));
    for (size_t i = 0; i < catalogue->unit_count; i++)
        loader->units_by_code[i] = &catalogue->units[i];
    qsort(loader->units_by_code, catalogue->unit_count, sizeof(const struct unit *), by_code);
}

void load_units(struct loader *loader) {
    struct load_rows rows = load_table(loader, "units", REQUIRED, unit_columns,
                                       sizeof unit_columns / sizeof *unit_columns, on_unit);
    const struct unit_row *read = rows.rows;
    struct unit *units = arena_array(loader->arena, rows.count, sizeof *units);
    for (size_t i = 0; i < rows.count; i++)
        units[i] = read[i].unit;
    loader->catalogue->units = units;
    loader->catalogue->unit_count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        set_parent(loader, &units[i], &read[i]);
    sort_by_code(loader);
}
