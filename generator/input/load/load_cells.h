/* Cells that only files of definitions or exports have. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_CELLS_H
#define INPUT_LOAD_LOAD_CELLS_H

#include "input/load/load_file.h"
#include "model/date.h"

/* Whether the cell has a code; else an error that says so. */
bool load_code(const struct table_row *row, size_t column);

/* Whether the cell's code differs from another one, where it does, by more than case; else an
 * error: codes become file names. */
bool load_code_is_distinct(const struct table_row *row, size_t column, const char *other);

/* The unit with a code, or with one a letter or two from it; NULL: there is none. */
const struct unit *load_unit(const struct loader *loader, const char *code);
const struct unit *load_unit_near(const struct loader *loader, const char *code);

/* The unit with the code in the cell, or NULL and an error; an empty cell is one too. */
const struct unit *load_unit_cell(struct loader *loader, const struct table_row *row,
                                  size_t column);

/* Whether the cell's code is an indicator's; else an error. */
bool load_indicator_cell(struct loader *loader, const struct table_row *row, size_t column);

/* Whether the cell has a text; else an error that says what was expected. */
bool load_filled_cell(const struct table_row *row, size_t column, const char *expected);

/* The number in a cell; NULL for an empty cell or (after an error, *bad set) for what is none. */
const struct number *load_number_cell(const struct table_row *row, size_t column, bool *bad);

/* The month in a cell that must have one; PERIOD_NONE after an error, *bad set. */
int load_month_cell(const struct table_row *row, size_t column, bool *bad);

/* The day or the month in a cell; DATE_NONE for an empty cell or (after an error, *bad set) for
 * what is none. */
struct date load_date_cell(const struct table_row *row, size_t column, bool *bad);

#endif
