/* The rows of one sheet. */
#ifndef INPUT_WORKBOOK_WORKBOOK_SHEET_H
#define INPUT_WORKBOOK_WORKBOOK_SHEET_H

#include "input/workbook/workbook_parts.h"
#include "input/workbook/workbook_reference.h"
#include "input/workbook/workbook_strings.h"
#include "input/workbook/workbook_styles.h"

/* Cells that have something in common that is worth a message. */
struct workbook_tally {
    size_t count;
    struct workbook_reference first;
};

struct workbook_sheet {
    const struct workbook_parts *parts;
    const struct workbook_strings *strings;
    const struct workbook_styles *styles;

    /* what was read */
    struct grid_row *rows; /* in the arena, with their cells */
    size_t row_count;
    struct grid_merge *merges;
    size_t merge_count;
    struct workbook_tally never_calculated; /* formulas without a value */
    struct workbook_tally maybe_calculated; /* 0 of a formula that is still to be calculated */
    bool hidden_columns[WORKBOOK_MOST_COLUMNS + 1]; /* by number */
};

/* False after an error. What no cell can be given for (rows and columns that do not come in order
 * or lie outside a sheet, a text that is not there) is one, and so are more cells than memory is
 * meant for. */
bool workbook_sheet_read(struct arena *arena, struct zipped *zipped, const char *part,
                         struct workbook_sheet *sheet);

#endif
