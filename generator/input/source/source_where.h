/* Which rows of a source count: where = Stage != 9; Days <= 45 (doc/design.md, section 11). */
#ifndef INPUT_SOURCE_SOURCE_WHERE_H
#define INPUT_SOURCE_SOURCE_WHERE_H

#include "input/grid/grid.h"
#include "input/source/source_date.h"
#include "input/source/source_value.h"
#include "model/number/number.h"

enum source_comparison { IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST };

/* What a condition holds cells against. */
enum source_limit { LIMIT_TEXTS, LIMIT_NUMBER, LIMIT_DAY, LIMIT_PERIOD };

/* How the cells and limits of a source are to be read. */
struct source_reading {
    const struct source_calendar *calendar;
    const struct source_values *values;
};

/* One condition. `less` is a second column, whose day is taken from that of the first; NULL: none.
 */
struct source_condition {
    const char *text; /* as written */
    const char *column, *less;
    enum source_comparison comparison;
    enum source_limit kind;
    const char *const *texts; /* any of them, or none */
    size_t text_count;
    const struct number *number;
    long day;
    int period;
};

struct source_where {
    const struct source_condition *conditions; /* all of them hold */
    size_t count;
};

/* NULL, or what is wrong with the text, for a message. */
const char *source_where_parse(struct arena *arena, const char *text,
                               const struct source_reading *reading, struct source_where *where);

enum source_answer { ANSWER_NO, ANSWER_YES, ANSWER_UNREADABLE };

/* What a condition says of the cells of its columns. An empty cell, or a marker, is less than
 * nothing, and more than nothing. */
enum source_answer source_where_asks(struct arena *arena, const struct source_condition *condition,
                                     const struct source_reading *reading,
                                     const struct grid_cell *cell, const struct grid_cell *less);

#endif
