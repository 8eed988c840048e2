/* Reads units.csv: the rows of each unit in order of month, then who stood below whom. */
#include "input/load/load_units.h"

#include "input/load/load_cells.h"
#include "input/load/load_parents.h"
#include "input/load/load_refused.h"

#include "model/code.h"

#include <stdlib.h>
#include <string.h>

enum { UNIT, UNIT_NAME, UNIT_LEVEL, UNIT_PARENT, UNIT_FROM, UNIT_TO };
static const struct column unit_columns[] = {
    [UNIT] = {"unit", true},         [UNIT_NAME] = {"name", true},
    [UNIT_LEVEL] = {"level", false}, [UNIT_PARENT] = {"parent", true},
    [UNIT_FROM] = {"from", false},   [UNIT_TO] = {"to", false},
};

static bool spells_overlap(const struct unit_spell *a, const struct unit_spell *b) {
    return (a->to == PERIOD_NONE || b->from <= a->to) && (b->to == PERIOD_NONE || a->from <= b->to);
}

/* Whether the code is one, and no other row has it in another case. */
static bool code_is_good(const struct load_rows *units, const struct table_row *row) {
    const struct unit_row *others = units->rows;
    if (!load_code(row, UNIT))
        return false;
    for (size_t i = 0; i < units->count; i++)
        if (!others[i].nameless && !load_code_is_distinct(row, UNIT, others[i].code))
            return false;
    return true;
}

static bool months_are_free(const struct load_rows *units, const struct table_row *row,
                            const struct unit_spell *spell) {
    const struct unit_row *others = units->rows;
    for (size_t i = 0; i < units->count; i++)
        if (others[i].spell.refused == NULL && strcmp(others[i].code, table_cell(row, UNIT)) == 0 &&
            spells_overlap(&others[i].spell, spell)) {
            table_error(row, UNIT, "a second row for the same months of the unit",
                        "rows whose from and to do not overlap; the first counts");
            return false;
        }
    return true;
}

/* That of the code's earlier rows, or the next one; who has no code has nobody else's. */
static size_t index_of(const struct load_rows *units, const char *code) {
    const struct unit_row *others = units->rows;
    size_t next = 0;
    for (size_t i = 0; i < units->count; i++) {
        if (*code != '\0' && strcmp(others[i].code, code) == 0)
            return others[i].index;
        if (others[i].index >= next)
            next = others[i].index + 1;
    }
    return next;
}

/* False after an error; a month that cannot be read is none. */
static bool read_months(const struct table_row *row, struct unit_spell *spell) {
    bool bad = false;
    spell->from = table_period(row, UNIT_FROM, &bad);
    spell->to = table_period(row, UNIT_TO, &bad);
    if (bad || spell->to == PERIOD_NONE || spell->to >= spell->from)
        return !bad;
    table_error(row, UNIT_TO, "a month before from:", "from, or a later month");
    spell->from = spell->to = PERIOD_NONE;
    return false;
}

static struct unit_row row_of(const struct load_rows *units, const struct table_row *row,
                              const char *code) {
    return (struct unit_row){.code = code,
                             .index = index_of(units, code),
                             .spell = {.name = table_text(row, UNIT_NAME),
                                       .level = table_text(row, UNIT_LEVEL),
                                       .place = row->place},
                             .parent = table_text(row, UNIT_PARENT),
                             .parent_place = table_place(row, UNIT_PARENT),
                             .to_place = table_place(row, UNIT_TO)};
}

static void on_unit(void *context, const struct table_row *row) {
    struct load_rows *units = context;
    struct unit_row unit = row_of(units, row, table_text(row, UNIT));
    unit.nameless = !code_is_good(units, row);
    if (!read_months(row, &unit.spell) || unit.nameless ||
        !months_are_free(units, row, &unit.spell))
        unit.spell.refused = facts_refused_row(units->loader->arena, row->place);
    load_keep(units, &unit, sizeof unit);
}

/* A row with more cells than the header: of them only the first stands where it should. */
static void on_shifted_unit(void *context, const struct table_row *row) {
    struct load_rows *units = context;
    bool is_first = row->table->at[UNIT] == 0;
    struct unit_row unit = row_of(units, row, is_first ? table_text(row, UNIT) : "");
    unit.shifted = true;
    unit.nameless = code_fault_of(unit.code) != CODE_FINE;
    unit.spell.refused = facts_refused_row(units->loader->arena, row->place);
    load_keep(units, &unit, sizeof unit);
}

/* Those of a unit together, in order of month; after them those that were refused. */
static int by_unit_and_month(const void *left, const void *right) {
    const struct unit_row *a = left, *b = right;
    bool a_refused = a->spell.refused != NULL, b_refused = b->spell.refused != NULL;
    if (a->index != b->index)
        return a->index < b->index ? -1 : 1;
    if (a_refused != b_refused)
        return a_refused ? 1 : -1;
    if (a->spell.from != b->spell.from)
        return a->spell.from < b->spell.from ? -1 : 1;
    return (a->spell.place.line > b->spell.place.line) -
           (a->spell.place.line < b->spell.place.line);
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
        if (!catalogue->units[i].nameless)
            loader->units_by_code[loader->named_count++] = &catalogue->units[i];
    qsort(loader->units_by_code, loader->named_count, sizeof(const struct unit *), by_code);
}

/* Puts a spell among those of a unit, in order of month. */
static void add_spell(struct arena *arena, struct unit_list *list, size_t index,
                      const struct unit_spell *spell) {
    struct unit *unit = &list->units[index];
    struct unit_spell *spells = arena_array(arena, unit->spell_count + 1, sizeof *spells);
    size_t at = 0;
    while (at < unit->spell_count && unit->spells[at].from < spell->from)
        at++;
    for (size_t i = 0; i < unit->spell_count; i++)
        spells[i + (i >= at)] = unit->spells[i];
    spells[at] = *spell;
    unit->spells = list->spells[index] = spells;
    unit->spell_count++;
}

/* A row that was refused stands for the months of which no other speaks. */
static void add_refused(struct arena *arena, struct unit_list *list, const struct unit_row *row) {
    struct unit_spell spell = row->spell;
    struct unit_stay gap;
    while (unit_gap(&list->units[row->index], spell.from, row->spell.to, &gap)) {
        spell.from = gap.from;
        spell.to = gap.to;
        add_spell(arena, list, row->index, &spell);
        if (gap.to == PERIOD_NONE)
            return;
        spell.from = gap.to + 1;
    }
}

/* One unit a code, each with its own part of the spells. */
static void make_units(struct arena *arena, struct unit_list *list) {
    struct unit_spell *spells = arena_array(arena, list->row_count + 1, sizeof *spells);
    for (size_t i = 0; i < list->row_count; i++) {
        const struct unit_row *row = &list->rows[i];
        struct unit *unit = &list->units[row->index];
        if (i == 0 || row->index != row[-1].index) {
            list->spells[row->index] = &spells[i];
            *unit = (struct unit){.code = row->code, .index = row->index, .spells = &spells[i]};
            list->count++;
        }
        unit->nameless = row->nameless;
        spells[i] = row->spell;
        if (row->spell.refused != NULL)
            add_refused(arena, list, row);
        else
            unit->spell_count++;
    }
}

void load_units(struct loader *loader) {
    struct load_rows rows =
        load_table_whole(loader, "units", REQUIRED, unit_columns,
                         sizeof unit_columns / sizeof *unit_columns, on_unit, on_shifted_unit);
    loader->units_unread = rows.unread;
    struct unit_list list = {
        .units = arena_array(loader->arena, rows.count + 1, sizeof *list.units),
        .spells = arena_array(loader->arena, rows.count + 1, sizeof *list.spells),
        .rows = rows.rows,
        .row_count = rows.count};
    if (rows.count > 0)
        qsort(rows.rows, rows.count, sizeof *list.rows, by_unit_and_month);
    make_units(loader->arena, &list);
    loader->catalogue->units = list.units;
    loader->catalogue->unit_count = list.count;
    sort_by_code(loader);
    load_parents(loader, &list);
}
