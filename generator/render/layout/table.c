/* Tables: which cell stands where, the heights of rows, and how cells stand in them (CSS 2.2
 * sections 17.5.1, 17.5.3 and 17.5.4). Columns' widths are in table_columns.c. */
#include "render/layout/layout_parts.h"

#include <math.h>

/* ---- cells and their places ---- */

static void add_rows(struct layouter *layouter, struct table *table, const struct box *box) {
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
static size_t columns_at_most(const struct table *table) {
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
static size_t rows_spanned(const struct table *table, const struct box *cell, size_t row) {
    size_t count = 1;
    while (count < cell->row_span && row + count < table->row_count &&
           table->rows[row + count]->parent == table->rows[row]->parent)
        count++;
    return count;
}

static void place_cell(struct table *table, size_t stride, struct box *cell, size_t row,
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
static void close_up(struct table *table, size_t stride) {
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->column_count; c++)
            table->cells[r * table->column_count + c] = table->cells[r * stride + c];
}

static void place_cells(struct layouter *layouter, struct table *table) {
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
    struct table *table = arena_alloc(layouter->arena, sizeof *table);
    box->table = table;
    table->collapsed = box->style->border_collapse;
    table->spacing = table->collapsed ? 0 : box->style->border_spacing;
    add_rows(layouter, table, box);
    place_cells(layouter, table);
    table->columns = arena_array(layouter->arena, table->column_count + 1, sizeof *table->columns);
    if (table->collapsed)
        borders_collapse(box);
}

/* ---- widths ---- */

static double all_spacing(const struct table *table) {
    return table->spacing * (double)(table->column_count + 1);
}

void table_measure(struct layouter *layouter, struct box *box) {
    columns_measure(layouter, box);
    double captions = 0;
    for (struct box *child = box->first; child != NULL; child = child->next)
        if (child->content != CONTENT_GROUP) {
            block_measure(layouter, child);
            captions = fmax(captions, child->least);
        }
    box->least = fmax(captions, columns_least(box->table) + all_spacing(box->table));
    box->most = fmax(captions, columns_most(box->table) + all_spacing(box->table));
}

static void set_columns(struct layouter *layouter, struct box *box) {
    struct table *table = box->table;
    columns_distribute(layouter, box, content_width(box) - all_spacing(table));
    double x = content_left(box) + table->spacing;
    for (size_t i = 0; i < table->column_count; i++) {
        table->columns[i].x = x;
        x += table->columns[i].width + table->spacing;
    }
}

/* ---- rows ---- */

static double columns_spanned(const struct table *table, const struct box *cell) {
    const struct column *first = &table->columns[cell->column],
                        *last = first + cell->column_span - 1;
    return last->x + last->width - first->x;
}

static bool by_baseline(const struct box *cell) {
    return cell->style->vertical_align == VALIGN_BASELINE ||
           cell->style->vertical_align == VALIGN_LENGTH;
}

/* A cell without a line has its baseline at the bottom of its content. */
static double cell_baseline(const struct box *cell) {
    double baseline;
    if (block_first_baseline(cell, &baseline))
        return baseline;
    return cell->natural_height - cell->border[SIDE_BOTTOM] - cell->padding[SIDE_BOTTOM];
}

/* Fills the cells of a row; returns its height by its own cells, and its baseline. */
static double fill_row(struct layouter *layouter, const struct box *box, struct box *row,
                       double *baseline) {
    double below = 0, height = points_of(row->style->height, 0);
    *baseline = 0;
    for (struct box *cell = row->first; cell != NULL; cell = cell->next) {
        block_edges(cell, content_width(box));
        cell->x = box->table->columns[cell->column].x;
        cell->width = columns_spanned(box->table, cell);
        block_fill(layouter, cell);
        if (by_baseline(cell))
            *baseline = fmax(*baseline, cell_baseline(cell));
        if (by_baseline(cell) && cell->row_span == 1)
            below = fmax(below, cell->height - cell_baseline(cell));
        if (cell->row_span == 1)
            height = fmax(height, cell->height);
    }
    return fmax(height, *baseline + below);
}

/* How far a cell's content moves down in its row. */
static double cell_shift(const struct box *cell, double baseline, double left_over) {
    switch (cell->style->vertical_align) {
    case VALIGN_TOP:
        return 0;
    case VALIGN_MIDDLE:
        return left_over / 2;
    case VALIGN_BOTTOM:
        return left_over;
    case VALIGN_BASELINE:
    case VALIGN_LENGTH:
        break;
    }
    return baseline - cell_baseline(cell);
}

/* From the top of a cell's first row to the bottom of its last. */
static double rows_height(const struct table *table, const struct box *cell) {
    double height = table->spacing * (double)(cell->row_span - 1);
    for (size_t i = 0; i < cell->row_span; i++)
        height += table->rows[cell->row + i]->height;
    return height;
}

/* What a cell over several rows is too high makes these rows higher, each in proportion. */
static void stretch_spanned(struct table *table, const struct box *cell) {
    double gaps = table->spacing * (double)(cell->row_span - 1);
    double rows = rows_height(table, cell) - gaps, needed = cell->height - gaps;
    if (needed <= rows)
        return;
    for (size_t i = 0; i < cell->row_span; i++) {
        struct box *row = table->rows[cell->row + i];
        row->height = rows > 0 ? row->height * needed / rows : needed / (double)cell->row_span;
    }
}

static void stretch_spanned_rows(struct table *table) {
    for (size_t i = 0; i < table->row_count; i++)
        for (struct box *cell = table->rows[i]->first; cell != NULL; cell = cell->next)
            if (cell->row_span > 1)
                stretch_spanned(table, cell);
}

static void align_cells(const struct table *table, struct box *row, double baseline) {
    for (struct box *cell = row->first; cell != NULL; cell = cell->next) {
        double height = rows_height(table, cell);
        double shift = fmax(0, cell_shift(cell, baseline, height - cell->height));
        block_shift_content(cell, shift);
        cell->natural_height += shift;
        cell->height = height;
    }
}

static double place_rows(struct box *group, const struct table *table) {
    double y = 0;
    for (struct box *row = group->first; row != NULL; row = row->next) {
        row->y = y;
        row->width = row->parent->width;
        row->natural_height = row->height;
        y += row->height + (row->next == NULL ? 0 : table->spacing);
    }
    return y;
}

static void fill_rows(struct layouter *layouter, struct box *box) {
    struct table *table = box->table;
    double *baselines = arena_array(layouter->arena, table->row_count + 1, sizeof *baselines);
    for (size_t i = 0; i < table->row_count; i++)
        table->rows[i]->height = fill_row(layouter, box, table->rows[i], &baselines[i]);
    stretch_spanned_rows(table);
    for (size_t i = 0; i < table->row_count; i++)
        align_cells(table, table->rows[i], baselines[i]);
}

/* A table that has to be higher than its rows gives what is left over to the last. */
static void stretch_last_row(struct box *box, double content) {
    struct table *table = box->table;
    if (box->style->height.kind != LENGTH_POINTS || table->row_count == 0)
        return;
    double missing = box->style->height.value - content - edges_down(box);
    struct box *row = table->rows[table->row_count - 1];
    if (missing <= 0)
        return;
    row->height += missing;
    for (struct box *cell = row->first; cell != NULL; cell = cell->next)
        cell->height += missing;
}

static double fill_captions(struct layouter *layouter, struct box *box) {
    double y = 0;
    for (struct box *child = box->first; child != NULL; child = child->next) {
        if (child->content == CONTENT_GROUP)
            continue;
        block_layout(layouter, child, box->width);
        child->x = child->margin[SIDE_LEFT];
        child->y = y + margin_of(child->top);
        y = child->y + child->height + margin_of(child->bottom);
    }
    return y;
}

static double place_groups(struct box *box) {
    double y = box->table->caption_height + content_top(box) + box->table->spacing;
    for (struct box *group = box->first; group != NULL; group = group->next) {
        if (group->content != CONTENT_GROUP)
            continue;
        group->y = y;
        group->width = box->width;
        group->height = group->natural_height = place_rows(group, box->table);
        y += group->height + (group->height > 0 ? box->table->spacing : 0);
    }
    return y - content_top(box);
}

double table_fill(struct layouter *layouter, struct box *box) {
    box->table->caption_height = fill_captions(layouter, box);
    set_columns(layouter, box);
    fill_rows(layouter, box);
    double rows = 0;
    for (size_t i = 0; i < box->table->row_count; i++)
        rows += box->table->rows[i]->height;
    stretch_last_row(box, rows);
    return place_groups(box);
}
