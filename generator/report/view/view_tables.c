/* Tables in groups of rows, with their notes. */
#include "report/view/view_tables.h"

#include "model/data_table.h"
#include "model/unit.h"
#include "report/view/view_put.h"
#include "report/view/view_table_places.h"

#include <ctype.h>
#include <string.h>

/* As many fit half a page of A4 on its side; a whole one that stands upright. */
enum { NARROW_COLUMNS = 2, UPRIGHT_COLUMNS = 6 };

/* A table with its object. */
struct viewed {
    const struct data_table_result *table;
    struct value_object *object;
    const char *anchor;
    bool *is_linked;   /* by note: a cell before has it */
    bool has_brackets; /* around numbers below zero */
};

static const char *note_anchor(const struct viewed *viewed, size_t number) {
    return arena_printf(viewed->object->arena, "%s-note-%zu", viewed->anchor, number);
}

static void put_note(const struct viewed *viewed, struct value_object *note, size_t number) {
    const char *anchor = note_anchor(viewed, number);
    value_put_text(note, "anchor", anchor);
    value_put_text(note, "back", arena_printf(note->arena, "%s-from", anchor));
}

/* What stands in the brackets; "" where there are none. */
static void put_brackets(const struct viewed *viewed, struct value_object *cell,
                         const struct outcome *outcome) {
    size_t minus = strlen(number_minus);
    bool is_bracketed = viewed->has_brackets && outcome->exact != NULL &&
                        strncmp(outcome->text, number_minus, minus) == 0;
    value_put_text(cell, "bracketed", is_bracketed ? outcome->text + minus : "");
}

static void complete_cell(const struct viewed *viewed, struct value_object *cell,
                          const struct data_cell_result *result, const char *column) {
    struct value_list *notes = value_list_new(cell->arena, cell->names);
    for (size_t i = 0; i < result->note_count; i++) {
        size_t number = result->notes[i];
        struct value_object *note = value_add_object(notes);
        value_put_number(note, "number", (double)number);
        put_note(viewed, note, number);
        value_put_boolean(note, "is_first", !viewed->is_linked[number - 1]);
        viewed->is_linked[number - 1] = true;
    }
    value_replace(cell, "notes", value_of_list(notes));
    value_put_boolean(cell, "has_notes", notes->count > 0);
    value_put_text(cell, "column", column);
    put_brackets(viewed, cell, &result->outcome);
    view_complete_outcome(cell, &result->outcome);
}

static void complete_row(const struct viewed *viewed, struct value_object *row, size_t index) {
    const struct data_table *table = viewed->table->table;
    struct value_list *cells = value_get_list(row, "cells");
    for (size_t c = 0; c < cells->count; c++)
        complete_cell(viewed, cells->items[c].object, data_table_cell(viewed->table, index, c),
                      table->columns[c]);
    value_put_boolean(row, "is_heading", table->rows[index].is_heading);
    value_put_number(row, "span", (double)(table->column_count + 1));
}

/* A heading begins a group, and so does what belongs to no heading behind one. */
static bool begins_group(const struct data_table *table, size_t row, size_t first) {
    return row == 0 || table->rows[row].is_heading ||
           (table->rows[first].is_heading && table->rows[row].level <= table->rows[first].level);
}

static void put_groups(const struct viewed *viewed) {
    const struct data_table *table = viewed->table->table;
    const struct value_list *rows = value_get_list(viewed->object, "rows");
    struct value_list *groups = value_put_list(viewed->object, "groups"), *group = NULL;
    for (size_t r = 0, first = 0; r < table->row_count; r++) {
        if (begins_group(table, r, first)) {
            group = value_put_list(value_add_object(groups), "rows");
            first = r;
        }
        value_add(group, rows->items[r]);
    }
}

/* Codes are unique whatever their case (doc/design.md, section 3), and so are the anchors. */
static const char *anchor_of(struct arena *arena, const char *code) {
    char *anchor = arena_printf(arena, "table-%s", code);
    for (char *letter = anchor; *letter != '\0'; letter++)
        *letter = (char)tolower((unsigned char)*letter);
    return anchor;
}

static bool is_wide(const struct data_table *table) {
    return table->column_count > UPRIGHT_COLUMNS;
}

static void complete(struct value_object *object, const struct report_result *results,
                     const struct data_table_result *result) {
    struct arena *arena = object->arena;
    struct viewed viewed = {.table = result,
                            .object = object,
                            .has_brackets = results->has_brackets,
                            .anchor = anchor_of(arena, result->table->code),
                            .is_linked =
                                arena_array(arena, result->note_count, sizeof *viewed.is_linked)};
    const struct value_list *rows = value_get_list(object, "rows"),
                            *notes = value_get_list(object, "notes");
    for (size_t r = 0; r < rows->count; r++)
        complete_row(&viewed, rows->items[r].object, r);
    put_groups(&viewed);
    for (size_t i = 0; i < notes->count; i++)
        put_note(&viewed, notes->items[i].object, i + 1);
    value_put_boolean(object, "has_notes", notes->count > 0);
    value_put_boolean(object, "has_source", *result->table->source != '\0');
    if (*result->table->source == '\0')
        value_put_text(object, "source", "");
    value_put_boolean(object, "is_wide", is_wide(result->table));
    value_put_boolean(object, "is_narrow", result->table->column_count <= NARROW_COLUMNS);
    value_put_text(object, "anchor", viewed.anchor);
}

void view_put_tables(struct value_object *view, const struct report_result *results) {
    if (!results->catalogue->has_tables)
        value_put_list(view, "tables");
    const struct value_list *tables = value_get_list(view, "tables");
    bool any_is_wide = false;
    const char *own = unit_name(results->unit, results->period);
    for (size_t i = 0; i < tables->count; i++) {
        complete(tables->items[i].object, results, &results->tables[i]);
        view_put_table_places(tables->items[i].object, &results->tables[i], own);
        any_is_wide = any_is_wide || is_wide(results->tables[i].table);
    }
    value_put_boolean(view, "has_tables", tables->count > 0);
    value_put_boolean(view, "has_wide_tables", any_is_wide);
}
