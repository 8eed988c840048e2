/* Holds a cell against those of its column on its level. */
#include "model/table_place.h"

#include "model/lie.h"

#include <string.h>

size_t table_place_row(const struct data_table *table, const char *name) {
    size_t row = 0;
    while (row < table->row_count &&
           (table->rows[row].is_heading || strcmp(table->rows[row].name, name) != 0))
        row++;
    return row;
}

/* The first row, or the end, of those that belong to the same row. */
static size_t first_beside(const struct data_table *table, size_t row) {
    size_t level = table->rows[row].level;
    while (row > 0 && table->rows[row - 1].level >= level)
        row--;
    return row;
}

static size_t end_beside(const struct data_table *table, size_t row) {
    size_t level = table->rows[row].level;
    while (row < table->row_count && table->rows[row].level >= level)
        row++;
    return row;
}

static bool is_beside(const struct data_table *table, size_t row, size_t own) {
    const struct data_row *rows = table->rows;
    return rows[row].level == rows[own].level && !rows[row].is_total && !rows[row].is_heading;
}

const char *table_place_text(struct arena *arena, const struct data_table_result *result,
                             size_t row, size_t column) {
    const struct data_table *table = result->table;
    const struct number *own = data_table_cell(result, row, column)->outcome.printed;
    struct lie lie = {0};
    size_t count = 0, end = end_beside(table, row);
    for (size_t i = first_beside(table, row); i < end; i++) {
        if (!is_beside(table, i, row))
            continue;
        lie_add(&lie, data_table_cell(result, i, column)->outcome.printed, own);
        count++;
    }
    if (own == NULL || lie.ranked < 2)
        return "";
    const char *of = lie.ranked == count ? "" : " with a value";
    if (lie.higher + lie.lower == 0)
        return arena_printf(arena, "the same in all %zu%s", lie.ranked, of);
    return arena_printf(arena, "%s of %zu%s", lie_text(arena, &lie), lie.ranked, of);
}
