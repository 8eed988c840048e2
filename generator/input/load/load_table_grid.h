/* A table of tables.csv, row by row. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_TABLE_GRID_H
#define INPUT_LOAD_LOAD_TABLE_GRID_H

#include "input/load/load_file.h"
#include "model/data_table.h"

/* A row of tables.csv. */
struct table_cell_row {
    size_t table; /* which of the tables, in order of the file */
    const char *code, *title, *source, *order;
    const char *path, *column;
    struct data_cell cell;
};

/* The table that these rows make, which are in order. The second row for a cell is an error; a cell
 * that a row has none of is a warning. */
struct data_table load_table_grid(struct loader *loader, struct table_cell_row *rows, size_t count);

#endif
