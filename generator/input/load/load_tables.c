/* Reads tables.csv, a cell a row. */
#include "input/load/load_tables.h"

#include "input/load/load_cells.h"
#include "input/load/load_scale.h"
#include "input/load/load_table_grid.h"
#include "input/load/load_table_sums.h"
#include "input/load/natural_order.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    CELL_TABLE,
    CELL_TITLE,
    CELL_ORDER,
    CELL_ROW,
    CELL_COLUMN,
    CELL_NUMERATOR,
    CELL_DENOMINATOR,
    CELL_UNIT,
    CELL_PER,
    CELL_DECIMALS,
    CELL_BASIS,
    CELL_NOTE,
    CELL_SOURCE
};
static const struct column cell_columns[] = {
    [CELL_TABLE] = {"table", true},
    [CELL_TITLE] = {"title", false},
    [CELL_ORDER] = {"order", false},
    [CELL_ROW] = {"row", true},
    [CELL_COLUMN] = {"column", true},
    [CELL_NUMERATOR] = {"numerator", true},
    [CELL_DENOMINATOR] = {"denominator", false},
    [CELL_UNIT] = {"unit", false},
    [CELL_PER] = {"per", false},
    [CELL_DECIMALS] = {"decimals", false},
    [CELL_BASIS] = {"basis", false},
    [CELL_NOTE] = {"note", false},
    [CELL_SOURCE] = {"source", false},
};

/* What stands behind "total" and "=", "" behind "total" alone; NULL: the numerator is no total. */
static const char *total_supplied(const char *numerator) {
    static const char total[] = "total";
    if (strncasecmp(numerator, total, strlen(total)) != 0)
        return NULL;
    const char *rest = numerator + strlen(total);
    rest += strspn(rest, " ");
    if (*rest == '\0')
        return rest;
    return *rest == '=' ? rest + 1 + strspn(rest + 1, " ") : NULL;
}

static void refuse(const struct table_row *row, size_t column, const char *expected,
                   struct figure *figure, const char *why) {
    table_error(row, column, "not an expression:", expected);
    figure->unusable = why;
}

static void read_total(struct loader *loader, const struct table_row *row, struct data_cell *cell) {
    cell->kind = DATA_CELL_TOTAL;
    cell->supplied = arena_strdup(loader->arena, cell->supplied);
    if (!load_scale_expression(loader, cell->supplied, &cell->figure.numerator))
        refuse(row, CELL_NUMERATOR, load_scale_expected, &cell->figure,
               "its numerator in tables.csv cannot be read");
    if (table_cell(row, CELL_DENOMINATOR)[0] == '\0')
        return;
    table_error(row, CELL_DENOMINATOR,
                "a total has none:", "an empty cell, or a numerator in the place of total");
    cell->figure.unusable = "its denominator in tables.csv cannot be read";
}

static void read_measures(struct loader *loader, const struct table_row *row,
                          struct figure *figure) {
    const char *numerator = table_cell(row, CELL_NUMERATOR);
    if (numerator[0] == '\0' || !load_scale_expression(loader, numerator, &figure->numerator))
        refuse(row, CELL_NUMERATOR, "measures joined by “ + ” or “ - ”, total or blank", figure,
               "its numerator in tables.csv cannot be read");
    if (!load_scale_expression(loader, table_cell(row, CELL_DENOMINATOR), &figure->denominator))
        refuse(row, CELL_DENOMINATOR, load_scale_expected, figure,
               "its denominator in tables.csv cannot be read");
}

static void read_cell(struct loader *loader, const struct table_row *row, struct data_cell *cell) {
    const char *numerator = table_cell(row, CELL_NUMERATOR);
    if (strcasecmp(numerator, "blank") == 0) {
        cell->kind = DATA_CELL_BLANK;
        return;
    }
    cell->supplied = total_supplied(numerator);
    if (cell->supplied != NULL)
        read_total(loader, row, cell);
    else
        read_measures(loader, row, &cell->figure);
    const struct scale_columns columns = {CELL_UNIT, CELL_PER, CELL_DECIMALS};
    load_scale(loader, row, &columns, "tables.csv", &cell->figure);
    load_scale_money(row, &columns, "tables.csv", &cell->figure);
    int basis = table_word(row, CELL_BASIS, &basis_words);
    cell->basis = basis < 0 ? BASIS_MONTH : (enum basis)basis;
    if (basis == TABLE_UNKNOWN)
        cell->figure.unusable = "its basis in tables.csv cannot be read";
}

/* The number of its table, by those of the rows before; false after an error. */
static bool find_table(const struct load_rows *read, const struct table_row *row, size_t *table) {
    const struct table_cell_row *rows = read->rows;
    *table = 0;
    for (size_t i = read->count; i-- > 0;) {
        if (strcmp(rows[i].code, table_cell(row, CELL_TABLE)) == 0) {
            *table = rows[i].table;
            return true;
        }
        if (!load_code_is_distinct(row, CELL_TABLE, rows[i].code))
            return false;
        if (rows[i].table >= *table)
            *table = rows[i].table + 1;
    }
    return true;
}

static void on_cell(void *context, const struct table_row *row) {
    struct load_rows *read = context;
    struct table_cell_row cell = {.cell.place = row->place};
    if (!load_code(row, CELL_TABLE) ||
        !load_filled_cell(row, CELL_ROW, "the name of a row; it is not read") ||
        !load_filled_cell(row, CELL_COLUMN, "the name of a column; the row is not read") ||
        !find_table(read, row, &cell.table))
        return;
    cell.code = table_text(row, CELL_TABLE);
    cell.title = table_text(row, CELL_TITLE);
    cell.source = table_text(row, CELL_SOURCE);
    cell.order = table_text(row, CELL_ORDER);
    cell.path = table_text(row, CELL_ROW);
    cell.column = table_text(row, CELL_COLUMN);
    cell.cell.note = table_text(row, CELL_NOTE);
    cell.cell.figure.place = row->place;
    cell.cell.figure.label = arena_printf(read->loader->arena, "%s, %s", cell.path, cell.column);
    read_cell(read->loader, row, &cell.cell);
    load_keep(read, &cell, sizeof cell);
}

static int by_order(const void *left, const void *right) {
    const struct table_cell_row *a = left, *b = right;
    if (a->table != b->table)
        return a->table < b->table ? -1 : 1;
    int order = natural_order(a->order, b->order);
    return order != 0 ? order
                      : (a->cell.place.line > b->cell.place.line) -
                            (a->cell.place.line < b->cell.place.line);
}

/* Totals that cannot be added up are x. */
static void check_totals(struct loader *loader, const struct data_table *table) {
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->column_count; c++) {
            struct data_cell *cell = table->rows[r].cells[c];
            if (cell != NULL && cell->kind == DATA_CELL_TOTAL && cell->figure.unusable == NULL)
                cell->figure.unusable = load_table_sums(loader, table, r, c);
        }
}

void load_tables(struct loader *loader) {
    struct load_rows read = load_table(loader, "tables", OPTIONAL, cell_columns,
                                       sizeof cell_columns / sizeof *cell_columns, on_cell);
    struct table_cell_row *rows = read.rows;
    loader->catalogue->has_tables = !read.unread;
    if (read.count == 0)
        return;
    qsort(rows, read.count, sizeof *rows, by_order);
    struct data_table *tables =
        arena_array(loader->arena, rows[read.count - 1].table + 1, sizeof *tables);
    for (size_t first = 0, end = 0; first < read.count; first = end) {
        while (end < read.count && rows[end].table == rows[first].table)
            end++;
        struct data_table *table = &tables[loader->catalogue->table_count++];
        *table = load_table_grid(loader, &rows[first], end - first);
        check_totals(loader, table);
    }
    loader->catalogue->tables = tables;
}
