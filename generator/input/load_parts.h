/* The pieces of input/load: each reads one kind of file. Private to input/load*.c. */
#ifndef INPUT_LOAD_PARTS_H
#define INPUT_LOAD_PARTS_H

#include "input/load.h"
#include "input/table.h"

struct loader {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct dataset *dataset;
    struct catalogue *catalogue;
    struct facts *facts;
    const struct unit **units_by_code; /* sorted: an export may name a unit in each of many rows */
    struct place root_unit;            /* where authority.ini names it */
    bool failed;                       /* something required is missing */
};

/* The bytes of a file below the data folder, noted as an input; NULL where it is not there. A file
 * that is there but cannot be read, or a required one that is not there, is an error and fails the
 * loader. */
enum need { REQUIRED, OPTIONAL };
const char *load_file(struct loader *loader, const char *role, const char *name, int round,
                      enum need need, size_t *length, struct place *place);

/* Reads the table in a file of definitions, row by row. */
void load_table(struct loader *loader, const char *role, const char *name, enum need need,
                const struct column *columns, size_t column_count,
                void (*row)(void *context, const struct table_row *row), void *context);

/* The rows with one more behind them, as catalogues hold them: to be kept in place of `rows`. */
void *load_append(struct loader *loader, const void *rows, size_t *count, const void *row,
                  size_t size);

/* Whether a code can be a file's name: [A-Za-z0-9][A-Za-z0-9._-]*, at most 64 bytes, no dot at the
 * end, no name that Windows reserves. Else an error that says so. */
bool load_code(const struct table_row *row, size_t column);

/* The unit with the code in the cell, or NULL and an error; an empty cell is one too. */
const struct unit *load_unit_cell(struct loader *loader, const struct table_row *row,
                                  size_t column);

/* Whether the cell's code is an indicator's; else an error. */
bool load_indicator_cell(struct loader *loader, const struct table_row *row, size_t column);

void load_authority(struct loader *loader);
void load_units(struct loader *loader);
void load_measures(struct loader *loader);
void load_indicators(struct loader *loader);
void load_figures(struct loader *loader);
void load_targets(struct loader *loader);
void load_benchmarks(struct loader *loader);
void load_events(struct loader *loader);
void load_meetings(struct loader *loader);
void load_glossary(struct loader *loader);
void load_exports(struct loader *loader);

#endif
