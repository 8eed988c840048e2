/* Finds what a table's totals add up. */
#include "model/data_table.h"

static const struct word NEGATIVES[] = {
    [DATA_NEGATIVE_MINUS] = {"minus", NULL},
    [DATA_NEGATIVE_BRACKETS] = {"brackets", NULL},
};
const struct word_table data_negative_words = WORD_TABLE(NEGATIVES);

bool data_table_is_blank(const struct data_cell *cell) {
    return cell == NULL || cell->kind == DATA_CELL_BLANK;
}

bool data_table_is_withheld(const struct data_cell_result *part) {
    return part->ratio.value.marker == MARKER_C ||
           (part->ratio.value.marker == MARKER_NO && part->outcome.exact == NULL);
}

struct parts {
    struct arena *arena;
    const struct data_table *table;
    size_t column;
    size_t *rows;
    size_t count;
};

static const struct data_cell *cell_of(const struct parts *parts, size_t row) {
    const struct data_cell *cell = parts->table->rows[row].cells[parts->column];
    return data_table_is_blank(cell) ? NULL : cell;
}

static void add(struct parts *parts, size_t row) {
    parts->rows = arena_more(parts->arena, parts->rows, parts->count, sizeof *parts->rows);
    parts->rows[parts->count++] = row;
}

/* Behind the rows that belong to a row. */
static size_t end_of(const struct data_table *table, size_t row) {
    size_t end = row + 1;
    while (end < table->row_count && table->rows[end].level > table->rows[row].level)
        end++;
    return end;
}

static void add_row(struct parts *parts, size_t row);

/* A total takes the place of what it adds up. */
static void add_below(struct parts *parts, size_t row) {
    size_t begun = parts->count, end = end_of(parts->table, row);
    for (size_t i = row + 1; i < end; i = end_of(parts->table, i)) {
        const struct data_cell *cell = cell_of(parts, i);
        bool is_total = cell != NULL && cell->kind == DATA_CELL_TOTAL;
        if (is_total)
            parts->count = begun;
        add_row(parts, i);
        if (is_total)
            begun = parts->count;
    }
}

static void add_row(struct parts *parts, size_t row) {
    if (cell_of(parts, row) != NULL)
        add(parts, row);
    else
        add_below(parts, row);
}

/* The first row that the total in a row adds up. */
static size_t first_part(const struct parts *parts, size_t total) {
    const struct data_row *rows = parts->table->rows;
    size_t first = total;
    while (first > 0 && rows[first - 1].level >= rows[total].level &&
           !(rows[first - 1].level == rows[total].level && rows[first - 1].is_total))
        first--;
    return first;
}

const size_t *data_table_parts(struct arena *arena, const struct data_table *table, size_t row,
                               size_t column, size_t *count) {
    struct parts parts = {.arena = arena, .table = table, .column = column};
    for (size_t i = first_part(&parts, row); i < row; i = end_of(table, i))
        add_row(&parts, i);
    *count = parts.count;
    return parts.rows;
}

struct indicator data_table_indicator(const struct data_table *table, const struct data_cell *cell,
                                      const struct catalogue *catalogue) {
    return (struct indicator){.code = table->code,
                              .title = table->title,
                              .short_title = table->title,
                              .basis = cell->basis,
                              .compare = COMPARE_NONE,
                              .better = BETTER_NEITHER,
                              .rhythm = {FREQUENCY_MONTH, catalogue->authority.year_start},
                              .from = PERIOD_NONE,
                              .to = PERIOD_NONE};
}

const struct data_cell_result *data_table_cell(const struct data_table_result *result, size_t row,
                                               size_t column) {
    return &result->cells[row * result->table->column_count + column];
}
