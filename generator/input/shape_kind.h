/* What a line may be. Only input/shape*.c include this. */
#ifndef INPUT_SHAPE_KIND_H
#define INPUT_SHAPE_KIND_H

#include "input/shape_line.h"

/* Whether the table must have the column. */
bool shape_expects(const struct candidate *candidate, const char *column);

/* Whether the cell names a month, quarter, half or year. */
bool shape_is_time(const char *cell);

/* Whether the column is none of a long table's, and its cell in the next line a number. */
bool shape_holds_number(const struct candidate *candidate, size_t cell);

/* The column whose cell in the next line is a month; SIZE_MAX: none. */
size_t shape_month_column(const struct candidate *candidate);

/* Whether the line has all columns; is the header of an export with months, roles or measures as
 * columns; of the other folder's layout; of one whose months stand below another heading, or none;
 * or is a row already. */
bool shape_is_header(const struct candidate *candidate);
bool shape_has_months(const struct candidate *candidate);
bool shape_has_roles(const struct candidate *candidate);
bool shape_has_measures(const struct candidate *candidate);
bool shape_has_values(const struct candidate *candidate);
bool shape_has_months_below(const struct candidate *candidate);
bool shape_has_no_header(const struct candidate *candidate);

#endif
