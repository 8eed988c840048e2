/* What stands in exports: units, measures, months. Only starter/ includes this. */
#ifndef STARTER_STARTER_FOUND_H
#define STARTER_STARTER_FOUND_H

#include "base/diagnostics.h"
#include "model/number/number.h"

#include <stdbool.h>

struct starter_measure {
    const char *name;
    const char *total; /* of role.column: the column; else NULL */
    const char *role;  /* then */
    int decimals;      /* of its values, at most */
    unsigned ends;     /* the months of the year that it has rows about: 1 << 0 for the first */
    int first, last;   /* months that it has rows about */
};

/* A number of an export, of which units are compared. */
struct starter_cell {
    size_t measure, unit;
    int period;
    const struct number *value;
};

/* A file that goes into the folder as it is. */
struct starter_file {
    const char *path; /* below the folder: kpi/2025-05.csv */
    const char *bytes;
    size_t length;
};

struct starter_found {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char **units;
    size_t unit_count;
    struct starter_measure *measures;
    size_t measure_count;
    struct starter_cell *cells;
    size_t cell_count;
    struct starter_file *files;
    size_t file_count;
    int first, last; /* PERIOD_NONE: no row is about any month */
};

enum { STARTER_YEAR_START = 4 }; /* of an authority that does not say otherwise */

/* Reads an export of kpi/ or workforce/ into it. False, with an error, where it is neither. */
bool starter_found_read(struct starter_found *found, const char *path);

/* Takes a file as it is. */
void starter_found_add_file(struct starter_found *found, const char *path, const char *bytes,
                            size_t length);

/* Whether its values are percentages, so that nobody can add them up; as its name tells. */
bool starter_measure_is_share(const struct starter_measure *measure);

/* The unit that is the sum of all others wherever it has a number, and does so at least once; a
 * single unit is. SIZE_MAX: none is. */
size_t starter_found_root(const struct starter_found *found);

#endif
