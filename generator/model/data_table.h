/* Tables whose cells are figures of measures (doc/design.md, section 3, tables.csv). */
#ifndef MODEL_DATA_TABLE_H
#define MODEL_DATA_TABLE_H

#include "model/basis.h"
#include "model/ratio.h"
#include "model/results.h"

/* How numbers below zero are printed in tables: −£1.2m, or (£1.2m). */
enum data_negative { DATA_NEGATIVE_MINUS, DATA_NEGATIVE_BRACKETS };
extern const struct word_table data_negative_words;

/* What stands in a cell. */
enum data_cell_kind {
    DATA_CELL_FIGURE,
    DATA_CELL_TOTAL, /* the sum of cells above it */
    DATA_CELL_BLANK  /* nothing, and nothing is missing */
};

struct data_cell {
    enum data_cell_kind kind;
    struct figure figure; /* of a total: what it is checked against; numerator.count 0: nothing */
    const char *supplied; /* that, as written; "" */
    enum basis basis;
    const char *note; /* "": none */
    struct place place;
};

struct data_row {
    const char *name; /* without those of the rows above that it belongs to */
    const char *path; /* with them */
    size_t level;     /* 1; of what belongs to another row, one more than that has */
    bool is_total;
    bool is_heading;                /* it has no cells, only rows that belong to it */
    struct data_cell *const *cells; /* one a column; NULL: blank */
};

struct data_table {
    const char *code;
    const char *title;
    const char *source; /* whose numbers these are; "" */
    const char *const *columns;
    size_t column_count;
    const struct data_row *rows; /* those that belong to a row stand below it */
    size_t row_count;
    struct place place;
};

/* Also of no cell. */
bool data_table_is_blank(const struct data_cell *cell);

/* Which rows the total in a column of a row adds up: those of its level above it, up to the last
 * total of that level or the row that they belong to. In the place of one without a cell of its own
 * stand those that belong to it, of which a total stands for what it adds up. Indices, ascending.
 */
const size_t *data_table_parts(struct arena *arena, const struct data_table *table, size_t row,
                               size_t column, size_t *count);

/* What a cell is a figure of: an indicator of its table's name and its basis, by the month. */
struct indicator data_table_indicator(const struct data_table *table, const struct data_cell *cell,
                                      const struct catalogue *catalogue);

/* ---- in a report ---- */

struct data_cell_result {
    const struct data_cell *cell; /* NULL: none, as of a heading */
    struct ratio ratio;
    struct outcome outcome;
    bool is_partial;     /* a total that something suppressed is left out of */
    const size_t *notes; /* numbers of the table's notes, from 1 */
    size_t note_count;
};

struct data_table_result {
    const struct data_table *table;
    const struct data_cell_result *cells; /* row by row */
    const char *const *notes;             /* in the order of the cells */
    size_t note_count;
};

/* Whether a part's number is not to be told, nor to be found by taking the others from the sum. */
bool data_table_is_withheld(const struct data_cell_result *part);

const struct data_cell_result *data_table_cell(const struct data_table_result *result, size_t row,
                                               size_t column);

#endif
