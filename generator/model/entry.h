/* What a register keeps from month to month: an action, a risk (doc/design.md, section 3). Its rows
 * say over the months what it is; of those with one id one counts. */
#ifndef MODEL_ENTRY_H
#define MODEL_ENTRY_H

#include "base/diagnostics.h"
#include "model/date.h"
#include "model/unit.h"

#include <stddef.h>

struct entry {
    const char *id;
    const char *indicator;   /* "": it is about none */
    const struct unit *unit; /* NULL: the whole authority */
    struct date opened;      /* DATE_NONE: it always was */
    struct date closed;      /* its last open day; a month alone stands for its first. DATE_NONE: it
                                is open */
    int known;               /* a month */
    size_t order;            /* the line of the first row that has its id */
    struct place place;
};

/* Rows of one kind of struct, each of which begins with an entry. */
struct entries {
    void *rows;
    size_t count, size;
};

/* Brings rows with one id together, in the order in which ids first stand in the file; of one id in
 * the order in which they were known, of equals as they stand. */
void entry_sort(struct entries entries);

const struct entry *entry_at(struct entries entries, size_t index);

/* The end of the rows, of those that were sorted, that have the id of the row at `first`. */
size_t entry_end(struct entries entries, size_t first);

struct entry_standing {
    const struct entry *row; /* that counts; NULL: it has not begun, or nothing is known of it */
    bool open;
};

/* How what the rows from `first` to `end` are about, which have one id, stands on the last day of a
 * month, by what is known in the as-at month. */
struct entry_standing entry_standing(struct entries entries, size_t first, size_t end, int period,
                                     int as_at);

#endif
