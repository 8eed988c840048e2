/* Rows that have more cells than their header: a comma too many shifts what stands behind it, so
 * that such a row cannot be trusted (doc/design.md, section 3). */
#ifndef INPUT_SURPLUS_H
#define INPUT_SURPLUS_H

#include "input/csv.h"

/* The rows below a header of `header` cells, which are counted one by one. */
struct surplus {
    size_t header, least, most;
    bool is_filled;
};
struct surplus surplus_begin(size_t header);

/* A row of so many cells, of which those behind the first `filled` are empty. */
void surplus_count(struct surplus *surplus, size_t cells, size_t filled);

/* By how many cells the rows may be longer than the header: all of them are so by as many, and
 * these are empty. 0 otherwise. */
size_t surplus_allowed(const struct surplus *surplus);

/* The same of a file whose header has `width` cells. */
size_t surplus_allowed_in(const char *bytes, size_t length, size_t width);

/* Whether a cell and the one to its right are a number with a comma: 1 and 377. */
bool surplus_splits_number(const char *cell, const char *next);

/* Says that the row is not read, and why it may be too long. */
void surplus_tell(struct diagnostics *diagnostics, const struct csv_row *row, size_t width);

#endif
