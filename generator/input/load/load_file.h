/* The files of a data folder, each noted among the data set's inputs as it is read. Only
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
    struct indicator *indicators;      /* those of the catalogue, until they have their figures */
    const char **refused;              /* codes of rows of indicators.csv: those of the catalogue */
    const struct unit **units_by_code; /* sorted: an export may name a unit in each of many rows */
    size_t named_count;                /* of them */
    const char **taken_for; /* of each unit whose code is none: one that it may have; NULL: none */
    int *rounds;            /* those of the data set, while it grows */
    struct place root_unit; /* where authority.ini names it */
    bool units_unread, indicators_unread; /* the whole file, which was said */
    bool failed;                          /* something required is missing */
};

/* The bytes of a file below the data folder, noted as an input; NULL where it is not there. A file
 * that is there but cannot be read, or a required one that is not there, is an error and fails the
 * loader. `place` becomes the file's, for messages. */
enum need { REQUIRED, OPTIONAL };
const char *load_file(struct loader *loader, const char *role, const char *name, int round,
                      enum need need, size_t *length, struct place *place);

/* What the rows of a file of definitions became: an array of one kind of struct. */
struct load_rows {
    struct loader *loader;
    void *rows;
    size_t count;
    bool unread; /* the whole file */
};

/* Reads the table ROLE.csv: `row` gets each of its rows, and the result as its context. A table
 * that lacks a needed column fails the loader. */
struct load_rows load_table(struct loader *loader, const char *role, enum need need,
                            const struct column *columns, size_t column_count,
                            void (*row)(void *context, const struct table_row *row));

/* The same, where `shifted` gets the rows that have more cells than the header, which is said. */
struct load_rows load_table_whole(struct loader *loader, const char *role, enum need need,
                                  const struct column *columns, size_t column_count,
                                  void (*row)(void *context, const struct table_row *row),
                                  void (*shifted)(void *context, const struct table_row *row));

/* Keeps a copy of a struct of `size` bytes, behind those of earlier rows. */
void load_keep(struct load_rows *rows, const void *row, size_t size);

#endif
