/* Reads units.csv: the rows of each unit in order of month, then who stood below whom. */
#include "input/load/load_units.h"

#include "input/load/load_cells.h"

#include <stdlib.h>
#include <string.h>

enum { UNIT, UNIT_NAME, UNIT_LEVEL, UNIT_PARENT, UNIT_FROM, UNIT_TO };
static const struct column unit_columns[] = {
    [UNIT] = {"unit", true},         [UNIT_NAME] = {"name", true},
    [UNIT_LEVEL] = {"level", false}, [UNIT_PARENT] = {"parent", true},
    [UNIT_FROM] = {"from", false},   [UNIT_TO] = {"to", false},
};

/* Parents are looked up when all units are known. */
struct unit_row {
    const char *code;
    size_t index; /* the unit's: rows of one code share it */
    struct unit_spell spell;
    const char *parent;
    struct place parent_place, to_place;
};

static bool spells_overlap(const struct unit_spell *a, const struct unit_spell *b) {
    return (a->to == PERIOD_NONE || b->from <= a->to) && (b->to == PERIOD_NONE || a->from <= b->to);
}

static bool unit_is_free(const struct load_rows *units, const struct table_row *row,
                         const struct unit_spell *spell) {
    const struct unit_row *others = units->rows;
    for (size_t i = 0; i < units->count; i++) {
        if (!load_code_is_distinct(row, UNIT, others[i].code))
            return false;
        if (strcmp(others[i].code, table_cell(row, UNIT)) == 0 &&
            spells_overlap(&others[i].spell, spell)) {
            table_error(row, UNIT, "a second row for the same months of the unit",
                        "rows whose from and to do not overlap; the first counts");
            return false;
        }
    }
    return true;
}

/* That of the code's earlier rows, or the next one. */
static size_t index_of(const struct load_rows *units, const char *code) {
    const struct unit_row *others = units->rows;
    size_t next = 0;
    for (size_t i = 0; i < units->count; i++) {
        if (strcmp(others[i].code, code) == 0)
            return others[i].index;
        if (others[i].index >= next)
            next = others[i].index + 1;
    }
    return next;
}

static bool read_months(const struct table_row *row, struct unit_spell *spell) {
    bool bad = false;
    spell->from = table_period(row, UNIT_FROM, &bad);
    spell->to = table_period(row, UNIT_TO, &bad);
    if (!bad && spell->to != PERIOD_NONE && spell->to < spell->from) {
        table_error(row, UNIT_TO, "a month before from:", "from, or a later month");
        bad = true;
    }
    return !bad;
}

static void on_unit(void *context, const struct table_row *row) {
    struct load_rows *units = context;
    struct unit_spell spell = {.name = table_text(row, UNIT_NAME),
                               .level = table_text(row, UNIT_LEVEL),
                               .place = row->place};
    if (!load_code(row, UNIT) || !read_months(row, &spell) || !unit_is_free(units, row, &spell))
        return;
    struct unit_row unit = {.code = table_text(row, UNIT),
                            .index = index_of(units, table_cell(row, UNIT)),
                            .spell = spell,
                            .parent = table_text(row, UNIT_PARENT),
                            .parent_place = table_place(row, UNIT_PARENT),
                            .to_place = table_place(row, UNIT_TO)};
    load_keep(units, &unit, sizeof unit);
}

/* Those of a unit together, in order of month. */
static int by_unit_and_month(const void *left, const void *right) {
    const struct unit_row *a = left, *b = right;
    if (a->index != b->index)
        return a->index < b->index ? -1 : 1;
    return (a->spell.from > b->spell.from) - (a->spell.from < b->spell.from);
}

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
static bool makes_cycle(const struct load_rows *rows, const struct unit_row *row,
                        const struct unit *unit, const struct unit *parent) {
    const struct unit_row *others = rows->rows;
    if (is_below(parent, unit, row->spell.from))
        return true;
    for (size_t i = 0; i < rows->count; i++) {
        int month = others[i].spell.from;
        if (month != PERIOD_NONE && unit_covers(row->spell.from, row->spell.to, month) &&
            is_below(parent, unit, month))
            return true;
    }
    return false;
}

static void check_parent_is_open(struct loader *loader, const struct unit_row *row,
                                 const struct unit *parent) {
    if (!unit_is_open(parent, row->spell.from, row->spell.to))
        diagnose(loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                 "column parent: “%s” is not open in all the months of this row; expected from and "
                 "to within those of “%s”, or another row with another parent",
                 row->parent, row->parent);
}

static void set_parent(struct loader *loader, const struct load_rows *rows,
                       const struct unit_row *row, const struct unit *unit,
                       struct unit_spell *spell) {
    if (row->parent[0] == '\0') {
        check_is_root(loader, row);
        return;
    }
    const struct unit *parent = catalogue_unit(loader->catalogue, row->parent);
    if (parent == NULL) {
        diagnose(loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                 "column parent: unknown unit “%s”%s; expected a unit of this file, or nothing for "
                 "the root",
                 row->parent, catalogue_unit_hint(loader->arena, loader->catalogue, row->parent));
    } else if (makes_cycle(rows, row, unit, parent)) {
        diagnose(loader->diagnostics, SEVERITY_ERROR, row->parent_place,
                 "column parent: “%s” makes a cycle, since it lies below “%s” itself; expected a "
                 "unit higher up",
                 row->parent, unit->code);
    } else {
        check_parent_is_open(loader, row, parent);
        spell->parent = parent;
    }
}

/* What an authority owes is owed for as long as there are reports. */
static void keep_root_open(struct loader *loader, const struct unit_row *row,
                           const struct unit *unit, struct unit_spell *spell) {
    const char *root = loader->catalogue->authority.root_unit;
    if (root == NULL || strcmp(unit->code, root) != 0 || spell->to == PERIOD_NONE ||
        unit_spell_at(unit, spell->to + 1) != NULL)
        return;
    diagnose(loader->diagnostics, SEVERITY_ERROR, row->to_place,
             "column to: “%s” is the root_unit of authority.ini, which does not close; expected an "
             "empty cell, or a row for the months that follow",
             unit->code);
    spell->to = PERIOD_NONE;
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

/* One unit a code, each with its own part of the spells. */
static size_t make_units(const struct load_rows *rows, struct unit *units,
                         struct unit_spell *spells) {
    const struct unit_row *read = rows->rows;
    size_t count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        spells[i] = read[i].spell;
        if (i == 0 || read[i].index != read[i - 1].index) {
            units[count] =
                (struct unit){.code = read[i].code, .index = count, .spells = &spells[i]};
            count++;
        }
        units[count - 1].spell_count++;
    }
    return count;
}

void load_units(struct loader *loader) {
    struct load_rows rows = load_table(loader, "units", REQUIRED, unit_columns,
                                       sizeof unit_columns / sizeof *unit_columns, on_unit);
    const struct unit_row *read = rows.rows;
    if (rows.count > 0)
        qsort(rows.rows, rows.count, sizeof *read, by_unit_and_month);
    struct unit *units = arena_array(loader->arena, rows.count + 1, sizeof *units);
    struct unit_spell *spells = arena_array(loader->arena, rows.count + 1, sizeof *spells);
    loader->catalogue->units = units;
    loader->catalogue->unit_count = make_units(&rows, units, spells);
    for (size_t i = 0; i < rows.count; i++) {
        const struct unit *unit = &units[read[i].index];
        set_parent(loader, &rows, &read[i], unit, &spells[i]);
        keep_root_open(loader, &read[i], unit, &spells[i]);
    }
    unit_link(loader->arena, units, loader->catalogue->unit_count);
    sort_by_code(loader);
}
