/* Names of foreign exports, which become ours or are unknown. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_UNKNOWN_H
#define INPUT_LOAD_LOAD_UNKNOWN_H

#include "input/load/load_renames.h"

/* Of a source that is being read. */
struct unknowns {
    struct loader *loader;
    const struct source *source;
    struct renames renames;
    bool said[SOURCE_PARTS]; /* of what sources.ini itself names */
    size_t ignored;          /* numbers of the file about what nobody knows */
};
struct unknowns load_unknowns(struct loader *loader, const struct source *source);

/* A name as it is ours. */
struct our_name {
    enum renamed kind;
    const char *text;
    struct rename *rename; /* NULL: it is written so in the export, or in sources.ini */
};
struct our_name load_unknowns_name(const struct unknowns *unknowns, enum renamed kind,
                                   const char *text);

/* Whether a name that nobody knows is still to be said of the file: else a hint is not worth its
 * search. */
bool load_unknowns_are_heard(const struct unknowns *unknowns, const struct our_name *name,
                             const char *file);

/* An error: nobody knows the name. It is said once where the file of other names or sources.ini has
 * it, else in its cell, `place`. A source that ignores them counts it instead. `hint` as
 * base/spelling makes it. */
void load_unknowns_say(struct unknowns *unknowns, const struct our_name *name, struct place place,
                       const char *hint);

#endif
