/* Other names in foreign exports: the file that a source's `rename` names. Only
 * input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_RENAMES_H
#define INPUT_LOAD_LOAD_RENAMES_H

#include "input/load/load_file.h"
#include "input/source/source.h"

enum renamed {
    RENAMED_UNIT,
    RENAMED_MEASURE,
    RENAMED_ROLE,
    RENAMED_INDICATOR, /* of benchmarks */
    RENAMED_COMPARATOR
};

struct rename {
    enum renamed column;
    const char *from, *to;
    struct place place; /* of `to` */
    bool said;          /* that nobody knows it */
};

struct renames {
    struct rename *renames;
    size_t count;
};

/* None where the source names no file. One that is not there is an error, and so is a second name
 * for one that has a name: the first counts. */
struct renames load_renames(struct loader *loader, const struct source *source);

/* The first that is about the text; NULL: nobody renames it. */
struct rename *load_renames_find(const struct renames *renames, enum renamed column,
                                 const char *text);

/* The name that is meant; the text itself where nobody renames it. */
const char *load_renames_of(const struct renames *renames, enum renamed column, const char *text);

#endif
