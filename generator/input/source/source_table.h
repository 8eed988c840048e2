/* The table in a foreign file: the line of its header, its columns by name, its rows
 * (doc/design.md, section 11). */
#ifndef INPUT_SOURCE_SOURCE_TABLE_H
#define INPUT_SOURCE_SOURCE_TABLE_H

#include "input/source/source.h"

enum { NO_COLUMN = -1 };

struct source_table {
    struct arena *arena;
    struct arena *scratch; /* for one row at a time */
    struct diagnostics *diagnostics;
    const struct source *source;
    const struct grid *grid;
    struct place place; /* of the file; its round, where that is known from the rows alone */
    const char *const *headers; /* of all columns, "" where there is none */
    size_t column_count;
    size_t first, end;              /* rows of the grid that are the table's */
    int parts[SOURCE_PARTS], value; /* columns; NO_COLUMN where the source names none */
    const int *where, *where_less;  /* of the conditions */
};

/* False after an error: no line has all the columns that the source names, each once. */
bool source_table_find(struct source_table *table, struct arena *arena,
                       struct diagnostics *diagnostics, const struct source *source,
                       const struct grid *grid);

/* The cell of a row; an empty one where the row ends before it. */
const struct grid_cell *source_table_cell(const struct grid_row *row, int column);

/* The column with that header, which is the same to a reader; NO_COLUMN: there is none. */
int source_table_column(const struct source_table *table, const char *name);

/* Whether the column is named as a part of rows, or in a condition: then it is no value. */
bool source_table_is_named(const struct source_table *table, int column);

/* Where a cell stands, for messages. */
struct place source_table_place(const struct source_table *table, const struct grid_row *row,
                                int column);

/* An error about a cell of the row (source_say.h). */
void source_table_say(struct source_table *table, const struct grid_row *row, int column,
                      const char *kind, const char *way_out);

/* The month that a column's header says; PERIOD_NONE: none. */
int source_table_month(const struct source_table *table, int column);

#endif
