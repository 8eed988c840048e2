/* Views for tests, written as JSON. */
#ifndef UNIT_VALUE_SUPPORT_H
#define UNIT_VALUE_SUPPORT_H

#include "report/tree.h"
#include "report/value/value_sink.h"

/* Its texts are those of the tree, which has to stay as long. */
static inline struct value value_of_json(struct arena *arena, struct names *names,
                                         const cJSON *tree) {
    struct value_sink sink = value_sink_new(arena, names);
    tree_tell(&sink.sink, NULL, tree);
    return sink.root;
}

#endif
