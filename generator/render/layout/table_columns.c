/* The widths of a table's columns: CSS 2.2 section 17.5.2 for the fixed layout, CSS Tables 3
 * section 4.5 ("Distributing available width") for the automatic one, as browsers have it. */
#include "render/layout/edges.h"
#include "render/layout/lengths.h"
#include "render/layout/tables.h"

#include <math.h>

/* What a cell asks of its columns. */
struct demand {
    double least, most, percent;
    bool fixed;
};

static struct demand cell_demand(const struct box *cell) {
    struct demand demand = {.least = cell->least, .most = cell->most};
    const struct length *width = &cell->style->width;
    if (width->kind == LENGTH_PERCENT)
        demand.percent = width->value;
    if (width->kind == LENGTH_POINTS) {
        double asked = width->value + (cell->style->border_box ? 0 : edges_across(cell));
        demand.most = fmax(cell->least, asked);
        demand.fixed = true;
    }
    return demand;
}

static void demand_of_one(struct table_column *column, struct demand demand) {
    column->least = fmax(column->least, demand.least);
    column->percent = fmax(column->percent, demand.percent);
    /* Among equals a width that was asked for counts, and content only where it needs more. */
    if (demand.fixed && !column->fixed)
        column->most = fmax(demand.most, column->least);
    else if (demand.fixed || !column->fixed)
        column->most = fmax(column->most, demand.most);
    column->fixed = column->fixed || demand.fixed;
    column->most = fmax(column->most, column->least);
}

/* A column's part of what a spanning cell asks beyond what its columns have: those that are free
 * take it, by their most; else all do. */
static double spanning_weight(const struct table_column *column, bool any_free) {
    if (any_free && (column->fixed || column->percent > 0))
        return 0;
    return fmax(column->most, ROUNDING);
}

static void demand_of_several(const struct table_grid *table, const struct box *cell,
                              struct demand demand) {
    struct table_column *columns = &table->columns[cell->column];
    double least = table->spacing * (double)(cell->column_span - 1), most = least, weights = 0;
    bool any_free = false;
    for (size_t i = 0; i < cell->column_span; i++) {
        least += columns[i].least;
        most += columns[i].most;
        any_free = any_free || (!columns[i].fixed && columns[i].percent == 0);
    }
    for (size_t i = 0; i < cell->column_span; i++)
        weights += spanning_weight(&columns[i], any_free);
    double more_least = fmax(0, demand.least - least), more_most = fmax(0, demand.most - most);
    for (size_t i = 0; i < cell->column_span; i++) {
        double part = spanning_weight(&columns[i], any_free) / weights;
        columns[i].least += more_least * part;
        columns[i].most = fmax(columns[i].most + more_most * part, columns[i].least);
    }
}

static void measure_cells(const struct table_grid *table, size_t least_span, size_t most_span) {
    for (size_t r = 0; r < table->row_count; r++)
        for (const struct box *cell = table->rows[r]->first; cell != NULL; cell = cell->next) {
            if (cell->column_span < least_span || cell->column_span > most_span)
                continue;
            struct demand demand = cell_demand(cell);
            if (cell->column_span == 1)
                demand_of_one(&table->columns[cell->column], demand);
            else
                demand_of_several(table, cell, demand);
        }
}

/* In the fixed layout only the first row counts, and content counts for nothing. */
static void measure_first_row(const struct table_grid *table) {
    if (table->row_count == 0)
        return;
    for (struct box *cell = table->rows[0]->first; cell != NULL; cell = cell->next) {
        edges_set(cell, 0);
        const struct length *width = &cell->style->width;
        double edges = cell->style->border_box ? 0 : edges_across(cell);
        for (size_t i = 0; i < cell->column_span; i++) {
            struct table_column *column = &table->columns[cell->column + i];
            column->fixed = width->kind == LENGTH_POINTS;
            if (column->fixed)
                column->least = column->most = (width->value + edges) / (double)cell->column_span;
            if (width->kind == LENGTH_PERCENT) {
                column->percent = width->value / (double)cell->column_span;
                column->most = edges / (double)cell->column_span;
            }
        }
    }
}

bool table_is_fixed(const struct box *box) {
    return box->style->table_layout_fixed && box->style->width.kind != LENGTH_AUTO;
}

void columns_measure(struct box *box) {
    if (table_is_fixed(box)) {
        measure_first_row(box->table);
        return;
    }
    measure_cells(box->table, 1, 1);
    measure_cells(box->table, 2, box->table->column_count);
}

double columns_least(const struct table_grid *table) {
    double width = 0;
    for (size_t i = 0; i < table->column_count; i++)
        width += table->columns[i].least;
    return width;
}

/* A percentage says how wide the table would have to be for the column's most. */
double columns_most(const struct table_grid *table) {
    double width = 0, by_percent = 0, percents = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct table_column *column = &table->columns[i];
        percents += column->percent;
        if (column->percent > 0)
            by_percent = fmax(by_percent, column->most * 100 / column->percent);
        else
            width += column->most;
    }
    if (percents == 0)
        return width;
    return fmax(by_percent, percents < 100 ? width * 100 / (100 - percents) : by_percent);
}

/* ---- distribution ---- */

/* The guesses of CSS Tables 3, each at least as wide as the one before. */
enum guess { GUESS_LEAST, GUESS_PERCENT, GUESS_FIXED, GUESS_MOST, GUESSES };

static double guessed_width(const struct table_column *column, enum guess guess,
                            double table_width) {
    if (column->percent > 0)
        return guess == GUESS_LEAST ? column->least
                                    : fmax(column->least, table_width * column->percent / 100);
    if (guess == GUESS_MOST || (guess == GUESS_FIXED && column->fixed))
        return column->most;
    return column->least;
}

static double guessed_sum(const struct table_grid *table, enum guess guess, double width) {
    double sum = 0;
    for (size_t i = 0; i < table->column_count; i++)
        sum += guessed_width(&table->columns[i], guess, width);
    return sum;
}

/* Between two guesses each column is in the same proportion between its two widths. */
static void interpolate(const struct table_grid *table, enum guess lower, double width) {
    double low = guessed_sum(table, lower, width), high = guessed_sum(table, lower + 1, width);
    double part = high > low ? (width - low) / (high - low) : 0;
    for (size_t i = 0; i < table->column_count; i++) {
        struct table_column *column = &table->columns[i];
        double from = guessed_width(column, lower, width);
        column->width = from + part * (guessed_width(column, lower + 1, width) - from);
    }
}

/* Which columns take what is left over beyond the widest guess: the first kind of which there are
 * any with a weight. */
static double free_weight(const struct table_column *column) {
    return !column->fixed && column->percent == 0 ? column->most : 0;
}

static double free_and_empty_weight(const struct table_column *column) {
    return !column->fixed && column->percent == 0 ? 1 : 0;
}

static double fixed_weight(const struct table_column *column) {
    return column->fixed && column->percent == 0 ? column->most : 0;
}

static double percent_weight(const struct table_column *column) {
    return column->percent;
}

static double (*const weights[])(const struct table_column *) = {free_weight, free_and_empty_weight,
                                                                 fixed_weight, percent_weight};

static double weight_sum(const struct table_grid *table,
                         double (*weight)(const struct table_column *)) {
    double sum = 0;
    for (size_t i = 0; i < table->column_count; i++)
        sum += weight(&table->columns[i]);
    return sum;
}

static void share_left_over(const struct table_grid *table, double left_over) {
    for (size_t kind = 0; kind < sizeof weights / sizeof *weights; kind++) {
        double sum = weight_sum(table, weights[kind]);
        if (sum <= 0)
            continue;
        for (size_t i = 0; i < table->column_count; i++)
            table->columns[i].width += left_over * weights[kind](&table->columns[i]) / sum;
        return;
    }
}

static void distribute_automatic(const struct table_grid *table, double width) {
    for (enum guess guess = GUESS_LEAST; guess + 1 < GUESSES; guess++)
        if (width < guessed_sum(table, guess + 1, width) - ROUNDING) {
            interpolate(table, guess, fmax(width, guessed_sum(table, GUESS_LEAST, width)));
            return;
        }
    for (size_t i = 0; i < table->column_count; i++)
        table->columns[i].width = guessed_width(&table->columns[i], GUESS_MOST, width);
    share_left_over(table, width - guessed_sum(table, GUESS_MOST, width));
}

/* The columns that ask for nothing share what the others leave. */
static void distribute_fixed(const struct table_grid *table, double width) {
    double taken = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        struct table_column *column = &table->columns[i];
        column->width = column->most + width * column->percent / 100;
        taken += column->width;
    }
    share_left_over(table, fmax(0, width - taken));
}

void columns_distribute(struct layouter *layouter, const struct box *box, double width) {
    if (table_is_fixed(box))
        distribute_fixed(box->table, width);
    else if (width < columns_least(box->table) - ROUNDING)
        columns_press(layouter, box->table, width);
    else
        distribute_automatic(box->table, width);
}
