/* Arrays that grow in an arena. */
#include "report/value/value.h"

#include <string.h>

enum { FIRST_CAPACITY = 8 };

struct value_object *value_object_new(struct arena *arena, struct names *names) {
    struct value_object *object = arena_alloc(arena, sizeof *object);
    object->arena = arena;
    object->names = names;
    return object;
}

struct value_list *value_list_new(struct arena *arena, struct names *names) {
    struct value_list *list = arena_alloc(arena, sizeof *list);
    list->arena = arena;
    list->names = names;
    return list;
}

static void grow(struct value_object *object) {
    size_t capacity = object->capacity == 0 ? FIRST_CAPACITY : object->capacity * 2;
    unsigned *ids = arena_array(object->arena, capacity, sizeof *ids);
    struct value *values = arena_array(object->arena, capacity, sizeof *values);
    if (object->count > 0) {
        memcpy(ids, object->ids, object->count * sizeof *ids);
        memcpy(values, object->values, object->count * sizeof *values);
    }
    object->ids = ids;
    object->values = values;
    object->capacity = capacity;
}

void value_put(struct value_object *object, const char *name, struct value value) {
    if (object->count == object->capacity)
        grow(object);
    object->ids[object->count] = names_id(object->names, name);
    object->values[object->count++] = value;
}

void value_put_null(struct value_object *object, const char *name) {
    value_put(object, name, (struct value){.kind = VALUE_NULL});
}

void value_put_boolean(struct value_object *object, const char *name, bool truth) {
    value_put(object, name, value_of_boolean(truth));
}

void value_put_number(struct value_object *object, const char *name, double number) {
    value_put(object, name, value_of_number(number));
}

void value_put_text(struct value_object *object, const char *name, const char *text) {
    value_put(object, name, value_of_text(text));
}

struct value_object *value_put_object(struct value_object *object, const char *name) {
    struct value_object *added = value_object_new(object->arena, object->names);
    value_put(object, name, value_of_object(added));
    return added;
}

struct value_list *value_put_list(struct value_object *object, const char *name) {
    struct value_list *added = value_list_new(object->arena, object->names);
    value_put(object, name, value_of_list(added));
    return added;
}

void value_replace(struct value_object *object, const char *name, struct value value) {
    unsigned id = names_id(object->names, name);
    for (size_t i = 0; i < object->count; i++)
        if (object->ids[i] == id)
            object->values[i] = value;
}

void value_add(struct value_list *list, struct value value) {
    list->items = arena_more(list->arena, list->items, list->count, sizeof *list->items);
    list->items[list->count++] = value;
}

struct value_object *value_add_object(struct value_list *list) {
    struct value_object *added = value_object_new(list->arena, list->names);
    value_add(list, value_of_object(added));
    return added;
}

struct value value_find(const struct value_object *object, unsigned id) {
    for (size_t i = 0; i < object->count; i++)
        if (object->ids[i] == id)
            return object->values[i];
    return (struct value){.kind = VALUE_NONE};
}

struct value value_get(const struct value_object *object, const char *name) {
    return value_find(object, names_id(object->names, name));
}

struct value_object *value_get_object(const struct value_object *object, const char *name) {
    return value_get(object, name).object;
}

struct value_list *value_get_list(const struct value_object *object, const char *name) {
    return value_get(object, name).list;
}

const char *value_get_text(const struct value_object *object, const char *name) {
    struct value value = value_get(object, name);
    return value.kind == VALUE_TEXT ? value.text : "";
}
