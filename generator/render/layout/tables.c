/* The heights of a table's rows, how cells stand in them (CSS 2.2 sections 17.5.3, 17.5.4). */
#include "render/layout/tables.h"
#include "render/layout/baselines.h"
#include "render/layout/edges.h"
#include "render/layout/lengths.h"
#include "render/layout/line.h"

#include <math.h>

/* ---- widths ---- */

static double all_spacing(const struct table_grid *table) {
    return table->spacing * (double)(table->column_count + 1);
}

void table_measure(struct box *box) {
    columns_measure(box);
    double captions = 0;
    for (struct box *child = box->first; child != NULL; child = child->next)
        if (child->content != CONTENT_GROUP)
            captions = fmax(captions, child->least);
    box->least = fmax(captions, columns_least(box->table) + all_spacing(box->table));
    box->most = fmax(captions, columns_most(box->table) + all_spacing(box->table));
}

void table_place_columns(struct layouter *layouter, struct box *box) {
    struct table_grid *table = box->table;
    columns_distribute(layouter, box, edges_content_width(box) - all_spacing(table));
    double x = edges_content_left(box) + table->spacing;
    for (size_t i = 0; i < table->column_count; i++) {
        table->columns[i].x = x;
        x += table->columns[i].width + table->spacing;
    }
}

/* ---- rows ---- */

static double columns_spanned(const struct table_grid *table, const struct box *cell) {
    const struct table_column *first = &table->columns[cell->column],
                              *last = first + cell->column_span - 1;
    return last->x + last->width - first->x;
}

void table_place_cell(const struct box *box, struct box *cell) {
    edges_set(cell, edges_content_width(box));
    cell->x = box->table->columns[cell->column].x;
    cell->width = columns_spanned(box->table, cell);
}

static bool by_baseline(const struct box *cell) {
    return cell->style->vertical_align == VALIGN_BASELINE ||
           cell->style->vertical_align == VALIGN_LENGTH;
}

/* A cell without a line has its baseline at the bottom of its content. */
static double cell_baseline(const struct box *cell) {
    double baseline;
    if (baseline_first(cell, &baseline))
        return baseline;
    return cell->natural_height - cell->border[SIDE_BOTTOM] - cell->padding[SIDE_BOTTOM];
}

/* The height of a row by its own cells, and its baseline. */
static double row_height(const struct box *row, double *baseline) {
    double below = 0, height = length_points(row->style->height, 0);
    *baseline = 0;
    for (const struct box *cell = row->first; cell != NULL; cell = cell->next) {
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
static double rows_height(const struct table_grid *table, const struct box *cell) {
    double height = table->spacing * (double)(cell->row_span - 1);
    for (size_t i = 0; i < cell->row_span; i++)
        height += table->rows[cell->row + i]->height;
    return height;
}

/* What a cell over several rows is too high makes these rows higher, each in proportion. */
static void stretch_spanned(struct table_grid *table, const struct box *cell) {
    double gaps = table->spacing * (double)(cell->row_span - 1);
    double rows = rows_height(table, cell) - gaps, needed = cell->height - gaps;
    if (needed <= rows)
        return;
    for (size_t i = 0; i < cell->row_span; i++) {
        struct box *row = table->rows[cell->row + i];
        row->height = rows > 0 ? row->height * needed / rows : needed / (double)cell->row_span;
    }
}

static void stretch_spanned_rows(struct table_grid *table) {
    for (size_t i = 0; i < table->row_count; i++)
        for (struct box *cell = table->rows[i]->first; cell != NULL; cell = cell->next)
            if (cell->row_span > 1)
                stretch_spanned(table, cell);
}

static void shift_content(struct box *box, double by) {
    for (size_t i = 0; i < box->line_count; i++)
        box->lines[i].y += by;
    for (struct box *child = box->first; child != NULL; child = child->next)
        child->y += by;
}

static void align_cells(const struct table_grid *table, struct box *row, double baseline) {
    for (struct box *cell = row->first; cell != NULL; cell = cell->next) {
        double height = rows_height(table, cell);
        double shift = fmax(0, cell_shift(cell, baseline, height - cell->height));
        shift_content(cell, shift);
        cell->moved_down = shift;
        cell->natural_height += shift;
        cell->height = height;
    }
}

void table_raise_cells(const struct box *row) {
    for (struct box *cell = row->first; cell != NULL; cell = cell->next) {
        if (by_baseline(cell))
            continue;
        shift_content(cell, -cell->moved_down);
        cell->natural_height -= cell->moved_down;
        cell->moved_down = 0;
    }
}

static double place_rows(struct box *group, const struct table_grid *table) {
    double y = 0;
    for (struct box *row = group->first; row != NULL; row = row->next) {
        row->y = y;
        row->width = row->parent->width;
        row->natural_height = row->height;
        y += row->height + (row->next == NULL ? 0 : table->spacing);
    }
    return y;
}

static void set_heights(struct layouter *layouter, struct table_grid *table) {
    double *baselines = arena_array(layouter->arena, table->row_count + 1, sizeof *baselines);
    for (size_t i = 0; i < table->row_count; i++)
        table->rows[i]->height = row_height(table->rows[i], &baselines[i]);
    stretch_spanned_rows(table);
    for (size_t i = 0; i < table->row_count; i++)
        align_cells(table, table->rows[i], baselines[i]);
}

/* A table that has to be higher than its rows gives what is left over to the last. */
static void stretch_last_row(struct box *box, double content) {
    struct table_grid *table = box->table;
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

static double place_captions(struct box *box) {
    double y = 0;
    for (struct box *child = box->first; child != NULL; child = child->next) {
        if (child->content == CONTENT_GROUP)
            continue;
        child->x = child->margin[SIDE_LEFT];
        child->y = y + edges_margin(child->top);
        y = child->y + child->height + edges_margin(child->bottom);
    }
    return y;
}

static double place_groups(struct box *box) {
    double y = box->table->caption_height + edges_content_top(box) + box->table->spacing;
    for (struct box *group = box->first; group != NULL; group = group->next) {
        if (group->content != CONTENT_GROUP)
            continue;
        group->y = y;
        group->width = box->width;
        group->height = group->natural_height = place_rows(group, box->table);
        y += group->height + (group->height > 0 ? box->table->spacing : 0);
    }
    return y - edges_content_top(box);
}

double table_place_rows(struct layouter *layouter, struct box *box) {
    box->table->caption_height = place_captions(box);
    set_heights(layouter, box->table);
    double rows = 0;
    for (size_t i = 0; i < box->table->row_count; i++)
        rows += box->table->rows[i]->height;
    stretch_last_row(box, rows);
    return place_groups(box);
}
