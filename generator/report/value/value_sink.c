/* Each value goes into what is open. */
#include "report/value/value_sink.h"

#include <string.h>

enum { FIRST_CAPACITY = 8 };

static void put(struct sink *sink, const char *name, struct value value) {
    struct value_sink *into = (struct value_sink *)sink;
    struct value innermost = into->open_count > 0 ? into->open[into->open_count - 1] : into->root;
    if (innermost.kind == VALUE_NONE)
        into->root = value;
    else if (innermost.kind == VALUE_OBJECT)
        value_put(innermost.object, name, value);
    else
        value_add(innermost.list, value);
}

static void push(struct value_sink *into, struct value opened) {
    if (into->open_count == into->open_capacity) {
        size_t capacity = into->open_count == 0 ? FIRST_CAPACITY : into->open_count * 2;
        struct value *larger = arena_array(into->arena, capacity, sizeof *larger);
        if (into->open_count > 0)
            memcpy(larger, into->open, into->open_count * sizeof *larger);
        into->open = larger;
        into->open_capacity = capacity;
    }
    into->open[into->open_count++] = opened;
}

static void open(struct sink *sink, const char *name, enum value_kind kind) {
    struct value_sink *into = (struct value_sink *)sink;
    bool first = into->root.kind == VALUE_NONE;
    struct value opened = kind == VALUE_OBJECT
                              ? value_of_object(value_object_new(into->arena, into->names))
                              : value_of_list(value_list_new(into->arena, into->names));
    put(sink, name, opened);
    if (!first)
        push(into, opened);
}

static void close(struct sink *sink) {
    struct value_sink *into = (struct value_sink *)sink;
    if (into->open_count > 0)
        into->open_count--;
}

struct value_sink value_sink_new(struct arena *arena, struct names *names) {
    return (struct value_sink){
        .sink = {.open = open, .close = close, .put = put}, .arena = arena, .names = names};
}

struct value_sink value_sink_into(struct value_object *object) {
    struct value_sink into = value_sink_new(object->arena, object->names);
    into.root = value_of_object(object);
    return into;
}
