/* What the cases of exports come to by unit, month, measure. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_COUNTED_H
#define INPUT_LOAD_LOAD_COUNTED_H

#include "input/load/load_file.h"
#include "model/quantity.h"

/* A file of cases: the months that it is about. */
struct counted_file {
    struct place place;
    int round, first, last;
};

/* What a case is about, as a fact that has no text yet, and what it adds. */
struct counted_case {
    struct fact about;
    struct quantity amount;
};

/* A source of cases that is being read. {0}: nothing is read yet. */
struct counted {
    struct counted_case *cases; /* of the file that is being read */
    size_t case_count;
    struct counted_file *files;
    size_t file_count;
    struct fact *facts; /* that the files' cases became */
    size_t fact_count;
    size_t *measures; /* that the source counts, each once */
    size_t measure_count;
};

void load_counted_case(struct loader *loader, struct counted *counted,
                       const struct counted_case *one);

/* A measure that the source counts, even where no case is one. */
void load_counted_measure(struct loader *loader, struct counted *counted, size_t measure);

/* The file was read: its cases become facts, each at the place of the first of its cases. */
void load_counted_file(struct loader *loader, struct counted *counted,
                       const struct counted_file *file);

/* When all its files were read. In the months of a file nobody owes a count, and who had one in an
 * older round and has none in this one has 0: a case that was taken back. */
void load_counted_settle(struct loader *loader, const struct counted *counted);

#endif
