/* What data/sources.ini says of files that other systems write (doc/design.md, section 11). */
#ifndef INPUT_SOURCE_SOURCE_H
#define INPUT_SOURCE_SOURCE_H

#include "input/grid/grid_text.h"
#include "input/source/source_date.h"
#include "input/source/source_value.h"
#include "input/source/source_where.h"

enum source_layout { LAYOUT_LONG, LAYOUT_MEASURES, LAYOUT_MONTHS, LAYOUT_ROWS };

enum source_round { ROUND_NAME, ROUND_LATEST, ROUND_MONTH };

/* Where a part of what a row says comes from. */
enum source_from { FROM_NOWHERE, FROM_COLUMN, FROM_TEXT, FROM_FILE_NAME };
struct source_field {
    enum source_from from;
    const char *text;   /* a column's header, or what it is of every row */
    struct place place; /* in sources.ini */
};

/* PART_MEASURE of benchmarks is their indicator. */
enum source_part {
    PART_PERIOD,
    PART_UNIT,
    PART_MEASURE,
    PART_ROLE,
    PART_NOTE,
    PART_COMPARATOR,
    PART_PUBLISHED,
    PART_SOURCE,
    PART_GROUP
};
enum { SOURCE_PARTS = PART_GROUP + 1 };

/* What its numbers become. */
enum source_into { INTO_FACTS, INTO_BENCHMARKS };

/* Lines 3 to 4; 0: the first that fits. */
struct source_header {
    size_t first, last;
};

struct source_texts {
    const char *const *texts;
    size_t count;
};

struct source {
    const char *name;
    struct place place; /* of the section's head */
    bool refused;       /* something of it was wrong: its files are not read */
    enum source_into into;
    struct source_texts files; /* patterns below the data folder */
    enum source_round round_from;
    int round; /* of ROUND_MONTH */
    const char *sheet;
    struct grid_script script;
    struct source_header header;
    enum source_layout layout;
    struct source_calendar calendar;
    struct source_field parts[SOURCE_PARTS];
    struct source_texts columns;     /* of layout measures; none: all that nothing else names */
    struct source_texts no_measures; /* then: columns that are none whatever names them */
    const char
        *value; /* the column of layout long; of rows what is added up, NULL: rows are counted */
    struct source_where where;
    struct source_texts ends;
    struct source_values values;
    const char *rename; /* the file of other names; "": none */
    bool ignores_unknown;
};

/* The sources in the order of their sections. What is wrong with a section is said, and it is
 * refused. `year_start` is the authority's. */
struct sources {
    const struct source *sources;
    size_t count;
    bool unread; /* which files they are about is not known, which was said */
};
struct sources sources_read(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                            const char *bytes, size_t length, int year_start);

/* How its cells are to be read. */
struct source_reading source_reading(const struct source *source);

/* Whether its rows are cases, of which no cell is ever said. */
bool source_hides_cells(const struct source *source);

#endif
