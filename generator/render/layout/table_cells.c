/* Cells placed in the grid, row by row. */
#include "render/layout/table_cells.h"

#include "render/layout/borders.h"

static void add_rows(struct layouter *layouter, struct table_grid *table, const struct box *box) {
    for (struct box *group = box->first; group != NULL; group = group->next) {
        if (group->content != CONTENT_GROUP)
            continue;
        for (struct box *row = group->first; row != NULL; row = row->next) {
            table->rows =
                arena_more(layouter->arena, table->rows, table->row_count, sizeof *table->rows);
            row->row = table->row_count;
            table->rows[table->row_count++] = row;
        }
    }
}

static size_t spanned_columns(const struct box *row) {
    size_t count = 0;
    for (const struct box *cell = row->first; cell != NULL; cell = cell->next)
        count += cell->column_span;
    return count;
}

/* Enough columns for every row, whatever reaches into it from above. */
static size_t columns_at_most(const struct table_grid *table) {
    size_t widest = 0, reaching = 0;
    for (size_t i = 0; i < table->row_count; i++) {
        size_t count = spanned_columns(table->rows[i]) + reaching;
        widest = count > widest ? count : widest;
        for (const struct box *cell = table->rows[i]->first; cell != NULL; cell = cell->next)
            if (cell->row_span > 1)
                reaching += cell->column_span;
    }
    return widest;
}

/* A cell reaches no further than its group. */
static size_t rows_spanned(const struct table_grid *table, const struct box *cell, size_t row) {
    size_t count = 1;
    while (count < cell->row_span && row + count < table->row_count &&
           table->rows[row + count]->parent == table->rows[row]->parent)
        count++;
    return count;
}

static void place_cell(struct table_grid *table, size_t stride, struct box *cell, size_t row,
                       size_t column) {
    cell->row = row;
    cell->column = column;
    cell->row_span = rows_spanned(table, cell, row);
    for (size_t r = row; r < row + cell->row_span; r++) {
        table->rows[r]->joined = table->rows[r]->joined || r > row;
        for (size_t c = column; c < column + cell->column_span && c < stride; c++)
            table->cells[r * stride + c] = cell;
    }
    if (column + cell->column_span > table->column_count)
        table->column_count = column + cell->column_span;
}

/* The cells were placed in rows of `stride`; they close up to the columns that there are. */
static void close_up(struct table_grid *table, size_t stride) {
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->column_count; c++)
            table->cells[r * table->column_count + c] = table->cells[r * stride + c];
}

static void place_cells(struct layouter *layouter, struct table_grid *table) {
    size_t stride = columns_at_most(table);
    table->cells = arena_array(layouter->arena, table->row_count * stride, sizeof *table->cells);
    for (size_t r = 0; r < table->row_count; r++) {
        size_t column = 0;
        for (struct box *cell = table->rows[r]->first; cell != NULL; cell = cell->next) {
            while (table->cells[r * stride + column] != NULL)
                column++;
            place_cell(table, stride, cell, r, column);
            column += cell->column_span;
        }
    }
    close_up(table, stride);
}

void table_collect(struct layouter *layouter, struct box *box) {
    struct table_grid *table = arena_alloc(layouter->arena, sizeof *table);
    box->table = table;
    table->collapsed = box->style->border_collapse;
    table->spacing = table->collapsed ? 0 : box->style->border_spacing;
    add_rows(layouter, table, box);
    place_cells(layouter, table);
    table->columns = arena_array(layouter->arena, table->column_count + 1, sizeof *table->columns);
    if (table->collapsed)
        borders_collapse(box);
}
