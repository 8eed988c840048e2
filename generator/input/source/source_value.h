/* Numbers as other systems write them, or the markers in their place (doc/design.md, section 11).
 */
#ifndef INPUT_SOURCE_SOURCE_VALUE_H
#define INPUT_SOURCE_SOURCE_VALUE_H

#include "input/grid/grid.h"
#include "model/marker.h"
#include "model/words.h"

enum source_numbers { NUMBERS_PLAIN, NUMBERS_UK, NUMBERS_DECIMAL_COMMA };
extern const struct word_table source_numbers_words; /* decimal-comma */

struct source_marker {
    const char *text;
    enum marker marker;
};

/* How the values of a source are to be read. */
struct source_values {
    enum source_numbers numbers;
    const struct source_marker *markers; /* besides our own */
    size_t marker_count;
};

/* A value: an exact decimal that model/number reads, or a marker and "". */
struct source_value {
    const char *text;
    enum marker marker;
};

/* False where the cell is neither. A number of a workbook is one however it is shown. */
bool source_value_read(struct arena *arena, const struct source_values *values,
                       const struct grid_cell *cell, struct source_value *value);

/* Whether the cell has a marker, or nothing. */
bool source_value_is_marker(struct arena *arena, const struct source_values *values,
                            const struct grid_cell *cell);

/* The number alone: NULL where the cell has none. */
const char *source_value_number(struct arena *arena, enum source_numbers numbers,
                                const struct grid_cell *cell);

/* What was expected, and the way out, for the message about such a cell. */
const char *source_value_expected(enum source_numbers numbers, const char *text);

#endif
