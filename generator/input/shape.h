/* Tables that are recognised although they do not stand as expected: titles above the header, other
 * separators, months or measures as columns (doc/design.md, section 3). */
#ifndef INPUT_SHAPE_H
#define INPUT_SHAPE_H

#include "base/arena.h"

/* The columns that a table must have. */
struct shape_expected {
    const char *const *columns;
    size_t count;
};

/* How the table stands, and what to do; `line` becomes that of what is its header. NULL where its
 * first line has the columns, or nothing is recognised. */
const char *shape_recognise(struct arena *arena, const struct shape_expected *expected,
                            const char *bytes, size_t length, size_t *line);

#endif
