/* The border at each edge of a table's cells, by comparison. */
#include "render/layout/borders.h"

#include "render/layout/lengths.h"

#include <math.h>

static void consider(struct border *winner, const struct box *box, enum side side) {
    if (box != NULL && box->style->border_width[side] > winner->width)
        *winner = (struct border){box->style->border_width[side], box->style->border_colour[side]};
}

static struct box *cell_at(const struct table_grid *table, size_t row, size_t column) {
    return table->cells[row * table->column_count + column];
}

struct border border_between_rows(const struct box *box, size_t boundary, size_t column) {
    const struct table_grid *table = box->table;
    struct border winner = {.width = 0};
    bool first = boundary == 0, last = boundary == table->row_count;
    const struct box *above = first ? NULL : table->rows[boundary - 1];
    const struct box *below = last ? NULL : table->rows[boundary];
    const struct box *upper = first ? NULL : cell_at(table, boundary - 1, column);
    const struct box *lower = last ? NULL : cell_at(table, boundary, column);
    if (upper != NULL && upper == lower)
        return winner;
    consider(&winner, upper, SIDE_BOTTOM);
    consider(&winner, lower, SIDE_TOP);
    consider(&winner, above, SIDE_BOTTOM);
    consider(&winner, below, SIDE_TOP);
    if (above != NULL && above->next == NULL)
        consider(&winner, above->parent, SIDE_BOTTOM);
    if (below != NULL && below->parent->first == below)
        consider(&winner, below->parent, SIDE_TOP);
    if (first || last)
        consider(&winner, box, first ? SIDE_TOP : SIDE_BOTTOM);
    return winner;
}

struct border border_between_columns(const struct box *box, size_t row, size_t boundary) {
    const struct table_grid *table = box->table;
    struct border winner = {.width = 0};
    bool first = boundary == 0, last = boundary == table->column_count;
    const struct box *left = first ? NULL : cell_at(table, row, boundary - 1);
    const struct box *right = last ? NULL : cell_at(table, row, boundary);
    if (left != NULL && left == right)
        return winner;
    consider(&winner, left, SIDE_RIGHT);
    consider(&winner, right, SIDE_LEFT);
    if (first || last) {
        enum side side = first ? SIDE_LEFT : SIDE_RIGHT;
        consider(&winner, table->rows[row], side);
        consider(&winner, table->rows[row]->parent, side);
        consider(&winner, box, side);
    }
    return winner;
}

static void widen(double *half, struct border border) {
    *half = fmax(*half, length_of_border(border.width) / 2);
}

static void share_with_cell(struct box *table, struct box *cell) {
    cell->shares_borders = true;
    for (size_t i = 0; i < cell->column_span; i++) {
        widen(&cell->border[SIDE_TOP], border_between_rows(table, cell->row, cell->column + i));
        widen(&cell->border[SIDE_BOTTOM],
              border_between_rows(table, cell->row + cell->row_span, cell->column + i));
    }
    for (size_t i = 0; i < cell->row_span; i++) {
        widen(&cell->border[SIDE_LEFT], border_between_columns(table, cell->row + i, cell->column));
        widen(&cell->border[SIDE_RIGHT],
              border_between_columns(table, cell->row + i, cell->column + cell->column_span));
    }
}

void borders_collapse(struct box *box) {
    const struct table_grid *table = box->table;
    box->shares_borders = true;
    for (size_t r = 0; r < table->row_count; r++)
        for (struct box *cell = table->rows[r]->first; cell != NULL; cell = cell->next)
            share_with_cell(box, cell);
    for (size_t c = 0; c < table->column_count; c++) {
        widen(&box->border[SIDE_TOP], border_between_rows(box, 0, c));
        widen(&box->border[SIDE_BOTTOM], border_between_rows(box, table->row_count, c));
    }
    for (size_t r = 0; r < table->row_count; r++) {
        widen(&box->border[SIDE_LEFT], border_between_columns(box, r, 0));
        widen(&box->border[SIDE_RIGHT], border_between_columns(box, r, table->column_count));
    }
}
