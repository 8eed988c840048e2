/* The files below a data folder that some source may be about. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_FOUND_H
#define INPUT_LOAD_LOAD_FOUND_H

#include "input/load/load_file.h"
#include "input/source/source_table.h"

struct found_file {
    const char *name;     /* its path below the data folder */
    bool read;            /* by a source, or by the contract */
    const char *bytes;    /* NULL: nobody has asked for them */
    size_t length, input; /* then also its number among the inputs */
    struct place place;
};

struct found_files {
    struct found_file *files; /* in byte order */
    size_t count;
};

struct found_files load_found(struct loader *loader);

/* Gets the file's bytes, once; false after an error. */
bool load_found_bytes(struct loader *loader, struct found_file *file);

/* Finds the source's table in the file, whose bytes there are, with messages at `place`; false
 * after an error. */
bool load_found_table(struct loader *loader, const struct source *source,
                      const struct found_file *file, struct place place,
                      struct source_table *table);

/* The file is an input from that round on, or from an earlier one that another source said. */
void load_found_round(struct loader *loader, const struct found_file *file, int round);

/* Whether one of the source's patterns is about the file: as a shell has them, in either case. */
bool load_found_is_of(const struct source *source, const char *name);

/* A note for each file that nobody reads. */
void load_found_say_unread(const struct loader *loader, const struct found_files *found);

#endif
