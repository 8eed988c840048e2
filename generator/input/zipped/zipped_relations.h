/* Which parts of an Office document belong to which: a part's relationships (ECMA-376, part 2,
 * section 9). */
#ifndef INPUT_ZIPPED_ZIPPED_RELATIONS_H
#define INPUT_ZIPPED_ZIPPED_RELATIONS_H

#include "input/zipped/zipped.h"

struct zipped_relation {
    const char *id;
    const char *type;   /* "worksheet": the last word of its address */
    const char *target; /* the part's name */
};

struct zipped_relations {
    const struct zipped_relation *list;
    size_t count;
};

/* Of the part; of the document as a whole where it is "". None, where none are written down; what
 * leads out of the file is none. False after an error. */
bool zipped_relations_read(struct arena *arena, struct zipped *zipped, const char *part,
                           struct zipped_relations *relations);

/* The first of them; NULL: there is none. */
const struct zipped_relation *zipped_relation_of_type(const struct zipped_relations *relations,
                                                      const char *type);
const struct zipped_relation *zipped_relation_with_id(const struct zipped_relations *relations,
                                                      const char *id);

#endif
