/* The first lines of a table, cut into cells by each separator. Only input/shape*.c include this.
 */
#ifndef INPUT_SHAPE_LINE_H
#define INPUT_SHAPE_LINE_H

#include "input/shape.h"

#include <stdbool.h>

enum { SHAPE_SEARCHED = 30, SHAPE_SEPARATORS = 4 };

struct separator {
    char sign;
    const char *name; /* semicolons */
};

/* With a separator it is cut into cells when they are first asked for. */
struct head_line {
    size_t number;
    const char *begin, *end;
    const char **cells[SHAPE_SEPARATORS]; /* NULL: not yet cut */
    size_t counts[SHAPE_SEPARATORS];
};

struct shape_search {
    struct arena *arena;
    const struct shape_expected *expected;
    struct head_line lines[SHAPE_SEARCHED]; /* that are not empty */
    size_t line_count;
};

/* A line with one separator. */
struct candidate {
    struct shape_search *search;
    struct head_line *line;
    const struct separator *separator;
    const char *const *cells;
    size_t count;
};

void shape_cut_lines(struct shape_search *search, const char *bytes, size_t length);

/* The line with that separator. */
struct candidate shape_line_with(struct shape_search *search, size_t line, size_t separator);

/* The cell below, in the next line; NULL: there is none. */
const char *shape_cell_below(const struct candidate *candidate, size_t cell);

#endif
