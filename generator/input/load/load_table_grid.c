/* Puts cells where they stand: rows below those that they belong to, columns as they first come. */
#include "input/load/load_table_grid.h"

#include <string.h>

static const char between[] = " > "; /* the names of rows and of those that belong to them */

/* A table that is growing: rows as data_row, each with an array of cells that is as long as there
 * are lines. */
struct grid_rows {
    struct loader *loader;
    struct data_row *rows;
    struct data_cell ***cells; /* of each row */
    size_t count;
    const char **columns;
    size_t column_count, most_columns;
};

static size_t column_of(struct grid_rows *grid, const char *name) {
    for (size_t i = 0; i < grid->column_count; i++)
        if (strcmp(grid->columns[i], name) == 0)
            return i;
    grid->columns[grid->column_count] = name;
    return grid->column_count++;
}

static void insert(struct grid_rows *grid, size_t at, const struct data_row *row) {
    struct arena *arena = grid->loader->arena;
    grid->rows = arena_more(arena, grid->rows, grid->count, sizeof *grid->rows);
    grid->cells = arena_more(arena, grid->cells, grid->count, sizeof *grid->cells);
    memmove(&grid->rows[at + 1], &grid->rows[at], (grid->count - at) * sizeof *grid->rows);
    memmove(&grid->cells[at + 1], &grid->cells[at], (grid->count - at) * sizeof *grid->cells);
    grid->rows[at] = *row;
    grid->cells[at] = arena_array(arena, grid->most_columns, sizeof **grid->cells);
    grid->count++;
}

/* Behind the rows that belong to the one above `first`, whose level is `level` less one. */
static size_t end_of(const struct grid_rows *grid, size_t first, size_t level) {
    while (first < grid->count && grid->rows[first].level >= level)
        first++;
    return first;
}

/* The row with that path, which is new where there is none, as are those that it belongs to. */
static size_t row_of(struct grid_rows *grid, const char *path) {
    struct arena *arena = grid->loader->arena;
    struct data_row row = {.level = 1};
    size_t first = 0, at = 0;
    for (const char *name = path; name != NULL; row.level++) {
        const char *next = strstr(name, between);
        size_t length = next == NULL ? strlen(name) : (size_t)(next - name);
        row.path = arena_strndup(arena, path, (size_t)(name - path) + length);
        row.name = arena_strndup(arena, name, length);
        size_t end = end_of(grid, first, row.level);
        for (at = first; at < end && strcmp(grid->rows[at].path, row.path) != 0;)
            at++;
        if (at == end)
            insert(grid, at, &row);
        first = at + 1;
        name = next == NULL ? NULL : next + strlen(between);
    }
    return at;
}

static void place_cell(struct grid_rows *grid, struct table_cell_row *from) {
    size_t column = column_of(grid, from->column), row = row_of(grid, from->path);
    struct data_cell **cell = &grid->cells[row][column];
    if (*cell != NULL) {
        diagnose(grid->loader->diagnostics, SEVERITY_ERROR, from->cell.place,
                 "a second row for “%s”, column “%s”; expected one row a cell; that of line %zu "
                 "counts",
                 from->path, from->column, (size_t)(*cell)->place.line);
        return;
    }
    *cell = &from->cell;
    grid->rows[row].is_total = grid->rows[row].is_total || from->cell.kind == DATA_CELL_TOTAL;
}

/* What is misspelt is a column of its own. */
static void check_whole(const struct grid_rows *grid, const char *code, size_t row) {
    const struct data_cell *known = NULL;
    for (size_t c = 0; c < grid->column_count; c++)
        known = known == NULL ? grid->cells[row][c] : known;
    for (size_t c = 0; known != NULL && c < grid->column_count; c++)
        if (grid->cells[row][c] == NULL)
            diagnose(grid->loader->diagnostics, SEVERITY_WARNING, known->place,
                     "table “%s”: the row “%s” has no cell in column “%s”; expected a row for it, "
                     "with the numerator blank where there is nothing",
                     code, grid->rows[row].path, grid->columns[c]);
}

static bool is_heading(const struct grid_rows *grid, size_t row) {
    for (size_t c = 0; c < grid->column_count; c++)
        if (grid->cells[row][c] != NULL)
            return false;
    return true;
}

struct data_table load_table_grid(struct loader *loader, struct table_cell_row *rows,
                                  size_t count) {
    struct grid_rows grid = {.loader = loader,
                             .columns = arena_array(loader->arena, count, sizeof *grid.columns),
                             .most_columns = count};
    struct data_table table = {
        .code = rows[0].code, .title = "", .source = "", .place = rows[0].cell.place};
    for (size_t i = 0; i < count; i++) {
        place_cell(&grid, &rows[i]);
        if (table.title[0] == '\0')
            table.title = rows[i].title;
        if (table.source[0] == '\0')
            table.source = rows[i].source;
    }
    for (size_t i = 0; i < grid.count; i++) {
        grid.rows[i].cells = grid.cells[i];
        grid.rows[i].is_heading = is_heading(&grid, i);
        check_whole(&grid, table.code, i);
    }
    if (table.title[0] == '\0')
        table.title = table.code;
    table.columns = grid.columns;
    table.column_count = grid.column_count;
    table.rows = grid.rows;
    table.row_count = grid.count;
    return table;
}
