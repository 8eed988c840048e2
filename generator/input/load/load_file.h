/* The files of a data folder, as text or as a table, each noted among the data set's inputs. Only
 * input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_FILE_H
#define INPUT_LOAD_LOAD_FILE_H

#include "input/dataset.h"
#include "input/table.h"

/* A data folder that is being read. */
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
 * loader. `place` becomes the file's, for messages. */
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

#endif
