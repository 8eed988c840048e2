/* What a file of another system most likely is, before anybody has said so (doc/design.md, section
 * 11). Everything in it lives in the arena that it was made in. */
#ifndef INPUT_INSPECT_INSPECTION_H
#define INPUT_INSPECT_INSPECTION_H

#include "input/source/source.h"
#include "input/workbook/workbook_parts.h"

#include <stdint.h>

/* What most cells of a column are. */
enum inspect_kind { KIND_EMPTY, KIND_NUMBERS, KIND_MONTHS, KIND_DAYS, KIND_TEXTS };

/* What a column is for: a part of rows (enum source_part), a value, a month, or nothing. */
enum inspect_use {
    USE_PERIOD = PART_PERIOD,
    USE_UNIT = PART_UNIT,
    USE_MEASURE = PART_MEASURE,
    USE_ROLE = PART_ROLE,
    USE_NOTE = PART_NOTE,
    USE_VALUE,
    USE_MONTH,
    USE_CONDITION,
    USE_NOTHING
};

struct inspect_column {
    const char *header;
    enum inspect_kind kind;
    enum inspect_use use;
    size_t filled, different;   /* cells that are not empty; texts among them, as far as kept */
    const char *unit;           /* whose values they are, where units stand as columns; else NULL */
    const char *const *texts;   /* those, in their order: of the file, never to be printed */
    const char *shape, *longer; /* of numbers, months and days: 99/99/9999; NULL: there is none */
};

/* Whether a row is a case, of which no cell is told: no; it may be; it is one. */
enum inspect_cases { CASES_NONE, CASES_MAYBE, CASES_SURE };

/* A row above or below the table that is none of it. */
struct inspect_foot {
    size_t line;
    const char *word; /* one that such rows begin with: Total; NULL: none that is known */
};

/* A text in the place of a number. */
struct inspect_marker {
    const char *text;
    enum marker marker; /* MARKER_NO: nobody knows what it means */
    bool is_ours;       /* it needs no key of sources.ini */
    size_t count;
};

/* Another name for a unit or measure of the data folder. */
struct inspect_rename {
    const char *column, *from, *to;
    bool is_guess; /* the names are alike, and no more */
};

struct inspection {
    struct arena *arena;
    const char *path; /* as it was given */
    const char *name; /* below the data folder, or where it may be put there */
    bool lies_there;  /* that is where it is */

    /* How it is written. */
    bool is_workbook, has_mark;
    struct grid_script script;
    const struct workbook_tab *tabs;
    size_t tab_count, sheet; /* the tab that is meant */
    const struct grid *grid; /* NULL: it cannot be read */

    /* Its table; column_count 0: it has none. */
    size_t header_first, header_last; /* lines */
    size_t first, end;                /* rows of the grid */
    size_t above, hidden;             /* rows of the grid above the header, hidden ones in it */
    struct inspect_foot *foots;
    size_t foot_count;
    struct inspect_column *columns;
    size_t column_count;

    /* What the table says. */
    enum inspect_cases cases; /* SURE: layout rows, and the other way round */
    enum source_layout layout;
    enum source_numbers numbers;
    struct source_calendar calendar;
    bool is_dfe;             /* of "explore education statistics" */
    const char *measure;     /* of all its numbers, where no column names it; NULL: not known */
    bool measure_is_guess;   /* by a title or the file's name, and it is used */
    bool is_release;         /* that others publish, of several authorities */
    bool has_own;            /* and it has rows of our own, by its name or code */
    const char *where;       /* which rows count; NULL: all */
    const char *where_all;   /* of a release, for all authorities */
    size_t twice;            /* rows that say again what another says */
    bool units_across;       /* a unit a column */
    bool lacks_years;        /* months as columns, without their years */
    const char *split_month; /* the column of months or quarters whose year stands in another; NULL:
                                there is none */
    const char *breakdown;   /* the column that divides what should be one number; NULL: none */
    int in_name;             /* the month in its name, where it is used; PERIOD_NONE: none */
    int name_says;           /* and whether it is used or not */
    int in_title;            /* the month in a title above the table */
    int first_month, last_month; /* of its rows */
    struct inspect_marker *markers;
    size_t marker_count;
    struct inspect_rename *renames;
    size_t rename_count;
    struct inspect_rename *maybes; /* what begins with a name that is known, and may be another */
    size_t maybe_count;
    size_t unknown[USE_NOTHING];         /* of units, measures, roles: texts that nobody knows */
    const char **strangers[USE_NOTHING]; /* these */
    size_t known[USE_NOTHING];           /* and those that somebody does */

    /* The section, and what comes of it. */
    const char *section_name, *section; /* section with its head, and a line end */
    const char *rename_file, *rename_text;
    size_t left;                /* keys that have to be filled in by somebody who knows */
    size_t read;                /* numbers and markers that the section reads */
    size_t unread[USE_NOTHING]; /* those of a unit, measure or role that nobody knows */
    size_t wrong;
    const char *wrong_at; /* the place of the first that it cannot read; NULL: there is none */
};

#endif
