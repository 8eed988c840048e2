/* Which rows of exports came, month by month (doc/design.md, section 11: the grid of measure by
 * month). */
#ifndef MODEL_LEDGER_COVERAGE_H
#define MODEL_LEDGER_COVERAGE_H

#include "model/catalogue.h"
#include "model/facts.h"

/* Of a measure and a month, over all units. */
struct coverage_cell {
    size_t came;     /* units with a row of a number */
    size_t markers;  /* units with a marker in its place */
    size_t restated; /* of both: units of which an earlier round said something else */
    size_t owed;     /* units that reported before, and have no row though its time has come */
};

/* What is most to be known of a cell. */
enum coverage_state {
    COVERAGE_NONE, /* nothing came, and nobody owes it */
    COVERAGE_CAME,
    COVERAGE_RESTATED,
    COVERAGE_MARKER,
    COVERAGE_OWED
};

struct coverage {
    int first, last;        /* months */
    const size_t *measures; /* those that have a row, or owe one, in them; in order of name */
    size_t measure_count;
    const struct coverage_cell *cells; /* a row a measure, a column a month */
};

/* What is asked. */
struct coverage_question {
    const struct catalogue *catalogue;
    const struct facts *facts;
    int first, last, as_at;  /* months; what was known */
    const struct unit *unit; /* NULL: all units */
    const char *measure;     /* NULL: all measures */
};

/* A row is owed for the months in which the periods of what reads it end, when its lag has passed
 * in the newest round that is known; what nobody reads is monthly. */
struct coverage coverage_of(struct arena *arena, const struct coverage_question *question);

const struct coverage_cell *coverage_cell(const struct coverage *coverage, size_t measure,
                                          int period);

enum coverage_state coverage_state(const struct coverage_cell *cell);

/* How a state is written where there is room for one sign: +, r, x, ?, a point. */
const char *coverage_sign(enum coverage_state state);
/* What the sign means: "all that is due came". */
const char *coverage_meaning(enum coverage_state state);

/* In words: "2 came, 1 restated"; "nothing". */
const char *coverage_words(struct arena *arena, const struct coverage_cell *cell);

#endif
