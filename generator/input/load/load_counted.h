/* What it means that an export of cases has none of a unit. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_COUNTED_H
#define INPUT_LOAD_LOAD_COUNTED_H

#include "input/load/load_file.h"

/* A file of cases: the months that it is about. */
struct counted_file {
    struct place place;
    int round, first, last;
};

/* A source's files, and the counts that came of them. */
struct counted {
    struct counted_file *files;
    size_t file_count;
    struct fact *facts;
    size_t fact_count;
};

void load_counted_add(struct loader *loader, struct counted *counted, const struct fact *fact);

/* When all its files were read. In the months of a file nobody owes a count, and who had one in an
 * older round and has none in this one has 0: a case that was taken back. */
void load_counted_settle(struct loader *loader, const struct counted *counted);

#endif
