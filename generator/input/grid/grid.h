/* A foreign file as it lies: rows of cells, before anybody says what they mean (doc/design.md,
 * section 11). Everything in it lives in the arena that it was read into. */
#ifndef INPUT_GRID_GRID_H
#define INPUT_GRID_GRID_H

#include "base/diagnostics.h"

#include <stdbool.h>
#include <stddef.h>

/* Of a CSV file all cells are text. A workbook says what its cells are. */
enum grid_kind {
    GRID_TEXT,
    GRID_NUMBER,      /* an exact decimal: the shortest that reads back as the stored number */
    GRID_PERCENT,     /* the same of a cell that shows percent: 83 where 0.83 is stored */
    GRID_DATE,        /* 2020-10-31, whatever the time of day */
    GRID_ERROR,       /* #N/A, #DIV/0! … as stored */
    GRID_UNCALCULATED /* a formula that has no value */
};

struct grid_cell {
    const char *text; /* trimmed, UTF-8 in normalisation form C; "" where there is none */
    enum grid_kind kind;
};

struct grid_row {
    size_t line; /* of a file: where the row begins; of a sheet: the row's number */
    const struct grid_cell *cells;
    size_t count; /* field f of a place is cells[f - 1] */
    bool hidden;  /* in the sheet */
    bool damaged; /* some of its text is none of the encoding, which is said */
};

/* Cells that a sheet shows as one; only the first of them has a text. All numbers count from 1. */
struct grid_merge {
    size_t first_line, last_line, first_field, last_field;
};

struct grid {
    struct place place;          /* of the file and its sheet; line and field 0 */
    const struct grid_row *rows; /* those with a cell that is not empty, in order */
    size_t row_count;
    const struct grid_merge *merges;
    size_t merge_count;
    char separator; /* of the cells of a file of text; of a workbook '\0' */
};

#endif
