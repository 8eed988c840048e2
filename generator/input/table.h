/* A CSV file with a header row, its cells found by the names of their columns, in whatever order
 * they stand (doc/design.md, section 3). */
#ifndef INPUT_TABLE_H
#define INPUT_TABLE_H

#include "base/diagnostics.h"
#include "model/number/number.h"
#include "model/period.h"
#include "model/words.h"

#include <stdbool.h>

enum { TABLE_COLUMNS_MAX = 20 };

struct column {
    const char *name;
    bool needed; /* without it the file cannot be read */
};

struct table_row;

struct table {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct column *columns;
    size_t column_count;
    bool further_are_measures;    /* columns beyond the known ones are values, not unknown */
    size_t at[TABLE_COLUMNS_MAX]; /* where each column stands; SIZE_MAX: nowhere */
    const char **names;           /* of the header's cells */
    size_t name_count;
    bool failed; /* a needed column is missing */
    /* Gets rows with more cells than the header, which is said; NULL: nobody does. */
    void (*shifted)(void *context, const struct table_row *row);
};

struct table_row {
    const struct table *table;
    struct place place;
    const char *const *cells;
    size_t count;
};

/* Calls row() for each row below the header. False where the header lacks a needed column. Cells
 * live until the callback returns. */
bool table_read(struct table *table, struct place file, const char *bytes, size_t length,
                void (*row)(void *context, const struct table_row *row), void *context);

/* The cell in a column of the table; "" where the column or the cell is missing. */
const char *table_cell(const struct table_row *row, size_t column);
/* The same, kept in the table's arena. */
const char *table_text(const struct table_row *row, size_t column);
struct place table_place(const struct table_row *row, size_t column);

/* An error about a cell: "column NAME: what is wrong “VALUE”; expected EXPECTED". */
void table_error(const struct table_row *row, size_t column, const char *wrong,
                 const char *expected);

/* An error about a cell with a name that is none of those that there are: "column NAME: unknown
 * WHAT “VALUE”HINT; expected EXPECTED", the hint as base/spelling makes it. */
void table_unknown(const struct table_row *row, size_t column, const char *what, const char *hint,
                   const char *expected);

/* A month, or PERIOD_NONE where the cell is empty or (after an error, *bad set) is none. */
int table_period(const struct table_row *row, size_t column, bool *bad);

/* Whether the cell and the one to its right, which is in `next`'s column or in one without a name,
 * are a number with a comma: 1 and 377. */
bool table_number_is_split(const struct table_row *row, size_t cell, size_t next);

/* The error about that; the row is not read. */
void table_say_split(const struct table_row *row, size_t cell);

/* A whole number from `least` to `most`; `otherwise` for an empty cell or (after an error, *bad
 * set) a bad one. */
int table_integer(const struct table_row *row, size_t column, int least, int most, int otherwise,
                  bool *bad);

/* The value of the cell's word; TABLE_EMPTY for an empty cell, TABLE_UNKNOWN after an error that
 * lists the words. */
enum { TABLE_EMPTY = -1, TABLE_UNKNOWN = -2 };
int table_word(const struct table_row *row, size_t column, const struct word_table *words);

#endif
