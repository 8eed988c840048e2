/* Facts: one number (or marker) for a period, a unit, a measure, as each export round said it.
 * Filled by input/load/; then sorted once and const. */
#ifndef MODEL_FACTS_H
#define MODEL_FACTS_H

#include "base/diagnostics.h"
#include "model/marker.h"
#include "model/number/number.h"
#include "model/period.h"
#include "model/words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fact {
    int period, round;
    uint32_t unit, measure; /* indices */
    enum marker marker;
    bool refused;     /* x, since its row was refused as a whole */
    const char *text; /* the number as written; "" with a marker */
    const char *note; /* "" where the row has none */
    struct place place;
};

/* What a row's number is about. */
enum measure_kind {
    MEASURE_FLOW,       /* what came in its month: summed over months */
    MEASURE_STOCK,      /* what there was: averaged over months */
    MEASURE_CUMULATIVE, /* what came since the year began: its months are differences */
    MEASURE_CARRIED     /* what there has been since, until another row says otherwise */
};
enum { CARRIED_MONTHS = 24 }; /* for how long a row holds at most, its own month among them */

/* Months for which an export counted cases: who has none there has 0, and owes nothing. */
struct counted_months {
    int round, first, last;
};

struct measure {
    const char *name, *title; /* title NULL: none was given */
    enum measure_kind kind;
    bool absent_zero;     /* no row means 0 */
    bool absent_said;     /* measures.csv says which of the two */
    bool is_share;        /* a figure prints it as a percentage as it is: nobody can add it up */
    struct place defined; /* its own row in measures.csv; file NULL: it has none */
    int first_round;      /* the earliest that has it; PERIOD_NONE: no export has */
    bool is_unread;       /* no figure reads it, measures.csv has no row for it, and none is near */
    bool is_part;         /* a role's, so a part of the total that has the column's name */
    size_t total;         /* then: that total */
    const struct counted_months *counted; /* for which exports of cases were read */
    size_t counted_count;
    const size_t *parts; /* of "agency": the measures "social_worker.agency" …, in order of name */
    size_t part_count;
};
/* What readers call it: its title, or its name where it has none. */
const char *facts_title(const struct measure *measure);

extern const struct word_table facts_kind_words;   /* cumulative */
extern const struct word_table facts_absent_words; /* of `absent_zero`: x, 0 */

/* A row that was refused, so far as it can be read. */
struct skipped_row {
    size_t unit, measure;
    int period, round; /* period PERIOD_NONE: it cannot be read */
};

/* What the rows of a round are about. */
struct facts_round {
    int round, first, last; /* months */
};

struct facts {
    struct arena *arena;
    struct skipped_row *skipped; /* rows that were refused without becoming a fact */
    size_t skipped_count;
    struct measure *measures;
    size_t measure_count;
    size_t *measure_table; /* hash of names; private */
    size_t measure_table_size;
    struct fact *facts; /* after facts_finish: by measure, unit, period, round */
    size_t count;
    size_t *series; /* where the facts of measure * units + unit begin; one more at the end */
    size_t unit_count;
    struct facts_round *rounds; /* in order; after facts_finish */
    size_t round_count;
};

struct facts *facts_new(struct arena *arena);

/* The measure of that name; NULL: there is none. */
const struct measure *facts_named(struct facts *facts, const char *name);

/* The measure's index; made where it is new. */
size_t facts_measure(struct facts *facts, const char *name);
/* The same for a workforce column: also a part of the total that has the column's name. */
size_t facts_role_measure(struct facts *facts, const char *role, const char *column);

void facts_add(struct facts *facts, const struct fact *fact);
/* Why a value is x: "row refused: units.csv line 5". */
const char *facts_refused_row(struct arena *arena, struct place place);

void facts_skip(struct facts *facts, const struct skipped_row *row);

/* Whether a row that was refused may be the unit's about that month. */
bool facts_skipped(const struct facts *facts, size_t unit, size_t measure, int period, int as_at);

/* `months` live as long as the facts; those of an earlier call stay. */
void facts_add_counted(struct facts *facts, size_t measure, const struct counted_months *months,
                       size_t count);

/* Whether cases of the measure were counted for that month, as known at `as_at`. */
bool facts_is_counted(const struct facts *facts, size_t measure, int period, int as_at);

/* Sorts; of facts for one round, period, unit and measure the first stays, of which one was
 * refused, the other. The others are errors, or warnings where they say the same. */
void facts_finish(struct facts *facts, struct diagnostics *diagnostics, size_t unit_count);

/* Takes facts out, after facts_finish: those whose entry in `removed` is true. */
void facts_remove(struct facts *facts, const bool *removed);

/* Whether an export up to that month has the measure. */
bool facts_knows(const struct facts *facts, size_t measure, int as_at);

/* The fact that counts as at a month: of the newest round up to it. NULL: none. */
const struct fact *facts_find(const struct facts *facts, size_t unit, size_t measure, int period,
                              int as_at);

/* The fact about the latest month up to `period` that has one as at a month. NULL: none has. */
const struct fact *facts_latest(const struct facts *facts, size_t unit, size_t measure, int period,
                                int as_at);

/* The first row of the measure in the order of files and lines; of a workforce column, of any of
 * its roles. NULL: there is none. */
const struct fact *facts_first(const struct facts *facts, size_t measure);

/* All rows for that month in order of round, those that do not count among them; their number is 0
 * where there is none. */
const struct fact *facts_rows(const struct facts *facts, size_t unit, size_t measure, int period,
                              size_t *count);

/* The first and last month about which rounds up to `as_at` say anything; PERIOD_NONE: nothing. */
void facts_range(const struct facts *facts, int as_at, int *first, int *last);

#endif
