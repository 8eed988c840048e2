/* A sink that makes values of what it is told. */
#ifndef REPORT_VALUE_VALUE_SINK_H
#define REPORT_VALUE_VALUE_SINK_H

#include "report/value/sink.h"

struct value_sink {
    struct sink sink;
    struct arena *arena;
    struct names *names;
    struct value root;  /* what was told first, or into what all is told; VALUE_NONE before */
    struct value *open; /* in the root: what is not closed yet, the innermost last */
    size_t open_count, open_capacity;
};

/* An empty one; all that it makes lives in the arena. */
struct value_sink value_sink_new(struct arena *arena, struct names *names);

/* One that adds members to an object. */
struct value_sink value_sink_into(struct value_object *object);

#endif
