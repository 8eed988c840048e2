/* Numbers the notes of a table. */
#include "model/assess/assess_table_notes.h"

#include <string.h>

static const char left_out[] = "Without what is suppressed.";
static const char rounded[] = "Parts may not add up to the total, because they are rounded.";

struct numbering {
    struct arena *arena;
    struct data_table_result *table;
    const char **texts;
};

static size_t number_of(struct numbering *numbering, const char *text) {
    for (size_t i = 0; i < numbering->table->note_count; i++)
        if (strcmp(numbering->texts[i], text) == 0)
            return i + 1;
    numbering->texts = arena_more(numbering->arena, numbering->texts, numbering->table->note_count,
                                  sizeof *numbering->texts);
    numbering->texts[numbering->table->note_count] = text;
    return ++numbering->table->note_count;
}

/* Whether what is printed of its parts adds up to something else than is printed of the total. */
static bool is_apart(struct arena *arena, const struct data_table_result *result, size_t row,
                     size_t column) {
    const struct outcome *total = &data_table_cell(result, row, column)->outcome;
    size_t count;
    const size_t *parts = data_table_parts(arena, result->table, row, column, &count);
    struct number *sum = number_new(arena);
    for (size_t i = 0; i < count; i++) {
        const struct number *printed = data_table_cell(result, parts[i], column)->outcome.printed;
        if (printed != NULL)
            number_add(arena, sum, printed);
    }
    return total->printed != NULL && number_compare(sum, total->printed) != 0;
}

static void give(struct numbering *numbering, struct data_cell_result *cell, const char *text) {
    size_t *notes = arena_array(numbering->arena, cell->note_count + 1, sizeof *notes);
    for (size_t i = 0; i < cell->note_count; i++)
        notes[i] = cell->notes[i];
    notes[cell->note_count++] = number_of(numbering, text);
    cell->notes = notes;
}

void assess_table_notes(struct arena *arena, struct data_table_result *table,
                        struct data_cell_result *cells) {
    struct numbering numbering = {arena, table, NULL};
    size_t columns = table->table->column_count;
    for (size_t i = 0; i < table->table->row_count * columns; i++) {
        const struct data_cell *cell = cells[i].cell;
        if (cell == NULL)
            continue;
        if (cell->note[0] != '\0')
            give(&numbering, &cells[i], cell->note);
        if (cells[i].is_partial)
            give(&numbering, &cells[i], left_out);
        if (cell->kind == DATA_CELL_TOTAL && is_apart(arena, table, i / columns, i % columns))
            give(&numbering, &cells[i], rounded);
    }
    table->notes = numbering.texts;
}
