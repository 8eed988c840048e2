/* What stands in exports: units, measures, months. Only starter/ includes this. */
#ifndef STARTER_STARTER_FOUND_H
#define STARTER_STARTER_FOUND_H

#include "base/diagnostics.h"
#include "model/number/number.h"

#include <stdbool.h>

struct starter_unit {
    const char *code;
    const char *name; /* as exports have it */
};

struct starter_measure {
    const char *name;
    const char *total; /* of role.column: the column; else NULL */
    const char *role;  /* then */
    int decimals;      /* of its values, at most */
    bool has_negative;
    unsigned ends;   /* the months of the year that it has rows about: 1 << 0 for the first */
    int first, last; /* months that it has rows about */
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

/* A row of renames.csv. */
struct starter_rename {
    const char *column, *from, *to;
};

/* A section of sources.ini. */
struct starter_section {
    const char *name, *text;
};

struct starter_found {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct starter_unit *units;
    size_t unit_count;
    bool has_nameless; /* some numbers are about the whole authority, which no unit is named for */
    struct starter_measure *measures;
    size_t measure_count;
    struct starter_cell *cells;
    size_t cell_count;
    struct starter_file *files;
    size_t file_count;
    struct starter_rename *renames;
    size_t rename_count;
    struct starter_section *sections;
    size_t section_count;
    int first, last; /* PERIOD_NONE: no row is about any month */
};

enum { STARTER_YEAR_START = 4 }; /* of an authority that does not say otherwise */

/* The unit's index; made where it is new. */
size_t starter_found_unit(struct starter_found *found, const char *code, const char *name);

/* The measure's index; made where it is new. `role` NULL: it is none of a role's. */
size_t starter_found_measure(struct starter_found *found, const char *role, const char *name);

/* A row about a month. SIZE_MAX for the unit: it is about the whole authority. `text` is the number
 * as it is written plainly; what is none only says that there is a row. */
void starter_found_add(struct starter_found *found, size_t measure, size_t unit, int period,
                       const char *text);

/* Takes a file as it is. */
void starter_found_add_file(struct starter_found *found, const char *path, const char *bytes,
                            size_t length);

/* "kpi/2025-05-export.csv", or with a number behind it where there is a file of that name. */
const char *starter_found_path(const struct starter_found *found, const char *stem,
                               const char *ending);

/* Whether its values are percentages, so that nobody can add them up; as its name tells. */
bool starter_measure_is_share(const struct starter_measure *measure);

/* The unit that is the sum of all others wherever it has a number, and does so at least once; a
 * single unit is. SIZE_MAX: none is. */
size_t starter_found_root(const struct starter_found *found);

#endif
